"""Faults of accessibility, found by axe-core in the browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

_VERSION = "4.10.3"
_CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "unionkg-tests" / f"axe-core-{_VERSION}"


def faults(driver: Chrome) -> list[str]:
    """The serious and critical faults of the page that is shown, as rule and elements; skips where axe-core cannot be had."""
    driver.execute_cdp_cmd("Runtime.evaluate", {"expression": _script()})
    result: dict[str, Any] = driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done, (error) => done({failed: String(error)}))"
    )
    assert "failed" not in result, result
    return [
        f"{fault['id']}: {', '.join(str(node['target']) for node in fault['nodes'][:4])}"
        for fault in result["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


@cache
def _script() -> str:
    path = _CACHE / "node_modules" / "axe-core" / "axe.min.js"
    if not path.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("NOT CHECKED: accessibility needs npm, to fetch axe-core once")
        _CACHE.mkdir(parents=True, exist_ok=True)
        command = [
            npm,
            "install",
            "--prefix",
            str(_CACHE),
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            f"axe-core@{_VERSION}",
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603
        if done.returncode or not path.exists():
            pytest.skip("NOT CHECKED: accessibility: npm could not fetch axe-core")
    return path.read_text(encoding="utf-8")
