"""Programmes without quotation marks that the words before them lead in: 启动|职工学历提升计划, 唤作|…行动, 今年是|…建设年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from extract.kind import Kind
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.event_start import event_start
from extract.spot.programme_heads import CUT

_PLAN = re.compile(
    "(?:实施|启动|推出|推行|开展|深化|打造|设立|开通|建立|开设)(?:了)?(?:[0-9]+小时|首[个条支])?((?:20[0-9]{2}年)?[\u4e00-\u9fff（）]{3,16}?"
    "(?P<head>计划|工程|项目|热线|专项资金|基金))(?=[，。；、0-9]|等)"
)
# 今年是|非公企业工会规范化建设年，10月为|职工创新成果展示月.
_YEAR_OF = re.compile(
    "(?:(?:今年|去年|明年|[0-9]年|[0-9]月|本月)(?:是|为|定为|确定为|作为)|确定为|定为|列为)"
    "(?:全[国省市区县州])?“?(?P<name>[\u4e00-\u9fff]{3,16})$"
)
_PURPOSES = (
    *("建设", "提升", "服务", "攻坚", "创新", "落实", "突破", "深化", "规范", "加强", "行动", "宣传", "展示", "活动"),
    *("推广", "执行", "巩固", "改革", "治理", "关爱", "维权", "体验", "阅读", "竞赛", "教育"),
)
# 外出打工者实行|双重会籍制.
_RULES = re.compile(
    "(?:实行|推行|首创|试行|创行)(?:了|起)?(?P<name>(?![^，。；“”]{0,2}(?:一|每|由|以|对|按|全[国省市区县]))[\u4e00-\u9fff]{4,8}(?<!会员)制)"
    "(?=[，。；、])"
)
# 另一件唤作困难职工子女阳光就业行动.
_CALLED = re.compile(
    "(?:叫法[为是]|叫[做作]|唤[做作]|名[为叫曰]|定名为?|取名为?|称[作为]|全[称名][是为叫]?|名字[是叫])"
    "(?P<name>(?!什么|[^，。；“”]{0,4}的)[\u4e00-\u9fff0-9（）、·]{2,24}?"
    "(?:大赛|竞赛|比赛|决赛|[球棋]赛|比武|运动会|活动|行动|计划|工程|项目|平台|讲堂|课堂|论坛|晚会|艺术节|文化节|热线|基金|评选))(?=[，。；）])"
)
_ABOUT_WORK = re.compile(
    "职工|工匠|技能|人才|劳模|名师|关爱|素质|创新|健康|帮带|助学|导师|班组|圆梦|员工|会员|农民工|工会"
)


def spot_led_in(folded: str) -> Iterator[Mention]:
    """The plans, rules and years that a verb leads in, and what is said to be called so."""
    for match in _PLAN.finditer(folded):
        if _ABOUT_WORK.search(match[1]) and event_start(folded, match.start("head")) <= match.start(1):
            yield Mention(Kind.PROGRAMME, match.start(1), match.end(1), match[1], "plain name", 55)
    for pattern, priority in ((_RULES, 55), (_CALLED, 57)):
        for match in pattern.finditer(folded):
            if CUT.search(match["name"]) is None:
                yield Mention(
                    Kind.PROGRAMME, match.start("name"), match.end("name"), match["name"], "plain name", priority
                )
    for _, _, end in _TIMES.longest(folded):
        year = _YEAR_OF.search(folded, max(0, end - 28), end) if folded[end : end + 1] in _ENDS else None
        if year and CUT.search(year["name"]) is None:
            yield Mention(Kind.PROGRAMME, year.start("name"), end, year["name"], "plain name", 55)


_ENDS = frozenset("，。；”")
_TIMES = Sought(lambda: sorted(map("".join, product(_PURPOSES, "年月周季"))))
