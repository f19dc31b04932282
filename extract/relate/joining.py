"""Whom one acts with who is named before: ，又与B合办P; ，联合B开展P."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.actor import Grade, acting_at
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import BODIES, BODY, PARTNERS, bodies
from extract.sentence import BODY_MASKS, Masked

# Where the one who acts is less certain than this, nobody joins but whom 联合 and the like join to the article's union.
_SURE = Grade.BEFORE
_DOING = (
    "办|开|建|推|启动|举|组织|实施|打造|发起|搭|设|成立|创|策划|承办|发布|印发|下发|出台|走访|慰问|培养|培育|选树|评选"
)
# A partner stands behind one of these words, or right behind one of these characters.
_FIRM = ("联合", "携手", "联手", "会同", "拉上", "拉着")
_BEFORE_BODY = re.compile(f"[与跟同和邀请来约叫]{BODY}")


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
    if _BEFORE_BODY.search(masked.text) or any(word in masked.text for word in _FIRM):
        return tuple(_joinings(reading, masked))
    return ()


def _joinings(reading: Reading, masked: Masked) -> Iterator[Joining]:
    for match in _pattern().finditer(masked.text):
        acting = acting_at(reading, masked.starts[match.start()])
        span = match.span("who" if match["who"] else "partner" if match["partner"] else "guest")
        partners = bodies(masked, *span)
        entities = {one.entity for one in partners}
        mains = tuple(one for one in acting.bodies if one.entity is not None and one.entity not in entities)
        sure = acting.grade >= _SURE or (match["firm"] is not None and all(one.kind is Kind.UNION for one in mains))
        if sure and mains and partners:
            yield Joining(*span, mains, match["word"] is not None)


@cache
def _pattern() -> re.Pattern[str]:
    other = f"[^，。；{BODY_MASKS}]"
    together = "合作|联合|携手|共同|联手|一起|一道|一同|合力|联名|合伙|搭伙|结对|搭档"
    return re.compile(
        rf"(?=[与会叫同和找拉携约联请跟邀])(?<!{BODY})(?:(?P<firm>{'|'.join(_FIRM)})(?P<partner>{PARTNERS})(?!签|的)|"
        rf"(?P<word>与|跟|同|和)(?P<who>{BODIES})(?:等{other}{{0,6}})?(?!签)(?:(?:{together})?{other}{{0,4}}?(?:{_DOING})|(?:{together}))|"
        rf"(?P<asked>邀请?|请来|找来|约|叫)(?P<guest>{BODIES})(?:等{other}{{0,6}})?(?:{together}))"
    )
