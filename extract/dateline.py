"""When a page says that it was printed: 发布时间：2018-01-19, 某某日报 2018年1月19日 第3版, 二〇一八年一月十九日."""

from __future__ import annotations

import re
from datetime import date

from extract.number import chinese_value

_DATE = r"((?:19|20)\d\d) ?(?:[-/.]|年) ?(\d{1,2}) ?(?:[-/.]|月) ?(\d{1,2})日?"
_BEFORE = r"[ （(\[【〖]*(?:[^，。；\n]{0,22}[报网讯刊版社载期站者 :：/|］\]])?[ 《（(\[【]*"
_AFTER = r"(?=[ ）)\]】〗电讯第星T《版]|来源|浏览|点击|阅读|作者|上午|下午|$)[^，。；\n]{0,40}$"
# From the surest to the least sure.
_PRINTED = (
    re.compile(rf"(?:时间|日期|于)[:：]? ?{_DATE}"),
    re.compile(rf"(?m)^ *{_DATE}(?: |$|星期)"),
    re.compile(rf"(?m)^{_BEFORE}{_DATE}{_AFTER}"),
    re.compile(rf"(?m)^ *本[报刊网站]{_DATE}[讯电]"),
)
_FULL = re.compile(_DATE)
_LINE = re.compile(rf"{_BEFORE}{_DATE}{_AFTER}")
_CHINESE = re.compile(
    r"(?m)^[ （(]*([一二][一二三四五六七八九〇零○]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日[ ）)]*$"
)
_SIGNED = re.compile("作者|记者|通讯员|供稿")
_YEAR = re.compile(
    r"(?m)^[ （(]*(?:[^，。\n]{0,10}[报刊讯] ?)?((?:19|20)\d\d)年(?:第\d{1,3}期|\d{1,2}月(?:号|刊)?)[ ）)]*$"
)


def dateline(folded: str) -> date | None:
    """The day on which the folded text says that it was printed, None where it says none."""
    if _FULL.search(folded):
        for pattern in _PRINTED:
            for match in pattern.finditer(folded):
                try:
                    return date(*map(int, match.groups()))
                except ValueError:
                    continue
    written = _CHINESE.search(folded) if "年" in folded else None
    if written is None:
        return None
    try:
        return date(*(int(chinese_value(part) or 0) for part in written.groups()))
    except ValueError:
        return None


def issue_year(folded: str) -> int | None:
    """The year of a number or month of issue that stands by itself: （2018年第3期）."""
    match = _YEAR.search(folded)
    return int(match.group(1)) if match else None


def is_dateline(line: str) -> bool:
    """Whether the folded line does no more than give the day of print, and where it was printed."""
    return len(line) <= 60 and _LINE.match(line) is not None and _SIGNED.search(line) is None
