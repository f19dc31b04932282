"""Whom one acts with who is named before: ，又与B合办P; ，联合B开展P."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.actor import acting_at
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import BODIES, BODY, bodies
from extract.sentence import Masked

# Where the one who acts is no more certain than this, nobody joins.
_SURE = 3
_DOING = (
    "办|开|建|推|启动|举|组织|实施|打造|发起|搭|设|成立|创|策划|承办|发布|印发|下发|出台|走访|慰问|培养|培育|选树|评选"
)


@dataclass(frozen=True, slots=True)
class Joining:
    """The half-open stretch `[start, end)` of a mask that names the partners of `mains`; `equal` where they act as one (与)."""

    start: int
    end: int
    mains: tuple[Mention, ...]
    equal: bool


@lru_cache(maxsize=256)
def joinings(reading: Reading, masked: Masked) -> tuple[Joining, ...]:
    """The partners that a masked sentence gives to whoever acts there."""
    return tuple(_joinings(reading, masked))


def _joinings(reading: Reading, masked: Masked) -> Iterator[Joining]:
    for match in _pattern().finditer(masked.text):
        acting = acting_at(reading, masked.starts[match.start("word")])
        partners = bodies(masked, *match.span("who"))
        entities = {one.entity for one in partners}
        mains = tuple(one for one in acting.bodies if one.entity is not None and one.entity not in entities)
        if acting.grade >= _SURE and mains and partners:
            yield Joining(*match.span("who"), mains, match["word"] in "与跟同和")


@cache
def _pattern() -> re.Pattern[str]:
    other = f"[^，。；{BODY[1:-1]}]"
    return re.compile(
        rf"(?<!{BODY})(?P<word>与|跟|同|和|联合|携手|联手|会同)(?P<who>{BODIES})(?:等{other}{{0,6}})?"
        rf"(?!签)(?:(?:合作|联合|携手|共同|联手|一起|一道|合力|联名|合伙|搭伙)?{other}{{0,4}}?(?:{_DOING})|(?:合作|联合|携手|共同|联手|一起|一道|合力|联名|合伙|搭伙|结对|搭档))"
    )
