"""Whose a figure is by the words of its own sentence: of the subject before it, or of what 该镇, 该公司 take up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.press import PRESS
from extract.relate.standing import OFFICER, subjects
from extract.sentence import BODY_MASKS, MASK, Masked

_PLACE, _QUANTITY = MASK[Kind.PLACE], MASK[Kind.QUANTITY]
# Between a subject and its figure: no other body or place, no officer but those that are counted, and nothing of equal rank.
_OTHER = BODY_MASKS + _PLACE + OFFICER
_OTHER_DOER = BODY_MASKS + _PLACE + MASK[Kind.PERSON]
_COUNTED = f"(?<={_QUANTITY})[{OFFICER}]|[{OFFICER}](?:$|(?={_QUANTITY}))"
_SAME = re.compile(f"[^。；！？、{_OTHER}](?:[^。；！？{_OTHER}]|{_COUNTED})*")
_TIMES = (
    r"近[一二三四五六七八九十两\d]*[年个]月?来?，?|[一二三四五六七八九十两\d]年来，?|今年以?来?，?|去年，?|目前，?|如今，?|至今，?"
    r"|截至[^，。]{2,8}，?"
)
# A clause that goes on about the subject of the sentence: 水头镇是石材之乡，现有企业1100家.
_GOES_ON = (
    rf"(?:{_TIMES})?"
    r"(?:现有|拥有|共有|设有|建有|下?辖|占地|总面积|建筑面积|累计|先后|每[天年月周]|全[镇村乡厂矿校院园]|年产|年均|已|共|还|又|并|征集|接待|服务|有)"
)
# The same in one clause, or with a figure in each clause between; datelines and what is only a scene are no subjects.
_STEP, _TILL = f"[^。；：！？，{_OTHER_DOER}]*", f"[^。；：！？，{_OTHER_DOER}{_QUANTITY}]*"
_STEPS = f"(?:{_TILL}{_QUANTITY}{_STEP}，)*{_STEP}"
_CLOSE = re.compile(
    rf"(?=[^、，“])(?:{_STEPS}|{_STEP}(?:(?<=[是于处]){_PLACE}{_STEP})?，(?:{_STEP}，)?(?={_GOES_ON}){_STEPS})"
)
# Those who do, wherever they are: what a sentence that begins with one goes on to count is theirs.
_CREW = re.compile("(?:工作室|[班队]组?|小组|车间)”?$")
# A name that heads what is told of it: 王某工作室——…, ◆城东驿站：….
_HEADING = re.compile("(?:——|：)")
_MARKS = re.compile(r"[\s◆●■□▲△◇○★☆※·]*")
_SCENE = re.compile(rf"[\d（{MASK[Kind.YEAR]}讯电报]|[内外里中上]|传来|消息")
_NO_SUBJECT = re.compile("[由是在]$")
_CLOSE_KINDS = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.FACILITY, Kind.PLACE})
_DOERS = ORGANISATIONS | {Kind.PLACE}
# What makes of 街道 or 公司 another thing, or one of several.
_PART = f"[、和与及级办里{OFFICER}]|工会|执法|干部|居民|书记|主任|服务|团|党|职工|员工|工人"
# 该镇, or at the start of a clause 全镇, 社区, 公司: the one named last whose name ends so.
_HOUSES = "公司|集团|学校|医院|学院|园区|开发区|高新区|经开区|中心|驿站|工作室|基地|学堂|书屋|联合会"
_TAKEN_UP = re.compile(
    rf"(?:(?:该|(?<=[，。；：])其)(?P<said>(?:工业|产业|科技)?园区?|[省市区县州旗镇乡村]|街道|社区|{_HOUSES}|企业|[厂矿院校局]|[站点]|"
    r"协会|平台|大赛|竞赛|比赛|活动|行动|项目|计划|工程|培训班)"
    rf"|(?:^|(?<=[，。；：]))(?:{_TIMES})?(?:全(?P<whole>[镇乡村厂矿校院园]|街道|社区)|(?P<inside>[镇乡村厂矿园])[里上]|(?P<bare>社区|街道|{_HOUSES})(?!{_PART}))"
    r")(?![委府内外])"
)
# A sentence that goes on about a programme by the last word of its name: 竞赛由…, 本次职工大赛设…, 康复行动将….
_EVENTS = (
    "大赛|比赛|竞赛|联赛|赛事|决赛|比武|活动|行动|培训班?|工程|项目|计划|运动会|艺术节|文化节|招聘会|展览?|晚会|论坛"
)
_EVENT = re.compile(
    rf"\s*(?:[^，。；：{_OTHER}]{{2,14}}，)?(?:[本此该这][次届场项][\u4e00-\u9fff]{{0,10}}?(?P<this>{_EVENTS})"
    rf"|(?P<event>[\u4e00-\u9fff]{{0,4}}?(?:{_EVENTS})))(?=[由设共分将历持吸旨始自从于在有已累先，])"
)
_OF_AREA = frozenset("省市区县州旗镇乡村") | {"街道", "社区"}


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
    if last is not None and last[1].kind is Kind.PROGRAMME and _does(masked, last[0], position):
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
        and (_does(masked, at, position) or (is_crew(entity) and _SAME.fullmatch(masked.text, at + 1, position)))
        and not PRESS.search(entity.name)
    )
    return Owners(houses, True)


def _does(masked: Masked, at: int, position: int) -> bool:
    """Whether the subject stands close before the figure at the position, and is no mere scene or name of what another does."""
    if _MARKS.fullmatch(masked.text, 0, at) and _HEADING.match(masked.text, at + 1):
        return True
    return bool(
        _CLOSE.fullmatch(masked.text, at + 1, position)
        and not _SCENE.match(masked.text, at + 1)
        and not _NO_SUBJECT.search(masked.text, 0, at)
    )


def is_crew(entity: Entity) -> bool:
    """Whether the entity is a crew or a studio, which does and is no mere scene."""
    return entity.kind in _CLOSE_KINDS and _CREW.search(entity.name) is not None


def taken_up(masked: Masked, position: int) -> str | None:
    """The noun of the last 该镇, 全镇, 公司 before the figure that no subject follows; None where there is none."""
    found = [*_TAKEN_UP.finditer(masked.text, 0, position)]
    if not found and (event := _EVENT.match(masked.text, 0, position)) is not None:
        found = [event]
    if not found or any(found[-1].end() <= at < position and one.kind in _DOERS for at, one in subjects(masked)):
        return None
    return next(one for one in found[-1].groups() if one)


def meant(noun: str, latest: Iterable[tuple[Entity, int, str]]) -> Entity | None:
    """What the noun takes up of the `latest`, those named last first, each with its sentence and what it is there: of those that
    fit the first, or the subject of the sentence that names it; where none fits what is said of an event, the programme."""
    first: tuple[Entity, int] | None = None
    programme: Entity | None = None
    for entity, number, role in latest:
        if first is not None and number != first[1]:
            break
        if _fits(noun, entity):
            if role == "subject":
                return entity
            first = first or (entity, number)
        if programme is None and entity.kind is Kind.PROGRAMME:
            programme = entity
    return first[0] if first is not None else programme if noun in _EVENTS.split("|") else None


def _fits(noun: str, entity: Entity) -> bool:
    """Whether the noun may take up the entity; a noun of an area also its union."""
    if noun in _OF_AREA:
        return (entity.kind is Kind.PLACE and entity.name.endswith(noun)) or (
            entity.kind is Kind.UNION and entity.name.endswith((f"{noun}总工会", f"{noun}工会"))
        )
    return entity.kind is not Kind.UNION and (
        entity.name.rstrip("”").endswith(noun) or (noun == "企业" and entity.kind is Kind.ENTERPRISE)
    )
