"""Facts of organizing."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fact import Fact
from extract.reading import Reading


def relate_organizing(reading: Reading) -> Iterator[Fact]:
    """The facts of organizing that the article states, each with its evidence."""
    yield from ()
