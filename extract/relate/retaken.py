"""What a sentence takes up of those named before by a common noun: 该镇, 全镇, 这项活动, 大赛, 暖心站, 它."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.entity import Entity
from extract.kind import Kind
from extract.record import record
from extract.relate.standing import OFFICER
from extract.sentence import MASK, Masked

_QUANTITY = MASK[Kind.QUANTITY]
# What may come between the beginning of a clause and its subject.
TIMES = (
    r"近[一二三四五六七八九十两\d]*[年个]月?来?，?|[一二三四五六七八九十两\d]年来，?|今年以?来?，?|去年，?|目前，?|如今，?|至今，?"
    r"|截至[^，。]{2,8}，?|据(?:悉|统计|了解|介绍)，?"
)
_HOUSES = "公司|集团|学校|医院|学院|园区|开发区|高新区|经开区|中心|驿站|工作室|基地|学堂|书屋|联合会"
_CONTESTS = "大赛|比赛|竞赛|赛事|决赛|比武"
_COURSES = "培训班?|课程|课堂|学堂|夜校|讲堂|训练营"
_DEEDS = "活动|行动|项目|工程|计划|品牌|平台|栏目|展演|巡讲|宣讲|展览|演出"
_ROOMS = "[站堂室屋吧院馆园港亭课节营角校寓厅所坊廊岗卡券包险墙榜]"
# After these a noun takes up what was named, wherever it stands.
_POINTING = (
    r"(?:该|(?<=[，。；：])其|[本此](?=[届次项])|这(?=[一项次个场届座所家])|本(?=平台|公司|镇))一?[项次个场届座所家]?"
)
# What makes of a noun that begins a clause another thing, or one of several.
_PART = f"[、和与及级办里{OFFICER}]|工会|执法|干部|居民|书记|主任|服务|团|党|职工|员工|工人"
_RETAKEN = re.compile(
    rf"{_POINTING}(?P<said>(?:工业|产业|科技)?园区?|[省市区县州旗镇乡村]|街道|社区|{_HOUSES}|企业|[厂矿院校局]|[站点]|协会"
    rf"|{_CONTESTS}|{_COURSES}|{_DEEDS})(?![委府内外])"
    rf"|(?:^|(?<=[，。；：]))(?:{TIMES})?(?:全(?P<whole>[镇乡村厂矿校院园]|街道|社区)|(?P<inside>[镇乡村厂矿园])[里上]"
    rf"|(?P<bare>社区|街道|{_HOUSES})(?!{_PART}|[委府内外])|(?P<held>{_CONTESTS}|{_COURSES}|{_DEEDS})(?!{_PART}|{_QUANTITY})|(?P<tail>[一-鿿]{{1,3}}?{_ROOMS})(?!{_PART}|{_QUANTITY})|(?P<it>它)(?!们))"
)
# 培训职工320人 tells what is done.
_DONE = re.compile(r"(?:培训(?!班)|巡讲|宣讲|展演|演出|展览|比武)(?![由为共设分以于自采在结期：，现])")
_OF_AREA = frozenset("省市区县州旗镇乡村") | {"街道", "社区"}
_HEADS = frozenset({"行动", "项目", "工程", "计划", "品牌", "平台", "栏目"})
_IT = frozenset({Kind.PROGRAMME, Kind.FACILITY, Kind.INSTITUTION, Kind.ENTERPRISE})
_CONTEST = re.compile(f"赛|比武|运动会|擂台|杯”|{_CONTESTS}")
_LOOSE = re.compile(f"{_CONTESTS}|{_COURSES}|{_DEEDS}|企业|它")
_COURSE = re.compile(f"培训|[课讲学]堂|夜校|班”?$|课|讲|{_COURSES}")


@record()
class Retaken:
    """A noun of a mask that takes up what was named before, at the half-open `[start, end)`; `sure` where only what ends with
    the noun may be meant."""

    start: int
    end: int
    noun: str
    sure: bool


def retaken(masked: Masked) -> Iterator[Retaken]:
    """The nouns of the sentence that take up what was named before, in order."""
    for match in _RETAKEN.finditer(masked.text):
        name = match.lastgroup or ""
        noun = match[name]
        if name == "held" and _DONE.match(masked.text, match.start(name)):
            continue
        yield Retaken(match.start(), match.end(), noun, name not in ("held", "it"))


def may_mean(noun: str, names: str) -> bool:
    """Whether the noun may take up anything of the `names`: what ends with it, or what is alike. Cheap, to be asked first."""
    return noun in names or bool(names and _LOOSE.fullmatch(noun))


def meant(noun: str, latest: Iterable[tuple[Entity, int, str]]) -> Entity | None:
    """What the noun takes up of the `latest`, those named last first, each with its sentence and what it is there: of those whose
    names end with it, else of those alike, the first, or the subject of the sentence that names it."""
    named = list(latest)
    for fits in (_ends_so, _alike):
        first: tuple[Entity, int] | None = None
        for entity, number, role in named:
            if first is not None and number != first[1]:
                break
            if fits(noun, entity):
                if role == "subject":
                    return entity
                first = first or (entity, number)
        if first is not None:
            return first[0]
    return None


def _ends_so(noun: str, entity: Entity) -> bool:
    """Whether the name of the entity ends with the noun; a noun of an area takes up its union too."""
    name = entity.name
    if noun in _OF_AREA:
        return (entity.kind is Kind.PLACE and name.endswith(noun)) or (
            entity.kind is Kind.UNION and name.endswith((f"{noun}总工会", f"{noun}工会"))
        )
    if entity.kind is Kind.UNION:
        return noun == "联合会" and name.endswith(noun)
    return name.rstrip("”").endswith(noun) or name.partition("”")[0].endswith(noun)


def _alike(noun: str, entity: Entity) -> bool:
    """Whether the entity is of what the noun speaks of."""
    if noun == "它":
        return entity.kind in _IT
    if noun == "企业":
        return entity.kind is Kind.ENTERPRISE
    if entity.kind is not Kind.PROGRAMME:
        return False
    if _CONTEST.fullmatch(noun):
        return bool(_CONTEST.search(entity.name))
    if _COURSE.fullmatch(noun):
        return bool(_COURSE.search(entity.name))
    return noun == "活动" or (noun in _HEADS and entity.name.endswith("”"))
