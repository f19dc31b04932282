"""Figures as bars, conferrals in time: numbers for the templates, which draw them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.network.vertex import Measurement
from graph.web.entity import Row

_BARS = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: label, value as written, length from 0 to 100, and whether the value is approximate."""

    label: str
    value: str
    length: float
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one unit, the longest first, or in order of years where one measure has several."""

    unit: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A year of a timeline: its place from 0 to 100, and how many honours it has."""

    year: int
    place: float
    count: int


def charts(figures: Iterable[Measurement]) -> tuple[Chart, ...]:
    """A chart for each unit that at least two figures share, those with most bars first."""
    by_unit: dict[str, dict[tuple[str, int | None], tuple[float, Measurement]]] = defaultdict(dict)
    for item in figures:
        try:
            value = float(item.value)
        except ValueError:
            continue
        if value > 0 and item.unit:
            by_unit[item.unit].setdefault((item.name, item.year), (value, item))
    result = []
    for unit, found in by_unit.items():
        if len(found) > 1:
            many = sorted(found.values(), key=lambda pair: (-pair[0], pair[1].name, pair[1].year or 0))[:_BARS]
            top = max(value for value, _ in many)
            bars = tuple(
                Bar(_label(item), _written(item), round(100 * value / top, 1), item.approximate) for value, item in many
            )
            result.append(Chart(unit, bars))
    return tuple(sorted(result, key=lambda chart: (-len(chart.bars), chart.unit))[:4])


def bars(pairs: Sequence[tuple[str, float]]) -> tuple[Bar, ...]:
    """A bar for each pair of label and value, in their order."""
    top = max((value for _, value in pairs), default=0) or 1
    return tuple(
        Bar(label, f"{value:,.0f}" if value == int(value) else f"{value:,.2f}", round(100 * value / top, 1))
        for label, value in pairs
    )


def timeline(rows: Iterable[Row]) -> tuple[Tick, ...]:
    """The years of the rows, each with its place between the first and the last."""
    counts: dict[int, int] = defaultdict(int)
    for row in rows:
        for year in row.years:
            counts[year] += 1
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    span = max(1, last - first)
    return tuple(Tick(year, round(100 * (year - first) / span, 1), counts[year]) for year in sorted(counts))


def _label(item: Measurement) -> str:
    return item.name + (f" {item.year}" if item.year else "")


def _written(item: Measurement) -> str:
    value = float(item.value)
    text = f"{value:,.0f}" if value == int(value) else f"{value:,g}"
    return text + item.unit
