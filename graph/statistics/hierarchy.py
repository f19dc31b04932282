"""The shape of the hierarchy: how deep and how wide it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.answering.projection import Ties, project
from graph.statistics.chapter import Asker
from graph.statistics.sheet import MEASURES, Sheet, Words, sheet
from graph.storage.store import Store


def hierarchy_sheets(store: Store, asker: Asker, limit: int | None) -> Iterator[Sheet]:
    """The sheets of the chapter: shape, bodies by depth, bodies by level, and those with most bodies directly below them."""
    ties = project(store, "hierarchy")
    depths = _depths(ties)
    by_depth = Counter(depths)
    below = Counter(target for _, target, _ in ties.ties)
    parents = Counter(source for source, _, _ in ties.ties)
    tops = sum(depth == 0 for depth in depths)
    shape = (
        (Words("有隶属关系的组织", "bodies in the hierarchy"), len(ties.nodes)),
        (Words("隶属关系", "links of the hierarchy"), len(ties.ties)),
        (Words("顶端组织", "bodies with none above"), tops),
        (Words("层数", "levels of depth"), max(depths, default=-1) + 1),
        (Words("最宽一层的组织数", "bodies at the widest depth"), max(by_depth.values(), default=0)),
        (Words("上级多于一个的组织", "bodies with several above"), sum(many > 1 for many in parents.values())),
        (Words("平均直属下级数", "mean number directly below"), round(len(ties.ties) / len(below), 2) if below else 0),
    )
    yield sheet("hierarchy", Words("隶属体系", "Hierarchy"), MEASURES, shape)
    yield sheet(
        "bodies-by-depth",
        Words("各层组织数", "Bodies by depth"),
        {"depth": Words("距顶端", "depth"), "bodies": Words("组织数", "bodies")},
        sorted(by_depth.items()),
    )
    yield asker.sheet("bodies-by-level")
    yield sheet(
        "widest-bodies",
        Words("直属下级最多的组织", "Bodies with most directly below"),
        {
            "body": Words("组织", "body"),
            "below": Words("直属下级", "directly below"),
            "depth": Words("距顶端", "depth"),
        },
        [
            (ties.labels[node], many, depths[node])
            for node, many in sorted(below.items(), key=lambda item: (-item[1], ties.nodes[item[0]]))
        ],
        limit,
    )


def _depths(ties: Ties) -> list[int]:
    """The shortest way up from each body to one without any above it; bodies in a ring count from its first member."""
    above: list[list[int]] = [[] for _ in ties.nodes]
    below: list[list[int]] = [[] for _ in ties.nodes]
    for lower, upper, _ in ties.ties:
        above[lower].append(upper)
        below[upper].append(lower)
    level = [node for node, upper in enumerate(above) if not upper]
    depths = [-1] * len(ties.nodes)
    waiting = iter(range(len(ties.nodes)))
    while True:
        for node in level:
            depths[node] = 0
        depth = 0
        while level:
            depth += 1
            level = sorted({lower for node in level for lower in below[node] if depths[lower] < 0})
            for node in level:
                depths[node] = depth
        following = next((node for node in waiting if depths[node] < 0), None)
        if following is None:
            return depths
        level = [following]
