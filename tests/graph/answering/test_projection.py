"""Projections hold the ties that articles tell, weighted."""

from __future__ import annotations

import pytest

from extract.source import sources
from graph.answering.projection import PROJECTIONS, as_networkx, project
from graph.build import build
from graph.storage.generation import StoreError
from graph.storage.store import Store, open_store
from queries.question import question
from tests.graph.pages import written

PAGES = {
    "a": "岳阳市总工会、岳阳市教育局联合举办“清风行动”。岳阳市总工会主席陈卫东出席。",
    "b": "日前，岳阳市总工会、岳阳市教育局联合举办“清风行动”，气氛热烈。岳阳市总工会主席陈卫东讲话。",
    "c": "2019年，湖南省总工会授予岳阳市总工会、长沙市总工会“先进集体”称号。",
}
# A tie of each projection, with its weight.
TIES = {
    "joint-action": ("岳阳市总工会", "岳阳市教育局", 4),
    "programme-body": ("“清风行动”", "岳阳市总工会", 2),
    "person-body": ("陈卫东", "岳阳市总工会", 2),
    "hierarchy": ("岳阳市总工会", "湖南省总工会", 1),
    "co-honours": ("岳阳市总工会", "长沙市总工会", 1),
    "relations": ("岳阳市总工会", "先进集体", 1),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = written(tmp_path_factory.mktemp("pages"), **PAGES)
    build(sources([folder]), folder / "store")
    return open_store(folder / "store")


@pytest.mark.parametrize(("name", "tie"), TIES.items())
def test_ties(store: Store, name: str, tie: tuple[str, str, int]) -> None:
    found = project(store, name)
    named = {(found.labels[a], found.labels[b], weight) for a, b, weight in found.ties}
    assert tie in named or (tie[1], tie[0], tie[2]) in named
    assert list(found.nodes) == sorted(set(found.nodes))
    assert list(found.ties) == sorted(set(found.ties))
    graph = as_networkx(found)
    assert sorted(
        (graph.nodes[a]["label"], graph.nodes[b]["label"], data["weight"]) for a, b, data in graph.edges(data=True)
    ) == sorted(named)


def test_every_projection_is_a_question_and_tried_above() -> None:
    assert set(TIES) == set(PROJECTIONS)
    for name in PROJECTIONS.values():
        assert "networks" in question(name).tags


def test_an_unknown_projection_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="projection friends: expected one of relations"):
        project(store, "friends")
