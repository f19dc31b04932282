"""Units that a text names without their house, under the house's name: 掘进工区, 第六作业区, 炼钢总厂 of the firm spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from extract.boundary import begins_name
from extract.kind import Kind
from extract.lexicon import alternatives, words
from extract.mention import Mention
from extract.nesting import wholes
from extract.pattern import opened
from extract.spot.name_end import with_unit

PRIORITY = 49
_NUMBER = r"(?:第?[一二三四五六七八九十]{1,3}|\d{1,4})"
_HEAD = r"联合车间|车间|工段|工区|作业区|总厂|分厂|[厂矿]|区队|大队|中队|队|班组|班|产线|区"
# What tells that somebody is of the unit, or that it is honoured.
_TOLD = (
    r"(?=(?:的|机关)?(?:党支部|党总支|工会|团支部)?(?:副?(?:主任|班长|队长|区长|厂长|矿长|段长|工段长|站长|部长|处长|科长|经理|书记|主席)"
    r"|职工|员工|工人|青工|女工|技术员|工程师|(?:高级|首席)?技师|操作工|调度员?|[一-鿿]{1,3}工(?=[一-鿿]{2,3}[、，。；和]))"
    r"|(?:荣获|获得|获评|被授予|被评为|夺得|捧回|摘得|拿下|摘下))"
)
_NOT_BEHIND = r"(?![长里内外房]|[级次]|商|家|区域)"
_TOLD_HEAD = re.compile(
    opened(
        "联车工作总分厂矿区大中队班产项",
        rf"(?:{_HEAD}){_TOLD}|(?:总厂|分厂|厂|工区|作业区|(?<=[一二三四五六七八九十\d])(?:车间|区|队|厂|分公司|项目部)){_NOT_BEHIND}",
    )
)
# What makes a unit one of many, or of another house than the one spoken of.
_OF_ANY = re.compile(r"[的各每某该本这那两几多位名人家]个?$")
_LONGEST = 14
_HOUSE = re.compile(
    r"(?:公司|集团|[厂矿局段场院校站行所社]|油田|大学|学院|医院|石化|股份|矿业|煤业|能源|电力|钢铁|重工|化工|铝业|铜业|[钢铝煤]|电厂)$"
)
_PART = re.compile(r"(?:工会(?:委员会)?|党委|党总支|纪委|团委)$")
_HOUSES = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.UNION, Kind.PARTY, Kind.MASS, Kind.GOVERNMENT})
# A house named so often, or in the headline or lead, is that of the article.
_LEAD, _OFTEN = 160, 2


def spot_house_units(folded: str, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The units that the folded text names by their work or number alone, where somebody of theirs or an honour is told."""
    if not any(mention.kind in (Kind.ENTERPRISE, Kind.INSTITUTION, Kind.UNION) for mention in bodies):
        return
    ordered = sorted((m for m in bodies if m.kind in _HOUSES), key=_START)
    ends = {mention.end for mention in ordered}
    for head in _TOLD_HEAD.finditer(folded):
        end = with_unit(folded, head.end())
        start = _start(folded, head.start(), head.end())
        if start is None or start in ends or _OF_ANY.search(folded, max(0, start - 3), start):
            continue
        house = _house(folded, start, ordered)
        if house is not None:
            yield Mention(Kind.ENTERPRISE, start, end, house + folded[start:end], "unit of a house", PRIORITY)


def _start(folded: str, head: int, end: int) -> int | None:
    """Where the unit's name begins, None where what stands before the head word is no unit's name."""
    for start in range(max(0, head - _LONGEST), head):
        if _unit().fullmatch(folded, start, end) and begins_name(folded, start):
            return start
    return None


@cache
def _unit() -> re.Pattern[str]:
    field = alternatives(words("unit_fields"))
    numbered = "第[一二三四五六七八九十]+(?:作业区|分厂|车间|分公司|项目部|工区)"
    unit = rf"(?:(?:{field}){{1,2}}{_NUMBER}?(?:{_HEAD})|{_NUMBER}(?:{field})(?:{_HEAD})|{numbered})"
    return re.compile(rf"(?:{unit}){{1,2}}")


def _house(folded: str, offset: int, ordered: Sequence[Mention]) -> str | None:
    """The name of the house spoken of at the offset: that of the line's last body, else the one that the article is about."""
    line = folded.rfind("\n", 0, offset) + 1
    before = ordered[bisect_left(ordered, line, key=_START) : bisect_left(ordered, offset, key=_START)]
    if before:
        return _named(before[-1])
    counts: Counter[str] = Counter()
    for mention in ordered:
        if (name := _named(mention)) is not None:
            counts[name] += _OFTEN if mention.end <= _LEAD else 1
    likeliest = max(counts, key=lambda name: counts[name], default=None)
    return likeliest if likeliest is not None and counts[likeliest] >= _OFTEN else None


def _named(mention: Mention) -> str | None:
    """The house that the mention names, itself or by its union or committee, without its unit; None for what is no house."""
    name = _PART.sub("", mention.name)
    if mention.kind not in (Kind.ENTERPRISE, Kind.INSTITUTION) and name == mention.name:
        return None
    around = wholes(name)
    if around and _unit().fullmatch(name, len(around[-1])):
        name = around[-1]  # 某某公司|铸造厂 stands beside 装配厂
    return name if len(name) > 2 and _HOUSE.search(name) and not name.startswith(("该", "本", "我")) else None


_START = attrgetter("start")
