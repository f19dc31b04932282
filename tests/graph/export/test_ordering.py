"""Lines are sorted, each once, whatever fits into memory."""

from __future__ import annotations

import pytest

from graph.export.ordering import sorted_lines


@pytest.mark.parametrize("portion", [1, 2, 3, 7, 100])
def test_sorted_lines(portion: int) -> None:
    lines = [f"{number * 7919 % 31}\n".encode() for number in range(90)]
    assert list(sorted_lines(lines, portion)) == sorted(set(lines))


def test_no_lines() -> None:
    assert list(sorted_lines([])) == []
