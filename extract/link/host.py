"""The firms, schools and other houses of an article, and which of them its generic names mean: 公司, 该矿, 校工会."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention

_SCHOOL = r"大学|学院|学校|中学|小学|[一二三四五六七八九十]中|中专|职校|技校|幼儿园|[一-鿿]校"
# A firm under a short name without any of these words, known by its union alone.
_ANY_FIRM = r"(?<![市县区镇乡村校院所局委厅处学会馆台站园厂矿间队班组部段线])$"
# What a generic name may mean: how names of such houses end, the likelier first.
_ENDS = {
    "公司": (r"公司|集团", r"股份|石化|石油|化工|[钢煤石电航铝铜](?=$)|实业|控股|矿业|能源|科技|重工", _ANY_FIRM),
    "集团": (r"集团(?:股份|控股)?有限(?:责任)?公司|（集团）[一-鿿]{0,6}公司|集团公司|集团", r"公司", r"股份|控股|[钢煤石电航]"),
    "集团公司": (r"集团(?:股份|控股)?有限(?:责任)?公司|（集团）[一-鿿]{0,6}公司|集团公司|集团", r"公司", r"股份|控股|[钢煤石电航]"),
    "总公司": (r"总公司", r"集团公司|集团|公司"),
    "分公司": (r"分公司",),
    "企业": (r"公司|集团|厂|矿", r"股份|实业|控股"),
    "校": (r"大学", _SCHOOL),
    "学校": (_SCHOOL,),
    "学院": (r"学院",),
    "医院": (r"医院|保健院|卫生院",),
    "院": (r"医院|研究院|设计院|学院|保健院|卫生院|科学院|剧院|检察院|法院|勘察院|[一-鿿]院",),
    "煤矿": (r"煤矿|矿",),
    "矿": (r"煤矿|(?<![选采洗探])矿",),
    "铁矿": (r"铁矿|矿",),
    "电厂": (r"电厂|发电公司|发电有限(?:责任)?公司|热电[一-鿿]{0,6}公司",),
    "林业局": (r"林业局",),
    "矿务局": (r"矿务局",),
    "管理局": (r"管理局",),
    "局集团公司": (r"局集团(?:有限)?公司",),
    "局集团": (r"局集团(?:有限)?公司",),
    "省行": (r"省分行",),
    "厂": (r"厂",),
    "路局": (r"铁路局(?:集团(?:有限)?公司)?|铁路[一-鿿]{2,4}局(?:集团(?:有限)?公司)?", r"铁路[一-鿿]{2,3}局"),
    "车间": (r"车间",),
    "分厂": (r"分厂",),
    "支公司": (r"支公司",),
    "局": (r"局集团(?:有限)?公司|局有限公司|局集团|局",),
    "行": (r"银行|分行|支行|[农商信]行",),
    "总行": (r"银行(?:股份有限公司)?",),
    "分行": (r"分行",),
    "支行": (r"支行",),
    "段": (r"段",),
    "所": (r"研究所|所",),
    "站": (r"站",),
    "场": (r"[农林牧渔茶机]场",),
    "农场": (r"农场",),
    "林场": (r"林场",),
    "油田": (r"油田",),
    "项目": (r"项目",),
    "项目部": (r"项目部",),
    "中心": (r"中心",),
    "社": (r"[版报通联]社|供销社|合作社|总社",),
}  # fmt: skip
GENERICS = tuple(sorted(_ENDS, key=lambda name: (-len(name), name)))
_ENDING = {name: tuple(re.compile(rf"(?:{end})") for end in ends) for name, ends in _ENDS.items()}
# Parts of a house behind its name.
_PART = re.compile(
    r"(?:工会(?:委员会|联合会|办公室|[一-鿿]{2,6}部)?|女工委(?:员会)?|女职工委员会|党委|党总支|党支部|党组|团委|纪委)$"
)
_NO_HOUSE = re.compile(r"总工会|^[省市县区]?(?:委|政府)")
_HOUSES = frozenset(
    {Kind.ENTERPRISE, Kind.INSTITUTION, Kind.GOVERNMENT, Kind.UNION, Kind.PARTY, Kind.MASS, Kind.FACILITY}
)
# A name in the headline or lead weighs as much as so many others.
_LEAD, _LEAD_WEIGHT = 160, 3


@dataclass(frozen=True, slots=True)
class House:
    """A house named at `start`: its own `name`, and the entity that names it or a part of it."""

    start: int
    end: int
    name: str
    entity: Entity


def house_and_part(entity: Entity) -> tuple[str, str]:
    """The name of the house and that of its part, which is empty where the entity is the house: 某某厂, 工会."""
    return _parted(entity.name) or (entity.name, "")


@lru_cache(maxsize=1 << 12)
def _parted(name: str) -> tuple[str, str] | None:
    """The name of a house and that of its part, None for what is no house."""
    if _NO_HOUSE.search(name):
        return None
    match = _PART.search(name)
    return (name[: match.start()], match.group()) if match else (name, "")


def houses(found: Mapping[Mention, Entity]) -> tuple[House, ...]:
    """The houses that the linked mentions name, by themselves or by a part of them, in order of the text."""
    named = (
        House(mention.start, mention.end, parted[0], entity)
        for mention, entity in found.items()
        if mention.kind in ORGANISATIONS and entity.kind in _HOUSES and (parted := _parted(entity.name)) is not None
    )
    return tuple(sorted((house for house in named if len(house.name) > 2), key=lambda house: (house.start, house.end)))


def meant(generic: str, near: bool, offset: int, known: tuple[House, ...], folded: str) -> str | None:
    """The full name of the house that the generic name at `offset` means, None where none fits.

    The last one named in the sentence, then in the line, then the host: the one named most often, the headline and lead
    weighing more. With `near` (该公司) the last one named before, wherever.
    """
    around = generic in _AROUND
    return _named(generic, around, near, offset, known, folded) or (
        None if around else _named(generic, True, near, offset, known, folded)
    )


def _named(generic: str, around: bool, near: bool, offset: int, known: tuple[House, ...], folded: str) -> str | None:
    """The house that is meant; with `around` the name of one that stands within another's counts too: 某某煤矿|职工医院."""
    endings = _ENDING[generic]
    if generic in _OF_GROUP and _COMPANY.search(folded):
        endings = endings[:1]
    company = generic == "公司"
    if company and _BRANCH.search(folded):
        endings, around = (_NO_BRANCH,), True
    above = company and _GROUP.search(folded) is not None and any(_WORKS.search(house.name) for house in known)
    for ending in endings:
        fits = [(house, name) for house in known if (name := _cut(house, ending, around))]
        fits = [(house, name) for house, name in fits if not name.endswith(_GROUPS)] if above else fits
        if not fits:
            continue
        before = [(house, name) for house, name in fits if house.end <= offset]
        if near and before:
            return before[-1][1]
        line = folded.rfind("\n", 0, offset) + 1
        sentence = max(line, folded.rfind("。", 0, offset) + 1)
        for since in (sentence, line):
            inside = [name for house, name in before if house.start >= since and not _is_above(house, folded)]
            if inside:
                return inside[-1]
        names = {name for _, name in fits}
        return _host(fits) if before or len(names) == 1 else None
    return None


