"""Bodies of the article that the words before a title name in short: 有研集团, 法学院, 联合会."""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.reading import Reading
from extract.relate.holder import without_committee

_PART_END = re.compile(r"[一-鿿]{2,}(?:院|系|中心|研究所|分公司|车间|分厂|项目部)$")


def society(reading: Reading, offset: int, kind: str) -> Entity | None:
    """The union or society named last before `offset` that calls itself so (联合会, 协会)."""
    before = [m.entity for m in reading.mentions if m.start < offset and m.entity and m.entity.name.endswith(kind)]
    return before[-1] if before else None


def house_named(reading: Reading, words: str) -> Entity | None:
    """The house of these words whose union or committee the text names: 有研集团, for 有研集团工会."""
    if len(words) < 3:
        return None
    houses = (without_committee(m.entity) for m in reading.mentions if m.entity and m.name.startswith(words))
    return next((house for house in houses if house and house.name.endswith(words)), None)


def body_ending(reading: Reading, words: str) -> Entity | None:
    """The one body of the article whose name ends in the words: 法学院, for 某某大学法学院."""
    if not _PART_END.fullmatch(words):
        return None
    known = {m.entity for m in reading.mentions if m.entity and m.entity.name.endswith(words)}
    return known.pop() if len(known) == 1 else None
