"""Facts of posts."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fact import Fact
from extract.reading import Reading


def relate_posts(reading: Reading) -> Iterator[Fact]:
    """The facts of posts that the article states, each with its evidence."""
    yield from ()
