"""Festivals, seasons and jubilees without quotation marks of their own: 首届工匠节, 职工观影月, 庆祝建会九十周年系列活动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.mention import Mention
from extract.pattern import each, opened
from extract.spot.event_start import event_start
from extract.spot.programme_heads import CUT

# 庆“五一”国际劳动节文艺汇演: the festival's marks are no core.
_DAY = "“(?:五一|三八|七一|八一|十一|五四|元旦|七夕)”"
_MARKED = re.compile(_DAY)
_FESTIVE = re.compile(
    "(?:" + each("庆祝?|纪念|喜迎|欢度|迎|", _DAY) + ")(?:国际)?(?:劳动节|妇女节|劳动妇女节|"
    "节)?[\u4e00-\u9fff0-9]{0,10}?(?:文艺汇演|文艺演出|文艺晚会|晚会|汇演|运动会|音乐会|联欢会|歌咏比赛|趣味运动会|故事会|"
    "主题活动|联谊活动|活动|(?:比|大|竞|联|邀请|对抗|[球棋操舞绳])赛|展|歌会|歌咏会|游园会|灯会|联谊会|交友会)"
)
# 庆祝建会九十周年系列活动; what is held for it may stand behind a verb.
_JUBILEE = re.compile(
    "(?:庆祝|纪念|喜迎|迎接|庆)[一-鿿]{2,24}?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})周年(?:的)?(?:举办|开展|组织)?(?:(?:职工|主题|文化|文体|系列|宣传|教育|专题|征文){0,3}(?:活动|征文)|"
    "(?:职工|趣味|健身){0,2}(?:文艺|歌咏|书画|摄影|合唱|演讲|知识){0,2}(?:运动会|健步走|歌咏大会|歌会|汇演|会演|演出|晚会|比赛|大赛|竞赛|展览|展))"
)
_HELD_FOR = re.compile("(?<=周年)(?:的)?(?:举办|开展|组织)?")
_FESTIVAL = re.compile(
    "(?:首届|第[一二三四五六七八九十百0-9]{1,4}届|20[0-9]{2}年(?=[\u4e00-\u9fff（）]{4}))[\u4e00-\u9fff（）]{2,12}?(?:(?<!春)节|文化周|活动周|关爱月|服务季|文体季|文化季|艺术季|(?<![主席任长记员])周(?=[，。；、0-9]|开幕|启动|举行|举办|期间|系列|活动|在))(?![目能约日点气奏水省前后假])"
)
# What is named after those honoured holds their title: 首届工匠|节.
_OF_HONOURED = re.compile("(?:工匠|名匠|劳模|之星|标兵|能手|模范|先锋)(?:文化)?[节周季]$")
# 职工观影月, 职工健身季, with or without an ordinal.
_SEASON = re.compile(
    opened(
        "2首第全女职员工班",
        "(?:20[0-9]{2}年|首届|第[一二三四五六七八九十0-9]{1,3}届)?(?:全[省市区县])?(?:女?职工|员工|工会|班组)(?:技能|阅读|读书|健身|文化|体育|文体|观影|维权|安全|关爱|权益|"
        "艺术|志愿|服务|普法|交友|健康|入会|就业|创新|求学|消费|普惠){1,2}[月周季](?![0-9度末报刊节])",
    )
)


def spot_festive(folded: str) -> Iterator[Mention]:
    """The festivals, seasons and jubilees of the text, and what is held for them."""
    for match in _FESTIVAL.finditer(folded):
        priority = 72 if _OF_HONOURED.search(match.group()) else 55
        start = _with_area(folded, match.start())
        yield Mention(Kind.PROGRAMME, start, match.end(), folded[start : match.end()], "plain name", priority)
    for match in _SEASON.finditer(folded):
        start = _with_area(folded, match.start())
        yield Mention(Kind.PROGRAMME, start, match.end(), folded[start : match.end()], "plain name", 55)
    for match in _FESTIVE.finditer(folded) if _MARKED.search(folded) else ():
        if CUT.search(match.group()) is None:
            yield Mention(Kind.PROGRAMME, match.start(), match.end(), match.group(), "festive event", 73)
    for match in _JUBILEE.finditer(folded) if "周年" in folded else ():
        if (
            CUT.search(_HELD_FOR.sub("", match.group())) is None
            and "“" not in folded[match.start() - 1 : match.start()]
        ):
            yield Mention(Kind.PROGRAMME, match.start(), match.end(), _HELD_FOR.sub("", match.group()), "jubilee", 66)


def _with_area(folded: str, start: int) -> int:
    """Where a season's name begins with the area directly before it: 上海|职工文化季."""
    begin = event_start(folded, start)
    return begin if folded[begin:start] in gazetteer().names() else start
