"""Markdown read into a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.read.clean import clean
from extract.read.content import Content
from extract.read.date import read_date
from extract.read.encoding import decode

_FIELD = re.compile(r"([A-Za-z_-]{1,30})\s*[:：=]\s*(.*)")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_RULES = (frozenset("-* _="), frozenset("-:| "))
_LEAD = re.compile(r"^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+)")
_PICTURE = re.compile(r"!\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\([^)\n]{0,500}\)")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`)(?=\S)([^\n*_~`]{1,300})(?<=\S)\1")
_SLANT = re.compile(r"(?<![*\\A-Za-z0-9])\*(?=[^\s*])([^\n*]{1,300})(?<=[^\s*\\])\*(?![*A-Za-z0-9])")
_TAG = re.compile(r"</?(?:[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>\n]{0,300})?/?>|<!--[^\n]{0,300}?-->")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_TITLE, _DATE, _SOURCE = ("title",), ("date", "published", "pubdate"), ("source", "publisher")


def read_markdown(content: Content) -> Iterator[Document]:
    """The one document of a Markdown file without its marks; title, date and source (the publisher) from its front matter."""
    lines = clean(decode(content)).split("\n")
    fields, begin = _front_matter(lines)
    yield content.document(
        "\n".join(_unmarked(lines[begin:])),
        _first(fields, _TITLE),
        read_date(_first(fields, _DATE) or ""),
        _first(fields, _SOURCE),
    )


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """The fields between the two rules that open the file, in lower case, and the number of the line after them."""
    fence = lines[0].strip()
    if fence not in ("---", "+++"):
        return {}, 0
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[1:100], 1):
        if line.strip() in (fence, "..."):
            return fields, number + 1
        if match := _FIELD.match(line.strip()):
            fields[match[1].lower()] = match[2].strip().strip("\"'").strip()
    return {}, 0


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _unmarked(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if _FENCE.match(line):
            continue
        if _is_rule(line):
            yield ""
            continue
        plain = _LEAD.sub("", line, count=1)
        plain = _LINK.sub(r"\1", _PICTURE.sub(r"\1", plain))
        plain = _SLANT.sub(r"\1", _EMPHASIS.sub(r"\2", plain))
        plain = _TAG.sub("", plain)
        if plain.lstrip().startswith("|"):
            plain = "  ".join(cell.strip() for cell in plain.strip().strip("|").split("|"))
        yield _ESCAPE.sub(r"\1", plain)


def _is_rule(line: str) -> bool:
    """Whether the line only parts what is above from what is below: a rule, a heading's underline, a table's second row."""
    signs = frozenset(line.strip())
    return len(line.strip()) >= 3 and any(signs <= rule for rule in _RULES) and not signs.isdisjoint("-*_=")
