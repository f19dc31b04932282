"""The store as flat records: facts as articles state them, things, and articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode

from graph.export.rdf import graphs
from graph.network.legend import KINDS
from graph.network.reader import Reader
from ontology import terms

_NARY = {
    terms.ORG_MEMBERSHIP: ("post", terms.ORG_MEMBER, terms.ORG_ORGANIZATION_OF),
    terms.CONFERRAL: ("conferral", terms.RECIPIENT, terms.CONFERRAL_HONOUR),
    terms.FIGURE: ("figure", terms.OBSERVATION_ABOUT, ""),
}
_SOFTWARE = "/extraction/"


class FactRecord(NamedTuple):
    """A fact as one article states it, or as the gazetteer has it (without an article).

    `relation` is the last part of its predicate's IRI, or post, conferral, figure. A post's `object` is the body and its `role` the
    post; a conferral's `object` is the honour, its `number` how many received it where told; a figure has a `measure`, a `value` and
    a `unit`. Offsets are code points, half-open.
    """

    fact: str | None
    relation: str
    subject: str | None
    subject_name: str | None
    object: str | None
    object_name: str | None
    role: str | None
    grantor: str | None
    grantor_name: str | None
    year: int | None
    number: int | None
    status: str | None
    measure: str | None
    value: float | None
    unit: str | None
    approximate: bool | None
    article: str | None
    start: int | None
    end: int | None
    sentence: str | None
    rule: str | None


class ThingRecord(NamedTuple):
    """A thing: IRI, kind (a key of the network's legend), names, level and type by their notation, area, and articles naming it."""

    iri: str
    kind: str
    name: str
    names: tuple[str, ...]
    level: str | None
    type: str | None
    area: str | None
    articles: int


class ArticleRecord(NamedTuple):
    """An article: IRI, headline, day of publication (ISO 8601), publisher, source documents, and its text."""

    iri: str
    headline: str | None
    published: str | None
    publisher: str | None
    source: str
    text: str


def facts(data: pyoxigraph.Store) -> Iterator[FactRecord]:
    """The facts, by graph and IRI; one graph is in memory at a time."""
    for name, quads in graphs(data):
        described: dict[str, dict[str, list[str]]] = {}
        for quad in quads:
            node = described.setdefault(quad.subject.value, {})  # type: ignore[union-attr]
            node.setdefault(quad.predicate.value, []).append(quad.object.value)  # type: ignore[union-attr]
        yield from _Leaf(name, described).records()


def things(data: pyoxigraph.Store) -> Iterator[ThingRecord]:
    """The things of all kinds but articles, by IRI."""
    reader = Reader(data)
    iris: set[str] = set()
    for kind in KINDS:
        if kind.key != "article":
            found = data.quads_for_pattern(None, NamedNode(terms.RDF_TYPE), NamedNode(kind.cls), DefaultGraph())
            iris.update(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))
    for iri in sorted(iris):
        vertex = reader.vertex(iri)
        if vertex is not None:
            area = next(iter(sorted(_values(data, iri, terms.JURISDICTION))), None)
            articles = {passage.partition("#")[0] for passage in vertex.passages}
            yield ThingRecord(
                iri,
                vertex.kind,
                vertex.name,
                vertex.names,
                notation(vertex.level),
                notation(vertex.type),
                area,
                len(articles),
            )


def articles(data: pyoxigraph.Store) -> Iterator[ArticleRecord]:
    """The articles, by IRI."""
    found = data.quads_for_pattern(None, NamedNode(terms.RDF_TYPE), NamedNode(terms.NEWS_ARTICLE), DefaultGraph())
    for iri in sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)):
        publishers = _values(data, iri, terms.DCT_PUBLISHER)
        sources = [
            name
            for source in _values(data, iri, terms.SCHEMA_IS_PART_OF)
            for name in _values(data, source, terms.SCHEMA_NAME)
        ]
        yield ArticleRecord(
            iri,
            min(_values(data, iri, terms.HEADLINE), default=None),
            min(_values(data, iri, terms.DATE_PUBLISHED), default=None),
            min((name for node in publishers for name in _values(data, node, terms.SKOS_PREF_LABEL)), default=None),
            "、".join(sorted(sources)),
            min(_values(data, iri, terms.SCHEMA_TEXT), default=""),
        )


