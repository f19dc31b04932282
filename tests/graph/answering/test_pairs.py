"""Members that share groups come as pairs, the most frequent first."""

from __future__ import annotations

import pytest

from graph.answering.pairs import paired


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ([], []),
        ([("g", "a")], []),
        ([("g", "a"), ("g", "a")], []),
        ([("g", "b"), ("g", "a")], [("b", "a", 1)]),
        (
            [("g", "b"), ("g", "a"), ("h", "a"), ("h", "c"), ("i", "a"), ("i", "c")],
            [("a", "c", 2), ("b", "a", 1)],
        ),
    ],
)
def test_paired(rows: list[tuple[str, str]], pairs: list[tuple[str, str, int]]) -> None:
    assert paired(rows) == pairs
