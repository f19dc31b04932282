"""A full disk, a folder that may not be written, a signal, a second build: no article is lost and none is half there."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.store import open_store
from tests.unprivileged import without_privileges

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parents[1] / "retold" / "articles"
COMMAND = [sys.executable, "-c", "from graph.cli import main; main()"]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for page in sorted(PAGES.glob("*.txt"))[:12]:
        shutil.copy(page, folder)
    return folder


def _dump(store: Path) -> list[str]:
    return sorted(map(str, open_store(store).quads()))


def _start(pages: Path, store: Path, before: Callable[[], None] | None = None, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own program
        [*COMMAND, "build", str(pages), "--store", str(store), "--jobs", "1", *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        preexec_fn=before,
    )


def _limited(size: int) -> Callable[[], None]:
    """Writing beyond so many bytes of a file fails as on a full disk, instead of killing."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.parametrize(
    "size",
    [0, 20_000, 200_000, 1_000_000, *(pytest.param(50_000 * step, marks=pytest.mark.long) for step in range(1, 17))],
)
def test_a_full_disk_leaves_the_store_as_it_was(pages: Path, tmp_path: Path, size: int) -> None:
    store = tmp_path / "store"
    first = sorted(pages.iterdir())[:4]
    build(sources(first), store)
    held = _dump(store)
    process = _start(pages, store, _limited(size))
    _, said = process.communicate(timeout=120)
    assert process.returncode > 0
    assert "Traceback" not in said, said
    assert _dump(store) == held
    build(sources([pages]), store)
    build(sources([pages]), tmp_path / "fresh")
    assert _dump(store) == _dump(tmp_path / "fresh")


@contextmanager
def _disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """A disk of that size under the folder, which root alone can make."""
    options = ["-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    made = subprocess.run(["mount", *options], stderr=subprocess.PIPE, check=False)  # noqa: S603, S607
    if made.returncode:
        pytest.skip(f"no disk to fill: {made.stderr.decode().strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607


@pytest.mark.parametrize(
    "room", [100, 400, *(pytest.param(50 * step, marks=pytest.mark.long) for step in range(1, 21))]
)
def test_a_disk_that_fills_leaves_the_store_as_it_was(pages: Path, tmp_path: Path, room: int) -> None:
    first, disk = sorted(pages.iterdir())[:4], tmp_path / "disk"
    build(sources(first), tmp_path / "before")
    held = _dump(tmp_path / "before")
    size = sum(path.stat().st_size for path in (tmp_path / "before").rglob("*") if path.is_file())
    disk.mkdir()
    with _disk(disk, size // 1000 + 100 + room):
        shutil.copytree(tmp_path / "before", disk / "store")
        process = _start(pages, disk / "store")
        _, said = process.communicate(timeout=120)
        assert "Traceback" not in said, said
        assert process.returncode in (0, 1), said
        if process.returncode:
            assert "No space left" in said or "cannot be written" in said, said
            assert _dump(disk / "store") == held
        shutil.copytree(disk / "store", tmp_path / "store")
    build(sources([pages]), tmp_path / "store")
    build(sources([pages]), tmp_path / "fresh")
    assert _dump(tmp_path / "store") == _dump(tmp_path / "fresh")


def test_a_folder_that_may_not_be_written_is_one_line(pages: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    process = _start(pages, locked / "store", without_privileges)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "Traceback" not in said
    assert str(locked) in said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize(
    "share", [0.5, 0.8, *(pytest.param(0.25 + step / 25, marks=pytest.mark.long) for step in range(20))]
)
def test_a_signal_leaves_whole_articles_and_a_rerun_completes(
    pages: Path, tmp_path: Path, number: signal.Signals, share: float
) -> None:
    build(sources([pages]), tmp_path / "whole")
    expected, store = _dump(tmp_path / "whole"), tmp_path / "store"
    began = time.monotonic()
    _start(pages, tmp_path / "timed").communicate(timeout=120)
    process = _start(pages, store)
    time.sleep(share * (time.monotonic() - began))
    process.send_signal(number)
    process.communicate(timeout=60)
    if (store / "unionkg.json").exists():
        assert set(_dump(store)) <= set(expected)
    build(sources([pages]), store)
    assert _dump(store) == expected


@pytest.mark.parametrize("_", [0, *(pytest.param(number, marks=pytest.mark.long) for number in range(1, 20))])
def test_of_two_builds_at_once_one_names_the_other(pages: Path, tmp_path: Path, _: int) -> None:
    store = tmp_path / "store"
    one, two = _start(pages, store), _start(pages, store)
    said = [process.communicate(timeout=120)[1] for process in (one, two)]
    assert sorted([one.returncode, two.returncode]) in ([0, 0], [0, 1])
    if 1 in (one.returncode, two.returncode):
        assert str(store) in said[0 if one.returncode else 1]
    build(sources([pages]), store)
    build(sources([pages]), tmp_path / "fresh")
    assert _dump(store) == _dump(tmp_path / "fresh")
