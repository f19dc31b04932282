"""Retold articles, counted in Python and built into a store, once for all tests of the statistics."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.storage.store import Store, open_store
from tests.graph.statistics.tally import Tally, tally
from tests.graph.statistics.told import Sheets, records

# Some fifty articles hold every kind of fact; all of them would take a minute.
PAGES = sorted((Path(__file__).parents[2] / "retold" / "articles").glob("[abc]*.txt"))


@pytest.fixture(scope="session")
def counted() -> Tally:
    return tally(PAGES)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("retold") / "store"
    build(sources(PAGES), folder)
    return folder


@pytest.fixture(scope="session")
def store(folder: Path) -> Store:
    return open_store(folder)


@pytest.fixture(scope="session")
def sheets(store: Store) -> Sheets:
    return records(store, "en")


@pytest.fixture(scope="session")
def chinese(store: Store) -> Sheets:
    return records(store, "zh")
