"""Words of several lists are found in one pass, each list's by itself."""

from __future__ import annotations

import pytest

from extract.sought import Sought

NESTED = Sought(lambda: ["公司", "有限公司", "司", "限公"])
OTHER = Sought(lambda: ("公司", "名单"))


def stretches(hits: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    return [(start, end, place) for place, start, end in hits]


def test_everywhere_gives_all_by_end_and_the_longest_first() -> None:
    assert stretches(NESTED.everywhere("有限公司")) == [(1, 3, 3), (0, 4, 1), (2, 4, 0), (3, 4, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有限公司", [(0, 4, 1)]),
        ("限公司", [(0, 2, 3), (2, 3, 2)]),
        ("公司司", [(0, 2, 0), (2, 3, 2)]),
        ("名单", []),
        ("", []),
    ],
)
def test_longest_gives_disjoint_ones(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert stretches(NESTED.longest(text)) == expected


def test_each_list_has_its_own() -> None:
    assert stretches(OTHER.longest("公司名单")) == [(0, 2, 0), (2, 4, 1)]
    assert stretches(NESTED.longest("公司名单")) == [(0, 2, 0)]


def test_a_list_made_later_is_sought_too() -> None:
    text = "公司的名单"
    assert stretches(OTHER.longest(text)) == [(0, 2, 0), (3, 5, 1)]
    assert stretches(Sought(lambda: ["的"]).longest(text)) == [(2, 3, 0)]
