"""Administrative areas that a text names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cache
from operator import attrgetter

import ahocorasick_rs

from extract.boundary import inside_break, remembered, within_word
from extract.gazetteer import Area, Level, gazetteer
from extract.lexicon import words
from extract.record import record

# What follows an area's short name where it is no area but the beginning of a word: 海南|大街, 安康|杯.
_NOT_BEFORE = frozenset("杯路街巷道桥话菜族剧帮戏犬鸡鸭鱼茶酒")

# What 和 joins to the next word rather than beginning an area's name: 党委和|县政府.
_JOINED = frozenset("党委府会协院部局厅办团工司镇乡村")
# Words that begin with the kind of an area: 北京|市场, 两江|区域.
_WORDS = frozenset(
    [
        "市场",
        "市值",
        "市民",
        "市容",
        "区域",
        "区间",
        "区块",
        "县域",
        "州际",
        "省际",
    ]
)

# Words of grammar that begin short names of areas too: 和顺, 同安.
_BEFORE = frozenset("和同")
_LONGEST_FULL = 8
_CLAUSE_SIGNS = frozenset("，、”）")

# Short names of areas dissolved before this year are left to the everyday words that many of them are (先锋, 动力).
_RECENT = 2008


@record()
class Toponym:
    """A half-open stretch `[start, end)` that names one of `areas` (province to county, by code and year)."""

    start: int
    end: int
    name: str
    areas: tuple[Area, ...]

    @property
    def full(self) -> bool:
        """Whether the stretch is a name with its kind (海门市), not a short one (海门)."""
        return self.name[-1] in "州盟旗" or self.name in _full_names()


@cache
def _full_names() -> frozenset[str]:
    return frozenset(area.name for areas in gazetteer().names().values() for area in areas)


@remembered
def toponyms(text: str) -> tuple[Toponym, ...]:
    """The areas that the text names, leftmost and longest first, disjoint, in order."""
    matcher, names = _matcher()
    known, full = gazetteer().names(), _full_names()
    found: list[Toponym] = []
    crossing: set[int] = set()
    for index, start, end in matcher.find_matches_as_indexes(text):
        name = names[index]
        if text[end - 1 : end + 1] in _WORDS and len(name) > 2:
            name, end = name[:-1], end - 1
        areas = known.get(name)
        if areas is None:
            continue
        if start and len(name) == 2 and inside_break(text, start):
            continue
        moved = False
        if name[0] in _BEFORE and len(name) == 2 and (behind := _full_behind(text, start + 1)):
            start, name, areas = start + 1, behind, known[behind]
            end, moved = start + len(name), True
        if name == "和县" and start and _joins(text[start - 1]) and "安徽" not in text and "马鞍山" not in text:
            continue
        if name[0] == "和" and text[start - 1 : start] in _JOINED:
            continue
        short = name not in full
        if short and end < len(text) and text[end] in _NOT_BEFORE and len(name) == 2:
            continue
        if short and end < len(text) and _begins_town(text, start, end):
            continue
        if start and not moved and areas[0].level is not Level.PROVINCE and within_word(text, start):
            crossing.add(start)
        found.append(Toponym(start, end, name, areas))
    return _clear(found, crossing) if crossing else tuple(found)


def _joins(before: str) -> bool:
    """Whether 和 behind the character may join two things: 主席和|县政协."""
    return before in _CLAUSE_SIGNS or "一" <= before <= "鿿"


def _full_behind(text: str, start: int) -> str | None:
    """The longest full name of an area that begins at the offset: 江阴市 in 从江阴市."""
    for length in range(_LONGEST_FULL, 2, -1):
        name = text[start : start + length]
        if name[-1:] in "省市县区旗州" and name in _full_names():
            return name
    return None


def within(text: str, start: int, end: int) -> list[Toponym]:
    """The areas that the half-open stretch of the text names."""
    found = toponyms(text)
    inside: list[Toponym] = []
    for index in range(bisect_left(found, start, key=_START), len(found)):
        if found[index].end > end:
            break
        inside.append(found[index])
    return inside


_START = attrgetter("start")


def _clear(found: Sequence[Toponym], crossing: Set[int]) -> tuple[Toponym, ...]:
    """Those found of which no other word holds a part (重大|理论), but for areas that the text names clearly too."""
    clear = {area.short for toponym in found if toponym.start not in crossing for area in toponym.areas}
    return tuple(
        toponym
        for toponym in found
        if toponym.start not in crossing or any(area.short in clear for area in toponym.areas)
    )


_TOWN = re.compile(r"[一-鿿](?:街道|[镇乡])")


def _begins_town(text: str, start: int, end: int) -> bool:
    """Whether the short name is but the beginning of a town's: 九里|堤街道."""
    match = _TOWN.match(text, end)
    return match is not None and bool(gazetteer().townships(text[start : match.end()]))


_LONGEST_TOWN = 8


def town_start(text: str, end: int) -> int | None:
    """Where the longest name of a town, township or street that ends at the offset begins, None where no known one does."""
    kind = 2 if text.startswith("街道", end - 2) else 1
    for start in range(max(0, end - _LONGEST_TOWN), end - kind):
        if gazetteer().is_township(text[start:end]):
            return start
    return None


@cache
def ancestors(area: Area, year: int | None = None) -> tuple[Area, ...]:
    """The areas above `area`, nearest first, without the nation."""
    return tuple(above for above in gazetteer().chain(area, year)[1:] if above.level is not Level.NATION)


def conventional(area: Area, surface: str = "") -> str:
    """The name that news gives the area: 恩施州 for the autonomous prefecture, the full name for any other."""
    if surface == area.name:
        return surface
    if area.level is Level.PREFECTURE and area.name.endswith("自治州"):
        return area.short.removesuffix("州") + "州"
    return area.name


@cache
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    silent = set(words("toponym_homonyms"))
    names = tuple(
        sorted(
            name
            for name, areas in gazetteer().names().items()
            if name not in silent and any(area.name == name or (area.last or _RECENT) >= _RECENT for area in areas)
        )
        + list(_DECOYS)
    )
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), names


# Words that begin with or hold an area's short name but name no area; matched first, then dropped.
_DECOYS = (
    "海门口",
    "建三江",
    "长白山",
    "南京路",
    "北京路",
    "上海路",
    "中山路",
    "北京时间",
    "东方红",
    "大同小异",
    "贵安新区",
    "雄安新区",
    "长安汽车",
    "中华人民共和国",
    "和政府",
    "东北",
    "西北",
    "西南",
    "东南",
    "华东",
    "华南",
)
