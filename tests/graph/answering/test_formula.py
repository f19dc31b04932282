"""No text of a table works as a formula where it is opened in a spreadsheet."""

from __future__ import annotations

import pyoxigraph
import pytest

from graph.answering.answer import render
from graph.answering.formula import harmless
from graph.answering.table import Table, Value

_INTEGER = pyoxigraph.NamedNode("http://www.w3.org/2001/XMLSchema#integer")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("＝1+1", "'＝1+1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("-1", "'-1"),
        ("南通市总工会", "南通市总工会"),
        ("", ""),
    ],
)
def test_harmless(text: str, expected: str) -> None:
    assert harmless(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (pyoxigraph.Literal("=1+1"), "'=1+1"),
        (pyoxigraph.Literal("=1+1", language="zh"), "'=1+1"),
        (pyoxigraph.Literal("-5", datatype=_INTEGER), "-5"),
        (pyoxigraph.NamedNode("https://example.org/=1"), "https://example.org/=1"),
        (None, ""),
    ],
)
def test_answers_as_csv_hold_no_formula_and_keep_numbers(value: Value, expected: str) -> None:
    table = Table(("first", "last"), ((value, pyoxigraph.Literal("end")),))
    assert render(table, "csv") == f"first,last\r\n{expected},end\r\n"
    assert "'" not in render(table, "tsv")
