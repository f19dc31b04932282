"""Answers for Python: rows with attributes, cells as Python values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, overload

import pyoxigraph

from graph.answering.answer import render
from graph.answering.table import Table, Value, is_true
from ontology.terms import XSD

if TYPE_CHECKING:
    from pandas import DataFrame

Cell = str | int | float | bool | date | None


class Row:
    """One row: `row.honour`, `row["honour"]`, `row[0]`; None where the answer has nothing."""

    __slots__ = ("_cells", "_columns")

    def __init__(self, columns: tuple[str, ...], cells: tuple[Cell, ...]) -> None:
        self._columns = columns
        self._cells = cells

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no column {name}; the columns are {', '.join(self._columns)}") from None

    def __getitem__(self, key: str | int) -> Any:
        if isinstance(key, int):
            return self._cells[key]
        if key not in self._columns:
            raise KeyError(key)
        return self._cells[self._columns.index(key)]

    def __iter__(self) -> Iterator[Cell]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self._columns == other._columns and self._cells == other._cells

    def __hash__(self) -> int:
        return hash((self._columns, self._cells))

    def __repr__(self) -> str:
        pairs = zip(self._columns, self._cells, strict=True)
        return f"Row({', '.join(f'{name}={cell!r}' for name, cell in pairs if not name.endswith('Iri'))})"

    def as_dict(self) -> dict[str, Cell]:
        """The cells by column."""
        return dict(zip(self._columns, self._cells, strict=True))


class Rows(Sequence[Row]):
    """An answer's rows in their order; `table` is the answer itself, with RDF terms."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.columns = table.columns
        self._rows = [Row(table.columns, tuple(map(cell, row))) for row in table.rows]

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return render(self.table, "table", width=120)

    def _repr_html_(self) -> str:
        return render(self.table, "html")

    def frame(self) -> DataFrame:
        """The rows as a pandas DataFrame; ImportError where pandas is not installed."""
        from pandas import DataFrame

        return DataFrame([tuple(row) for row in self._rows], columns=list(self.columns))


def cell(value: Value) -> Cell:
    """A term as a Python value: numbers, truth values, days and years as such, other literals as text, IRIs as text."""
    if value is None:
        return None
    if not isinstance(value, pyoxigraph.Literal):
        return getattr(value, "value", str(value))
    kind, text = value.datatype.value.removeprefix(XSD), value.value
    try:
        if kind in ("integer", "int", "long", "gYear"):
            return int(text)
        if kind in ("decimal", "double", "float"):
            return float(text)
        if kind == "date":
            return date.fromisoformat(text)
    except ValueError:
        return text
    return is_true(text) if kind == "boolean" else text
