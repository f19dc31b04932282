"""Sheets of statistics with the charts that suit them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from graph.web.chart import Bar, bars

_MOST = 16


@dataclass(frozen=True, slots=True)
class Shown:
    """A sheet: title, headings, rows, number of all rows, which columns hold numbers, and bars where it counts things by name."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    total: int
    numeric: tuple[bool, ...]
    bars: tuple[Bar, ...]
    measure: str


def shown_sheets(data: bytes) -> list[Shown]:
    """The sheets of a job of statistics."""
    return [
        Shown(
            item["title"],
            tuple(item["columns"]),
            tuple(map(tuple, item["rows"])),
            item["total"],
            tuple(any(isinstance(row[at], int | float) for row in item["rows"]) for at in range(len(item["columns"]))),
            *_bars(item),
        )
        for item in json.loads(data)
    ]


def _bars(item: dict[str, Any]) -> tuple[tuple[Bar, ...], str]:
    """Bars of the first column of numbers; none for a sheet whose rows measure different things."""
    rows = item["rows"]
    if len(rows) < 3 or item["key"] == "overview":
        return (), ""
    for column in range(1, len(item["columns"])):
        values = [row[column] for row in rows]
        if all(isinstance(value, int | float) and value >= 0 for value in values):
            labels = [" ".join(str(cell) for cell in row[:column] if cell is not None) for row in rows]
            return bars(list(zip(labels, values, strict=True))[:_MOST]), item["columns"][column]
    return (), ""
