"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """--golden writes what is found into the golden files instead of comparing with them."""
    parser.addoption("--golden", action="store_true", help="rewrite golden files")