def notation(concept: str) -> str | None:
    """A concept's IRI cut to its notation: municipal for ukg:level-municipal; None for the empty string."""
    local = concept.removeprefix(terms.UKG)
    return (local.partition("-")[2] or local) if concept else None


class _Leaf:
    """One graph's nodes, each with the values of its properties."""

    def __init__(self, graph: str, nodes: dict[str, dict[str, list[str]]]) -> None:
        self._nodes = nodes
        self._article = graph if terms.NEWS_ARTICLE in nodes.get(graph, {}).get(terms.RDF_TYPE, ()) else None

    def records(self) -> Iterator[FactRecord]:
        for iri, node in sorted(self._nodes.items()):
            classes = node.get(terms.RDF_TYPE, ())
            if terms.RDF_STATEMENT in classes and self._first(node, terms.RDF_PREDICATE) != terms.SKOS_ALT_LABEL:
                relation = self._first(node, terms.RDF_PREDICATE) or ""
                ends = self._first(node, terms.RDF_SUBJECT), self._first(node, terms.RDF_OBJECT)
                yield self._record(iri, node, _local(relation), *ends)
            for cls in classes:
                if cls in _NARY:
                    relation, subject, value = _NARY[cls]
                    yield self._record(iri, node, relation, self._first(node, subject), self._first(node, value))

    def _record(
        self, iri: str | None, node: dict[str, list[str]], relation: str, subject: str | None, value: str | None
    ) -> FactRecord:
        role, grantor = self._first(node, terms.ORG_ROLE), self._first(node, terms.GRANTOR)
        year = self._first(node, terms.DCT_DATE) or self._first(node, terms.OBSERVATION_DATE)
        count, amount = self._first(node, terms.COUNT), self._first(node, terms.SCHEMA_VALUE)
        status, rule = self._first(node, terms.STATUS), self._first(node, terms.WAS_GENERATED_BY)
        approximate = self._first(node, terms.APPROXIMATE)
        figure = relation == "figure"
        return FactRecord(
            iri,
            relation,
            subject,
            self._name(subject),
            value,
            self._name(value),
            self._name(role),
            grantor,
            self._name(grantor),
            int(year) if year else None,
            int(count) if count else None,
            _local(status).lower() if status else None,
            self._first(node, terms.SCHEMA_NAME) if figure else None,
            float(amount) if amount and figure else None,
            self._first(node, terms.UNIT_TEXT) if figure else None,
            approximate == "true" if figure else None,
            self._article,
            *self._evidence(node),
            unquote(rule.partition(_SOFTWARE)[2].partition("/")[2]) if rule else self._first(node, terms.RULE),
        )

    def _evidence(self, node: dict[str, list[str]]) -> tuple[int | None, int | None, str | None]:
        """The first passage that says so: start, end and text."""
        found = []
        for passage in node.get(terms.EVIDENCE, ()):
            start, _, end = passage.rpartition("#char=")[2].partition(",")
            quotes = [
                text
                for selector in self._nodes.get(passage, {}).get(terms.OA_HAS_SELECTOR, ())
                for text in self._nodes.get(selector, {}).get(terms.OA_EXACT, ())
            ]
            found.append((int(start), int(end), min(quotes, default=None)))
        return min(found, key=lambda item: item[:2], default=(None, None, None))

    def _name(self, iri: str | None) -> str | None:
        if iri is None:
            return None
        if iri == self._article:
            return self._first(self._nodes[iri], terms.HEADLINE)
        return self._first(self._nodes.get(iri, {}), terms.SKOS_PREF_LABEL)

    @staticmethod
    def _first(node: dict[str, list[str]], predicate: str) -> str | None:
        return min(node.get(predicate, ()), default=None)


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]


def _values(data: pyoxigraph.Store, iri: str, predicate: str) -> list[str]:
    found = data.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, DefaultGraph())
    return sorted(quad.object.value for quad in found if isinstance(quad.object, NamedNode | Literal))
