"""Sheets that count things by name are drawn as bars."""

from __future__ import annotations

import json

import pytest

from graph.web.sheet import shown_sheets

ROWS = [["云溪", None, 4], ["青川", "县", 2], ["白石", "区", 1]]


@pytest.mark.parametrize(
    ("key", "rows", "measure", "labels"),
    [
        ("people", ROWS, "n", ["云溪", "青川 县", "白石 区"]),
        ("people", ROWS[:2], "", []),
        ("overview", ROWS, "", []),
        ("people", [["云溪", None, -1], *ROWS[1:]], "", []),
        ("people", [["云溪", None, "多"], *ROWS[1:]], "", []),
    ],
)
def test_bars(key: str, rows: list[list[object]], measure: str, labels: list[str]) -> None:
    item = {"key": key, "title": "t", "columns": ["名称", "级", "n"], "rows": rows, "total": 9}
    (shown,) = shown_sheets(json.dumps([item]).encode())
    assert (shown.title, shown.total, shown.measure) == ("t", 9, measure)
    assert [bar.label for bar in shown.bars] == labels
    assert shown.rows == tuple(map(tuple, rows))


def test_a_column_with_a_number_is_one_of_numbers() -> None:
    item = {
        "key": "overview",
        "title": "t",
        "columns": ["a", "b"],
        "rows": [["起", "2019-01-01"], ["篇", 3]],
        "total": 2,
    }
    assert shown_sheets(json.dumps([item]).encode())[0].numeric == (False, True)
