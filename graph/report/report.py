"""The report of a store: chapters of charts and of the tables behind them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import Final

from graph.answering.projection import project
from graph.report.chart import bars, columns, matrix
from graph.report.tree import hierarchy_map
from graph.statistics.rendering import written
from graph.statistics.sheet import Cell, Sheet, Words, said
from graph.statistics.statistics import CHAPTERS, statistics
from graph.storage.store import Store
from ontology.vocabulary import Language

TITLE: Final = Words("工会知识图谱统计报告", "Statistics of a knowledge graph of trade unions")
_CHAPTERS: Final = {
    "overview": Words("总览", "Overview"),
    "hierarchy": Words("组织体系", "Hierarchy"),
    "honours": Words("荣誉", "Honours"),
    "programmes": Words("活动项目", "Programmes"),
    "people": Words("人物", "People"),
    "figures": Words("数字", "Figures"),
    "network": Words("关系网络", "Network"),
}
# Sheets that a chart shows, by the columns of its labels and values.
_BARS: Final = {
    "things-by-kind": ("kind", "named"),
    "facts-by-relation": ("relation", "statements"),
    "most-honoured": ("recipient", "count"),
    "most-conferred": ("honour", "recipients"),
    "most-connected": ("body", "degree"),
    "bodies-by-depth": ("depth", "bodies"),
    "honours-by-level": ("level", "conferrals"),
    "honours-by-grantor": ("grantor", "conferrals"),
    "honours-by-place": ("place", "conferrals"),
    "programmes-by-type": ("type", "programmes"),
    "programmes-by-place": ("place", "programmes"),
    "programme-reach": ("programme", "bodies"),
    "people-by-role": ("role", "people"),
    "figures-by-unit": ("unit", "figures"),
    "network-central": ("name", "pagerank"),
}
_YEARS: Final = {
    "facts-by-year": ("articles", "conferrals", "figures"),
    "honours-by-year": ("honours", "recipients", "conferrals"),
}
# Sheets of the overview that a later chapter shows.
_LATER: Final = frozenset({"bodies-by-level", "most-honoured", "most-conferred", "programme-reach"})
_ROWS = 15
_DIFFUSIONS, _PLACES = 6, 25
_MORE = Words("另有", "and")
_UNDATED = Words("不详", "undated")


def report(store: Store, language: Language = "zh", title: str | None = None, projection: str = "relations") -> str:
    """The report as one HTML page that loads nothing, without scripts; the same store gives the same bytes.

    `title` replaces the usual one. Raises StoreError for an unknown projection.
    """
    name = title or TITLE.in_(language)
    style = files("graph.report").joinpath("page.css").read_text(encoding="utf-8")
    body = "".join(_chapters(store, language, projection))
    entries = "".join(f'<li><a href="#{key}">{escape(_CHAPTERS[key].in_(language))}</a></li>' for key in CHAPTERS)
    return (
        f'<!DOCTYPE html>\n<html lang="{"zh-CN" if language == "zh" else "en"}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<h1>{escape(name)}</h1>\n<nav><ol>{entries}</ol></nav>\n{body}</body>\n</html>\n"
    )


def _chapters(store: Store, language: Language, projection: str) -> Iterator[str]:
    for key in CHAPTERS:
        first = ' class="first"' if key == CHAPTERS[0] else ""
        yield f'<h2 id="{key}"{first}>{escape(_CHAPTERS[key].in_(language))}</h2>\n'
        if key == "hierarchy":
            drawing = hierarchy_map(project(store, "hierarchy"), _CHAPTERS[key].in_(language), _MORE.in_(language))
            yield f"<figure>{drawing}</figure>\n"
        for sheet in statistics(store, (key,), projection, _ROWS):
            if sheet.rows and not (key == "overview" and sheet.key in _LATER):
                yield _section(sheet, language)
        if key == "programmes":
            yield from _diffusions(store, language)


def _section(sheet: Sheet, language: Language) -> str:
    heading = f"<h3>{escape(sheet.title.in_(language))}</h3>\n"
    if sheet.key == "overview":
        return _key(sheet, language)
    chart = _chart(sheet, language)
    return heading + (f"<figure>{chart}</figure>\n" if chart else "") + _table(sheet, language)


def _key(sheet: Sheet, language: Language) -> str:
    """The overview's measures as figures to be seen at a glance."""
    pairs = "".join(
        f"<div><dt>{_cell(measure, language)}</dt><dd>{_cell(value, language) or '—'}</dd></div>"
        for measure, value in sheet.rows
    )
    return f'<dl class="key">{pairs}</dl>\n'


def _chart(sheet: Sheet, language: Language) -> str:
    title = sheet.title.in_(language)
    records = sheet.records(language)
    if sheet.key in _BARS:
        label, value = _BARS[sheet.key]
        rows = [(str(record[label] or "—"), _number(record[value])) for record in records]
        if sheet.key != "bodies-by-depth":
            rows.sort(key=lambda row: -row[1])
        return bars([row for row in rows if row[1] > 0], title)
    if sheet.key in _YEARS:
        years = [str(record["year"]) for record in records]
        series = {
            sheet.columns[name].in_(language): [int(_number(record[name])) for record in records]
            for name in _YEARS[sheet.key]
        }
        return columns(years, series, title)
    return ""


def _number(value: str | int | float | None) -> float:
    return value if isinstance(value, int | float) else 0.0


def _table(sheet: Sheet, language: Language) -> str:
    numeric = [
        all(isinstance(row[place], int | float | None) for row in sheet.rows) for place in range(len(sheet.columns))
    ]
    marks = [' class="n"' if number else "" for number in numeric]
    head = "".join(
        f"<th{mark}>{escape(words.in_(language))}</th>"
        for mark, words in zip(marks, sheet.columns.values(), strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td{mark}>{_cell(cell, language)}</td>" for mark, cell in zip(marks, row, strict=True))
        + "</tr>\n"
        for row in sheet.rows
    )
    rest = sheet.total - len(sheet.rows)
    more = Words(f"另有{rest}行", f"{rest} more").in_(language)
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}</tbody></table>\n" + (
        f'<p class="more">{more}</p>\n' if rest else ""
    )


def _cell(cell: Cell, language: Language) -> str:
    return escape(written(said(cell, language), language))


def _diffusions(store: Store, language: Language) -> Iterator[str]:
    """Where each of the programmes that reached most areas was in which year."""
    spread: dict[str, dict[tuple[str, str], int]] = {}
    for row in store.query("programme-spread"):
        year = str(row["year"]) if row["year"] is not None else _UNDATED.in_(language)
        cells = spread.setdefault(str(row["programme"]), {})
        cell = (str(row["place"]), year)
        cells[cell] = cells.get(cell, 0) + int(row["bodies"])
    reach = {name: len({place for place, _ in cells}) for name, cells in spread.items()}
    wide = sorted((name for name in spread if reach[name] > 1), key=lambda name: (-reach[name], name))[:_DIFFUSIONS]
    heading = Words("活动在各地的传播", "Spread of programmes over areas")
    if wide:
        yield f"<h3>{heading.in_(language)}</h3>\n"
    for name in wide:
        cells = spread[name]
        years = sorted({year for _, year in cells}, key=lambda year: (not year.isdecimal(), year))
        places = sorted(
            {place for place, _ in cells}, key=lambda place: (min(y for p, y in cells if p == place), place)
        )
        yield f"<figure><figcaption>{escape(name)}</figcaption>{matrix(places[:_PLACES], years, cells, name)}</figure>\n"
