"""What a quantity says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value and its unit as written, 万 and 亿 multiplied out; `approximate` for 近, 约, 余, 多 and their like."""

    value: float
    unit: str
    approximate: bool = False
