"""Nodes and edges for graph programs carry what they are filtered and weighed by."""

from __future__ import annotations

import pytest

from graph.export.tie import Ties
from graph.storage.store import Store


@pytest.fixture(scope="module")
def ties(store: Store) -> Ties:
    return Ties(store.data)


@pytest.mark.parametrize(
    "node",
    [
        ("岳阳市总工会", "union", "工会", "municipal", "federation", None, None, 2),
        ("南昌市总工会", "union", "工会", "municipal", "federation", 2021, 2021, 1),
        ("中华全国总工会", "union", "工会", "national", "federation", None, None, 0),
        ("“清风行动”", "programme", "活动项目", "", "campaign", None, None, 2),
        ("刘国强", "person", "人", "", "", None, None, 1),
    ],
)
def test_nodes(ties: Ties, node: tuple[object, ...]) -> None:
    assert node in {tuple(found)[1:] for found in ties.nodes()}


@pytest.mark.parametrize(
    "edge",
    [
        # A fact's own year comes before that of the article.
        ("刘国强", "岳阳市五一劳动奖章", "receives", "获得", "Conferred", 1, 2019, 2019),
        ("王芳", "南昌市五一劳动奖章", "receives", "获得", "Conferred", 1, 2021, 2021),
        ("陈卫东", "岳阳市总工会", "post", "任职于", "主席", 1, None, None),
        # No article says what follows from rank.
        ("岳阳市总工会", "湖南省总工会", "hierarchy", "隶属于", "", 1, None, None),
    ],
)
def test_edges(ties: Ties, edge: tuple[object, ...]) -> None:
    names = {node.iri: node.label for node in ties.nodes()}
    assert edge in {(names[found.source], names[found.target], *found[2:]) for found in ties.edges()}
