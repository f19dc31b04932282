"""Figures become bars of one unit, conferrals ticks of a timeline."""

from __future__ import annotations

from graph.network.vertex import Measurement
from graph.web.chart import bars, charts, timeline
from graph.web.entity import Other, Row


def _measured(name: str, value: str, unit: str = "人", approximate: bool = False) -> Measurement:
    return Measurement(name, value, unit, None, approximate, ())


def test_bars_share_a_unit_and_scale() -> None:
    found = charts(
        [
            _measured("甲", "300"),
            _measured("乙", "150", approximate=True),
            _measured("丙", "7", "家"),
            _measured("丁", "x"),
        ]
    )
    assert [
        (chart.unit, [(bar.label, bar.value, bar.length, bar.approximate) for bar in chart.bars]) for chart in found
    ] == [("人", [("甲", "300人", 100.0, False), ("乙", "150人", 50.0, True)])]


def test_bars_of_nothing() -> None:
    assert bars([]) == ()
    assert [bar.length for bar in bars([("a", 0), ("b", 0)])] == [0, 0]


def test_timeline() -> None:
    rows = [
        Row(Other("i", "n", "honour"), "receives", "", years, None, ())
        for years in ((2010,), (2020,), (2020,), (2015,), ())
    ]
    assert [(tick.year, tick.place, tick.count) for tick in timeline(rows)] == [
        (2010, 0.0, 1),
        (2015, 50.0, 1),
        (2020, 100.0, 2),
    ]
