"""Answers written as tables for people and as the W3C's result formats for programs."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from html import escape

import pyoxigraph

from graph.answering.formula import harmless
from graph.answering.table import Answer, Table, Triples, Truth, Value
from ontology.curie import WRITTEN, compact

_TEXTS = frozenset(
    [
        pyoxigraph.NamedNode("http://www.w3.org/2001/XMLSchema#string"),
        pyoxigraph.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"),
    ]
)
FORMATS = ("table", "csv", "tsv", "json", "xml", "markdown", "html", "ttl", "nt")


def render(
    answer: Answer,
    form: str,
    titles: Mapping[str, str] | None = None,
    width: int | None = None,
    labels: Mapping[str, str] | None = None,
    iris: bool = False,
) -> str:
    """The answer in a format of `FORMATS`, ending in a line feed where it is not empty.

    A table goes out as csv, tsv, json, xml, markdown, html or table; triples as ttl or nt, which is also what the other formats
    give for them. In csv, text that a spreadsheet would take for a formula stands behind an apostrophe. The rest is for table,
    markdown and html only: `titles` are headings by column; `width` is the terminal's, for table; `labels` are names by IRI, shown
    beside it; a column xIri goes into its column x, as a link in html; with `iris` the bare IRIs stand where names would.
    """
    if isinstance(answer, Triples):
        return _triples(answer, form)
    if isinstance(answer, Truth):
        return _truth(answer, form)
    if form == "csv":
        return _csv(answer)
    if form == "tsv":
        return _tsv(answer)
    if form == "json":
        return _json(answer)
    if form == "xml":
        return _xml(answer)
    columns = [column for column in answer.columns if not _companion(column, answer)]
    headings = [(titles or {}).get(column, column) for column in columns]
    cells = [
        [_cell(column, row, answer, labels or {}, iris) for column in columns]
        for row in answer.rows
    ]  # fmt: skip
    if form == "html":
        return _html(headings, cells)
    texts = [[text for text, _ in row] for row in cells]
    return _markdown(headings, texts) if form == "markdown" else _table(headings, texts, width)


def nodes(table: Table) -> set[str]:
    """The IRIs of a table's cells that no column of names stands for."""
    places = [i for i, name in enumerate(table.columns) if not _companion(name, table)]
    return {value.value for row in table.rows for i in places if isinstance(value := row[i], pyoxigraph.NamedNode)}


def _companion(column: str, table: Table) -> bool:
    """Whether the column holds the IRIs of what another column names."""
    return column.endswith("Iri") and column.removesuffix("Iri") in table.columns


def _cell(
    column: str, row: tuple[Value, ...], table: Table, labels: Mapping[str, str], iris: bool
) -> tuple[str, str | None]:
    """A cell's text and the IRI it leads to."""
    value = row[table.columns.index(column)]
    if f"{column}Iri" in table.columns:
        node = row[table.columns.index(f"{column}Iri")]
        link = node.value if isinstance(node, pyoxigraph.NamedNode) else None
        return plain(node if iris and node is not None else value), link
    if isinstance(value, pyoxigraph.NamedNode):
        label = None if iris else labels.get(value.value)
        return f"{label} ({plain(value)})" if label else plain(value), value.value
    return plain(value), None


