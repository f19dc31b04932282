"""Network measures as sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.answering.projection import Ties, project
from graph.statistics.measure import Backend, Measures, measure
from graph.statistics.sheet import MEASURES, Sheet, Words, sheet
from graph.storage.store import Store

_CENTRAL = {
    "name": Words("名称", "name"),
    "degree": Words("度", "degree"),
    "strength": Words("加权度", "strength"),
    "pagerank": Words("PageRank", "PageRank"),
    "betweenness": Words("中介度", "betweenness"),
    "core": Words("核数", "core"),
    "clustering": Words("聚集系数", "clustering"),
    "community": Words("群", "community"),
}
_MEMBERS = 5


def network_sheets(store: Store, projection: str, limit: int | None, backend: Backend | None = None) -> Iterator[Sheet]:
    """The sheets of the chapter for a projection: the whole, components, degrees, most central nodes, communities."""
    ties = project(store, projection)
    found = measure(ties, backend)
    yield _whole(projection, found)
    yield _tally("network-components", Words("连通分量", "Components"), Words("节点数", "nodes"), found.components)
    yield _tally("network-degrees", Words("度分布", "Degrees"), Words("度", "degree"), found.degrees)
    order = sorted(range(found.nodes), key=lambda node: (-round(found.pageranks[node], 9), ties.nodes[node]))
    rows = (
        (
            ties.labels[node],
            found.degrees[node],
            found.strengths[node],
            round(found.pageranks[node], 6),
            round(found.betweenness[node], 6),
            found.cores[node],
            round(found.clustering[node], 4),
            found.communities[node] + 1,
        )
        for node in order
    )
    yield sheet("network-central", Words("最居中的节点", "Most central nodes"), _CENTRAL, rows, limit)
    yield _communities(ties, found, order, limit)


def _whole(projection: str, found: Measures) -> Sheet:
    told = Words("中介度估计所用源点", "sources of betweenness")
    rows = (
        (Words("投影", "projection"), projection),
        (Words("节点", "nodes"), found.nodes),
        (Words("边", "ties"), found.ties),
        (Words("密度", "density"), round(found.density, 6)),
        (Words("平均度", "mean degree"), round(2 * found.ties / found.nodes, 3) if found.nodes else 0),
        (Words("最大度", "largest degree"), max(found.degrees, default=0)),
        (Words("连通分量", "components"), len(found.components)),
        (Words("最大分量的节点", "nodes of the largest component"), max(found.components, default=0)),
        (Words("传递性", "transitivity"), round(found.transitivity, 6)),
        (Words("平均聚集系数", "mean clustering"), round(sum(found.clustering) / found.nodes, 6) if found.nodes else 0),
        (Words("最大核数", "largest core number"), max(found.cores, default=0)),
        (Words("群", "communities"), max(found.communities, default=-1) + 1),
        (Words("模块度", "modularity"), round(found.modularity, 6)),
        (told, Words("全部", "all") if found.sources is None else found.sources),
    )
    return sheet("network", Words("网络", "Network"), MEASURES, rows)


def _tally(key: str, title: Words, heading: Words, values: tuple[int, ...]) -> Sheet:
    columns = {"size": heading, "count": Words("个数", "count")}
    return sheet(key, title, columns, sorted(Counter(values).items(), reverse=True))


def _communities(ties: Ties, found: Measures, order: list[int], limit: int | None) -> Sheet:
    members: dict[int, list[int]] = {}
    for node in order:
        members.setdefault(found.communities[node], []).append(node)
    rows = (
        (rank + 1, len(nodes), "、".join(ties.labels[node] for node in nodes[:_MEMBERS]))
        for rank, nodes in sorted(members.items())
    )
    columns = {
        "community": Words("群", "community"),
        "nodes": Words("节点数", "nodes"),
        "central": Words("最居中者", "most central"),
    }
    return sheet("network-communities", Words("群", "Communities"), columns, rows, limit)
