"""Graphs checked against the ontology's shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import RdfFormat

from graph.lifting.syntax import syntax_of
from graph.storage.generation import StoreError
from ontology.terms import EVIDENCE, OA, SH, SKOS_PREF_LABEL

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_FORMATS = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
}
_GAZETTEER = "/graph/gazetteer"
_METADATA = "/graph/metadata"
_INVENTORY = "/graph/dataset"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A result of validation: where (`graph`, `focus`, the focus's `label`), which `shape`, how grave, and what it says.

    `severity` is Violation, Warning or Info; `value` is the offending value as text, `sentence` the evidence of the focus node,
    each empty where there is none.
    """

    graph: str
    focus: str
    label: str
    shape: str
    severity: str
    message_zh: str
    message_en: str
    value: str
    sentence: str


def read_dataset(path: Path) -> pyoxigraph.Store:
    """The RDF file in memory; StoreError with file and place where it cannot be read or parsed."""
    store = pyoxigraph.Store()
    try:
        with path.open("rb") as data:
            store.bulk_load(input=data, format=_FORMATS[syntax_of(path.name)])
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror or error}") from error
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{path}: {error}") from error
    return store


def graph_names(data: pyoxigraph.Store) -> list[str]:
    """The graphs to check, sorted: articles' graphs, or the default graph (empty name) where there are no others."""
    skipped = (_GAZETTEER, _METADATA, _INVENTORY, "/ontology")
    names = sorted(str(graph.value) for graph in data.named_graphs() if isinstance(graph, pyoxigraph.NamedNode))
    return [name for name in names if not name.endswith(skipped)] or [""]


def validate(data: pyoxigraph.Store, name: str) -> Iterator[Violation]:
    """What the shapes find in one graph, the default graph where `name` is empty; sorted.

    StoreError where it holds what the shapes know nothing of, such as statements about statements.
    """
    import pyshacl
    import rdflib
    from rdflib.exceptions import ParserError

    from ontology.vocabulary import class_hierarchy, shapes

    graph = rdflib.Graph()
    node = pyoxigraph.NamedNode(name) if name else pyoxigraph.DefaultGraph()
    triples = "".join(f"{quad.triple} .\n" for quad in data.quads_for_pattern(None, None, None, node))
    try:
        graph.parse(data=triples, format="nt")
    except (ParserError, ValueError) as error:
        raise StoreError(f"graph {name or 'without a name'}: {' '.join(str(error).split())}") from error
    _, report, _ = pyshacl.validate(
        graph, shacl_graph=shapes(), ont_graph=class_hierarchy(), allow_warnings=True, meta_shacl=False
    )
    yield from sorted(_violations(name, graph, report))


def _violations(name: str, graph: Graph, report: Graph) -> Iterator[Violation]:
    import rdflib

    sh, skos = rdflib.Namespace(SH), rdflib.URIRef(SKOS_PREF_LABEL)
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):
        focus = report.value(result, sh.focusNode)
        value = report.value(result, sh.value)
        messages = {getattr(m, "language", None): str(m) for m in report.objects(result, sh.resultMessage)}
        fallback = next(iter(messages.values()), "")
        shape = report.value(result, sh.sourceShape)
        path = report.value(result, sh.resultPath)
        yield Violation(
            name,
            str(focus),
            str(graph.value(focus, skos) or graph.value(value, skos) or ""),
            _local(path if isinstance(path, rdflib.URIRef) else shape),
            _local(report.value(result, sh.resultSeverity)),
            messages.get("zh", fallback),
            messages.get("en", fallback),
            "" if value is None else str(value),
            _sentence(graph, focus) or _sentence(graph, value),
        )


def _sentence(graph: Graph, node: Node | None) -> str:
    import rdflib

    if node is None or isinstance(node, rdflib.Literal):
        return ""
    for passage in sorted(graph.objects(node, rdflib.URIRef(EVIDENCE)), key=str):
        for selector in graph.objects(passage, rdflib.URIRef(OA + "hasSelector")):
            exact = graph.value(selector, rdflib.URIRef(OA + "exact"))
            if exact is not None:
                return str(exact)
    return ""


def _local(node: Node | None) -> str:
    text = "" if node is None else str(node)
    return text.rpartition("#")[2].rpartition("/")[2]
