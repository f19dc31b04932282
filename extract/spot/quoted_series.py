"""Names in quotation marks told by their own end, or by the series of which they are one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.spot.branded_places import is_place
from extract.spot.programme_heads import ends_in_head
from extract.spot.quotes import Quote

# Brands of many places; the best of them bear honours, and of some kinds every union has one.
_BRANDED = re.compile(
    "(?!.*(?:最美|百[优佳]|模范|先进|星级|示范|妈[咪妈]))[\u4e00-\u9fff]{1,8}"
    "(?:(?<!爱心)驿站|e站|(?<!避风)(?<!温馨)(?<!温暖)港湾|(?<=职工)氧吧|爱心卡|小站|(?<=[\u4e00-\u9fff]{2})小屋|暖站|加油站)"
)
# Over a door, on a plate.
_WRITTEN = re.compile("(?:写着|挂着|写有|印着)$")
# 依托12家|“共享职工之家”.
_COUNTED = re.compile("(?:[2-9]|[0-9]{2,})[多余]?[个家处间座]$")
# 一个叫“职工码头”，一个叫“桂工通”.
_ONE_IS = re.compile("(?:一|另一|再一)(?:个|条|项|样|款|档|场|种|招)(?:则|就)?(?:是|叫|唤作|名为|叫作)$")
# 找对象，有“缘聚鹿城”；想读书，有“书香鹿城”; 春天“送岗进村”，盛夏“清凉驿动”.
_HAS = re.compile(
    "(?:^|[，；、：—。])(?:(?:还|又|也|另|更)?[有叫是靠]|[春夏秋冬][天季日有]|盛夏|酷暑|隆冬|寒冬|入[春夏秋冬]|开春|腊月|年[初底末关]|[一二三四]季度|"
    "[0-9]{1,2}月|[早午晚]上|周末)$"
)
# 叫“五心联动”的打法.
_CALLED = ("叫", "叫做", "叫作", "名为", "名叫")
_SUCH = re.compile(
    "的[\u4e00-\u9fff]{0,4}?(?:打法|办法|做法|法子|招数|机制|举措|服务|行动|计划|项目|品牌|活动|平台|牌子|工程)"
)
# “甲”“乙”“丙”，某某总工会今年亮出三张新牌.
_CARDS = re.compile(
    "，[^，。；“”]{2,30}?[二两三四五六七八九十](?:张|块|样|项|件|个|招)[^，。；“”]{0,4}?(?:牌|牌子|品牌|法子|服务|举措|活动|项目|好事)(?=[，。；：])"
)
_NEAR = 120
_LINKS = ("", "、", "和", "以及")


def branded(core: str, before: str) -> int:
    """How much the end of a quoted word speaks for the name of a brand that many places bear."""
    if len(core) > 3 and is_place(core) and _COUNTED.search(before):
        return 3
    if _BRANDED.fullmatch(core) is None:
        return 0
    return 6 if _WRITTEN.search(before) else 3


def one_of_two(before: str) -> bool:
    """Whether the clause tells off one thing of several: 一样是“要约行动”，一样是…."""
    return _ONE_IS.search(before) is not None


def in_series(folded: str, one: Quote, others: Sequence[Quote], before: str) -> int:
    """How much a series speaks for the name: one of two things told off, of three clauses alike, of cards counted behind."""
    if _ONE_IS.search(before) or (_HAS.search(before) and _alike(folded, one, others)):
        return 3
    if before.endswith(_CALLED) and _SUCH.match(folded, one.end):
        return 3
    return 3 if _counted_behind(folded, one, others) or _of_family(one, others) else 0


def _of_family(one: Quote, others: Sequence[Quote]) -> bool:
    """Whether two spans near by begin like the name and one of them ends in a head: “渔享夜校”, “渔享书单”, “渔享快充站”."""
    kin = {
        other.core
        for other in others
        if abs(other.start - one.start) <= _NEAR and other.core[:2] == one.core[:2] and 3 <= len(other.core) <= 12
    } - {one.core}
    return 4 <= len(one.core) <= 10 and len(kin) >= 2 and any(map(ends_in_head, kin))


def _alike(folded: str, one: Quote, others: Sequence[Quote]) -> bool:
    """Whether three spans or more, near one another, stand behind a clause's opening as this one does."""
    near = [other.start for other in others if abs(other.start - one.start) <= _NEAR]
    return sum(_HAS.search(folded[max(0, start - 4) : start]) is not None for start in near) >= 3


def _counted_behind(folded: str, one: Quote, others: Sequence[Quote]) -> bool:
    """Whether the row that the span stands in, of two or more, is counted in the clause behind."""
    end, length = one.end, 1
    for other in others:
        if other.start > one.start and folded[end : other.start] in _LINKS:
            end, length = other.end, length + 1
        elif other.end <= one.start and folded[other.end : one.start] in _LINKS:
            length += 1
    return length >= 2 and _CARDS.match(folded, end) is not None
