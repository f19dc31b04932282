"""Brands of many places, without quotation marks: 工会驿站48个, 把|职工书屋|办进52个车间; one particular place is a facility."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.kind import Kind
from extract.mention import Mention
from extract.pattern import each
from extract.spot.programme_heads import CUT

_BRAND = re.compile(
    each("工会|爱心|户外劳动者|户外劳动者爱心|劳动者|职工|骑手|货车司机|心灵", "驿站")
    + "|工会户外劳动者服务站点?|户外劳动者服务站点?|职工书屋|职工之家|职工小家|爱心母婴室|妈妈小屋|康乃馨服务站|劳动者港湾|骑手之家|小哥之家|"
    "妈咪小屋|爱心托管班|司机之家"
)
# 130多个|惠工小站: a brand nobody knows.
_COUNTED_BRAND = re.compile(
    "[0-9][多余]?[个家处座间](?P<name>(?!(?:工会|共享)?(?:驿站|小站))[\u4e00-\u9fff]{2,6}?(?:小站|驿站|港湾|书吧|小屋|暖屋|氧吧|驿家))(?![\u4e00-\u9fff]{0,2}[长员])"
)
_BUILT_BEFORE = re.compile(
    "(?:建成|创建|建起|新建|筹建|设立|打造|建设|建好|开办|布设|已建)(?:了|运行的|的)?[^，。；、“”]{0,5}$"
)
# 142个|工会驿站, 全市的|工会驿站.
_MANY_BEFORE = re.compile(
    "(?:(?<![0-9一二三四五六七八九十第])[2-9]|[0-9]{2,}|[二两三四五六七八九十百千万])[多余]?(?:个|家|处|座|间|所)$|(?:全[国省市区县州]|各地|遍布[^，。；]{1,8})(?:的)?$"
)
_MANY_BEHIND = re.compile(
    "(?:共|已|总数|目前)?(?:达|有|建成|增至|达到|发展到)(?:到|了)?[0-9]+[多余]?[个家处]|(?:[2-9]|[0-9]{2,})[多余]?[个家处座间](?!工会)"
)
# 新建服务站点60个、|职工书屋|10个.
_IN_COUNTED_LIST = re.compile("[0-9][多余]?[个家处间]、$")
_COUNT = re.compile("[0-9]+[多余]?[个家处间]")
# 最美|工会驿站 is an honour; what it is a part of has a name of its own.
_HONOURED = re.compile("(?:最美|模范|先进|示范|星级|十佳|百佳|优秀|合格)(?:的)?(?:工会)?$")
_PART = re.compile("[”》]|建设[^，。；]{0,4}(?:标准|规范|指南|联盟|示范)|称号|模范|示范|创建|管理")

# Where it stands and how large it is makes one particular place of it, which is a facility.
_STANDS = re.compile(
    "(?:位于|坐落|坐落于|地处)[^，。；“”]{1,16}的$|在[^，。；“”]{2,12}(?:建成|设立|建起|开出|开设|落成)了?$|[一那这][间处座家][^，。；“”]{0,6}$"
)
_LARGE = re.compile("，?[^，。；“”]{0,6}?(?:面积|占地|[0-9]+平方米|位于|坐落)|[里内](?=[，的有])")
_PLACE = re.compile("(?:驿站|小站|港湾|书屋|书吧|小屋|暖屋|氧吧|驿家|之家|服务站|站点|食堂|会客厅|母婴室)$")


def is_place(name: str) -> bool:
    """Whether the name is that of a kind of place."""
    return _PLACE.search(name) is not None


def is_one_place(name: str, folded: str, start: int, end: int) -> bool:
    """Whether the name is that of a kind of place, and what stands at `[start, end)` told to be one: where it stands, how large
    it is."""
    if not is_place(name):
        return False
    return _STANDS.search(folded, max(0, start - 24), start) is not None or _LARGE.match(folded, end) is not None


def spot_branded_places(folded: str) -> Iterator[Mention]:
    """The brands that the text tells of many places, wherever it counts them or builds them."""
    for match in _BRAND.finditer(folded):
        start, end = match.span()
        if _HONOURED.search(folded, max(0, start - 6), start) or _PART.match(folded, end):
            continue
        if (
            _BUILT_BEFORE.search(folded, max(0, start - 10), start)
            or _MANY_BEFORE.search(folded, max(0, start - 14), start)
            or _MANY_BEHIND.match(folded, end)
            or (_IN_COUNTED_LIST.search(folded, max(0, start - 8), start) and _COUNT.match(folded, end))
        ):
            yield Mention(Kind.PROGRAMME, start, end, match.group(), "brand of many places", 52)
    for match in _COUNTED_BRAND.finditer(folded):
        if CUT.search(match["name"]) is None and _HONOURED.search(match["name"]) is None:
            yield Mention(Kind.PROGRAMME, match.start("name"), match.end(), match["name"], "brand of many places", 52)
