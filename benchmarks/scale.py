"""Cost against size: time, memory and disk for corpora of growing size, as a table and a chart in docs/scale.md.

python -m benchmarks.scale 100 1000 10000
"""

from __future__ import annotations

import math
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import unionkg
from benchmarks.corpus import write_files, write_records
from benchmarks.machine import machine

_DOCS = Path(__file__).parents[1] / "docs"
_BEGIN, _END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"
_FILES_UP_TO = 10_000


@dataclass(frozen=True, slots=True)
class Size:
    """What a corpus of so many articles costs: seconds and MB of extraction by one process, of a build, lines, MB of N-Quads and of
    the store."""

    articles: int
    extract_cpu: float
    extract_memory: float
    build_wall: float
    build_memory: float
    lines: int
    nquads: float
    store: float


def measure(articles: int, scratch: Path) -> Size:
    """The costs of that many articles; above 10,000 as JSON Lines files of 10,000 records."""
    corpus = scratch / "corpus"
    folder = (
        write_files(articles, corpus, gold=False)
        if articles <= _FILES_UP_TO
        else write_records(articles, corpus, _FILES_UP_TO, gold=False)
    )
    extraction = unionkg("extract", folder, "--jobs", "1", "-o", scratch / "graph.nq")
    build = unionkg("build", folder, "--store", scratch / "store")
    with (scratch / "graph.nq").open("rb") as graph:
        lines = sum(block.count(b"\n") for block in iter(lambda: graph.read(1 << 20), b""))
    disk = sum(path.stat().st_size for path in (scratch / "store").rglob("*") if path.is_file())
    return Size(
        articles,
        extraction.cpu,
        extraction.memory,
        build.wall,
        build.memory,
        lines,
        (scratch / "graph.nq").stat().st_size / 1e6,
        disk / 1e6,
    )


def table(sizes: Sequence[Size]) -> str:
    """A Markdown table."""
    head = (
        "articles", "extract: core-seconds", "a 1,000 articles", "peak MB", "lines of N-Quads", "MB", "build: seconds", "peak MB",
        "store MB",
    )  # fmt: skip
    rows = [head, ("---:",) * len(head)]
    rows += [
        (
            f"{size.articles:,}", f"{size.extract_cpu:,.1f}", f"{1000 * size.extract_cpu / size.articles:.2f}",
            f"{size.extract_memory:,.0f}", f"{size.lines:,}", f"{size.nquads:,.0f}", f"{size.build_wall:,.1f}",
            f"{size.build_memory:,.0f}", f"{size.store:,.0f}",
        )
        for size in sizes
    ]  # fmt: skip
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


_SERIES: tuple[tuple[str, str, Callable[[Size], float]], ...] = (
    ("extract, core-seconds", "#1f5fa8", lambda size: size.extract_cpu),
    ("extract, peak MB", "#c8102e", lambda size: size.extract_memory),
    ("build, seconds", "#2e7d32", lambda size: size.build_wall),
    ("store, MB", "#8a5a00", lambda size: size.store),
)
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 720, 400, 60, 190, 20, 50


def chart(sizes: Sequence[Size]) -> str:
    """Cost against size as SVG, both axes logarithmic."""
    values = [value(size) for _, _, value in _SERIES for size in sizes]
    x_from, x_to = (math.floor(math.log10(sizes[0].articles)), math.ceil(math.log10(sizes[-1].articles)))
    y_from, y_to = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def x(articles: float) -> float:
        return _LEFT + (math.log10(articles) - x_from) / max(x_to - x_from, 1) * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _HEIGHT - _BOTTOM - (math.log10(value) - y_from) / max(y_to - y_from, 1) * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12" role="img">',
        "<title>Cost against number of articles</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
    ]
    for power in range(x_from, x_to + 1):
        parts.append(_line(x(10**power), _TOP, x(10**power), _HEIGHT - _BOTTOM))
        parts.append(_text(x(10**power), _HEIGHT - _BOTTOM + 18, f"{10**power:,}", "middle"))
    for power in range(y_from, y_to + 1):
        parts.append(_line(_LEFT, y(10**power), _WIDTH - _RIGHT, y(10**power)))
        parts.append(_text(_LEFT - 6, y(10**power) + 4, f"{10**power:g}", "end"))
    parts.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 12, "articles", "middle"))
    # Labels stand at the lines' ends, moved apart where they would touch.
    floor = math.inf
    for name, colour, value in sorted(_SERIES, key=lambda item: item[2](sizes[-1])):
        points = [(x(size.articles), y(value(size))) for size in sizes]
        path = " ".join(f"{across:.1f},{down:.1f}" for across, down in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.extend(f'<circle cx="{across:.1f}" cy="{down:.1f}" r="3.5" fill="{colour}"/>' for across, down in points)
        floor = min(points[-1][1] + 4, floor - 15)
        parts.append(_text(_WIDTH - _RIGHT + 12, floor, name, "start", colour))
    return "\n".join([*parts, "</svg>", ""])


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#dddddd"/>'


def _text(x: float, y: float, text: str, anchor: str, colour: str = "#333333") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{text}</text>'


def main(sizes: Sequence[int]) -> None:
    """Measure, and put table and chart into docs/scale.md and docs/scale.svg."""
    found: list[Size] = []
    for articles in sizes:
        scratch = Path(tempfile.mkdtemp(prefix="unionkg-scale-"))
        try:
            found.append(measure(articles, scratch))
        finally:
            shutil.rmtree(scratch)
        print(table(found[-1:]).splitlines()[-1], flush=True)
    (_DOCS / "scale.svg").write_text(chart(found), encoding="utf-8")
    page = (_DOCS / "scale.md").read_text(encoding="utf-8")
    before, _, rest = page.partition(_BEGIN)
    after = rest.partition(_END)[2]
    measured = f"{machine()}\n\n{table(found)}\n![Cost against size](scale.svg)\n"
    (_DOCS / "scale.md").write_text(f"{before}{_BEGIN}{measured}{_END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main([int(argument.replace("_", "")) for argument in sys.argv[1:]] or [100, 1_000, 10_000])
