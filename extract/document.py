"""One source document: the decoded text of a file and what identifies it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """A file (or one record of a JSON Lines file) after decoding.

    `name` is the path as the user gave it relative to the corpus root, with `/` between folders; `sha256` is the
    hexadecimal digest of the bytes; `text` holds the decoded characters with line ends as `\\n`. `title`, `published`
    and `publisher` are set only where the format states them (JSON Lines fields, HTML metadata).
    """

    name: str
    sha256: str
    text: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
