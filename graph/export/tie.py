"""Nodes and edges for graph programs, with what they may be filtered and weighed by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode

from graph.export.record import notation
from graph.network.legend import KIND_BY_KEY, RELATION_BY_KEY, USUAL_KINDS
from graph.network.reader import Reader
from ontology import terms


class Node(NamedTuple):
    """A thing: IRI, name, kind (a key of the legend), its Chinese name, level and type by notation, first and last year of articles
    naming it, and their number."""

    iri: str
    label: str
    kind: str
    kind_zh: str
    level: str
    type: str
    first_year: int | None
    last_year: int | None
    articles: int


class Edge(NamedTuple):
    """A relation of two nodes: key and Chinese name, role, weight (articles that say so, at least 1), first and last year (of the fact
    itself, else of the articles)."""

    source: str
    target: str
    relation: str
    relation_zh: str
    role: str
    weight: int
    first_year: int | None
    last_year: int | None


class Ties:
    """The nodes and edges of a store's merged graph, without articles and areas; nodes by IRI, edges by their ends and relation."""

    def __init__(self, data: pyoxigraph.Store) -> None:
        self._reader = Reader(data)
        self._years = _years(data)
        links = [link for link in self._reader.links() if link.source != link.target]
        self._vertices = {}
        for iri in sorted({end for link in links for end in (link.source, link.target)}):
            vertex = self._reader.vertex(iri)
            if vertex is not None and vertex.kind in USUAL_KINDS:
                self._vertices[iri] = vertex
        self._links = [link for link in links if link.source in self._vertices and link.target in self._vertices]

    def nodes(self) -> Iterator[Node]:
        """The things that some edge ends in."""
        ends = {end for link in self._links for end in (link.source, link.target)}
        for iri, vertex in self._vertices.items():
            if iri in ends:
                articles = {passage.partition("#")[0] for passage in vertex.passages}
                yield Node(
                    iri,
                    vertex.name,
                    vertex.kind,
                    KIND_BY_KEY[vertex.kind].zh,
                    notation(vertex.level) or "",
                    notation(vertex.type) or "",
                    *self._span(articles),
                    len(articles),
                )

    def edges(self) -> Iterator[Edge]:
        """The relations, several of the same two nodes apart."""
        for link in self._links:
            articles = {passage.partition("#")[0] for passage in link.passages}
            first, last = (min(link.years), max(link.years)) if link.years else self._span(articles)
            zh = RELATION_BY_KEY[link.relation].zh
            yield Edge(link.source, link.target, link.relation, zh, link.role, max(len(articles), 1), first, last)

    def _span(self, articles: set[str]) -> tuple[int | None, int | None]:
        years = [self._years[article] for article in articles if article in self._years]
        return min(years, default=None), max(years, default=None)


def _years(data: pyoxigraph.Store) -> dict[str, int]:
    found = data.quads_for_pattern(None, NamedNode(terms.DATE_PUBLISHED), None, DefaultGraph())
    return {
        quad.subject.value: int(quad.object.value[:4])
        for quad in found
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }
