"""Whose a figure is by the words of its own sentence: of the subject before it, or of what 该镇, 该公司 take up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.press import PRESS
from extract.relate.retaken import TIMES
from extract.relate.standing import OFFICER, subjects
from extract.sentence import BODY_MASKS, MASK, Masked

_PLACE, _QUANTITY = MASK[Kind.PLACE], MASK[Kind.QUANTITY]
# Between a subject and its figure: no other body or place, no officer, and nothing of equal rank.
_OTHER = BODY_MASKS + _PLACE + OFFICER
_OTHER_DOER = BODY_MASKS + _PLACE + MASK[Kind.PERSON]
_SAME = re.compile(f"[^。；！？、{_OTHER}][^。；！？{_OTHER}]*")
# A clause that goes on about the subject of the sentence: 水头镇是石材之乡，现有企业1100家.
_GOES_ON = (
    rf"(?:{TIMES})?"
    r"(?:现有|拥有|共有|设有|建有|下?辖|占地|总面积|建筑面积|累计|先后|每[天年月周]|全[镇村乡厂矿校院园]|年产|年均|已|共|还|又|并|征集|接待|服务|有)"
)
# The same in one clause, or with a figure in each clause between; datelines and what is only a scene are no subjects.
_STEP, _TILL = f"[^。；：！？，{_OTHER_DOER}]*", f"[^。；：！？，{_OTHER_DOER}{_QUANTITY}]*"
_STEPS = f"(?:{_TILL}{_QUANTITY}{_STEP}，)*{_STEP}"
_CLOSE = re.compile(
    rf"(?=[^、，“])(?:{_STEPS}|{_STEP}(?:(?<=[是于处]){_PLACE}{_STEP})?，(?:{_STEP}，)?(?={_GOES_ON}){_STEPS})"
)
_SCENE = re.compile(rf"[\d（{MASK[Kind.YEAR]}讯电报]|[内外里中上]|传来|消息")
_NO_SUBJECT = re.compile("[由是在]$")
_CLOSE_KINDS = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.FACILITY, Kind.PLACE})
_DOERS = ORGANISATIONS | {Kind.PLACE}


@dataclass(frozen=True, slots=True)
class Owners:
    """The subjects that have a figure; `close` where no other clause stands between, so that what the sentence does not name
    has no part in it."""

    subjects: tuple[Entity, ...]
    close: bool


def owners(masked: Masked, position: int) -> Owners:
    """The subject of the sentence that has the figure at the masked position: a programme close before it, else the unions
    that have it, else what of other kinds stands close before it; none where there is none such."""
    last = next(((at, entity) for at, entity in reversed(subjects(masked)) if at < position), None)
    several = sum(entity.kind is Kind.PROGRAMME for at, entity in subjects(masked)) > 1
    if (
        last is not None
        and last[1].kind is Kind.PROGRAMME
        and _does(masked, last[0], position)
        # In a list of works each programme has its own figure alone.
        and not (several and "，" in masked.text[last[0] : position])
    ):
        return Owners((last[1],), True)
    unions = [
        (at, entity)
        for at, entity in subjects(masked)
        if at < position and entity.kind is Kind.UNION and _SAME.fullmatch(masked.text, at + 1, position)
    ]
    if unions:
        close = any(_CLOSE.fullmatch(masked.text, at + 1, position) for at, _ in unions)
        return Owners(tuple(entity for _, entity in unions), close)
    houses = tuple(
        entity
        for at, entity in subjects(masked)
        if at < position
        and entity.kind in _CLOSE_KINDS
        and _does(masked, at, position)
        and not PRESS.search(entity.name)
    )
    return Owners(houses, True)


def _does(masked: Masked, at: int, position: int) -> bool:
    """Whether the subject stands close before the figure at the position, and is no mere scene or name of what another does."""
    return bool(
        _CLOSE.fullmatch(masked.text, at + 1, position)
        and not _SCENE.match(masked.text, at + 1)
        and not _NO_SUBJECT.search(masked.text, 0, at)
    )
