"""Bureaus printed without their area behind a body of the area: 某市总工会 副主席甲，安监局 副局长乙."""

from __future__ import annotations

import re
from functools import cache

from extract.abbreviation import in_order
from extract.entity import Entity
from extract.federation import parts
from extract.gazetteer import Level
from extract.kind import ORGANISATIONS, Kind
from extract.lexicon import alternatives, words
from extract.reading import Reading
from extract.relate.area import area_of
from extract.scope import area_scope
from extract.toponym import conventional


def bureau_beside(reading: Reading, offset: int, name: str) -> Entity | None:
    """The bureau that `name`, printed without an area before `offset`, is in the area of the body named last in the sentence, or
    where that names none, the one bureau that the article names by this name or in full, else that of the body named last."""
    masked = reading.mask_of(offset)
    if masked is None or not _bureau().fullmatch(name):
        return None
    local = [mention for mention in reading.mentions if mention.entity and mention.kind in _LOCAL]
    before = [mention for mention in local if mention.start < offset]
    inside = [mention for mention in before if mention.start >= masked.sentence.start]
    known = {mention.entity for mention in local if mention.entity and _is_short(name, parts(mention.entity.name).rest)}
    if not inside and len(known) == 1:
        return known.pop()
    for mention in reversed(inside or before):
        body = mention.entity
        if body is None or (not inside and body.area is not None and body.area.level in _WIDE):
            continue
        area = body.area
        if area is not None:
            return Entity(Kind.GOVERNMENT, conventional(area) + name, area_scope(area), area)
        if area_of(body) != body.name:
            return Entity(Kind.GOVERNMENT, area_of(body) + name, body.scope)
    return None


# Areas too wide or narrow for a bureau that the text names without one.
_WIDE = frozenset({Level.NATION, Level.PROVINCE, Level.TOWNSHIP})


def _is_short(name: str, full: str) -> bool:
    """Whether the name of a bureau is the other with characters left out: 教体局 of 教育和体育局."""
    return name[0] == full[:1] and name[-1] == full[-1:] and in_order(name, full)


_LOCAL = ORGANISATIONS & {Kind.UNION, Kind.PARTY, Kind.GOVERNMENT}


@cache
def _bureau() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('bureaus'))})(?:局|委|厅|委员会|办公室)")
