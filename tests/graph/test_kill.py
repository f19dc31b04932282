"""A build killed at any moment leaves a store that opens and holds whole articles; the next build completes it to the same bytes."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.store import open_store

PAGES = Path(__file__).parents[1] / "retold" / "articles"
# Publishes every few articles, so that most moments fall between two generations.
BUILD = """
import sys
from pathlib import Path
import graph.build
from extract.source import sources
graph.build._PORTION = 30_000
graph.build.build(sources([Path(sys.argv[1])]), Path(sys.argv[2]))
"""


def _graphs(store: Path) -> dict[str, set[str]]:
    """The triples by graph, the merged graph's under the empty name."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in open_store(store).quads():
        found[getattr(quad.graph_name, "value", "")].add(str(quad.triple))
    return found


def _dump(store: Path) -> bytes:
    return "".join(sorted(f"{quad} .\n" for quad in open_store(store).quads())).encode()


@pytest.mark.parametrize("moments", [4, pytest.param(50, marks=pytest.mark.long)])
def test_killed_builds(tmp_path: Path, moments: int) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for page in sorted(PAGES.glob("*.txt"))[:16]:
        shutil.copy(page, pages)
    build(sources([pages]), tmp_path / "whole")
    whole, expected = _graphs(tmp_path / "whole"), _dump(tmp_path / "whole")
    chance = random.Random(moments)
    store, opened = tmp_path / "store", 0
    began = time.monotonic()
    _start(pages, tmp_path / "timed").wait()
    duration = time.monotonic() - began
    for moment in range(moments):
        process = _start(pages, store)
        time.sleep(chance.uniform(0.3, 1.1) * duration)
        process.kill()
        process.wait()
        if not (store / "unionkg.json").exists():
            continue
        opened += 1
        graphs = _graphs(store)
        articles = {name for name in graphs if "/article/" in name}
        assert articles <= set(whole)
        assert all(graphs[name] == whole[name] for name in articles)
        assert graphs[""] == set().union(*(triples for name, triples in graphs.items() if name))
        if moment % 5 == 4:
            build(sources([pages]), store)
            assert _dump(store) == expected
            shutil.rmtree(store)
    assert opened
    build(sources([pages]), store)
    assert _dump(store) == expected


def _start(pages: Path, store: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BUILD, str(pages), str(store)], cwd=Path(__file__).parents[2])  # noqa: S603
