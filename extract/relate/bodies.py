"""Lists of bodies in a masked sentence: 市总工会、市妇联和市人社局."""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.sentence import BODY_MASKS, MASK, Masked

BODY = f"[{BODY_MASKS}]"
# Bodies that can act: a place that serves workers cannot.
ACTOR = "[" + "".join(MASK[kind] for kind in Kind if kind in ORGANISATIONS - {Kind.FACILITY}) + "]"
PROGRAMME = MASK[Kind.PROGRAMME]
# How many the bodies before it are: 等十家企业, 三家单位.
COUNT = rf"(?:等)?(?:[{MASK[Kind.QUANTITY]}]|[0-9一二三四五六七八九十两多余]{{1,4}}家)?(?:单位|企业|公司|部门)?"
# What bears a name that nothing tells for a body's, and may stand in a list of them.
UNTOLD = rf"[^，。；：、和与{PROGRAMME}{BODY_MASKS}]{{1,12}}[局委会办部院校台社队厂站行团司所心盟”]"
# One body or several, with what may stand between them.
BODIES = rf"{BODY}(?:(?:（[^（）]{{0,20}}）)?(?:、{UNTOLD}(?=[、和与及])){{0,2}}(?:、|和|与|及|以及|同)(?:以及|还有|再加上)?{BODY}){{0,15}}"
# The same where one or two of no told name come first: 联合前线指挥部、市妇联.
PARTNERS = rf"(?:{UNTOLD}、(?:{UNTOLD}、)?)?{BODIES}"
OTHERS = rf"(?:[、和与]{UNTOLD}){{1,3}}?"
_BODY = re.compile(BODY)


def names_body(masked: Masked) -> bool:
    """Whether the sentence names a body: no other tells of acting together or of holding."""
    return _BODY.search(masked.text) is not None


def bodies(masked: Masked, start: int, end: int) -> list[Mention]:
    """The linked bodies in the half-open stretch `[start, end)` of the mask, in order."""
    found = (masked.mentions[match.start()] for match in _BODY.finditer(masked.text, start, end))
    return [mention for mention in found if mention.entity is not None]


def entities(masked: Masked, start: int, end: int) -> list[Entity]:
    """What the bodies in the half-open stretch `[start, end)` of the mask are, in order."""
    return [body.entity for body in bodies(masked, start, end) if body.entity is not None]
