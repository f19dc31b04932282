"""Facts of bylines."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fact import Byline, Credit, Evidence, Fact
from extract.kind import Kind
from extract.reading import Reading


def relate_bylines(reading: Reading) -> Iterator[Fact]:
    """The facts of bylines that the article states, each with its evidence."""
    for mention in reading.mentions:
        if mention.kind is Kind.PERSON and mention.entity and isinstance(mention.value, tuple):
            for credit in mention.value:
                yield Byline(mention.entity, Credit(credit), Evidence(mention.start, mention.end, mention.rule))
