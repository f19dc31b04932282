"""Levels and areas with which the name of an honour begins: 全国, 省, 某某市, 自治区级."""

from __future__ import annotations

import re
from functools import cache

from extract.gazetteer import gazetteer
from extract.lexicon import table, words

LEVEL = re.compile(r"全[国省市区县州路]|地区级|国家级|全自治区|[省市区县州]级|省部级以?上?|国家|中央企业|中国|中华")
LEADING = re.compile(
    r"(?:我|本|全)?(?:省|市|区|县|州|自治区|镇|乡|旗|盟|兵团)(?!长|委|民|直|场|域|里|总工会|人|政|内|外|上)"
)
YEAR = re.compile(r"(?:\d{4}(?:[—\-至～~]\d{4})?年度?|[去今前]年度?|年度|首届|第[一二三四五六七八九十百\d]+[届批次])")
_LEVEL_AND_EDITION = re.compile(
    r"(?P<level>[\u4e00-\u9fff]{1,11}?)(?:\d{4}年度?|年度|首届|第[一二三四五六七八九十百\d]+[届批])*$"
)
_AREA_RANK = re.compile(r"[省市区县州盟旗](?!长|委|民|级|直)")
# Heads that stand right behind their level.
_OF_LEVELS = ("五一", "“五一", "劳动模范", "劳模", "先进工作者", "工人先锋号", "“工人先锋号", "三八红旗", "模范职工")
_WORD_OF_LEVEL = re.compile(r"(?:全[国省市区县州]|自治区|[省市区县州]级)$")
_RANKS = frozenset("省市区县州盟旗")
_YEARS = re.compile(rf"(?:{YEAR.pattern})+")
_HOUSES = frozenset(["厂", "矿", "局", "院", "校", "公司", "集团"])


def level_right_before(text: str, begin: int, head: int) -> int | None:
    """Where the level or area begins that stands right before a head of its own, if more than a year or a level stands before it: who
    receives (救护队员某某某|自治区五一劳动奖章)."""
    if head - begin < 8 or not text.startswith(_OF_LEVELS, head):
        return None
    word = _WORD_OF_LEVEL.search(text, begin, head)
    at = word.start() if word is not None else None
    if text[head - 1] in _RANKS:
        names = gazetteer().names()
        at = next((head - size for size in range(11, 2, -1) if text[head - size : head] in names), at)
    if (
        at is None
        or at - begin < 4
        or "系统" in text[begin:at]
        or text[at - 1] in "、和与及“"
        or _YEARS.fullmatch(text, begin, at)
    ):
        return None
    return at


def level_before_quote(text: str, quote: int) -> int | None:
    """Where a level or place right before an opening quote begins: 省“五一”奖."""
    for length in range(9, 0, -1):
        begin = quote - length
        if begin < 0:
            continue
        level = _LEVEL_AND_EDITION.match(text[begin:quote])
        if level is not None and _is_level(level["level"]) and not _ends_body(text, begin, level["level"]):
            return begin
    return None


def _ends_body(text: str, begin: int, level: str) -> bool:
    """Whether the level is but the last word of a body's name: 化工|厂“某某奖”."""
    before = text[begin - 1 : begin]
    return level in _HOUSES and "\u4e00" <= before <= "\u9fff" and before not in "获得评为予了的是该本"


def first_level(text: str, begin: int, head: int) -> int | None:
    """Where the first level or area begins in the half-open stretch before a head; None where there is none."""
    national = text.rfind("全国", begin + 1, head)
    if national > 0 and text[begin : begin + 1] in "全我本省市区县":
        return national
    if LEADING.match(text, begin, head) or _place(text, begin, head) or _quote_level(text, begin, head):
        return begin
    match = LEVEL.search(text, begin, head)
    if match is not None:
        return match.start()
    for inner in _AREA_RANK.finditer(text[begin:head]):
        for length in (2, 3, 4, 5, 6, 7, 8):
            start = begin + inner.end() - length
            if start >= begin and text[start : begin + inner.end()] in gazetteer().names():
                return start
    return None


def own_level(text: str, begin: int, quote: int) -> bool:
    """Whether the quoted core needs nothing before its quote: it begins with a level, or an honour's name ends there."""
    return levelled_at(text, quote + 1) or text[begin:quote].endswith(_whole_honours())


def levelled_at(text: str, first: int) -> bool:
    """Whether a level or an area's full name begins at the offset."""
    names = gazetteer().names()
    area = any(
        text[first : first + length] in names and text[first + length - 1] in "省市区县州盟旗"
        for length in range(2, 11)
    )
    return area or (LEVEL.match(text, first, first + 14) or LEADING.match(text, first, first + 14)) is not None


@cache
def _whole_honours() -> tuple[str, ...]:
    return tuple(word for word in words("honour_fixed") if len(word) > 3)


def _quote_level(text: str, begin: int, head: int) -> bool:
    return text[begin : begin + 1] == "“" and bool(LEVEL.match(text, begin + 1, head) or _place(text, begin + 1, head))


def _place(text: str, begin: int, head: int) -> bool:
    names = gazetteer().names()
    return any(text[begin : begin + length] in names for length in range(min(11, head - begin), 1, -1))


@cache
def _levels() -> frozenset[str]:
    return frozenset(level for level, _ in table("honour_levels"))


def _is_level(word: str) -> bool:
    return word in _levels() or word in gazetteer().names() or word in ("我市", "我省", "我区", "我县", "本市")
