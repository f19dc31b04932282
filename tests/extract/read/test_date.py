"""Dates as formats state them."""

from __future__ import annotations

from datetime import date

import pytest

from extract.read.date import read_date


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-01",
        "2024-05-01T08:30:00+08:00",
        "2024/5/1",
        "2024.5.1",
        "2024年5月1日",
        "20240501",
        "发布：2024 年 5 月 1 日",
    ],
)
def test_read_date_reads_the_usual_forms(text: str) -> None:
    assert read_date(text) == date(2024, 5, 1)


@pytest.mark.parametrize(
    "text", ["", "昨天", "2024", "2024年5月", "2024-13-01", "2024-02-30", "120240501", "202405012"]
)
def test_read_date_reads_no_other(text: str) -> None:
    assert read_date(text) is None
