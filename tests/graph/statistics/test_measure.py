"""The measures of both backends are those of networkx, on networks of all shapes."""

from __future__ import annotations

import networkx as nx
import pytest

from graph.answering.projection import Tie, Ties
from graph.statistics.betweenness import sampled_betweenness
from graph.statistics.louvain import louvain
from graph.statistics.measure import Backend, measure
from graph.statistics.triangle import triangles

GRAPHS = {
    "none": nx.Graph(),
    "one": nx.empty_graph(1),
    "apart": nx.empty_graph(4),
    "pair": nx.path_graph(2),
    "path": nx.path_graph(9),
    "star": nx.star_graph(12),
    "full": nx.complete_graph(7),
    "cliques": nx.connected_caveman_graph(5, 6),
    "club": nx.karate_club_graph(),
    "random": nx.gnm_random_graph(120, 300, seed=1),
    "tree": nx.balanced_tree(3, 4),
}


def ties(graph: nx.Graph) -> Ties:
    names = tuple(f"{node:04d}" for node in range(len(graph)))
    return Ties(
        "x", names, names, tuple(sorted(Tie(a, b, data.get("weight", 1)) for a, b, data in graph.edges(data=True)))
    )


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("backend", ["networkx", "fast"])
def test_measures(name: str, backend: Backend) -> None:
    graph = GRAPHS[name]
    nodes = range(len(graph))
    found = measure(ties(graph), backend)
    assert (found.nodes, found.ties) == (len(graph), graph.number_of_edges())
    assert found.components == tuple(sorted(map(len, nx.connected_components(graph)), reverse=True))
    assert found.density == pytest.approx(nx.density(graph))
    assert found.degrees == tuple(graph.degree(node) for node in nodes)
    assert found.strengths == tuple(graph.degree(node, weight="weight") for node in nodes)
    assert found.cores == _in_order(nx.core_number(graph))
    assert found.clustering == pytest.approx(_in_order(nx.clustering(graph)))
    assert found.transitivity == pytest.approx(nx.transitivity(graph))
    assert found.betweenness == pytest.approx(_in_order(nx.betweenness_centrality(graph)))
    assert found.pageranks == pytest.approx(pageranks(graph), abs=1e-7)
    groups = [{node for node in nodes if found.communities[node] == rank} for rank in sorted(set(found.communities))]
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True)
    if graph.number_of_edges():
        assert found.modularity == pytest.approx(nx.community.modularity(graph, groups))
        best = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=0))
        assert found.modularity > best - 0.04


def _in_order(values: dict[int, float]) -> tuple[float, ...]:
    return tuple(values[node] for node in sorted(values))


def pageranks(graph: nx.Graph) -> list[float]:
    """By the definition: power iteration over the weighted links of each node, both ways."""
    nodes = range(len(graph))
    if not graph.number_of_edges():
        return [1 / len(graph) for _ in nodes]
    strengths = dict(graph.degree(weight="weight"))
    rank = dict.fromkeys(nodes, 1 / len(graph))
    for _ in range(400):
        lost = sum(rank[node] for node in nodes if not strengths[node])
        rank = {
            node: 0.15 / len(graph)
            + 0.85 * lost / len(graph)
            + 0.85 * sum(rank[other] * graph[node][other].get("weight", 1) / strengths[other] for other in graph[node])
            for node in nodes
        }
    return [rank[node] for node in nodes]


def test_ties_to_itself_and_both_ways_count_once() -> None:
    found = measure(Ties("x", ("a", "b"), ("a", "b"), (Tie(0, 0, 5), Tie(0, 1, 1), Tie(1, 0, 2))))
    assert (found.ties, found.degrees, found.strengths) == (1, (1, 1), (3, 3))


@pytest.mark.parametrize("name", ["path", "cliques", "random", "tree", "apart"])
def test_from_all_sources_betweenness_is_exact_and_from_some_it_is_near(name: str) -> None:
    graph = GRAPHS[name]
    exact = _in_order(nx.betweenness_centrality(graph))
    assert sampled_betweenness(len(graph), list(graph.edges()), len(graph)) == pytest.approx(exact)
    some = sampled_betweenness(len(graph), list(graph.edges()), max(1, len(graph) // 2))
    assert sum(abs(one - other) for one, other in zip(some, exact, strict=True)) <= sum(exact) / 2


def test_cliques_are_communities_whatever_the_order_of_ties() -> None:
    pairs = dict.fromkeys(nx.caveman_graph(4, 5).edges(), 1)
    wanted = [list(range(start, start + 5)) for start in range(0, 20, 5)]
    assert louvain(20, pairs) == wanted
    assert louvain(20, dict(reversed(pairs.items()))) == wanted
    assert louvain(3, {}) == [[0], [1], [2]]


def test_triangles_of_a_square_with_one_diagonal() -> None:
    found = triangles(5, [(0, 1), (1, 2), (2, 3), (0, 3), (0, 2)])
    assert found.clustering == pytest.approx((2 / 3, 1.0, 2 / 3, 1.0, 0.0))
    assert found.transitivity == pytest.approx(6 / 8)
