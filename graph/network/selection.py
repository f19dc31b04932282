"""Which part of the store a network shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import NamedNode

from graph.network.legend import KIND_BY_KEY, RELATION_BY_KEY, USUAL_KINDS
from graph.network.measure import degrees
from graph.network.reader import Reader
from graph.network.vertex import Link, Vertex
from graph.storage.generation import StoreError
from graph.storage.store import Store, Table
from ontology import terms

LIMIT = 2000


@dataclass(frozen=True, slots=True)
class Selection:
    """What a network shows: everything by default.

    `around` are names or IRIs, with all within `hops` links of them; `kinds` and `relations` are keys of the legend; `years` is a first
    and a last year for links that have years; `places` are names of areas, with all below them; `nodes` are IRIs to keep between.
    `limit` is the largest number of nodes.
    """

    around: tuple[str, ...] = ()
    hops: int = 1
    kinds: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    places: tuple[str, ...] = ()
    nodes: tuple[str, ...] | None = None
    limit: int = LIMIT


@dataclass(frozen=True, slots=True)
class Network:
    """The selected part of a store: a networkx graph as `Reader.graph` makes it, the nodes it is drawn around, and how many
    nodes and links were left out by the limit."""

    graph: nx.MultiDiGraph
    centers: tuple[str, ...] = ()
    omitted_nodes: int = 0
    omitted_links: int = 0


def select(store: Store, selection: Selection) -> Network:
    """The part of the store that the selection names.

    Raises StoreError for a kind, relation, name or place that is not there.
    """
    _check(selection)
    reader = Reader(store.data)
    centers = tuple(iri for name in selection.around for iri in _found(reader, name))
    wanted = _Wanted(selection, reader, centers)
    if centers:
        links, kept = _around(reader, centers, selection.hops, wanted)
        graph = reader.graph(links, kept)
    elif selection.nodes is not None:
        among = {iri for iri in selection.nodes if wanted.node(iri)}
        near = {link for iri in sorted(among) for link in reader.links(iri) if wanted.link(link)}
        between = (link for link in near if {link.source, link.target} <= among)
        graph = reader.graph(sorted(between, key=Link.order), among)
    else:
        graph = reader.graph(link for link in reader.links() if wanted.link(link))
    if selection.places:
        graph = _in_places(graph, reader, selection.places)
    return _cut(graph, centers, selection.limit)


def iris(table: Table) -> tuple[str, ...]:
    """The IRIs in an answer's rows, sorted."""
    return tuple(sorted({value.value for row in table.rows for value in row if isinstance(value, NamedNode)}))


class _Wanted:
    """Which nodes and links the selection's kinds, relations and years let through."""

    def __init__(self, selection: Selection, reader: Reader, centers: Collection[str]) -> None:
        self._selection = selection
        self._reader = reader
        self._centers = centers
        self._kinds = selection.kinds or USUAL_KINDS
        self._vertices: dict[str, Vertex | None] = {}

    def node(self, iri: str) -> bool:
        if iri not in self._vertices:
            self._vertices[iri] = self._reader.vertex(iri)
        vertex = self._vertices[iri]
        return vertex is not None and (vertex.kind in self._kinds or iri in self._centers)

    def link(self, link: Link) -> bool:
        if self._selection.relations and link.relation not in self._selection.relations:
            return False
        if self._selection.years and link.years:
            first, last = self._selection.years
            if not any(first <= year <= last for year in link.years):
                return False
        return self.node(link.source) and self.node(link.target)


def _check(selection: Selection) -> None:
    for kind in selection.kinds:
        if kind not in KIND_BY_KEY:
            raise StoreError(f"kind {kind}: expected one of {', '.join(KIND_BY_KEY)}")
    for relation in selection.relations:
        if relation not in RELATION_BY_KEY:
            raise StoreError(f"relation {relation}: expected one of {', '.join(RELATION_BY_KEY)}")


def _found(reader: Reader, name: str) -> list[str]:
    if "://" in name:
        if reader.vertex(name) is None:
            raise StoreError(f"{name}: nothing in the store has this IRI")
        return [name]
    found = reader.named(name)
    if not found:
        raise StoreError(f"{name}: nothing in the store has this name; look for it with: unionkg search {name}")
    return found


def _around(reader: Reader, centers: Sequence[str], hops: int, wanted: _Wanted) -> tuple[list[Link], set[str]]:
    """The links among the resources within so many links of the centers, and those resources."""
    reached, edge = set(centers), sorted(centers)
    seen: set[Link] = set()
    for hop in range(hops + 1):
        following: set[str] = set()
        for iri in edge:
            for link in reader.links(iri):
                if wanted.link(link):
                    seen.add(link)
                    following.update((link.source, link.target))
        if hop < hops:
            edge = sorted(following - reached)
            reached |= following
    within = (link for link in seen if link.source in reached and link.target in reached)
    return sorted(within, key=Link.order), reached


def _in_places(graph: nx.MultiDiGraph, reader: Reader, places: Iterable[str]) -> nx.MultiDiGraph:
    """The bodies of the places and of all places below them, and what is linked to these directly."""
    above: dict[str, set[str]] = {}
    bodies: dict[str, set[str]] = {}
    for relation, table in ((terms.WITHIN, above), (terms.JURISDICTION, bodies)):
        for lower, upper in reader.pairs(relation):
            table.setdefault(upper, set()).add(lower)
    wanted: set[str] = set()
    for name in places:
        queue = [iri for iri in _found(reader, name) if iri in above or iri in bodies]
        if not queue:
            raise StoreError(f"{name}: no body in the store has this place as its area")
        while queue:
            place = queue.pop()
            if place not in wanted:
                wanted.add(place)
                queue += sorted(above.get(place, ()))
    inside = {body for place in wanted for body in bodies.get(place, ())} | wanted
    near = {iri for iri in graph if iri in inside}
    near |= {other for iri in near for other in (*graph.successors(iri), *graph.predecessors(iri))}
    return graph.subgraph(near).copy()


def _cut(graph: nx.MultiDiGraph, centers: tuple[str, ...], limit: int) -> Network:
    """The graph, or its most connected part: nodes of lowest degree go first, again and again, but never a center."""
    present = tuple(iri for iri in centers if iri in graph)
    if len(graph) <= limit:
        return Network(graph, present)
    cores = nx.core_number(nx.Graph((a, b) for a, b in graph.edges() if a != b))
    many = degrees(graph)
    order = sorted(graph, key=lambda iri: (iri not in present, -cores.get(iri, 0), -many[iri], iri))
    kept = graph.subgraph(order[:limit]).copy()
    return Network(kept, present, len(graph) - len(kept), graph.number_of_edges() - kept.number_of_edges())
