"""Graphs as JSON-LD with our own context."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any, BinaryIO

from pyoxigraph import Literal, NamedNode, Quad

from ontology.curie import compact, expanded
from ontology.terms import RDF_TYPE, XSD

_CONTEXT = "context.jsonld"
# Digits up to which JSON readers keep whole numbers exactly.
_EXACT = 16


@cache
def context() -> Mapping[str, Any]:
    """The context document: short names for the terms of the graph's contract."""
    content: dict[str, Any] = json.loads(files("graph.export").joinpath(_CONTEXT).read_text(encoding="utf-8"))
    return content


def write_jsonld(graphs: Iterable[tuple[str, list[Quad]]], out: BinaryIO) -> None:
    """Write named graphs, each with sorted quads, as one JSON-LD document: the context, then one object a graph."""
    out.write(b'{"@context":' + _json(context()["@context"]) + b',"@graph":[')
    for number, (name, quads) in enumerate(graphs):
        out.write(b"\n" if number == 0 else b",\n")
        nodes = [_node(iri, list(group)) for iri, group in groupby(quads, key=lambda quad: str(quad.subject))]
        out.write(_json({"id": name, "@graph": nodes}))
    out.write(b"\n]}\n")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _node(subject: str, quads: list[Quad]) -> dict[str, Any]:
    node: dict[str, Any] = {"id": subject[1:-1]}
    for quad in quads:
        key, value, language = _entry(quad.predicate.value, quad.object)
        inner, last = (node, key) if language is None else (node.setdefault(key, {}), language)
        inner.setdefault(last, []).append(value)
    return {key: _unwrapped(value) for key, value in node.items()}


def _unwrapped(value: Any) -> Any:
    """A list of one as its one; so too inside a map of languages."""
    if isinstance(value, dict):
        return {key: _unwrapped(inner) for key, inner in value.items()}
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _entry(predicate: str, value: object) -> tuple[str, Any, str | None]:
    """Key, value and language under which a statement stands: a short name where its kind of value fits, else a shortened IRI."""
    if isinstance(value, NamedNode):
        if predicate == RDF_TYPE:
            return "type", compact(value.value), None
        name = _names().get((predicate, "@id"))
        return (name, value.value, None) if name else (compact(predicate), {"@id": value.value}, None)
    if not isinstance(value, Literal):
        raise TypeError(f"{value}: expected an IRI or a literal")
    if value.language:
        name = _names().get((predicate, "@language"))
        if name:
            return name, value.value, value.language
        return compact(predicate), {"@value": value.value, "@language": value.language}, None
    datatype = value.datatype.value
    name = _names().get((predicate, datatype))
    if name:
        return name, _native(value.value, datatype), None
    if datatype == f"{XSD}string":
        return compact(predicate), {"@value": value.value}, None
    return compact(predicate), {"@value": value.value, "@type": datatype}, None


def _native(text: str, datatype: str) -> str | int | bool:
    """JSON's own number or truth where that gives back the same literal."""
    if datatype == f"{XSD}boolean" and text in ("true", "false"):
        return text == "true"
    if datatype == f"{XSD}integer" and len(text) < _EXACT and text == str(int(text)):
        return int(text)
    return text


@cache
def _names() -> Mapping[tuple[str, str], str]:
    """Short name by IRI and kind of value: @id, @language or a datatype."""
    found: dict[tuple[str, str], str] = {}
    for name, term in context()["@context"].items():
        if isinstance(term, dict):
            kind = "@language" if term.get("@container") == "@language" else expanded(term.get("@type", "xsd:string"))
            found[expanded(term["@id"]), kind] = name
    return found
