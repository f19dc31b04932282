"""Files read into documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from extract.document import Document
from extract.limit import DEFAULT, Limits
from extract.read.content import Content, content, content_of
from extract.read.docx import read_docx
from extract.read.jsonl import read_jsonl
from extract.read.markdown import read_markdown
from extract.read.pdf import read_pdf
from extract.read.plain import read_plain
from extract.read.webpage import read_webpage

Reader = Callable[[Content], Iterator[Document]]
READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_webpage,
    ".htm": read_webpage,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".docx": read_docx,
    ".pdf": read_pdf,
}
_OPENINGS: tuple[tuple[bytes, Reader], ...] = (
    (b"%pdf-", read_pdf),
    (b"pk\x03\x04", read_docx),
    (b"<!doctype html", read_webpage),
    (b"<html", read_webpage),
    (b'{"', read_jsonl),
)


def read_file(path: Path, name: str, limits: Limits = DEFAULT) -> Iterator[Document]:
    """The documents of one file, under `name`: one, but for JSON Lines, where each record is one.

    The suffix tells the format; where it is none of ours, the first bytes do. Raises UnreadableError, and nothing else, where
    the file cannot be read; where only records of it cannot, after the last of the others.
    """
    yield from _documents(content(path, name, limits.bytes), path.suffix)


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULT) -> Iterator[Document]:
    """The documents of a file whose bytes came from elsewhere than this machine's disk, as `read_file` gives them."""
    yield from _documents(content_of(data, name, limits.bytes), PurePosixPath(name).suffix)


def _documents(found: Content, suffix: str) -> Iterator[Document]:
    read = READERS.get(suffix.lower()) or _reader(found.data)
    yield from read(found)


def _reader(data: bytes) -> Reader:
    head = data[:1000].lstrip().lower()
    for opening, reader in _OPENINGS:
        if head.startswith(opening):
            return reader
    return read_plain
