"""What holds of every document that a reader gives, and of every reason why it gives none."""

# ruff: noqa: PT017 - the reason in an error is what is checked

from __future__ import annotations

from extract.error import UnreadableError
from extract.read import READERS
from extract.read.clean import unfit
from extract.read.content import Content

LIMIT = 300_000


def check_reading(suffix: str, data: bytes) -> None:
    """Read the bytes as a file of that suffix."""
    try:
        for document in READERS[suffix](Content("a", data, "0" * 64, LIMIT)):
            assert document.text.strip(), "an empty document"
            assert not unfit(document.text), "characters that RDF cannot hold"
            assert "\r" not in document.text
            assert document.text.encode()
            for line in (document.title, document.publisher):
                assert line is None or (line.strip() == line != "" and "\n" not in line), f"no line: {line!r}"
            assert document.name.startswith("a")
            assert len(document.sha256) == 64
    except UnreadableError as error:
        assert error.reason.strip(), "no reason"
        assert "\n" not in error.reason, "a reason of several lines"
        assert str(error).encode(), "a reason that cannot be written"
