"""Network pages beside pyvis's own: python -m benchmarks.network [NODES...].

For each number of nodes the same random graph (preferential attachment, fixed seed) is drawn three ways in headless Chromium: our page, pyvis
with its usual physics, and pyvis with our positions. Printed are seconds to make the page, its size, seconds from opening to the first
drawn frame, and frames a second while the mouse drags the picture for three seconds.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx
import pyoxigraph
from pyvis.network import Network as PyvisNetwork
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome

from benchmarks.ratio import Ratio
from graph.network.assembly import radius
from graph.network.content import content
from graph.network.layout import layout
from graph.network.legend import USUAL_KINDS
from graph.network.page import render
from graph.network.reader import Reader
from graph.network.selection import Network
from graph.network.vertex import Link, Vertex
from tests.browser.chromium import CHROMIUM, chromium, viewport

OURS, PLACED, PLAIN = PAGES = ("ours", "pyvis, our positions", "pyvis, its physics")
# Seconds that a page may take to its first picture.
_WAIT = 120
_PAN_SECONDS = 3
_LINKS = ("hierarchy", "organizer", "receives", "post")
# Catches the first drawn frame of whichever vis-network a page has.
_WATCH = """
let kept;
Object.defineProperty(window, 'vis', { configurable: true, get: () => kept, set: (vis) => {
  kept = new Proxy(vis, { get: (target, name) => name !== 'Network' ? target[name] : class extends target.Network {
    constructor(...parts) { super(...parts); window.view = this; this.once('afterDrawing', () => { window.drawn = performance.now(); }); } } });
} });
"""


def graph_of(nodes: int) -> nx.MultiDiGraph:
    """A random graph as a store would give it."""
    found = nx.MultiDiGraph()
    random = nx.barabasi_albert_graph(nodes, 2, seed=7)
    for node in random:
        found.add_node(
            f"n{node:05d}", vertex=Vertex(f"n{node:05d}", USUAL_KINDS[node % len(USUAL_KINDS)], f"某某市第{node}号工会")
        )
    for number, (a, b) in enumerate(random.edges()):
        link = Link(f"n{a:05d}", f"n{b:05d}", _LINKS[number % len(_LINKS)])
        found.add_edge(link.source, link.target, link=link)
    return found


def ours(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write our page."""
    data = content(Network(graph), Reader(pyoxigraph.Store()), "benchmark")
    path.write_text(render(data, "zh"), encoding="utf-8")


def plain(graph: nx.MultiDiGraph, path: Path, placed: bool) -> None:
    """Write pyvis's page, with its physics or with our positions."""
    network = PyvisNetwork(directed=True, height="800px", cdn_resources="in_line")
    order = sorted(graph)
    number = {iri: index for index, iri in enumerate(order)}
    places: Any = [None] * len(order)
    if placed:
        pairs = [(number[a], number[b]) for a, b in graph.edges()]
        places = layout(len(order), pairs, [radius(graph.degree(iri)) for iri in order])
        network.toggle_physics(False)
    for iri, place in zip(order, places, strict=True):
        where = {} if place is None else {"x": place[0], "y": place[1], "physics": False}
        network.add_node(number[iri], graph.nodes[iri]["vertex"].name, **where)
    for a, b in graph.edges():
        network.add_edge(number[a], number[b])
    path.write_text(network.generate_html(), encoding="utf-8")


def measured(driver: Chrome, path: Path) -> tuple[float, float]:
    """Seconds to the first drawn frame, and frames a second of panning; not numbers where the page never came that far."""
    driver.get("about:blank")
    try:
        driver.get(path.as_uri())
        for _ in range(_WAIT * 5):
            milliseconds = driver.execute_script("return window.drawn ?? null")
            if milliseconds is not None:
                return milliseconds / 1000, _panned(driver)
            time.sleep(0.2)
    except WebDriverException as error:
        print(f"  {path.name}: {str(error.msg).splitlines()[0]}")
    return float("nan"), float("nan")


def _panned(driver: Chrome) -> float:
    """Frames a second while the mouse drags the empty ground of the picture to and fro."""
    driver.execute_script("window.frames_ = 0; window.view.on('afterDrawing', () => { window.frames_ += 1; })")
    box = driver.execute_script(
        "const r = document.querySelector('canvas').getBoundingClientRect(); return [r.x, r.y, r.width, r.height]"
    )
    x, y = box[0] + 12, box[1] + box[3] / 2

    def mouse(kind: str, at: float) -> None:
        event = {"type": kind, "x": at, "y": y, "button": "left", "buttons": 1, "clickCount": 1}
        driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    mouse("mousePressed", x)
    start, moves = time.perf_counter(), 0
    while (passed := time.perf_counter() - start) < _PAN_SECONDS:
        moves += 1
        mouse("mouseMoved", x + 8 * (moves % 60))
    frames: int = driver.execute_script("return window.frames_")
    mouse("mouseReleased", x)
    return frames / passed


class Drawn(NamedTuple):
    """A page of so many nodes: seconds to make it, its size in MB, seconds to the first drawn frame, and frames a second of panning."""

    nodes: int
    page: str
    made: float
    megabytes: float
    first: float
    frames: float


def drawn(size: int, pages: Sequence[str] = PAGES) -> Iterator[Drawn]:
    """The same graph of so many nodes on each of the pages."""
    graph = graph_of(size)
    ways: dict[str, Callable[[Path], None]] = {
        OURS: partial(ours, graph),
        PLACED: partial(plain, graph, placed=True),
        PLAIN: partial(plain, graph, placed=False),
    }
    with tempfile.TemporaryDirectory() as scratch:
        for name in pages:
            path = Path(scratch) / f"{name.replace(', ', '-').replace(' ', '-')}-{size}.html"
            start = time.perf_counter()
            ways[name](path)
            made = time.perf_counter() - start
            with chromium(Path(scratch) / f"profile-{path.stem}") as driver:
                driver.set_page_load_timeout(180)
                viewport(driver, 1280, 800)
                driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _WATCH})
                first, frames = measured(driver, path)
            yield Drawn(size, name, made, path.stat().st_size / 1e6, first, frames)


def first_picture(size: int = 2_000) -> Ratio:
    """Seconds from opening our page to its first drawn frame, beside pyvis's own page."""
    if CHROMIUM is None:
        raise FileNotFoundError("no Chromium to draw with")
    found = {one.page: one for one in drawn(size, (OURS, PLAIN))}
    first, peer = found[OURS].first, found[PLAIN].first
    shown = f"over {_WAIT} s" if math.isnan(peer) else f"{peer:.1f} s"
    return Ratio(
        f"network page of {size:,} nodes, first picture: seconds",
        f"{first:.1f} s, then {found[OURS].frames:.0f} frames a second",
        f"{shown} pyvis with its physics",
        first,
        2,
        unit="s",
    )


def main(sizes: list[int]) -> None:
    """Print the table."""
    print(f"{'nodes':>6} {'page':<22} {'made s':>8} {'MB':>6} {'drawn s':>8} {'frames/s':>9}")
    for size in sizes:
        for one in drawn(size):
            print(
                f"{one.nodes:>6} {one.page:<22} {one.made:>8.1f} {one.megabytes:>6.1f} {one.first:>8.1f} {one.frames:>9.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main([int(text) for text in sys.argv[1:]] or [1000, 2000, 5000])
