"""What a network page shows, as data: nodes, links, sentences, words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.network.assembly import assemble, radius
from graph.network.layout import layout
from graph.network.legend import KINDS, RELATIONS
from graph.network.measure import communities, degrees, pagerank
from graph.network.reader import Reader
from graph.network.selection import Network
from graph.network.vertex import Link, Vertex

# A node's own mentions that a page carries; links carry all their sentences.
_MENTIONS = 8
_FIGURES = 40
# Longer texts are no names and no sentences, and would only choke the page.
_NAME = 400
_SENTENCE = 2000


def content(network: Network, reader: Reader, title: str) -> dict[str, Any]:
    """The page's data, ready for JSON: the same network gives the same data.

    Passages and articles are listed once and referred to by number.
    """
    graph = network.graph
    order = sorted(graph)
    number = {iri: index for index, iri in enumerate(order)}
    many = degrees(graph)
    pairs = sorted((number[a], number[b]) for a, b in graph.edges())
    positions = layout(len(order), pairs, [radius(many[iri]) for iri in order])
    nodes, edges, options = assemble(graph, positions)
    ranks, groups = pagerank(graph), communities(graph)
    sentences = _Sentences(reader)
    for node, iri in zip(nodes, order, strict=True):
        vertex: Vertex = graph.nodes[iri]["vertex"]
        node.update(_described(vertex, sentences))
        node.update(degree=many[iri], rank=round(ranks[iri] * 1e6), community=groups[iri])
    for edge in edges:
        edge.update(_qualified(edge.pop("link"), sentences))
    kinds, relations = {node["kind"] for node in nodes}, {edge["relation"] for edge in edges}
    concepts = sorted({node[key] for node in nodes for key in ("level", "type") if node[key]})
    years = sorted({year for edge in edges for year in edge["years"]})
    return {
        "title": title,
        "kinds": [
            {"key": kind.key, "zh": kind.zh, "en": kind.en, "light": kind.light, "dark": kind.dark}
            for kind in KINDS
            if kind.key in kinds
        ],
        "relations": [
            {"key": item.key, "zh": item.zh, "en": item.en, "kind": item.colour, **_colours(item.colour)}
            for item in RELATIONS
            if item.key in relations
        ],
        "concepts": {iri: reader.labels(iri) for iri in concepts},
        "years": [years[0], years[-1]] if years else [],
        "centers": [number[iri] for iri in network.centers],
        "omitted": [network.omitted_nodes, network.omitted_links],
        "nodes": nodes,
        "edges": edges,
        "passages": sentences.passages,
        "articles": sentences.articles,
        "options": options,
    }


def shortened(text: str, most: int) -> str:
    """The text, or as much of it as fits into so many characters with a sign that there is more."""
    return text if len(text) <= most else text[: most - 1] + "…"


class _Sentences:
    """Passages and articles, numbered as they are first met."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._passages: dict[str, int | None] = {}
        self._articles: dict[str, int] = {}
        self.passages: list[list[Any]] = []
        self.articles: list[list[str]] = []

    def numbers(self, iris: Sequence[str]) -> list[int]:
        return [number for number in map(self._number, iris) if number is not None]

    def _number(self, iri: str) -> int | None:
        if iri not in self._passages:
            passage = self._reader.passage(iri)
            if passage is None:
                self._passages[iri] = None
            else:
                self._passages[iri] = len(self.passages)
                self.passages.append(
                    [self._article(passage.article), passage.start, passage.end, shortened(passage.text, _SENTENCE)]
                )
        return self._passages[iri]

    def _article(self, iri: str) -> int:
        if iri not in self._articles:
            self._articles[iri] = len(self.articles)
            headline, date = self._reader.headline(iri)
            self.articles.append([iri, shortened(headline, _NAME), date])
        return self._articles[iri]


def _described(vertex: Vertex, sentences: _Sentences) -> dict[str, Any]:
    return {
        "iri": vertex.iri,
        "name": shortened(vertex.name, _NAME),
        "names": [shortened(name, _NAME) for name in vertex.names],
        "level": vertex.level,
        "type": vertex.type,
        "figures": [
            [item.name, item.value, item.unit, item.year, item.approximate, sentences.numbers(item.passages)]
            for item in vertex.figures[:_FIGURES]
        ],
        "passages": sentences.numbers(vertex.passages[:_MENTIONS]),
        "mentions": len(vertex.passages),
    }


def _qualified(link: Link, sentences: _Sentences) -> dict[str, Any]:
    return {
        "role": link.role,
        "years": list(link.years),
        "count": link.count,
        "passages": sentences.numbers(link.passages),
    }


def _colours(kind: str) -> dict[str, str]:
    found = next(item for item in KINDS if item.key == kind)
    return {"light": found.light, "dark": found.dark}
