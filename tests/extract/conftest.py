"""What several tests of extraction start from."""

from __future__ import annotations

import pytest

from extract.gazetteer import Gazetteer, gazetteer


@pytest.fixture(scope="session")
def atlas() -> Gazetteer:
    """The gazetteer of all areas."""
    return gazetteer()
