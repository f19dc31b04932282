"""A full disk, a folder that may not be written, a signal, a second build: no article is lost and none is half there."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from tests.command import COMMAND, ROOT
from tests.graph.pages import quads
from tests.unprivileged import without_privileges

PAGES = Path(__file__).parents[1] / "retold" / "articles"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for page in sorted(PAGES.glob("*.txt"))[:12]:
        shutil.copy(page, folder)
    return folder


@pytest.fixture(scope="module")
def expected(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a store of all pages holds."""
    store = tmp_path_factory.mktemp("whole") / "store"
    build(sources([pages]), store)
    return quads(store)


@pytest.fixture(scope="module")
def before(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the first four pages."""
    store = tmp_path_factory.mktemp("before") / "store"
    build(sources(sorted(pages.iterdir())[:4]), store)
    return store


@pytest.fixture(scope="module")
def duration(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds that a build of all pages takes."""
    began = time.monotonic()
    _start(pages, tmp_path_factory.mktemp("timed") / "store").communicate(timeout=120)
    return time.monotonic() - began


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
    [0, 20_000, 200_000, 1_000_000, *(pytest.param(90_000 * step, marks=pytest.mark.long) for step in range(1, 9))],
)
def test_a_full_disk_leaves_the_store_as_it_was(
    pages: Path, before: Path, expected: list[str], tmp_path: Path, size: int
) -> None:
    store = tmp_path / "store"
    shutil.copytree(before, store)
    held = quads(store)
    process = _start(pages, store, _limited(size))
    _, said = process.communicate(timeout=120)
    assert process.returncode > 0
    assert "Traceback" not in said, said
    assert quads(store) == held
    build(sources([pages]), store)
    assert quads(store) == expected


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
    "room", [100, 400, *(pytest.param(100 * step, marks=pytest.mark.long) for step in range(2, 12))]
)
def test_a_disk_that_fills_leaves_the_store_as_it_was(
    pages: Path, before: Path, expected: list[str], tmp_path: Path, room: int
) -> None:
    disk, held = tmp_path / "disk", quads(before)
    size = sum(path.stat().st_size for path in before.rglob("*") if path.is_file())
    disk.mkdir()
    with _disk(disk, size // 1000 + 100 + room):
        shutil.copytree(before, disk / "store")
        process = _start(pages, disk / "store")
        _, said = process.communicate(timeout=120)
        assert "Traceback" not in said, said
        assert process.returncode in (0, 1), said
        if process.returncode:
            assert any(words in said for words in ("No space left", "cannot be written", "无法写入", "磁盘已满")), said
            assert quads(disk / "store") == held
        shutil.copytree(disk / "store", tmp_path / "store")
    build(sources([pages]), tmp_path / "store")
    assert quads(tmp_path / "store") == expected


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
    "share", [0.5, 0.8, *(pytest.param(0.4 + step / 12, marks=pytest.mark.long) for step in range(8))]
)
def test_a_signal_leaves_whole_articles_and_a_rerun_completes(
    pages: Path, expected: list[str], duration: float, tmp_path: Path, number: signal.Signals, share: float
) -> None:
    store = tmp_path / "store"
    process = _start(pages, store)
    time.sleep(share * duration)
    process.send_signal(number)
    process.communicate(timeout=60)
    if (store / "unionkg.json").exists():
        assert set(quads(store)) <= set(expected)
    build(sources([pages]), store)
    assert quads(store) == expected


@pytest.mark.parametrize("_", [0, *(pytest.param(number, marks=pytest.mark.long) for number in range(1, 20))])
def test_of_two_builds_at_once_one_names_the_other(pages: Path, expected: list[str], tmp_path: Path, _: int) -> None:
    store = tmp_path / "store"
    one, two = _start(pages, store), _start(pages, store)
    said = [process.communicate(timeout=120)[1] for process in (one, two)]
    assert sorted([one.returncode, two.returncode]) in ([0, 0], [0, 1])
    if 1 in (one.returncode, two.returncode):
        assert str(store) in said[0 if one.returncode else 1]
    build(sources([pages]), store)
    assert quads(store) == expected
