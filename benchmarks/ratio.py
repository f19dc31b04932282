"""Measurements as ratios to a named peer."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """One measurement: what was measured beside what, their ratio, and the bound that it must keep (at least, or at most).

    A ratio above `possible` says that the machine was too busy to measure, and nothing else.
    """

    name: str
    ours: str
    peer: str
    ratio: float
    bound: float
    at_least: bool = False
    unit: str = "×"
    possible: float = math.inf

    @property
    def holds(self) -> bool:
        """Whether the ratio keeps its bound."""
        if self.ratio > self.possible:
            return False
        return self.ratio >= self.bound if self.at_least else self.ratio <= self.bound

    def cells(self) -> tuple[str, str, str, str, str, str]:
        """Name, both figures, ratio, bound, and the verdict."""
        sign = "≥" if self.at_least else "≤"
        verdict = (
            "holds" if self.holds else "**fails**" if self.ratio <= self.possible else "**void: machine too busy**"
        )
        return (
            self.name,
            self.ours,
            self.peer,
            _figure(self.ratio, self.unit),
            f"{sign} {_figure(self.bound, self.unit)}",
            verdict,
        )


def table(ratios: list[Ratio]) -> str:
    """A Markdown table."""
    head = ("what", "ours", "peer", "ratio", "bound", "")
    rows = [head, ("---",) * len(head), *(ratio.cells() for ratio in ratios)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _figure(value: float, unit: str) -> str:
    return f"{value:.1%}" if unit == "%" else f"{value:.2f}{unit if unit == '×' else f' {unit}'}"
