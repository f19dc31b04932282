"""A backup brings back the same store, and compaction changes nothing but the size."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.lifting.aliases import read_aliases
from graph.storage.backup import backup, compact, restore
from graph.storage.generation import StoreError, locked
from graph.storage.store import open_store
from tests.graph.pages import quads, written


@pytest.fixture
def store(tmp_path: Path) -> Path:
    text = "本报讯 日前，如皋市总工会举办“安康杯”竞赛，{}00人参加。"
    pages = written(tmp_path / "pages", **{str(number): text.format(number) for number in (2, 3, 4)})
    build(sources([pages]), tmp_path / "store")
    return tmp_path / "store"


def test_a_backup_is_the_same_store(store: Path, tmp_path: Path) -> None:
    backup(store, tmp_path / "b.tar.gz")
    restore(tmp_path / "b.tar.gz", tmp_path / "back")
    assert quads(tmp_path / "back") == quads(store)
    assert open_store(tmp_path / "back").search("如皋") == open_store(store).search("如皋")
    report = build(sources([tmp_path / "pages"]), tmp_path / "back")
    assert (report.unchanged, report.added, report.replaced) == (3, 0, 0)


def test_compaction_keeps_everything_and_readers_go_on(store: Path, tmp_path: Path) -> None:
    before = quads(store)
    reader = open_store(store)
    compact(store)
    assert quads(store) == before == sorted(map(str, reader.quads()))
    assert build(sources([tmp_path / "pages"]), store).unchanged == 3


def test_backup_and_compaction_keep_the_rules_of_identity(store: Path, tmp_path: Path) -> None:
    rules = read_aliases("merge\torganization\t如皋市总工会\t云溪市总工会\t改名\n", "a.tsv")
    build(sources([tmp_path / "pages"]), store, aliases=rules)
    before = quads(store)
    backup(store, tmp_path / "b.tar.gz")
    restore(tmp_path / "b.tar.gz", tmp_path / "back")
    compact(store)
    for kept in (store, tmp_path / "back"):
        assert build(sources([tmp_path / "pages"]), kept).unchanged == 3
        assert quads(kept) == before


def test_compaction_waits_for_no_build(store: Path) -> None:
    with locked(store), pytest.raises(StoreError, match="another build"):
        compact(store)


def test_compaction_makes_no_folder_where_there_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no unionkg store here"):
        compact(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()


def test_nothing_is_overwritten(store: Path, tmp_path: Path) -> None:
    backup(store, tmp_path / "b.tar.gz")
    with pytest.raises(StoreError, match="exists"):
        backup(store, tmp_path / "b.tar.gz")
    with pytest.raises(StoreError, match="not empty"):
        restore(tmp_path / "b.tar.gz", store)


@pytest.mark.parametrize("content", [b"", b"text", gzip.compress(b"text", mtime=0)], ids=["empty", "plain", "packed"])
def test_what_is_no_backup_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(StoreError, match="x: "):
        restore(tmp_path / "x", tmp_path / "new")
