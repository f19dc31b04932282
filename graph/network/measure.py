"""How central the nodes of a network are, and which belong together."""

from __future__ import annotations

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.statistics.louvain import louvain

_DAMPING = 0.85
_ROUNDS = 60


def degrees(graph: nx.MultiDiGraph) -> dict[str, int]:
    """The number of links of each node, parallel ones counted."""
    return {str(node): int(degree) for node, degree in graph.degree()}


def pagerank(graph: nx.MultiDiGraph) -> dict[str, float]:
    """PageRank of each node, links taken in both directions; the values sum to 1."""
    nodes = sorted(graph)
    if not nodes:
        return {}
    number = {node: index for index, node in enumerate(nodes)}
    ends = sorted((number[a], number[b]) for a, b in graph.edges())
    sources = np.array([a for a, b in ends] + [b for a, b in ends], dtype=np.int64)
    targets = np.array([b for a, b in ends] + [a for a, b in ends], dtype=np.int64)
    out = np.bincount(sources, minlength=len(nodes)).astype(np.float64)
    rank: NDArray[np.float64] = np.full(len(nodes), 1 / len(nodes))
    for _ in range(_ROUNDS):
        share = np.divide(rank, out, out=np.zeros_like(rank), where=out > 0)
        passed = np.bincount(targets, share[sources], len(nodes))
        rank = _DAMPING * (passed + rank[out == 0].sum() / len(nodes)) + (1 - _DAMPING) / len(nodes)
    return {node: float(rank[number[node]]) for node in nodes}


def communities(graph: nx.MultiDiGraph) -> dict[str, int]:
    """The community of each node by Louvain's method, 0 the largest."""
    nodes = sorted(graph)
    number = {node: index for index, node in enumerate(nodes)}
    weights: dict[tuple[int, int], int] = {}
    for a, b in sorted((number[a], number[b]) for a, b in graph.edges() if a != b):
        pair = (min(a, b), max(a, b))
        weights[pair] = weights.get(pair, 0) + 1
    found = louvain(len(nodes), dict(sorted(weights.items())))
    found.sort(key=lambda group: (-len(group), group))
    return {nodes[index]: rank for rank, group in enumerate(found) for index in group}
