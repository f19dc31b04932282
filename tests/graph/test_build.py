"""A store holds what its sources say: added, replaced, removed, merged."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest

from extract.source import sources
from graph.build import build
from graph.storage.generation import StoreError, locked
from graph.storage.store import Table, open_store
from tests.graph.pages import quads, written

FIRST = "本报讯（记者 李华）8月3日，海门市总工会启动“清风行动”，慰问职工300人。海门市总工会主席姜红出席。"
SECOND = "本报讯（记者 王强）日前，海门市总工会授予常乐镇总工会“先进集体”称号。"
THIRD = "本报讯（记者 王强）日前，如皋市总工会举办“安康杯”竞赛。"


def _built(store: Path, *folders: Path, prune: bool = False) -> list[str]:
    build(sources(folders), store, prune=prune)
    return quads(store)


def test_merged_graph_holds_every_triple_once(tmp_path: Path) -> None:
    _built(tmp_path / "store", written(tmp_path / "pages", a=FIRST, b=SECOND))
    data = open_store(tmp_path / "store").data
    named = {str(quad.triple) for quad in data if quad.graph_name != pyoxigraph.DefaultGraph()}
    merged = [str(quad.triple) for quad in data if quad.graph_name == pyoxigraph.DefaultGraph()]
    assert sorted(named) == sorted(merged)


def test_an_unchanged_source_is_skipped_and_a_changed_one_replaced(tmp_path: Path) -> None:
    pages, store = written(tmp_path / "pages", a=FIRST, b=SECOND), tmp_path / "store"
    assert build(sources([pages]), store).added == 2
    report = build(sources([pages]), store)
    assert (report.added, report.replaced, report.unchanged) == (0, 0, 2)
    written(pages, b=THIRD)
    report = build(sources([pages]), store)
    assert (report.added, report.replaced, report.unchanged) == (0, 1, 1)
    fresh = _built(tmp_path / "fresh", written(tmp_path / "again", a=FIRST, b=THIRD))
    assert quads(store) == fresh


def test_what_was_read_in_part_is_tried_again(tmp_path: Path) -> None:
    pages, store = written(tmp_path / "pages"), tmp_path / "store"
    (pages / "n.jsonl").write_text(f'{{"text": "{FIRST}"}}\n{{"text": 1}}\n', encoding="utf-8")
    (pages / "absent.txt").symlink_to("nowhere.txt")
    first, second = (build(sources([pages]), store) for _ in range(2))
    assert (first.added, second.replaced, first.unchanged, second.unchanged) == (1, 1, 0, 0)
    assert [source for source, _ in first.problems] == ["absent.txt", "n.jsonl"]
    assert first.problems == second.problems


def test_removing_is_never_having_had(tmp_path: Path) -> None:
    pages, store = written(tmp_path / "pages", a=FIRST, b=SECOND, c=THIRD), tmp_path / "store"
    _built(store, pages)
    (pages / "b.txt").unlink()
    pruned = _built(store, pages, prune=True)
    assert pruned == _built(tmp_path / "fresh", pages)


def test_two_generations_stay_on_disk(tmp_path: Path) -> None:
    for text in (FIRST, SECOND, THIRD):
        _built(tmp_path / "store", written(tmp_path / "pages", a=text))
    assert sorted(path.name for path in (tmp_path / "store").glob("generation-*")) == [
        "generation-000002",
        "generation-000003",
    ]


def test_order_of_builds_does_not_matter(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one", a=FIRST), written(tmp_path / "two", b=SECOND, c=THIRD)
    _built(tmp_path / "s1", one)
    _built(tmp_path / "s2", two)
    assert _built(tmp_path / "s1", two) == _built(tmp_path / "s2", one) == _built(tmp_path / "s3", one, two)


def test_an_article_printed_by_two_sources_stays_until_both_are_gone(tmp_path: Path) -> None:
    pages, store = written(tmp_path / "pages", a=FIRST, b=FIRST), tmp_path / "store"
    _built(store, pages)
    (pages / "b.txt").unlink()
    _built(store, pages, prune=True)
    found = open_store(store).answer("SELECT ?a { ?a a schema:NewsArticle }")
    assert isinstance(found, Table)
    assert len(found.rows) == 1


def test_a_locked_store_says_who_holds_it(tmp_path: Path) -> None:
    pages, store = written(tmp_path / "pages", a=FIRST), tmp_path / "store"
    with locked(store), pytest.raises(StoreError, match="another build is at work"):
        build(sources([pages]), store)


@pytest.mark.parametrize(
    ("pointer", "message"),
    [
        ('{"format": 99, "generation": 1, "base": "x"}', "store format 99"),
        ("{", "cannot be read"),
    ],
)
def test_a_foreign_store_is_refused(tmp_path: Path, pointer: str, message: str) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "unionkg.json").write_text(pointer, encoding="utf-8")
    with pytest.raises(StoreError, match=message):
        open_store(store)


def test_a_folder_that_is_no_store_is_not_touched(tmp_path: Path) -> None:
    pages = written(tmp_path / "pages", a=FIRST)
    with pytest.raises(StoreError, match="no unionkg store"):
        build(sources([pages]), pages)
