"""Numbers as Chinese newspapers write them: 2.5万, 三百, 1350余万, 近30, 百余, 上千, 95.1%, 百分之九, 九成二."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.record import record

_DIGITS = {sign: index for index, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {
    "千": 1_000,
    "百": 100,
    "万": 10_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "万亿": 10**12,
}
# Neighbours side by side are a guess (五六个), no number.
_GUESS = re.compile("一二|两三|三四|四五|五六|六七|七八|八九")
_CHINESE = "零〇○一二三四五六七八九十百千万亿两"
# What is written longer counts nothing: a serial number, an ornament.
_LONGEST = 30
_ABOUT = re.compile(r"(?:将近|接近|近|大约|约|逾|超过|超|突破|差不多|上|不少于|不低于|至少|过)$")
# The last characters of these.
_ABOUT_ENDS = frozenset("近约逾超过破多上于少")
_START = re.compile(rf"[\d{_CHINESE}]")
_NUMBER = re.compile(
    r"(?P<number>"
    r"百分之(?P<share>百|[零〇一二三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)"
    r"|(?P<tenths>[一二三四五六七八九])成(?P<more>[一二三四五六七八九半]?)(?![为员立长果功效就本交份])"
    r"|(?P<digits>(?<![\d.A-Za-z])\d+(?:,\d{3})*(?:\.\d+)?)(?P<over>[余多来]?)"
    r"(?P<scale>万亿|千万|百万|[千百万亿]?)(?P<over2>[余多]?)"
    rf"|(?P<chinese>[{_CHINESE}]+(?:点[零〇一二三四五六七八九]+)?)(?P<over3>[余多]?)(?P<scale2>万亿|万|亿)?(?P<over4>[余多]?)"
    r")(?P<after>以上|左右|上下)?"
)


@record()
class Number:
    """A number read in the half-open stretch `[start, end)`; `approximate` for 近, 约, 超, 余, 多, 以上 and their like.

    `digits` tells whether it is written in Arabic digits, `share` whether it is a percentage in words (百分之九, 九成二).
    """

    start: int
    end: int
    value: float
    approximate: bool
    digits: bool = True
    share: bool = False


def numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """The numbers of the folded text between the offsets, in order and disjoint; what is too long to count anything is none."""
    end = len(text) if end is None else end
    # A scan for the signs of numbers first: the pattern itself is slow where there are none.
    sign = _START.search(text, start, end)
    while sign is not None:
        match = _NUMBER.match(text, sign.start(), end)
        at = match.end() if match is not None else sign.end()
        if match is not None and at - sign.start() <= _LONGEST:
            number = _number(text, match)
            if number is not None:
                yield number
        sign = _START.search(text, at, end)


def _number(text: str, match: re.Match[str]) -> Number | None:
    begin = match.start()
    about = _ABOUT.search(text, max(begin - 3, 0), begin) if text[begin - 1 : begin] in _ABOUT_ENDS else None
    if about is not None and about.group() == "上" and match.group()[0] not in "百千万亿":
        about = None
    start = about.start() if about is not None else begin
    over = about is not None or any(match.group("after", "over", "over2", "over3", "over4"))
    share, tenths, digits, words = match.group("share", "tenths", "digits", "chinese")
    if share:
        value = 100.0 if share == "百" else chinese_value(share)
        return None if value is None else Number(start, match.end(), value, over, False, True)
    if tenths:
        ones = 5 if match["more"] == "半" else _DIGITS.get(match["more"], 0)
        return Number(start, match.end(), float(10 * _DIGITS[tenths] + ones), over, False, True)
    if digits:
        plain, scale = digits.replace(",", ""), _SCALES.get(match["scale"], 1)
        exact = Decimal(plain) * scale if "." in plain else int(plain) * scale
        return Number(start, match.end(), float(exact), over)
    value = chinese_value(words)
    if value is None:
        return None
    value *= _SCALES.get(match["scale2"] or "", 1)
    return Number(start, match.end(), value, over, False)


def chinese_value(words: str) -> float | None:
    """The value of a number in Chinese characters (四千二百, 一百零三, 二○○二, 百, 六万, 九点零九), None where it is no number."""
    whole, _, fraction = words.partition("点")
    if not any(sign in whole for sign in "十百千万亿"):
        if len(whole) > 1 and not fraction and (len(whole) not in (2, 4) or _GUESS.fullmatch(whole)):
            return None
        value = float(int("".join(str(_DIGITS[sign]) for sign in whole)))
        return value + _fraction(fraction)
    total, section, digit = 0, 0, None
    for sign in whole:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _STEPS:
            section += (1 if digit is None else digit or 1) * _STEPS[sign]
            digit = None
        else:
            section += digit or 0
            total = (total + (section or 1)) * _SCALES[sign]
            section, digit = 0, None
    return float(total + section + (digit or 0)) + _fraction(fraction)


def _fraction(digits: str) -> float:
    return float("0." + "".join(str(_DIGITS[sign]) for sign in digits)) if digits else 0.0
