"""Network measures of a projection: by networkx where it is small, by rustworkx and numpy where it is large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import networkx as nx
import rustworkx as rx

from graph.answering.projection import Ties
from graph.statistics.betweenness import sampled_betweenness
from graph.statistics.louvain import louvain
from graph.statistics.triangle import Triangles, triangles

Backend = Literal["networkx", "fast"]

# Ties beyond which networkx takes more than a few seconds.
SMALL: Final = 20_000
# Betweenness is exact up to so many nodes times ties, about ten seconds, and above it an estimate from so many sources.
EXACT: Final[dict[Backend, int]] = {"networkx": 2_000_000, "fast": 300_000_000}
SOURCES: Final = 64
_DAMPING = 0.85


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures of a network whose ties count in both directions, once a pair; lists are by node, in the order of its nodes.

    `transitivity` is three times the triangles over the connected triples, `clustering` each node's share of linked pairs among its
    neighbours, `strengths` sums of weights. `pageranks` (damping 0.85) and `communities` (0 the largest; by Louvain's method) are
    weighted. `betweenness` is a share of all pairs of other nodes, unweighted; `sources` is None where it is exact, else the number
    of nodes it was estimated from.
    """

    nodes: int
    ties: int
    components: tuple[int, ...]
    degrees: tuple[int, ...]
    strengths: tuple[int, ...]
    cores: tuple[int, ...]
    clustering: tuple[float, ...]
    transitivity: float
    pageranks: tuple[float, ...]
    betweenness: tuple[float, ...]
    sources: int | None
    communities: tuple[int, ...]
    modularity: float

    @property
    def density(self) -> float:
        """Ties over possible ties; 0 for fewer than two nodes."""
        return 2 * self.ties / (self.nodes * (self.nodes - 1)) if self.nodes > 1 else 0.0


def measure(projection: Ties, backend: Backend | None = None) -> Measures:
    """The measures of the projection; without `backend`, networkx measures up to `SMALL` ties and the fast one more."""
    pairs = _pairs(projection)
    chosen: Backend = backend or ("networkx" if len(pairs) <= SMALL else "fast")
    return (_by_networkx if chosen == "networkx" else _fast)(len(projection.nodes), pairs)


def _pairs(projection: Ties) -> dict[tuple[int, int], int]:
    """Weights by pairs of different nodes, the smaller number first, sorted."""
    found: dict[tuple[int, int], int] = {}
    for a, b, weight in projection.ties:
        if a != b:
            pair = (a, b) if a < b else (b, a)
            found[pair] = found.get(pair, 0) + weight
    return dict(sorted(found.items()))


def _by_networkx(size: int, pairs: dict[tuple[int, int], int]) -> Measures:
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in pairs.items())
    exact = size * len(pairs) <= EXACT["networkx"]
    between = list(nx.betweenness_centrality(graph).values()) if exact else sampled_betweenness(size, pairs, SOURCES)
    groups = (
        [sorted(group) for group in nx.community.louvain_communities(graph, seed=0)]
        if pairs
        else [[n] for n in range(size)]
    )
    return _measures(
        size,
        pairs,
        [len(group) for group in nx.connected_components(graph)],
        [core for _, core in sorted(nx.core_number(graph).items())],
        Triangles(
            tuple(share for _, share in sorted(nx.clustering(graph).items())) if size else (), nx.transitivity(graph)
        ),
        between,
        None if exact else SOURCES,
        groups,
    )


def _fast(size: int, pairs: dict[tuple[int, int], int]) -> Measures:
    graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(list(pairs))
    exact = size * len(pairs) <= EXACT["fast"]
    if exact:
        # One thread: several would add up in another order each time.
        found = rx.graph_betweenness_centrality(graph, parallel_threshold=size + 1)
        between = [found[node] for node in range(size)]
    else:
        between = sampled_betweenness(size, pairs, SOURCES)
    cores = rx.graph_core_number(graph)
    return _measures(
        size,
        pairs,
        [len(group) for group in rx.connected_components(graph)],
        [cores[node] for node in range(size)],  # type: ignore[index]  # rustworkx declares int for its dictionary
        triangles(size, pairs),
        between,
        None if exact else SOURCES,
        louvain(size, pairs),
    )


def _measures(
    size: int,
    pairs: dict[tuple[int, int], int],
    components: list[int],
    cores: list[int],
    closed: Triangles,
    between: list[float],
    sources: int | None,
    groups: list[list[int]],
) -> Measures:
    degrees, strengths = [0] * size, [0] * size
    for (a, b), weight in pairs.items():
        for node in (a, b):
            degrees[node] += 1
            strengths[node] += weight
    groups = sorted(groups, key=lambda group: (-len(group), group))
    communities = [0] * size
    for rank, group in enumerate(groups):
        for node in group:
            communities[node] = rank
    return Measures(
        size,
        len(pairs),
        tuple(sorted(components, reverse=True)),
        tuple(degrees),
        tuple(strengths),
        tuple(cores),
        closed.clustering,
        closed.transitivity,
        _pageranks(size, pairs),
        tuple(between),
        sources,
        tuple(communities),
        _modularity(pairs, strengths, communities),
    )


def _pageranks(size: int, pairs: dict[tuple[int, int], int]) -> tuple[float, ...]:
    if not size:
        return ()
    graph: rx.PyDiGraph[int, float] = rx.PyDiGraph()
    graph.add_nodes_from(range(size))
    for (a, b), weight in pairs.items():
        graph.add_edge(a, b, float(weight))
        graph.add_edge(b, a, float(weight))
    found = rx.pagerank(graph, alpha=_DAMPING, weight_fn=float, tol=1e-10, max_iter=500)
    return tuple(found[node] for node in range(size))


def _modularity(pairs: dict[tuple[int, int], int], strengths: list[int], communities: list[int]) -> float:
    """The share of weight within communities less the share expected by chance; 0 where there are no ties."""
    total = sum(pairs.values())
    if not total:
        return 0.0
    inside = sum(weight for (a, b), weight in pairs.items() if communities[a] == communities[b])
    sums: dict[int, int] = {}
    for node, strength in enumerate(strengths):
        sums[communities[node]] = sums.get(communities[node], 0) + strength
    return inside / total - sum(value * value for value in sums.values()) / (4 * total * total)
