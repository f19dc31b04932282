"""Virtuoso 7 holds the same and answers the same as a store in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.source import sources
from graph.answering.table import Table
from graph.build import build
from graph.storage.generation import StoreError
from graph.storage.store import Store, open_store
from queries.question import questions
from tests.graph.pages import quads, written
from tests.graph.server import virtuoso
from tests.graph.storage.test_remote import FIRST, SECOND, THIRD

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso") / "server") as address, pytest.MonkeyPatch.context() as patch:
        patch.setenv("UNIONKG_STORE_USER", "dba")
        patch.setenv("UNIONKG_STORE_PASSWORD", "dba")
        yield address


def test_a_build_adds_replaces_and_removes(server: str, tmp_path: Path) -> None:
    pages = written(tmp_path / "pages", a=FIRST, b=SECOND, c=THIRD)
    for step in range(3):
        if step == 1:
            (pages / "b.txt").write_text(FIRST.replace("300", "400"), encoding="utf-8")
        if step == 2:
            (pages / "a.txt").unlink()
        here = build(sources([pages]), tmp_path / "store", prune=True)
        assert here == build(sources([pages]), server, prune=True)
        assert quads(tmp_path / "store") == quads(server)
    there, local = open_store(server), open_store(tmp_path / "store")
    assert not {name for name, item in questions().items() if item.columns and not _same(local, there, name)}


def _same(one: Store, other: Store, name: str) -> bool:
    try:
        first, second = one.ask(name), other.ask(name)
    except StoreError:
        return False
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    return sorted(map(str, first.rows)) == sorted(map(str, second.rows))
