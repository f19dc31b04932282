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

from graph.storage.store import open_store
from tests.command import ROOT
from tests.graph.pages import quads

PAGES = ROOT / "tests" / "retold" / "articles"
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


@pytest.mark.parametrize(("moments", "count"), [(4, 8), pytest.param(50, 16, marks=pytest.mark.long)])
def test_killed_builds(tmp_path: Path, moments: int, count: int) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for page in sorted(PAGES.glob("*.txt"))[:count]:
        shutil.copy(page, pages)
    # The code of all builds is one copy: a file saved meanwhile would change what later ones read from the pages.
    code = tmp_path / "code"
    for package in ("extract", "graph", "ontology", "queries"):
        shutil.copytree(ROOT / package, code / package)
    began = time.monotonic()
    _build(code, pages, tmp_path / "whole")
    duration = time.monotonic() - began
    whole, expected = _graphs(tmp_path / "whole"), quads(tmp_path / "whole")
    chance = random.Random(moments)
    store, opened = tmp_path / "store", 0
    for moment in range(moments):
        process = _start(code, pages, store)
        time.sleep(chance.uniform(0.3, 1.1) * duration)
        process.kill()
        process.wait()
        if not (store / "unionkg.json").exists():
            duration *= 1.5  # the machine has more to do than when the whole build was timed
            continue
        opened += 1
        graphs = _graphs(store)
        articles = {name for name in graphs if "/article/" in name}
        assert articles <= set(whole)
        assert all(graphs[name] == whole[name] for name in articles)
        assert graphs[""] == set().union(*(triples for name, triples in graphs.items() if name))
        if moment % 5 == 4:
            _build(code, pages, store)
            assert quads(store) == expected
            shutil.rmtree(store)
    assert opened
    _build(code, pages, store)
    assert quads(store) == expected


def _build(code: Path, pages: Path, store: Path) -> None:
    assert _start(code, pages, store).wait() == 0


def _start(code: Path, pages: Path, store: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BUILD, str(pages), str(store)], cwd=code)  # noqa: S603