def plain(value: Value) -> str:
    """A term as people read it: a literal's text, an IRI shortened by our prefixes, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, pyoxigraph.Literal):
        return value.value
    if isinstance(value, pyoxigraph.NamedNode):
        return compact(value.value)
    return str(value)


def display_width(text: str) -> int:
    """Columns that the text takes on a terminal: two for a wide character, none for a combining one."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> str:
    shown = [[_one_line(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(display_width(row[i]) for row in shown) for i in range(len(headings))]
    limit = width or sum(widths) + 2 * len(widths)
    while sum(widths) + 2 * (len(widths) - 1) > limit and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    lines = ["  ".join(_fit(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in shown]
    lines.insert(1, "  ".join("─" * size for size in widths))
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def _fit(text: str, size: int) -> str:
    if display_width(text) > size:
        kept, used = [], 1
        for character in text:
            used += display_width(character)
            if used > size:
                break
            kept.append(character)
        text = "".join(kept) + "…"
    return text + " " * (size - display_width(text))


def _markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(_one_line(cell).replace("\\", "\\\\").replace("|", "\\|") for cell in cells) + " |\n"

    return line(headings) + line(["---"] * len(headings)) + "".join(map(line, rows))


def _html(headings: Sequence[str], rows: Sequence[Sequence[tuple[str, str | None]]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in headings)
    body = "".join("<tr>" + "".join(f"<td>{_anchor(*cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _anchor(text: str, link: str | None) -> str:
    safe = link is not None and link.startswith(("http://", "https://"))
    return f'<a href="{escape(link)}">{escape(text)}</a>' if link is not None and safe else escape(text)


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_harmless(value) for value in row] for row in table.rows)
    return out.getvalue()


def _harmless(value: Value) -> str:
    plain = isinstance(value, pyoxigraph.Literal) and value.datatype in _TEXTS
    return harmless(_lexical(value)) if plain else _lexical(value)


def _lexical(value: Value) -> str:
    return "" if value is None else getattr(value, "value", str(value))


def _tsv(table: Table) -> str:
    lines = ["\t".join(f"?{column}" for column in table.columns)]
    lines += ["\t".join("" if value is None else str(value) for value in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def _json(table: Table) -> str:
    bindings = [
        {column: _binding(value) for column, value in zip(table.columns, row, strict=True) if value is not None}
        for row in table.rows
    ]
    result = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def _binding(value: Value) -> dict[str, str]:
    if isinstance(value, pyoxigraph.Literal):
        found = {"type": "literal", "value": value.value}
        if value.language:
            found["xml:lang"] = value.language
        elif value.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
            found["datatype"] = value.datatype.value
        return found
    kind = "bnode" if isinstance(value, pyoxigraph.BlankNode) else "uri"
    return {"type": kind, "value": getattr(value, "value", str(value))}


def _xml(table: Table) -> str:
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n<head>']
    parts += [f"<variable name={_quoted(column)}/>" for column in table.columns]
    parts.append("</head>\n<results>\n")
    for row in table.rows:
        parts.append("<result>")
        for column, value in zip(table.columns, row, strict=True):
            if value is not None:
                parts.append(f"<binding name={_quoted(column)}>{_xml_term(value)}</binding>")
        parts.append("</result>\n")
    return "".join([*parts, "</results>\n</sparql>\n"])


def _xml_term(value: Value) -> str:
    found = _binding(value)
    if found["type"] != "literal":
        return f"<{found['type']}>{escape(found['value'], quote=False)}</{found['type']}>"
    attribute = f" xml:lang={_quoted(found['xml:lang'])}" if "xml:lang" in found else ""
    attribute += f" datatype={_quoted(found['datatype'])}" if "datatype" in found else ""
    return f"<literal{attribute}>{escape(found['value'], quote=False)}</literal>"


def _quoted(text: str) -> str:
    return f'"{escape(text)}"'


def _triples(answer: Triples, form: str) -> str:
    syntax = pyoxigraph.RdfFormat.N_TRIPLES if form == "nt" else pyoxigraph.RdfFormat.TURTLE
    prefixes = None if form == "nt" else dict(WRITTEN)
    data = pyoxigraph.serialize(answer.triples, format=syntax, prefixes=prefixes)
    text = (data or b"").decode()
    return text if not text or text.endswith("\n") else f"{text}\n"


def _truth(answer: Truth, form: str) -> str:
    word = "true" if answer.value else "false"
    if form == "json":
        return f'{{"head": {{}}, "boolean": {word}}}\n'
    if form == "xml":
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'
            f"<head/><boolean>{word}</boolean></sparql>\n"
        )
    return f"{word}\n"
