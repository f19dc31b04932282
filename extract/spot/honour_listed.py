"""Honours told by the list they stand in: whatever is got and summed up as honours is one (获评甲、乙、丙等荣誉)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.conferring import getting

_LONGEST = 240
# What sums a list up.
_SUMMED = re.compile(
    r"等(?:[\d一二三四五六七八九十百多数]+[余多]?)?(?:多?[项个块枚])?(?:(?:国家|省|市|部)[、级及以上]*)?(?:重要|集体|个人|先进|光荣)?(?:荣誉(?!室|感|墙|榜)|称号|奖项|殊荣|奖牌|头衔|大奖)"
)
_TOLD = re.compile(r"(?:荣誉|称号|奖项|头衔|获奖无数|奖牌无数)(?:称号)?(?:有|包括|：|——)+：?(?=[^，。；：]{4,30}、)")
_LIST_END = re.compile(r"[，。；\n]|等")
# 先后被评为甲、乙、丙: not summed up, so most of them must look like honours.
_ONCE = r"(?:先后|曾|多次|连续|相继|陆续|还|又)[^，。；、]{0,6}?"
_LIKE = re.compile(
    r"先进|优秀|优胜|模范|标兵|能手|工匠|奖|文明|示范|最美|劳模|五一|红旗|先锋|状元|明星|之星|楷模|好人|人物|称号|先进|十佳|金牌|功臣|卫士|青年文明号|信得过|突击手|特殊津贴"
)
_ITEM = re.compile(
    r"[、]|(?<=[”])(?=“)|(?<=.{4})(?:和|及|以及)(?=“?(?:全[国省市]|[省市]|中国|国家|优秀|先进|模范|最佳|最美).{3})"
)
_EDITION = re.compile(
    r"(?:\d{4}(?:[—\-至～~]\d{4})?年?度?|[去今前]年度?|年度|首届|首批|第[一二三四五六七八九十百\d]+[届批次]|连续[^、]{1,6}?(?:年|次|届)|多次|先后|[”“]$)+"
)
_NO_HONOUR = re.compile(
    r"[，。；：！？\n《》]|[的了被把将]|[\d一二三四五六七八九十百]+[名个人位次元万]|(?:奖金|证书|活动|工程|资金|项目|专利|论文|成绩|任务|职务|经理|主任|主席|书记|[部处科局校院厂队]长)$"
)


def listed_honours(text: str) -> Iterator[tuple[int, int]]:
    """The half-open stretches of the items of such lists of two items and more, years and editions left off."""
    for summed in _SUMMED.finditer(text):
        begin = max(text.rfind(sign, max(summed.start() - _LONGEST, 0), summed.start()) for sign in "。；：！？\n") + 1
        verb = None
        for match in _verb().finditer(text, begin, summed.start()):
            if "、" in text[match.end() : summed.start()] or "”" in text[match.end() : summed.start()] or verb is None:
                verb = match
        if verb is not None:
            start = max(verb.end(), text.rfind("，", verb.end(), summed.start()) + 1)
            yield from _items(text, start, summed.start())
    for once in _once().finditer(text):
        end = _LIST_END.search(text, once.end())
        items = list(_items(text, once.end(), end.start() if end else len(text)))
        if len(items) > 2 and sum(bool(_LIKE.search(text, *item)) for item in items) * 2 > len(items):
            yield from items
    for told in _TOLD.finditer(text):
        end = _LIST_END.search(text, told.end())
        yield from _items(text, told.end(), end.start() if end else len(text))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = start
    borders = [split.span() for split in _ITEM.finditer(text, start, end)]
    for stop, following in (*borders, (end, end)):
        found.append((first, stop))
        first = following
    if len(found) < 2:
        return
    for first, stop in found:
        edition = _EDITION.match(text, first, stop)
        first = edition.end() if edition else first
        name = text[first:stop]
        if 4 <= len(name.strip("“”")) <= 30 and not _NO_HONOUR.search(name) and name.count("“") == name.count("”"):
            yield first, stop


@cache
def _once() -> re.Pattern[str]:
    return re.compile(rf"{_ONCE}(?:{getting()})(?:了|过)?(?=[^，。；]{{4,30}}、)")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{getting()}|授予)(?:了|过|的有|的)?")
