"""Values of scripts in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selenium.webdriver import Chrome


def value(driver: Chrome, script: str) -> Any:
    """What the expression is on the page that is shown."""
    return driver.execute_script(f"return {script}")
