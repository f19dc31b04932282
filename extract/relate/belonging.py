"""Programmes as parts of one another, as far as several relation rules share it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.entity import Entity
from extract.fact import Evidence
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import PROGRAMME
from extract.sentence import Masked

Found = tuple[Entity, Entity, Evidence]


def programmes(reading: Reading) -> list[Mention]:
    """The linked programmes of the article, in order."""
    return [m for m in reading.mentions if m.kind is Kind.PROGRAMME and m.entity is not None]


def telling(reading: Reading) -> list[Masked]:
    """The sentences that name a programme: no others tell of parts."""
    return [masked for masked in reading.masks if PROGRAMME in masked.text]


def belonging(part: Mention, whole: Mention, rule: str) -> Iterator[Found]:
    """The one pair of part and whole with its evidence, none where either is not linked."""
    if part.entity is not None and whole.entity is not None:
        yield part.entity, whole.entity, Evidence(min(part.start, whole.start), max(part.end, whole.end), rule)


def listed(masked: Masked, start: int, end: int, whole: Mention, rule: str = "listed parts") -> Iterator[Found]:
    """The pairs of each programme in the half-open stretch `[start, end)` of the mask with the whole."""
    for at in masked.between(start, end):
        if masked.text[at] == PROGRAMME:
            yield from belonging(masked.mention(at), whole, rule)
