"""Clauses whose subject is not the one named before the honour: a thing of its own (U成立的服务队获H), whoever gets it (获得H的选手，…)."""

from __future__ import annotations

import re

from extract.kind import Kind
from extract.sentence import BODY_MASKS, MASK

_H, _P, _Y = MASK[Kind.HONOUR], MASK[Kind.PERSON], MASK[Kind.YEAR]
_NOUN = "(?:[^部][队班]|团队|班组|小组|车间|工作室|服务站|驿站|站点|中心|基地|书屋|企业|公司|学校|社区|村)"
_GOES_ON = f"(?=$|[，也还又则曾均都被{_Y}]|先后|双双|一举|[去今前]年|日前|近日)"
_THING = re.compile(
    rf"(?:^|，)(?![以凭靠在用经]|拥?有)[^，。；{_H}]{{0,14}}[\u4e00-\u9fff]的[^，。；的、{_H}]{{0,12}}{_NOUN}{_GOES_ON}"
    rf"|以[^，。；{_H}]{{1,10}}命名的"
)
_HIS_THING = re.compile(rf"[他她]们?[^，。；他她]{{0,10}}的(?P<noun>[^，。；的]{{0,8}}?{_NOUN})$")
_WHOEVER = re.compile(
    rf"[”]?(?:称号|荣誉)?的(?!是|候选|推荐|提名)[^，。；、{_H}{BODY_MASKS}{_P}]{{0,12}}(?:选手|[职员女]工|工人|个人|集体|单位|班组|企业|同志|家庭|者|干部|教师|人员|团队|小组|人|师)(?=[，。；、]|$)"
)
_NOBODY = re.compile(rf"[^，。；{BODY_MASKS}{_P}]*")
_ONLY_ONE = re.compile("[是为]|唯一|首个|第一")


def has_other_subject(between: str) -> bool:
    """Whether the words between a name and the verb of receiving speak of a thing that is only described by the name."""
    return _THING.search(between) is not None


def his_thing(lead: str) -> str | None:
    """The noun of the thing that a pronoun only describes, with which the words before the verb end: 她看护的|驿站."""
    own = _HIS_THING.search(lead)
    return own["noun"] if own is not None else None


def said_of_any(lead: str, behind: str) -> bool:
    """Whether the clause, told by what stands in it before the verb of receiving and behind the honours, speaks of whoever gets them."""
    return bool(_WHOEVER.match(behind) and _NOBODY.fullmatch(lead) and not _ONLY_ONE.search(lead))
