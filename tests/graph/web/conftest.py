"""The application over the sample store, asked without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.web.application import application
from graph.web.limit import Limits
from tests.graph.network.sample import store
from tests.graph.web.stored import stored

LIMITS = Limits(seconds=1.5, rows=50, shown_rows=20, body=5_000, workers=2, waiting=4, memory=1_500_000_000)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample store's folder."""
    return stored(tmp_path_factory.mktemp("store"), store())


@pytest.fixture(scope="session")
def client(folder: Path) -> Iterator[TestClient]:
    """A client of the application with small limits."""
    with TestClient(application(folder, LIMITS), base_url="http://localhost", follow_redirects=False) as found:
        yield found
