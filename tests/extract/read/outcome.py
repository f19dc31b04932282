"""What a reader makes of the bytes of one file: a document, or the reason why it gives none."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from extract.document import Document
from extract.error import UnreadableError
from extract.read.content import Content

Reader = Callable[[Content], Iterable[Document]]
_LIMIT = 1_000_000


def document(reader: Reader, data: bytes, limit: int = _LIMIT) -> Document:
    """The one document that the bytes hold."""
    (found,) = reader(Content("a", data, "0" * 64, limit))
    return found


def reason(reader: Reader, data: bytes, limit: int = _LIMIT) -> str:
    """Why the bytes cannot be read."""
    with pytest.raises(UnreadableError) as raised:
        list(reader(Content("a", data, "0" * 64, limit)))
    return raised.value.reason
