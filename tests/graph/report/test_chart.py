"""Charts show the values they are given, and whatever text they are given as text."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from graph.answering.projection import Tie, Ties
from graph.report.chart import bars, columns, cut, matrix
from graph.report.tree import hierarchy_map

NASTY = "<script>\"&'市总工会"


def drawn(svg: str, tag: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(tag))  # noqa: S314 (our own)


def texts(svg: str) -> list[str]:
    return ["".join(element.itertext()) for element in drawn(svg, "text")]


def test_bars_are_as_long_as_their_values() -> None:
    svg = bars([("甲", 1_000_000), (NASTY, 500_000), ("丙", 1_234_567)], "x")
    widths = [float(rect.attrib["width"]) for rect in drawn(svg, "rect")]
    assert widths[0] / widths[1] == pytest.approx(2, rel=0.01)
    assert widths[2] == max(widths)
    assert {"甲", "1,234,567"} <= set(texts(svg))
    assert any(text.startswith(NASTY[:10]) for text in texts(svg))


def test_columns_stand_at_their_years() -> None:
    svg = columns(["2018", "2019"], {"a": [1, 4], "b": [2, 0]}, "x")
    heights = [float(rect.attrib["height"]) for rect in drawn(svg, "rect")]
    assert heights[1] == pytest.approx(2 * heights[0], abs=0.2)
    assert heights[2] == pytest.approx(4 * heights[0], abs=0.3)
    assert heights[3] == 0
    assert {"2018", "2019", "a", "b"} <= set(texts(svg))


def test_a_matrix_marks_only_what_there_is() -> None:
    svg = matrix(["甲", "乙"], ["2018", "2019"], {("甲", "2018"): 4, ("乙", "2019"): 1}, "x")
    assert len(drawn(svg, "circle")) == 2
    assert [title.text for title in drawn(svg, "title")] == ["甲 2018 4", "乙 2019 1"]


@pytest.mark.parametrize("svg", [bars([], "x"), columns([], {}, "x"), matrix([], [], {}, "x")])
def test_nothing_draws_nothing(svg: str) -> None:
    assert svg == ""


@pytest.mark.parametrize(
    ("text", "room", "found"), [("市总工会", 100, "市总工会"), ("南通市总工会", 50, "南通…"), ("abc", 100, "abc")]
)
def test_cut(text: str, room: float, found: str) -> None:
    assert cut(text, room) == found


def ties(*pairs: tuple[str, str]) -> Ties:
    names = sorted({name for pair in pairs for name in pair})
    return Ties(
        "hierarchy", tuple(names), tuple(names), tuple(sorted(Tie(names.index(a), names.index(b), 1) for a, b in pairs))
    )


def test_the_map_has_a_box_for_each_body_below_the_one_above() -> None:
    svg = hierarchy_map(ties(("市", "省"), ("县", "市"), ("州", "省")), "x", "另有")
    assert texts(svg) == ["省", "市", "县", "州"]
    left = [float(rect.attrib["x"]) for rect in drawn(svg, "rect")]
    assert left == [0.0, 240.0, 480.0, 240.0]


def test_the_map_of_a_ring_ends_and_of_many_bodies_is_cut_with_their_number() -> None:
    assert sorted(texts(hierarchy_map(ties(("甲", "乙"), ("乙", "甲")), "x", "另有"))) == ["乙", "甲"]
    many = hierarchy_map(ties(*((f"县{number:03d}", "省") for number in range(300))), "x", "另有")
    assert len(drawn(many, "rect")) < 80
    rest = next(text for text in texts(many) if text.startswith("另有"))
    shown = sum(text.startswith("县") for text in texts(many))
    assert int(re.sub(r"\D", "", rest)) + shown == 300
