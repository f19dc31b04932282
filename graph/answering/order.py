"""An answer's rows put in the order that its query asks for.

Oxigraph looks the terms up on disk at each comparison, which takes most of the time of a long list: its rows are sorted here.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

import pyoxigraph

from graph.answering.table import Table, Value
from ontology.terms import XSD

_CLAUSE = re.compile(r"\nORDER BY((?:\s+(?:DESC\(\?\w+\)|\?\w+))+)\s*\Z")
_KEY = re.compile(r"(DESC\()?\?(\w+)")
_NUMBERS = frozenset(f"{XSD}{name}" for name in ("integer", "decimal", "nonNegativeInteger", "double", "float"))


class Key(NamedTuple):
    """A column to sort by, and whether the greatest comes first."""

    column: str
    descending: bool


def unordered(text: str) -> tuple[str, tuple[Key, ...]]:
    """The query without its last clause, where that orders by variables only, and what it orders by; no keys for any other query."""
    found = _CLAUSE.search(text)
    if found is None:
        return text, ()
    keys = tuple(Key(name, bool(falling)) for falling, name in _KEY.findall(found[1]))
    return text[: found.start()] + "\n", keys


def ordered(table: Table, keys: tuple[Key, ...]) -> Table:
    """The table sorted by the keys as SPARQL orders terms: nothing, blank nodes, IRIs, then numbers by value and texts by code point.

    Where SPARQL leaves open which of two texts comes first, as of a year and a name, their characters decide.
    """
    rows = list(table.rows)
    for key in reversed(keys):
        place = table.columns.index(key.column)
        rows.sort(key=lambda row, place=place: _rank(row[place]), reverse=key.descending)  # type: ignore[misc]
    return Table(table.columns, tuple(rows))


def _rank(value: Value) -> tuple[int, Decimal | str, str]:
    if value is None:
        return 0, "", ""
    if isinstance(value, pyoxigraph.BlankNode):
        return 1, value.value, ""
    if isinstance(value, pyoxigraph.NamedNode):
        return 2, value.value, ""
    if isinstance(value, pyoxigraph.Triple):
        return 5, str(value), ""
    if value.datatype.value in _NUMBERS:
        try:
            return 3, Decimal(value.value), ""
        except InvalidOperation:
            return 4, value.value, ""
    return 4, value.value, value.language or ""
