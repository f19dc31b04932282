"""Sheets written for people and for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from pyoxigraph import Literal

from graph.answering.answer import render
from graph.statistics.sheet import Cell, Sheet, said
from graph.storage.store import Table
from ontology.vocabulary import Language

FORMS = ("table", "json", "csv", "markdown")


def render_sheets(sheets: Iterable[Sheet], form: str, language: Language, width: int | None = None) -> str:
    """The sheets in a form of `FORMS`; `width` is the terminal's, for table.

    CSV is one line a value (sheet, row from 1, column, value), so that sheets of different columns stand in one file; JSON is an
    object of sheets, each a list of rows.
    """
    if form == "json":
        content = {item.key: item.records(language) for item in sheets}
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        return _csv(sheets, language)
    return "\n".join(_shown(item, form, language, width) for item in sheets)


def written(cell: Cell, language: Language) -> str:
    """The cell as people read it: whole numbers with their thousands apart, nothing for None."""
    value = said(cell, language)
    if isinstance(value, int) and abs(value) >= 10_000:
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.6f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


def _shown(item: Sheet, form: str, language: Language, width: int | None) -> str:
    rows = tuple(tuple(Literal(written(cell, language)) for cell in row) for row in item.rows)
    headings = {key: words.in_(language) for key, words in item.columns.items()}
    title = item.title.in_(language)
    heading = f"## {title}\n\n" if form == "markdown" else f"{title}\n"
    body = render(Table(tuple(item.columns), rows), form, headings, width)
    rest = item.total - len(item.rows)
    more = {"zh": f"……另有{rest}行\n", "en": f"… {rest} more\n"}[language] if rest else ""
    return heading + body + (f"\n{more}" if more and form == "markdown" else more)


def _csv(sheets: Iterable[Sheet], language: Language) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("sheet", "row", "column", "value"))
    for item in sheets:
        for number, record in enumerate(item.records(language), 1):
            writer.writerows((item.key, number, column, value) for column, value in record.items() if value is not None)
    return out.getvalue()
