"""Whom a clause that names a post but nobody speaks of."""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.kind import Kind
from extract.relate.employment import NAMES, persons
from extract.sentence import MASK, Masked

_N, _P, _Y = MASK[Kind.PERSON], MASK[Kind.POST], MASK[Kind.YEAR]
# A sentence that goes on with the life of the one named last: 1983年起，他在….
_LIFE = re.compile(
    rf"^[ 　]*(?:[他她]|[^，。；：、“”]{{1,8}}，[他她]|{_Y}|\d{{4}}年|[两二三四五六七八九十几]年[后前]|此后|随后|后来|同年|次年|翌年|之后|此前)"
)
CARRIES = re.compile(rf"{_LIFE.pattern}|[他她]")
# A clause that goes on about the subject of the one before: 他曾任…, 2018年起担任….
_GOES_ON = re.compile(r"^(?:他|她|其|该同志)?[^，。；：、“”（）]{0,14}$")
# Names with their titles, which a verb behind them is said of alike: 某公司主席甲、某镇主席乙等当选….
_TITLED = re.compile(rf"(?:{_N}(?:、)[^，。；：、{_N}]{{0,24}}{_P})+{_N}$")
# How many characters back a subject stands, and how many sentences back a pronoun reaches.
REACH, BACK = 48, 3


def subject(masked: Masked, position: int, previous: Masked | None) -> list[Entity]:
    """The persons whom a verb at `position` is said of: those named last before it, else the one of the sentence before."""
    last = masked.text.rfind(_N, max(0, position - REACH), position)
    if last >= 0:
        listed = _TITLED.search(masked.text, 0, last + 1) or re.search(rf"{NAMES}$", masked.text[: last + 1])
        return persons(masked, listed.start() if listed else last, last + 1, set())
    if previous is None:
        return []
    life = _LIFE.match(masked.text) is not None and _N not in masked.text[:position]
    if not life and not _GOES_ON.match(masked.text[:position]):
        return []
    nearest = masked.sentence.number - previous.sentence.number == 1
    if not nearest and not life:
        return []
    named = persons(previous, 0, len(previous.text), _signing(previous))
    return named[:1] if len(set(named)) == 1 else []


def _signing(masked: Masked) -> set[int]:
    """The positions of those who only sign."""
    return {at for at, mention in masked.mentions.items() if isinstance(mention.value, tuple)}
