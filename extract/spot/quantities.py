"""Mentions of quantities: a number and its unit, `Mention.value` a `Quantity`.

Priority 20, the lowest: a number within a name belongs to the name. Not quantities: dates, times of day, ages, durations,
ordinals, ranks, and numbers in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.article import Article
from extract.context import Context
from extract.kind import Kind
from extract.lexicon import alternatives, table
from extract.mention import Mention
from extract.number import Number, numbers
from extract.quantity import Quantity

PRIORITY = 20
# Units of the lexicon that newspapers write as other words too, or as a unit and a noun (5个人才, 3个岗位).
_PARTS = frozenset(
    [
        "年",
        "里",
        "分",
        "天",
        "段",
        "步",
        "斤",
        "个人",
        "个家庭",
        "个岗位",
        "支队",
        "分队",
        "村",
        "乡",
        "镇",
        "社区",
        "街道",
        "片",
        "头",
        "环",
        "针",
        "版",
    ]
)
_NO_FIGURES = frozenset({"time", "score"})
# A unit followed by one of these is another word: 个月, 名单, 位于, 家庭, 人民, 件事.
_NOT_UNIT = re.compile(
    r"个(?:多)?(?:月|小时|工作日|星期|钟头|年头|世纪|半月|学期|季度|代)|名(?:单(?!身|亲)|牌|优(?!秀)|义|次)|位(?:于|居|列|次)|家(?:庭|长|属|人|乡|常)(?!来)|"
    r"人(?:民|大|均|生|员|力|群|心|才)(?!次)|次(?:于|日|年|要)|场(?:上|地|所|合|景|馆|面)|期(?:间|待|末)|份(?:额|子)|条(?:例|件)|门(?:口|户)|"
    r"部(?:门|长|委|分|队|署|级|属)|点(?:钟|多|半|[至到\d零一二三四五六七八九十])|站(?:在|上|台)|口(?:气|号|径)|层(?:次|级|面)|区(?:别|域|间)|市(?:场|民|委|政)|省(?:委|级|内|外|政|部|会)|"
    r"县(?:委|级|域|政)|村(?:民|委)|度(?:电)?(?!电)|字(?:号|眼)|单(?:位|纯|元)|班(?:组|子|长|级)(?!的)|组(?:织|长|成|建|合|员)|队(?:员|伍|长|友)|面(?:对|向|临|前)|道(?:德|理|路)|"
    r"方(?:面|式|法|案|针|位|圆)|对(?:于|口|象|标|接|比|待|此)|节(?:日|假|约|能|点|期)|起(?:来|步|到|点)|类(?:似|型)|种(?:子|植)|所(?:以|在|有|属)|处(?:理|级|于|长|在)|"
    r"本(?:身|地|级|市|省|次|月|报|着)|把(?:关|握)|双(?:方|向)|包(?:括|容)|张(?:[\u4e00-\u9fff]{1,2}[，、])|米(?:兰)|批(?:准|评)|支(?:持|撑|付|出|部|队(?!伍))|幅(?:度)|台(?:账|阶|上)|"
    r"项(?:目)(?:部|经理)|首(?:次|届|批|个|家)|集(?:体|团|中|合|会)|轮(?:流|船|候)|倍(?:感|加)|元(?:旦|月|素|老)|间(?:隔)|顿(?:时)|床(?:上)|题(?:为|目)|例(?:如|会|行)"
)
_AFTER = re.compile(r"[余多](?=[\u4e00-\u9fff“])|以上|左右|上下")
# People counted by the ten thousand do without a unit: 21.5万农民工.
_PEOPLE = re.compile("(?:[多余])?(?:农民工|职工|工人|员工|会员|劳动者|群众|女工|党员|学生|教师)")
# A number so round may stand without a unit before a sign: 筹集助学金35万，.
_BARE = re.compile("[万亿余多][，。；）]")
_NOT_BEFORE = re.compile(
    r"(?:第|星期|周|礼拜|年龄|年满|排名|位列|位居|名列|前|每|编号|电话|电|邮编|比分|版|其|之|不足?|任|无|统|合|同|专|唯|进|万|数|几|十|百|千|号|卷|某|另|这|那|单|逐|如|划|[A-Za-z]|[\d一二三四五六七八九十百千万][\-—～~:：.])$"
)

_NOT_BEFORE_DIGITS = re.compile(r"(?:第|[A-Za-z:.〔]|[\dA-Za-z][\-—～~])$")


def spot_quantities(article: Article, context: Context) -> Iterator[Mention]:
    """The article's quantities, disjoint and in order."""
    text = article.folded
    for number in numbers(text):
        quantity = _quantity(text, number)
        if quantity is not None and not _ordinal(text, number):
            end, value = quantity
            yield Mention(Kind.QUANTITY, number.start, end, text[number.start : end], "quantity", PRIORITY, value=value)


def _ordinal(text: str, number: Number) -> bool:
    pattern = _NOT_BEFORE_DIGITS if number.digits else _NOT_BEFORE
    return pattern.search(text, max(number.start - 3, 0), number.start) is not None


def _quantity(text: str, number: Number) -> tuple[int, Quantity] | None:
    if number.share:
        return number.end, Quantity(number.value, "%", number.approximate)
    unit = _unit().match(text, number.end)
    if unit is None and "万" in text[number.start : number.end] and _PEOPLE.match(text, number.end):
        return number.end, Quantity(number.value, "人", number.approximate)
    if unit is None and number.digits and _BARE.match(text, number.end - 1):
        return number.end, Quantity(number.value, "", number.approximate)
    if unit is None or _NOT_UNIT.match(text, number.end):
        return None
    if not number.digits and number.value < 2 and unit.group() != "人次":
        return None
    # 八五折 is 8.5.
    value = number.value / 10 if unit.group() == "折" and number.value > 10 else number.value
    end, approximate = unit.end(), number.approximate
    after = _AFTER.match(text, end)
    if after is not None:
        end, approximate = after.end(), True
    return end, Quantity(value, unit.group(), approximate)


@cache
def _unit() -> re.Pattern[str]:
    units = {unit for unit, kind in table("units") if kind not in _NO_FIGURES} - _PARTS
    return re.compile(alternatives(map(re.escape, units | {"个百分点", "大类"})))
