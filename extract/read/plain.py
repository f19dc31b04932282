"""Plain text read into a document."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.read.content import Content
from extract.read.encoding import decode


def read_plain(content: Content) -> Iterator[Document]:
    """The one document of a text file; UnreadableError where it is no text."""
    yield content.document(decode(content))
