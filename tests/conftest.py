"""Options of the test run."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """--golden writes what is found into the golden files instead of comparing with them."""
    parser.addoption("--golden", action="store_true", help="rewrite golden files")


def pytest_configure() -> None:
    """Commands speak Chinese in tests, whatever the machine's locale, unless a test says otherwise."""
    os.environ["UNIONKG_LANG"] = "zh"
