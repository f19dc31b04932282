"""Mentions of years; `value` is the year as four digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.kind import Kind
from extract.mention import Mention
from extract.number import chinese_value

PRIORITY = 15
_PRINTED = re.compile(r"((?:19|20)(?<!\d..)\d\d)(?:年度|年)?(?!\d)")
_CHINESE = re.compile(r"([一二][九〇零○][〇零○一二三四五六七八九]{2})年度?")
_RELATIVE = re.compile(r"(前年|去年|今年|明年|本年度|上年度|上一年度|当年)(?![轻龄级代度])")
# How many years the words that count from the article's year are off.
SHIFT = {"前年": -2, "去年": -1, "上年度": -1, "上一年度": -1, "今年": 0, "本年度": 0, "明年": 1}


def spot_years(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of years, possibly overlapping; 去年 and the like only where the article's year is known."""
    folded = article.folded
    for match in _PRINTED.finditer(folded):
        if match.group() != match.group(1):
            yield _year(match, int(match.group(1)), "printed")
    for match in _CHINESE.finditer(folded):
        year = chinese_value(match.group(1))
        if year is not None:
            yield _year(match, int(year), "in characters")
    if context.year is not None:
        for match in _RELATIVE.finditer(folded):
            shift = SHIFT.get(match.group(1))
            if shift is not None:
                yield _year(match, context.year + shift, "relative")


def _year(match: re.Match[str], year: int, rule: str) -> Mention:
    return Mention(Kind.YEAR, match.start(), match.end(), match.group(), rule, PRIORITY, value=year)
