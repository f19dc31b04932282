"""The bytes of a source, fetched without ever waiting for them."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BufferedReader
from pathlib import Path

from extract.document import Document
from extract.error import UnreadableError
from extract.read.clean import clean

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
# Opening for reading must neither wait (pipes) nor take a terminal over (devices); Windows has neither flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds: its name in the corpus, its bytes, their SHA-256 in hexadecimal, and the number of bytes that it may
    unpack to."""

    name: str
    data: bytes
    sha256: str
    limit: int

    def document(
        self, text: str, title: str | None = None, published: date | None = None, publisher: str | None = None
    ) -> Document:
        """The document of that text, under its title if it does not begin with it, both cleaned by `clean`.

        UnreadableError where the text is nothing but space.
        """
        text = clean(text)
        title = _line(title)
        if not text or text.isspace():
            raise self.unreadable("no text in it")
        if title and not _begins(text, title):
            text = f"{title}\n{text}"
        return Document(self.name, self.sha256, text, title, published, _line(publisher))

    def unreadable(self, reason: str) -> UnreadableError:
        """The error that this source cannot be read, and why."""
        return UnreadableError(self.name, reason)


def content(path: Path, name: str, limit: int) -> Content:
    """The content of a regular file; UnreadableError with the reason for any other, an empty one, and one over the limit."""
    try:
        with opened(path) as file:
            size = os.fstat(file.fileno()).st_size
            # Room for all that may come is made at once, so no more is asked for than the file tells of, where it tells.
            data = b"" if size > limit else file.read((size or limit) + 1)
    except OSError as error:
        raise UnreadableError(name, reason(error)) from error
    if max(size, len(data)) > limit:
        raise UnreadableError(name, over(max(size, len(data)), limit))
    return content_of(data, name, limit)


def content_of(data: bytes, name: str, limit: int) -> Content:
    """The content that the bytes of a file are; UnreadableError where there are none."""
    if not data:
        raise UnreadableError(name, "empty")
    return Content(name, data, hashlib.sha256(data).hexdigest(), limit)


def over(size: int, limit: int) -> str:
    """The reason why a file of more bytes than the limit is left out."""
    return f"{megabytes(size)}, over the limit of {megabytes(limit)}"


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """A regular file open for reading; OSError for a folder, pipe, socket or device, none of which is ever opened to wait."""
    _check(path, path.stat().st_mode)
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        _check(path, os.fstat(descriptor).st_mode)
        yield file


def reason(error: OSError) -> str:
    """One line that says what went wrong, without the path."""
    return (error.strerror or str(error) or type(error).__name__).lower()


def megabytes(size: int) -> str:
    """The size for people: `12.5 MB`."""
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size} bytes"


def _line(text: str | None) -> str | None:
    """The text on one line, None where there is none."""
    return " ".join(clean(text).split()) or None if text else None


def _begins(text: str, title: str) -> bool:
    """Whether the text begins with the title, whatever the space in either."""
    return "".join(text[: 4 * len(title) + 200].split()).startswith("".join(title.split()))


def _check(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # a folder that may not be listed says so
    for matches, kind in _KINDS:
        if matches(mode):
            raise OSError(0, f"{kind}, not a file")
