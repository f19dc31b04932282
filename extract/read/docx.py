"""Word documents read into a document, by the standard library alone."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from extract.document import Document
from extract.read.content import Content, megabytes

_PART = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
# Word writes each text box twice, the second time for readers that do not know the first form.
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def read_docx(content: Content) -> Iterator[Document]:
    """The one document of a .docx file, a line for each paragraph and row of a table; what was deleted under revision is left out.

    Raises UnreadableError where the archive is broken, encrypted, no Word document, or unpacks to more than the limit.
    """
    yield content.document(_Text(content).of(_part(content)))


def _part(content: Content) -> bytes:
    if content.data.startswith(_OLE):
        raise content.unreadable("encrypted, or of the old Word format")
    try:
        with zipfile.ZipFile(io.BytesIO(content.data)) as archive:
            part = archive.getinfo(_PART)
            if part.flag_bits & 1:
                raise content.unreadable("encrypted")
            if part.file_size > content.limit:
                raise content.unreadable(
                    f"unpacks to {megabytes(part.file_size)}, over the limit of {megabytes(content.limit)}"
                )
            with archive.open(part) as unpacked:
                data = unpacked.read(content.limit + 1)
    except KeyError:
        raise content.unreadable("not a Word document") from None
    except _BROKEN as error:
        raise content.unreadable(f"broken: {str(error) or type(error).__name__}") from error
    if len(data) > content.limit:
        raise content.unreadable(f"unpacks to more than the limit of {megabytes(content.limit)}")
    return data


class _Text:
    """Collects the text of the main part of a document as expat goes through it."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._parts: list[str] = []
        self._in_text = False
        self._skipped = 0
        self._rows = 0

    def of(self, data: bytes) -> str:
        """The text of the part; UnreadableError where it is not well formed or declares a document type."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter for encodings that Python lacks
            raise self._content.unreadable(f"broken: {error}") from error
        return "\n".join(line.rstrip() for line in "".join(self._parts).split("\n"))

    def _doctype(self, *declaration: object) -> None:
        raise self._content.unreadable("declares XML entities, which no Word document does")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped or name == _FALLBACK:
            self._skipped += 1
            return
        match _local(name):
            case "t":
                self._in_text = True
            case "tab":
                self._parts.append(" ")
            case "br" | "cr":
                self._parts.append("\n")
            case "tr":
                self._rows += 1

    def _end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        match _local(name):
            case "t":
                self._in_text = False
            case "p":
                self._parts.append("  " if self._rows else "\n")
            case "tr":
                self._rows -= 1
                self._parts.append("\n")

    def _characters(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self._parts.append(text)


def _local(name: str) -> str:
    return name.removeprefix(_WORD) if name.startswith(_WORD) else name.removeprefix(_STRICT)
