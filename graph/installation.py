"""What this machine has of what unionkg needs."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from graph.storage.generation import StoreError

State = Literal["good", "wanting", "broken"]
_PYTHON = (3, 11)
_JAVA = 17
_SECONDS = 20
_EXTRAS = {"pyarrow": "parquet", "pandas": "pandas", "pyspark": "spark"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for: `wanting` where something optional is not there, `broken` where work is impossible.

    `part`, `found` and `advice` are in Chinese and English; no advice where nothing need be done.
    """

    state: State
    part: tuple[str, str]
    found: tuple[str, str]
    advice: tuple[str, str] | None = None


def findings(store: Path | str) -> Iterator[Finding]:
    """What was found, one after the other: Python, libraries, store, terminal, fonts, browser, extras, Java."""
    yield _python()
    yield _libraries()
    yield _store(store)
    yield _terminal(getattr(sys.stdout, "encoding", None) or "ascii")
    yield _fonts()
    yield _browser()
    for library, extra in _EXTRAS.items():
        yield _extra(library, extra)
    yield _java()


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= _PYTHON:
        return Finding("good", ("Python", "Python"), (version, version))
    return Finding(
        "broken",
        ("Python", "Python"),
        (version, version),
        ("请安装 Python 3.11 或更新", "install Python 3.11 or later"),
    )


def _libraries() -> Finding:
    """Whether the libraries that the package names without an extra are there."""
    names = [
        match[0]
        for line in importlib.metadata.requires("unionkg") or ()
        if "extra ==" not in line and (match := re.match(r"[\w.-]+", line))
    ]
    missing = [name for name in names if not _installed(name)]
    part = ("所需库", "libraries")
    if not missing:
        return Finding("good", part, (f"{len(names)} 个齐全", f"all {len(names)}"))
    told = ", ".join(missing)
    return Finding(
        "broken",
        part,
        (f"缺少 {told}", f"missing: {told}"),
        ("请运行：pip install unionkg", "run: pip install unionkg"),
    )


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _store(store: Path | str) -> Finding:
    from graph.storage.store import Table, is_remote, open_store

    part = ("存储", "store")
    if not is_remote(store) and not Path(store).exists():
        return Finding(
            "wanting",
            part,
            (f"{store} 尚不存在", f"{store} is not there yet"),
            (f"请建立：unionkg build 路径… --store {store}", f"make it: unionkg build PATH... --store {store}"),
        )
    try:
        answer = open_store(store).answer("SELECT (COUNT(*) AS ?n) { ?article a schema:NewsArticle }")
    except StoreError as error:
        return Finding(
            "broken",
            part,
            (str(error), str(error)),
            ("请由备份恢复，或重新建立", "restore a backup, or build it again"),
        )
    rows = answer.rows if isinstance(answer, Table) else ()
    count = getattr(rows[0][0], "value", "0") if rows else "0"
    return Finding("good", part, (f"{store}，报道 {count} 篇", f"{store}, articles: {count}"))


def _terminal(encoding: str) -> Finding:
    part = ("终端编码", "terminal")
    if encoding.lower().replace("-", "") in ("utf8", "gb18030", "cp936", "gbk"):
        return Finding("good", part, (encoding, encoding))
    return Finding(
        "wanting",
        part,
        (f"{encoding} 显示不了汉字", f"{encoding} cannot show Chinese"),
        ("请设置：export PYTHONUTF8=1", "set: export PYTHONUTF8=1"),
    )


def _fonts() -> Finding:
    """Whether there is a font with Chinese characters; macOS and Windows bring theirs."""
    part = ("中文字体", "Chinese fonts")
    if sys.platform in ("darwin", "win32"):
        return Finding("good", part, ("系统自带", "of the system"))
    families = sorted(set(_output("fc-list", ":lang=zh-cn", "family").splitlines()))
    if families:
        name = families[0].partition(",")[0]
        return Finding("good", part, (f"{name} 等 {len(families)} 种", f"{name} and {len(families) - 1} more"))
    return Finding(
        "wanting",
        part,
        ("没有找到：网页中的汉字会显示为方框", "none: pages would show boxes for Chinese"),
        ("请安装，如 Debian：apt install fonts-noto-cjk", "install some; on Debian: apt install fonts-noto-cjk"),
    )


def _browser() -> Finding:
    part = ("浏览器", "browser")
    names = ("chromium", "chromium-browser", "google-chrome", "firefox", "microsoft-edge")
    found = next((name for name in names if shutil.which(name)), None) or _default_browser()
    if found:
        return Finding("good", part, (found, found))
    return Finding(
        "wanting",
        part,
        ("没有找到", "none"),
        (
            "网络图和报告请拿到有浏览器的机器上打开，或安装 chromium",
            "open networks and reports on another machine, or install chromium",
        ),
    )


def _default_browser() -> str | None:
    try:
        return webbrowser.get().__class__.__name__
    except webbrowser.Error:
        return None


def _extra(library: str, extra: str) -> Finding:
    if find_spec(library) is not None:
        version = importlib.metadata.version(library)
        return Finding("good", (library, library), (version, version))
    command = f"pip install 'unionkg[{extra}]'"
    return Finding(
        "wanting",
        (library, library),
        ("未安装（可选）", "not installed (optional)"),
        (f"需要时：{command}", f"if wanted: {command}"),
    )


def _java() -> Finding:
    """Java, which only extraction by Spark needs."""
    part = ("Java", "Java")
    match = re.search(r'version "(\d+)[^"]*"', _output("java", "-version"))
    if match and int(match[1]) >= _JAVA:
        return Finding("good", part, (match[1], match[1]))
    found = (f"版本 {match[1]}", f"version {match[1]}") if match else ("未安装（可选）", "not installed (optional)")
    return Finding(
        "wanting",
        part,
        found,
        ("用 Spark 抽取时：安装 Java 17 或更新", "to extract by Spark: install Java 17 or later"),
    )


def _output(*command: str) -> str:
    """What a program of this machine says on both its outputs; nothing where it is not there or fails."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            [program, *command[1:]], capture_output=True, text=True, timeout=_SECONDS, check=False, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout + done.stderr if done.returncode == 0 else ""
