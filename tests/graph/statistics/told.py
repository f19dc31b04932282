"""The sheets of a store as plain records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.statistics.statistics import CHAPTERS, statistics
from graph.storage.store import Store
from ontology.vocabulary import Language

Sheets = dict[str, list[dict[str, Any]]]


def records(store: Store, language: Language) -> Sheets:
    """The rows of all sheets by key, words in the language."""
    return {sheet.key: sheet.records(language) for sheet in statistics(store, CHAPTERS, limit=None)}


def by(rows: Iterable[dict[str, Any]], name: str, *values: str) -> dict[Any, Any]:
    """Rows as a dictionary from one column to another, or to a tuple of others."""
    return {row[name]: row[values[0]] if len(values) == 1 else tuple(row[value] for value in values) for row in rows}
