"""Where one article is a digest of items from several areas, what 市 and 区总 mean in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.context import Context, context_of
from extract.federation import meaning
from extract.gazetteer import RANK, Area, Level, gazetteer
from extract.home import votes_of
from extract.toponym import Toponym, ancestors, toponyms
from extract.toponym import within as toponyms_within

# The signs that mark an item, and those of them that may do so within a line, behind the sentence before.
_SIGNS = "【▲●■◆◇★☆▶◎○□△▼※〖"
_WITHIN_LINE = r"(?<=[。”）！]) *[【〖▲■◆◇●]"
# An item begins with its area: 【秦皇岛】…, ▲枣庄：…, 铁门关：…, ◇师宗 去年…
_HEAD = re.compile(rf"(?m)^[ （{_SIGNS}〉>·*#\[]*|{_WITHIN_LINE}")
# A title of its own may follow: 安阳　头一份合同.
_CLOSE = re.compile(
    r" {1,4}(?=[^ \n。][^\n。]{2,28}(?:\n|$))|[】\]：:]| {0,3}(?:本[报网刊台站])?[讯电](?=[ （(]|$)|(?=\n)"
)
_SEVERAL = 2
_LONGEST_NAME = 8


class Items:
    """The contexts of an article's items by offset."""

    __slots__ = ("_contexts", "_starts")

    def __init__(self, starts: Sequence[int], contexts: Sequence[Context]) -> None:
        self._starts = tuple(starts)
        self._contexts = tuple(contexts)

    def at(self, offset: int) -> Context:
        """The context that holds at the offset of the article's text."""
        return self._contexts[bisect_right(self._starts, offset) - 1]


def items(folded: str, context: Context) -> Items:
    """The items of the folded text, the whole under the article's own context where it is no digest."""
    found = _headed(folded, context)
    if len({inner for _, inner in found}) < _SEVERAL and not _is_elsewhere(folded, found, context):
        found = _marked(folded, context)
    if all(inner is context for _, inner in found):
        found = _opened(folded, context)
    return Items([0, *(start for start, _ in found)], [context, *(inner for _, inner in found)])


def _is_elsewhere(folded: str, found: Sequence[tuple[int, Context]], context: Context) -> bool:
    """Whether the one item found is of an area outside the home, and headed by a name that is no everyday word."""
    own = (context.home, *ancestors(context.home, context.year)) if context.home else (None,)
    plain = {toponym.start for toponym in toponyms(folded)}
    return any(
        inner.home not in own
        and (head := _HEAD.match(folded, start)) is not None
        and head.end() in plain
        and " " not in folded[head.end() : head.end() + _LONGEST_NAME].split("\n")[0]
        for start, inner in found
    )


def _headed(folded: str, context: Context) -> list[tuple[int, Context]]:
    """The items whose first word is their area."""
    by_start: dict[int, Toponym] = {toponym.start: toponym for toponym in toponyms(folded)}
    found: list[tuple[int, Context]] = []
    for head in _HEAD.finditer(folded):
        toponym = by_start.get(head.end()) or _alone(folded, head.end())
        while toponym is not None and (inner := by_start.get(toponym.end)) is not None:
            areas = tuple(area for area in inner.areas if set(ancestors(area, context.year)) & set(toponym.areas))
            if not areas and not inner.full:
                break
            toponym = replace(inner, areas=areas or inner.areas)
        marked = folded[head.start() : head.end()].strip()
        if (
            toponym is not None
            and (marked or folded[toponym.end : toponym.end + 1] != "\n")
            and (_CLOSE.match(folded, toponym.end) or (marked and folded[toponym.end] in " 　"))
        ):
            area = _area(toponym, context)
            if area is not None:
                found.append((head.start(), within(area, context)))
    return found


# A name that stands by itself at the head of an item.
_ALONE = re.compile(r"[一-鿿]{2,8}(?=[】\]：:\n])")


def _alone(folded: str, start: int) -> Toponym | None:
    """The area that heads an item by a name which is an everyday word too: ※ 安平."""
    match = _ALONE.match(folded, start)
    areas = gazetteer().names().get(match.group(), ()) if match else ()
    return Toponym(match.start(), match.end(), match.group(), areas) if match and areas else None


# A line so marked heads an item, and what stands below it belongs to it.
_MARKED = re.compile(rf"(?m)^ *[{_SIGNS}]|{_WITHIN_LINE}")
_MARK = re.compile(f"[{_SIGNS}]")
# A paragraph so opened tells of something else, often from elsewhere.
FURTHER = re.compile(r"(?m)^ *(?:又[讯据]|另[讯据悉]|(?:相关)?链接)")
_MORE = re.compile("又[讯据]|另[讯据悉]|链接")
_SURE, _SURE_FURTHER = 3.0, 2.0


