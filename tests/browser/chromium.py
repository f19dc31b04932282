"""Headless Chromium for tests: no network, a fresh profile, its console and its requests on record."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage",
    "--no-default-browser-check", "--metrics-recording-only", "--mute-audio", "--lang=zh-CN",
    # Names of hosts resolve to nothing; only a loopback address, or a file, can be opened.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--proxy-server=direct://",
)  # fmt: skip


@contextmanager
def chromium(profile: Path, width: int = 1440, height: int = 900) -> Iterator[Chrome]:
    """A browser with a profile in `profile`, which should be a fresh folder."""
    options = ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*_FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(profile / "downloads")})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(executable_path=DRIVER))
    driver.set_script_timeout(30)
    driver.set_page_load_timeout(60)
    try:
        yield driver
    finally:
        driver.quit()


def complaints(driver: Chrome) -> list[str]:
    """What the console said since the last call: warnings, errors, refusals of the content security policy."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] != "INFO"]  # type: ignore[no-untyped-call]


def requests(driver: Chrome) -> list[str]:
    """The addresses that pages asked for since the last call; those that ask nobody (data, blob, the browser's own) left out."""
    found = []
    for entry in driver.get_log("performance"):  # type: ignore[no-untyped-call]
        message: dict[str, Any] = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address: str = message["params"]["request"]["url"]
            if not address.startswith(("data:", "blob:", "chrome:")):
                found.append(address)
    return found


def viewport(driver: Chrome, width: int, height: int, dark: bool = False) -> None:
    """Give the page exactly this size, and the reader's preference for dark or light."""
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
