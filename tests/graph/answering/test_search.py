"""Things are found by parts of their names, the likeliest first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from benchmarks.corpus import write_files
from extract.source import sources
from graph.answering.search import Index, write_index
from graph.build import build
from graph.storage.store import LocalStore, open_store
from ontology.terms import INDIVIDUALS, PROGRAMME, UNION_BODY
from tests.graph.pages import written
from tests.queries import sample


@cache
def store() -> LocalStore:
    return LocalStore(sample.store())


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("海门区总工会", None, "海门区总工会"),
        ("海门", UNION_BODY, "海门区总工会"),
        ("海门市总", None, "海门区总工会"),
        ("海门 总工会", None, "海门区总工会"),
        ("海总", None, "海门区总工会"),
        ("南通 应急", None, "南通市应急管理局"),
        ("南通应急局", None, "南通市应急管理局"),
        ("安康杯", PROGRAMME, "“安康杯”竞赛"),
        ("蓝帆", None, "蓝帆船厂"),
        ("船厂的工会", UNION_BODY, "蓝帆船厂工会"),
        ("陈若水 不在", None, "陈若水"),
    ],
)
def test_the_best_comes_first(text: str, kind: str | None, first: str) -> None:
    assert store().search(text, kind=kind)[0].name == first


@pytest.mark.parametrize("text", ["", " ", "“”", '" OR "', "*", "龘龘", "NEAR(", "\x00"])
def test_odd_words_find_nothing_and_break_nothing(text: str) -> None:
    assert store().search(text) == []


def test_a_hit_tells_form_class_and_passages() -> None:
    hit = store().search("海门市总")[0]
    assert (hit.name, hit.form, hit.kind, hit.passages) == ("海门区总工会", "海门市总", UNION_BODY, 5)


def test_a_full_name_comes_before_another_form() -> None:
    data = sample.store()
    skos = "http://www.w3.org/2004/02/skos/core#altLabel"
    twin = NamedNode(f"{INDIVIDUALS}organization/南通市总工会")
    data.add(Quad(twin, NamedNode(skos), Literal("如东县总工会", language="zh"), DefaultGraph()))
    found = LocalStore(data).search("如东县总工会")
    assert [hit.name for hit in found[:2]] == ["如东县总工会", "南通市总工会"]


def test_limit() -> None:
    assert len(store().search("工", limit=2)) == 2


def test_a_build_keeps_the_index(tmp_path: Path) -> None:
    pages = written(tmp_path / "pages", a="本报讯 日前，如皋市总工会举办“安康杯”竞赛。")
    build(sources([pages]), tmp_path / "store")
    found = open_store(tmp_path / "store")
    assert found.index is not None
    assert found.index.exists()
    assert [hit.name for hit in found.search("如皋总工会")] == ["如皋市总工会"]
    written(pages, a="本报讯 日前，海安市总工会举办“安康杯”竞赛。")
    build(sources([pages]), tmp_path / "store")
    assert open_store(tmp_path / "store").search("海安 总工会")[0].name == "海安市总工会"
    assert "如皋市总工会" not in {hit.name for hit in open_store(tmp_path / "store").search("如皋 总工会")}


def test_small_changes_leave_the_index_that_a_new_one_would_be(tmp_path: Path) -> None:
    pages = write_files(12, tmp_path / "corpus", gold=False)
    store, fresh = tmp_path / "store", tmp_path / "fresh.sqlite"
    later = sorted(pages.iterdir())[8:]
    held = [path.read_text(encoding="utf-8") for path in later]
    for path in later:
        path.unlink()
    build(sources([pages]), store)
    for path, text in zip(later, held, strict=True):
        path.write_text(text, encoding="utf-8")
    build(sources([pages]), store)
    later[0].write_text(held[1].replace("副主席", "主席"), encoding="utf-8")
    later[2].unlink()
    build(sources([pages]), store, prune=True)
    opened = open_store(store)
    write_index(fresh, opened)
    assert opened.index is not None
    assert rows(opened.index) == rows(fresh) != []
    for word in ("总工会", "五一", later[0].read_text(encoding="utf-8")[2:4]):
        assert opened.search(word, 500) == open_index_at(fresh).search(word, 500) != []


def rows(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as database:
        return sorted(database.execute("SELECT thing, label, folded, form, kind, passages FROM name").fetchall())


def open_index_at(path: Path) -> Index:
    return Index(sqlite3.connect(path))
