"""Overlaps go to the higher priority, then to the longer, then to the earlier."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.kind import Kind
from extract.mention import Mention
from extract.settle import settle


def mention(start: int, end: int, priority: int = 0) -> Mention:
    return Mention(Kind.UNION, start, end, "x", "r", priority)


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ([(0, 4, 0), (2, 6, 0)], [(0, 4)]),
        ([(0, 4, 0), (2, 7, 0)], [(2, 7)]),
        ([(0, 9, 0), (2, 4, 1)], [(2, 4)]),
        ([(0, 4, 0), (4, 6, 0)], [(0, 4), (4, 6)]),
        ([(0, 2, 0), (1, 9, 1), (8, 12, 2)], [(0, 2), (8, 12)]),
        ([], []),
    ],
)
def test_settle(given_: list[tuple[int, int, int]], kept: list[tuple[int, int]]) -> None:
    assert [(m.start, m.end) for m in settle(mention(*item) for item in given_)] == kept


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 8), st.integers(0, 3))))
def test_settled_mentions_are_disjoint_and_order_does_not_matter(spans: list[tuple[int, int, int]]) -> None:
    mentions = [mention(start, start + length, priority) for start, length, priority in spans]
    settled = settle(mentions)
    assert all(a.end <= b.start for a, b in pairwise(settled))
    assert settled == settle(reversed(mentions))
    assert all(any(m.start < kept.end and kept.start < m.end for kept in settled) for m in mentions)