def _marked(folded: str, context: Context) -> list[tuple[int, Context]]:
    """The items of a list with marks and further dispatches, those of another city or county than the article's under what
    they say themselves."""
    marked = [match.start() for match in _MARKED.finditer(folded)] if _MARK.search(folded) else []
    further = {match.start() for match in FURTHER.finditer(folded)} if _MORE.search(folded) else set()
    starts = sorted({*(marked if len(marked) > 1 else ()), *further})
    homes = {context.county or context.city or context.prefecture, context.city or context.prefecture}
    found: list[tuple[int, Context]] = []
    for start, end in zip(starts, [*starts[1:], len(folded)], strict=False):
        text = folded[start:end]
        votes = dict(votes_of(text, folded, context.year))
        strongest = max((vote for area, vote in votes.items() if area.level is not Level.PROVINCE), default=0)
        if strongest < (_SURE_FURTHER if start in further else _SURE) or homes & set(votes):
            found.append((start, context))
            continue
        own = context_of(text, folded, context.year)
        found.append((start, replace(own, published=context.published, year=context.year)))
    return found


# How a paragraph opens before the area that it tells of: a word of time or a title, 在, a colon.
_OPENS = re.compile(
    r"(?m)^[ 　]*(?:[一-鿿]{2,4}[ 　]+)?"
    r"(?:[^ 　，。；：、\n]{0,8}[日月天年午晚晨季初底末]的?[，,]?|[同这]一?[天日]的?[，,]?)?(?:在|来自|到了|再看|而|来到)?"
)
# Words by which a text speaks of its own area.
_FIRST_PERSON = re.compile(r"[我本][省市州区县旗]|来我")


def _opened(folded: str, context: Context) -> list[tuple[int, Context]]:
    """The paragraphs that open with their areas, where at least two and half of all open with different ones and none tells of
    its own area in the first person."""
    if _FIRST_PERSON.search(folded):
        return []
    by_start = {toponym.start: toponym for toponym in toponyms(folded)}
    found: list[tuple[int, Context]] = []
    told = 0
    for opening in _OPENS.finditer(folded):
        chain: list[Toponym] = []
        offset = opening.end()
        while (toponym := by_start.get(offset)) is not None:
            chain.append(toponym)
            offset = toponym.end
        end = folded.find("\n", opening.end())
        line = folded[opening.start() : end if end >= 0 else len(folded)]
        if "。" not in line:
            continue
        told += 1
        if not chain:
            continue
        area = meaning(chain[-1], tuple(chain[:-1]), context)
        if area is not None and area.level is not Level.PROVINCE:
            inner = within(area, context)
            # In a city's own article its towns stand under it.
            own = context.city is not None and context.city in ancestors(area, context.year)
            found.append((opening.start(), replace(inner, city=context.city) if own else inner))
    if 2 * len(found) < told:
        return []
    return found if len({inner.home for _, inner in found}) >= _SEVERAL else []


def within(area: Area, context: Context) -> Context:
    """The context as it is where the home is the area."""
    chain = (area, *ancestors(area, context.year))
    ranks = {each.level: each for each in chain}
    prefecture, province, county = (ranks.get(level) for level in (Level.PREFECTURE, Level.PROVINCE, Level.COUNTY))
    city = next((each for each in chain if each.name.endswith("市")), None)
    return replace(
        context, province=province, prefecture=prefecture, county=county, city=city, township=context.township
    )


def _area(toponym: Toponym, context: Context) -> Area | None:
    standing = [area for area in toponym.areas if area.stands(context.year)]
    top = min((RANK[area.level] for area in standing), default=0)
    highest = [area for area in standing if RANK[area.level] == top]
    if len(highest) > 1 and context.province is not None:
        highest = [area for area in highest if context.province in ancestors(area, context.year)]
    return highest[0] if len(highest) == 1 else None


_CORPS_CITY = re.compile(r"(?:兵团)?(第?[一二三四五六七八九十]{1,3}师[一-鿿]{2,5}?市)")
# The divisions of the corps by their cities.
_DIVISIONS = {
    "阿拉尔市": "第一师", "铁门关市": "第二师", "图木舒克市": "第三师", "可克达拉市": "第四师", "双河市": "第五师",
    "五家渠市": "第六师", "胡杨河市": "第七师", "石河子市": "第八师", "白杨市": "第九师", "北屯市": "第十师",
    "新星市": "第十三师", "昆玉市": "第十四师",
}  # fmt: skip


def division(folded: str, offset: int, city: Area | None = None) -> str | None:
    """The division and city of the corps that 师市 means at the offset: 第三师图木舒克市, the last one named before, else that
    of the home `city`."""
    named = list(_CORPS_CITY.finditer(folded))
    if not named and city is not None and city.name in _DIVISIONS:
        return _DIVISIONS[city.name] + city.name
    before = [match for match in named if match.start() < offset]
    return (before[-1] if before else named[0]).group(1) if named else None


def named_county(folded: str, offset: int, rank: str, context: Context, since: int = 0) -> Area | None:
    """The county, district or banner that the line names before the offset, and not before `since`, the nearest one."""
    line = max(folded.rfind("\n", 0, offset) + 1, since)
    for toponym in reversed(toponyms_within(folded, line, offset)):
        areas = [area for area in toponym.areas if area.name.endswith(rank) and area.level is Level.COUNTY]
        areas = [area for area in areas if area.stands(context.year)] or areas
        homes = [home for home in (context.prefecture, context.province) if home is not None]
        inside = [area for area in areas if any(home in ancestors(area, context.year) for home in homes)]
        if len(inside or areas) == 1:
            return (inside or areas)[0]
    return None
