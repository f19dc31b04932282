"""JSON Lines read into documents, one a record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from extract.document import Document
from extract.read.content import Content
from extract.read.date import read_date
from extract.read.encoding import decode

FIELDS = ("text", "title", "date", "source")
_SHOWN = 3


class RecordError(Exception):
    """A record that is none, and why."""


def read_jsonl(content: Content) -> Iterator[Document]:
    """The documents of a file of JSON objects, one a line, with the fields text, title, date and source (the publisher).

    Each is named after its line (`news.jsonl#3`) and has the digest of its line. Raises UnreadableError with lines and
    reasons after the last good record where others could not be read.
    """
    reasons: list[str] = []
    count = 0
    for number, line in enumerate(decode(content).split("\n"), 1):
        if not line.strip():
            continue
        count += 1
        try:
            yield read_record(content, number, line)
        except RecordError as error:
            reasons.append(f"line {number}: {error}")
    if not count:
        raise content.unreadable("no record in it")
    if reasons:
        more = f"; and {len(reasons) - _SHOWN} more" if len(reasons) > _SHOWN else ""
        raise content.unreadable(f"{len(reasons)} of {count} records left out: {'; '.join(reasons[:_SHOWN])}{more}")


def read_record(content: Content, number: int, line: str) -> Document:
    """The document of one record, the `number`th of the file; RecordError where it is none."""
    found = _record(line)
    fields = {name: _string(found, name) for name in FIELDS}
    text = fields["text"]
    if not text:
        raise RecordError("no text")
    record = replace(content, name=f"{content.name}#{number}", sha256=hashlib.sha256(line.encode()).hexdigest())
    return record.document(text, fields["title"], _published(fields["date"]), fields["source"])


def _record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except RecursionError:
        raise RecordError("nested too deep") from None
    except ValueError as error:
        raise RecordError(f"not JSON ({str(error).split(':')[0].lower()})") from None
    if not isinstance(record, dict):
        raise RecordError(f"{_type(record)}, not an object")
    return record


def _string(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RecordError(f"{name} is {_type(value)}, not a string")
    return value if value.strip() else None


def _published(text: str | None) -> date | None:
    if text is None:
        return None
    published = read_date(text)
    if published is None:
        raise RecordError(f"date {text[:20]!r} is no day of the form 2024-05-01")
    return published


def _type(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case dict():
            return "an object"
        case str():
            return "a string"
        case _:
            return "null"
