"""Levels to each of which an honour named once belongs: 全国、全省|三八红旗手, 省、市|工人先锋号, 江苏省、泰州市|五一劳动奖章."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.gazetteer import gazetteer

_LEVEL = re.compile(r"(?:全国|国家级|全?自治区级?|(?:全|我)?[省市州区县]级?|集团(?:公司)?级?|公司级)")
_FREE = frozenset("获得评为予过的了是奖被到及和与树彰出有选成共、，。；：（“ ")
_AREA = frozenset("省市区县州盟旗")
_LONGEST = 9
# 全国和重庆|五一劳动奖.
_SHORT_AREA = re.compile(r"([\u4e00-\u9fff]{2,3}?)(?=“?(?:五一|工人先锋号|劳动模范|先进工作者|模范职工|劳模))")
# 全国、省、市|三级.
_WHOLE = {"全国级": "全国", "国家级": "全国"}
_SO_MANY = re.compile(r"^[两三四]级")


def other_levels(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Half-open stretches of the levels listed before or behind the honour at `[start, end)`, each with the name it has there."""
    yield from _levels_before(text, start, end)
    yield from _levels_after(text, start, end)


def _levels_before(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Half-open stretches of the levels listed right before the honour at `[start, end)`, each with the name it has there."""
    own = _end_of_level(text, start, end)
    if own is None or text[own:end].startswith(("、", "和", "级")):
        return
    rest = _SO_MANY.sub("", text[own:end])
    at = start
    while at > 1 and text[at - 1] in "、和与及":
        begin = _begin_of_level(text, at - 1)
        if begin is None:
            return
        level = text[begin : at - 1]
        yield begin, at - 1, (level if level != "国家级" else "全国") + rest
        at = begin


# 省级模范职工之家3个、|市级8个; 工人先锋号达到186个，其中|全国级4个.
_MORE_LEVELS = re.compile(
    r"”?(?:已|累计|共|达到?|增至|有)*(?:[\d一二三四五六七八九十百]+(?P<unit>[个家名人项支户]))[、，](?:其中|包括)?"
    r"(?P<level>(?:全国|国家|自治区|[省市区县州])级|全国|自治区)(?=[\d一二三四五六七八九十百]+(?P=unit))"
)


def _levels_after(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Half-open stretches of the levels that stand with a count behind the counted honour at `[start, end)`, each with the name
    it has there."""
    if _MORE_LEVELS.match(text, end) is None:
        return
    level = _LEVEL.match(text, start, end)
    own = level.end() if level is not None else _end_of_level(text, start, end) or start
    if level is not None and text[own : own + 1] in "、和级":
        return
    rest = text[own:end]
    while more := _MORE_LEVELS.match(text, end):
        yield *more.span("level"), _WHOLE.get(more["level"], more["level"]) + rest
        end = more.end("level")


def _end_of_level(text: str, start: int, end: int) -> int | None:
    """The offset after the level or area with which the honour's name begins."""
    level = _LEVEL.match(text, start, end)
    if level is not None:
        return level.end()
    names = gazetteer().names()
    short = _SHORT_AREA.match(text, start, end)
    if short is not None and short[1] in names:
        return short.end(1)
    stops = range(min(start + _LONGEST, end - 2), start + 2, -1)
    return next((stop for stop in stops if text[stop - 1] in _AREA and text[start:stop] in names), None)


def _begin_of_level(text: str, end: int) -> int | None:
    """Where the level or area that ends at the offset begins; None where no such word stands alone there."""
    names = gazetteer().names()
    if text[end - 1] in _AREA:
        for begin in range(max(end - _LONGEST, 0), end - 2):
            if text[begin:end] in names:
                return begin
    for length in (5, 4, 3, 2, 1):
        begin = end - length
        if begin >= 0 and _LEVEL.fullmatch(text, begin, end) and (begin == 0 or text[begin - 1] in _FREE):
            return begin
    return None
