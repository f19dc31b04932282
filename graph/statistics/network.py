"""Network measures as sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.answering.projection import Ties, project
from graph.statistics.measure import Backend, Measures, measure
from graph.statistics.sheet import MEASURES, Sheet, Words, sheet
from graph.storage.store import Store, Table
from ontology import terms

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
_UNIONS = f"SELECT DISTINCT ?body WHERE {{ ?body a <{terms.UNION_BODY}> }}"
# The pairs of the projection relations without weights and names, which take four fifths of its time.
_PAIRS = """SELECT ?source ?target WHERE {
  {
    VALUES ?relation {
      org:subOrganizationOf schema:worksFor ukg:organizer ukg:coOrganizer ukg:undertaker ukg:participant dct:isPartOf
      ukg:cooperatesWith
    }
    ?source ?relation ?target
  }
  UNION { ?source a ukg:PolicyDocument ; dct:publisher ?target }
  UNION { ?fact org:member ?source ; org:organization ?target }
  UNION { ?fact ukg:recipient ?source ; ukg:honour ?target }
  UNION { ?fact ukg:grantor ?source ; ukg:honour ?target }
}"""


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


def connected_bodies(store: Store, limit: int | None) -> Iterator[Sheet]:
    """For the overview: degrees and components over all relations, and the union bodies with most ties."""
    pairs = {(a, b) if a < b else (b, a) for a, b in _iris(store, _PAIRS) if a != b}
    unions = {body for (body,) in _iris(store, _UNIONS)}
    degrees: Counter[str] = Counter()
    group: dict[str, str] = {}

    def root(node: str) -> str:
        while group.setdefault(node, node) != node:
            group[node] = group[group[node]]
            node = group[node]
        return node

    for a, b in sorted(pairs):
        degrees.update((a, b))
        group[root(a)] = root(b)
    components = Counter(map(root, degrees))
    rows = (
        (Words("有关系的事物", "things with relations"), len(degrees)),
        (Words("关系（成对计）", "related pairs"), len(pairs)),
        (Words("平均度", "mean degree"), round(2 * len(pairs) / len(degrees), 2) if degrees else 0),
        (Words("最大度", "largest degree"), max(degrees.values(), default=0)),
        (Words("连通分量", "components"), len(components)),
        (Words("最大分量的节点", "nodes of the largest component"), max(components.values(), default=0)),
    )
    yield sheet("connections", Words("联系", "Connections"), MEASURES, rows)
    order = sorted((iri for iri in degrees if iri in unions), key=lambda iri: (-degrees[iri], iri))
    shown = order[:limit]
    names = store.labels(shown)
    yield Sheet(
        "most-connected",
        Words("联系最多的工会组织", "Most connected union bodies"),
        {"body": Words("组织", "body"), "degree": Words("相连事物", "things tied to")},
        tuple((names.get(iri, iri), degrees[iri]) for iri in shown),
        len(order),
    )


def _iris(store: Store, text: str) -> set[tuple[str, ...]]:
    answer = store.answer(text)
    found = answer.rows if isinstance(answer, Table) else ()
    return {tuple([getattr(value, "value", "") for value in row]) for row in found}


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
