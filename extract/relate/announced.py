"""Holders told of before they are named: 评选由五家单位联合主办。甲之外，还有乙、丙、丁、戊; 谁来牵头？甲。"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention
from extract.pattern import opened
from extract.reading import Reading
from extract.relate.bodies import BODIES, BODY, bodies
from extract.sentence import BODY_MASKS, MASK

# So many sentences behind the number may name those whom it counts.
_BEHIND = 3
_JOINT = "(?:联合|共同|合力|联手|携手|一道|一起|一同|分头)"
_HOLD = "(?:主办|合办|联办|共办|举办|牵头|发起|操办|张罗|搭台|做东|摆擂|挑头|倡议|来办|办)"
_TELLS = re.compile(
    opened(
        f"{MASK[Kind.QUANTITY]}主合联共办举牵发操张搭做摆挑倡来",
        rf"(?<!{BODY})(?P<count>{MASK[Kind.QUANTITY]})(?:省直|市直|中央)?(?:单位|部门|机构|企业|工会)?{_JOINT}?{_HOLD}(?!的)|"
        rf"{_HOLD}[^，。；：{BODY_MASKS}]{{0,6}}?(?:单位|方|者|的)(?:一共|总共|共)?(?:是|有)?(?:一共|总共|共)?(?P<also>{MASK[Kind.QUANTITY]})",
    )
)
# 这是两家的事，甲管…，乙管…: each of them begins a clause of the same sentence.
_SHARED = re.compile(
    rf"(?P<count>{MASK[Kind.QUANTITY]})(?:单位|部门|工会)?(?:(?:一块儿?|一起|共同|联手|合力)[抓办管扛推做干]|的[事活戏]|合[搭唱演伙]|分[挑担头]|各[管出挑]|搭[档伙]|一起扛|同唱)"
)
# 由三家主办，甲、乙、丙.
_LISTED = re.compile(rf"(?:[，：]|——)(?:分别是|即|是)?(?P<who>{BODIES})")
_SHARER = re.compile(rf"(?<=[，：；—])(?:一家是)?{BODY}")


@dataclass(frozen=True, slots=True)
class Announced:
    """The masked position `at` of the words that tell the number, and the bodies that hold the thing, in order."""

    at: int
    bodies: tuple[Mention, ...]


_ASKS = re.compile("(?:谁|哪家|哪几家|哪些单位|哪个单位)(?P<duty>[^，。；？]{1,12})？$")
_ANSWERS = re.compile(rf"[^，。；：？{BODY_MASKS}]{{0,6}}?(?P<who>{BODIES})")


@dataclass(frozen=True, slots=True)
class Answered:
    """What one does who is asked for (牵头, 跑腿 …), and the half-open stretch of the next sentence that names who does it."""

    duty: str
    start: int
    end: int


def answered(reading: Reading, index: int) -> Answered | None:
    """The question that sentence `index` puts and the bodies with which the next begins as its answer, None if it asks nothing."""
    asked = _ASKS.search(reading.masks[index].text) if index + 1 < len(reading.masks) else None
    answer = _ANSWERS.match(reading.masks[index + 1].text) if asked else None
    return Answered(asked["duty"], *answer.span("who")) if asked and answer else None


@lru_cache(maxsize=256)
def announced(reading: Reading, index: int) -> Announced | None:
    """Who holds a thing of which sentence `index` tells the number of holders and no name: those whom its later clauses or the
    sentences behind name, if they are just as many; else None."""
    masked = reading.masks[index]
    shared = _SHARED.search(masked.text) if MASK[Kind.QUANTITY] in masked.text else None
    if shared is not None:
        each = [masked.mention(one.end() - 1) for one in _SHARER.finditer(masked.text, shared.end())]
        number = masked.quantity(shared.start())
        if number is not None and number.value == len(each) > 1:
            return Announced(shared.start(), tuple(each))
    told = _TELLS.search(masked.text) if MASK[Kind.QUANTITY] in masked.text else None
    if told is None:
        return None
    listed = _LISTED.match(masked.text, told.end())
    if listed is None and bodies(masked, told.start(), len(masked.text)):
        return None
    number = masked.quantity(told.start("count" if told["count"] else "also"))
    if number is None or number.value < 2 or number.unit not in ("家", "个", "方", "位"):
        return None
    if listed is not None:
        named = bodies(masked, *listed.span("who"))
        return Announced(told.start(), tuple(named)) if len(named) == number.value else None
    found: dict[Entity, Mention] = {}
    for later in reading.masks[index + 1 : index + 1 + _BEHIND]:
        if later.sentence.block is not masked.sentence.block or len(found) >= number.value:
            break
        for one in bodies(later, 0, len(later.text)):
            if one.entity is not None:
                found.setdefault(one.entity, one)
    return Announced(told.start(), tuple(found.values())) if len(found) == number.value else None
