"""Rows give cells as Python values, by name and by place."""

from __future__ import annotations

from datetime import date

import pyoxigraph
import pytest

from graph.answering.rows import Cell, Rows, cell
from graph.answering.table import Table, Value
from ontology.terms import XSD


def typed(text: str, kind: str) -> pyoxigraph.Literal:
    return pyoxigraph.Literal(text, datatype=pyoxigraph.NamedNode(XSD + kind))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (typed("2021", "gYear"), 2021),
        (typed("300", "integer"), 300),
        (typed("95.1", "decimal"), 95.1),
        (typed("2021-05-08", "date"), date(2021, 5, 8)),
        (typed("true", "boolean"), True),
        (typed("false", "boolean"), False),
        (typed("-9999-01-01", "date"), "-9999-01-01"),
        (pyoxigraph.Literal("工会", language="zh"), "工会"),
        (pyoxigraph.NamedNode("https://example.org/工会"), "https://example.org/工会"),
        (None, None),
    ],
)
def test_cell(value: Value, expected: Cell) -> None:
    assert cell(value) == expected
    assert type(cell(value)) is type(expected)


def test_a_row_is_asked_by_name_and_by_place() -> None:
    table = Table(("body", "bodyIri"), ((pyoxigraph.Literal("云溪"), pyoxigraph.NamedNode("https://e.org/a")),))
    rows = Rows(table)
    (row,) = rows
    assert row.body == row["body"] == row[0] == "云溪"
    assert row.as_dict() == {"body": "云溪", "bodyIri": "https://e.org/a"}
    assert repr(row) == "Row(body='云溪')"
    assert row == Rows(table)[0]
    assert rows[:1] == [row]
    with pytest.raises(AttributeError, match="no column post; the columns are body, bodyIri"):
        _ = row.post
    with pytest.raises(KeyError):
        _ = row["post"]
