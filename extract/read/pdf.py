"""PDF documents read into a document, through pypdf."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from extract.document import Document
from extract.read.content import Content, megabytes


def read_pdf(content: Content) -> Iterator[Document]:
    """The one document of a PDF file, an empty line between its pages.

    Raises UnreadableError where the file is broken, needs a password, or holds pictures of text only.
    """
    # What pypdf thinks of a file belongs in our reason, not on the user's terminal.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    if b"%PDF-" not in content.data[:1024]:
        raise content.unreadable("not a PDF document")
    pages, size = [], 0
    for page in _pages(content):
        pages.append(page)
        size += len(page)
        if size > content.limit:
            raise content.unreadable(f"text of more than {megabytes(content.limit)}, the limit")
    text = "\n\n".join(pages)
    if not text.strip():
        raise content.unreadable("no text in it: pictures of pages")
    yield content.document(text)


def _pages(content: Content) -> Iterator[str]:
    from pypdf import PasswordType, PdfReader  # loaded by the few runs that meet a PDF

    # pypdf meets broken files with exceptions of any class, its own and Python's.
    try:
        reader = PdfReader(io.BytesIO(content.data))
        locked = reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED
    except Exception as error:
        raise content.unreadable(f"broken: {_line(error)}") from error
    if locked:
        raise content.unreadable("encrypted: needs a password")
    try:
        for page in reader.pages:
            yield page.extract_text()
    except Exception as error:
        raise content.unreadable(f"broken: {_line(error)}") from error


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__
