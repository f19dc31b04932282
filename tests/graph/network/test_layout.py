"""A layout is deterministic, keeps nodes apart and what is linked together."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest

from graph.network.layout import layout

GRAPHS = {
    "nothing": nx.empty_graph(0),
    "one": nx.empty_graph(1),
    "alone": nx.empty_graph(40),
    "pair": nx.path_graph(2),
    "star": nx.star_graph(60),
    "tree": nx.balanced_tree(3, 4),
    "pieces": nx.disjoint_union_all([nx.path_graph(3)] * 20 + [nx.cycle_graph(30)]),
    "net": nx.barabasi_albert_graph(750, 2, seed=3),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_layout(name: str) -> None:
    graph = GRAPHS[name]
    radii = [5 + 3 * math.sqrt(graph.degree(node)) for node in graph]
    found = layout(len(graph), list(graph.edges()), radii)
    assert found == layout(len(graph), list(graph.edges()), radii)
    assert len(found) == len(graph)
    points = np.array(found, dtype=float).reshape(-1, 2)
    apart = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1)) + 1e9 * np.eye(len(graph))
    overlapping = (apart < (np.array(radii)[:, None] + np.array(radii)[None]) * 0.8).sum() / 2
    assert overlapping <= 0.01 * len(graph)
    if name in ("tree", "pieces", "net"):
        linked = np.mean([np.hypot(*(points[a] - points[b])) for a, b in graph.edges()])
        assert linked < 0.7 * np.mean(apart[apart < 1e8])


def test_loops_and_repeated_pairs_change_nothing() -> None:
    assert layout(3, [(0, 1), (1, 2)], [5, 5, 5]) == layout(3, [(1, 0), (0, 1), (1, 1), (2, 1)], [5, 5, 5])
