"""One browser for all browser tests of a process; without Chromium they are skipped, and say so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """The browser, its network cut."""
    pytest.importorskip("selenium", reason="browser tests need selenium: pip install -e '.[dev]'")
    from tests.browser.chromium import CHROMIUM, DRIVER, chromium

    if CHROMIUM is None or DRIVER is None:
        pytest.skip("browser tests need chromium and chromedriver on the path")
    with chromium(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture
def page(browser: Chrome) -> Chrome:
    """The browser at its usual size, its records empty."""
    from tests.browser.chromium import complaints, requests, viewport

    browser.get("about:blank")
    viewport(browser, 1280, 800)
    complaints(browser)
    requests(browser)
    return browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests are marked, and run in one process."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))
