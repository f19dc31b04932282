"""Sheets: the rows of one count, with headings in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ontology.vocabulary import Language


class Words(NamedTuple):
    """The same said in Chinese and in English."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """What it says in `language`."""
        return self.zh if language == "zh" else self.en


Cell = str | int | float | Words | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A count by its key: title, columns by key with their headings, and rows in order; None where there is no value.

    `total` is the number of rows before the sheet was cut to its first ones.
    """

    key: str
    title: Words
    columns: Mapping[str, Words]
    rows: tuple[tuple[Cell, ...], ...]
    total: int

    def records(self, language: Language) -> list[dict[str, str | int | float | None]]:
        """The rows as dictionaries by column, words in `language`."""
        return [{key: said(cell, language) for key, cell in zip(self.columns, row, strict=True)} for row in self.rows]


def sheet(
    key: str, title: Words, columns: Mapping[str, Words], rows: Iterable[tuple[Cell, ...]], limit: int | None = None
) -> Sheet:
    """The sheet of the rows, or of the first `limit` of them."""
    every = tuple(rows)
    return Sheet(key, title, columns, every if limit is None else every[:limit], len(every))


def said(cell: Cell, language: Language) -> str | int | float | None:
    """The cell's value, words in `language`."""
    return cell.in_(language) if isinstance(cell, Words) else cell


MEASURES: Mapping[str, Words] = {"measure": Words("指标", "measure"), "value": Words("数值", "value")}