# A text that has a bare 公司 too means another house by the group.
_OF_GROUP = frozenset({"集团", "集团公司", "总公司"})
_COMPANY = re.compile(r"(?<![一-鿿])公司(?:工会|党委|团委)")
# One that has a bare 集团公司 or 分公司 means a house between by the company.
_GROUP = re.compile(r"(?<![一-鿿])集团(?:公司)?(?:工会|党委|团委)")
_WORKS = re.compile(r"(?:车间|[厂矿队线])$")
_GROUPS = ("集团", "集团公司")
_BRANCH = re.compile(r"(?<![一-鿿])[分支]公司(?:工会|党委|团委)")
_NO_BRANCH = re.compile(r"(?<![分支])公司")
# What is said of the body that another belongs to: 归在|某某集团|旗下.
_BELONGS = re.compile(r"(?:归在|归属于?|归|隶属于?|从属于|属于|划归)$")


def _is_above(house: House, folded: str) -> bool:
    """Whether the house is named only as that to which another belongs."""
    return folded.startswith(("旗下", "管辖"), house.end) and bool(
        _BELONGS.search(folded, max(0, house.start - 4), house.start)
    )


def _host(fits: list[tuple[House, str]]) -> str:
    counts: Counter[str] = Counter()
    for house, name in fits:
        counts[name] += _LEAD_WEIGHT if house.end <= _LEAD else 1
    return max(counts, key=lambda name: counts[name])


# Generic names of what may hold other firms and schools.
_AROUND = frozenset({"集团", "集团公司", "总公司", "局集团", "局集团公司", "路局", "校", "总行"})


def _cut(house: House, ending: re.Pattern[str], around: bool) -> str | None:
    """The house's name up to its last word that fits: 某某公司 of 某某公司品质处, and with `around` of 某某公司某某厂 too."""
    last = None
    for match in ending.finditer(house.name):
        last = match
    if last is None or last.end() < 3:
        return None
    behind = house.name[last.end() :]
    # A firm of the firm is another house; an office or shop of it is within.
    if behind and (house.entity.kind is Kind.GOVERNMENT or (not around and _OTHER.search(behind))):
        return None
    return house.name[: last.end()]


_OTHER = re.compile(r"(?:公司|集团|矿业|煤矿|厂|大学|医院|银行|研究院|局|协会)$")
