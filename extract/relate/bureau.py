"""Bureaus printed without their area behind a body of the area: 某市总工会 副主席甲，安监局 副局长乙."""

from __future__ import annotations

import re
from functools import cache

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.lexicon import alternatives, words
from extract.reading import Reading
from extract.relate.area import area_of
from extract.scope import area_scope
from extract.toponym import conventional


def bureau_beside(reading: Reading, offset: int, name: str) -> Entity | None:
    """The bureau that `name`, printed without an area before `offset`, is in the area of the body named last in the sentence."""
    masked = reading.mask_of(offset)
    if masked is None or not _bureau().fullmatch(name):
        return None
    before = [
        mention.entity
        for mention in reading.mentions
        if masked.sentence.start <= mention.start < offset and mention.entity and mention.kind in _LOCAL
    ]
    for body in reversed(before):
        area = body.area
        if area is not None:
            return Entity(Kind.GOVERNMENT, conventional(area) + name, area_scope(area), area)
        if area_of(body) != body.name:
            return Entity(Kind.GOVERNMENT, area_of(body) + name, body.scope)
    return None


_LOCAL = ORGANISATIONS & {Kind.UNION, Kind.PARTY, Kind.GOVERNMENT}


@cache
def _bureau() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('bureaus'))})(?:局|委|厅|委员会|办公室)")
