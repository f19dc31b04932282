"""Programmes told off one by one: 一是开展职工安全知识竞赛，二是…; （1）开办工会夜校；（2）…; 6月8日职工登山比赛，6月15日…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.kind import Kind
from extract.lexicon import table, words
from extract.mention import Mention
from extract.spot.branded_places import is_place
from extract.spot.event_name import particular
from extract.spot.programme_heads import CUT

_NUMERALS = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_FIRST = ("一是", "（一）", "（1）", "①", "1.", "1．", "1、")
# Each kind of sign by a group of its own.
_SIGN = re.compile(
    f"(?:(?<=[。；：，！\n 　])|^)(?:(?P<said>[{_NUMERALS}])是|(?P<printed>[0-9]{{1,2}})[.．、](?![0-9]))"
    f"|（(?:(?P<chinese>[{_NUMERALS}])|(?P<arabic>[0-9]{{1,2}}))）|(?P<circled>[{_CIRCLED}])"
)
_DATE = re.compile(
    "[，。；：\n 　](?=[0-9上中下周])(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|底|初)?(?:上午|下午|晚上?)?|[上中下]旬|周[一二三四五六日])[：，]?"
)
_FARTHEST, _FARTHEST_DATE, _FEWEST = 400, 60, 3
# What the items are said to be, before the first of them.
_SCHEME = re.compile(
    "(?:[0-9两二三四五六七八九十]{1,2}|多)[件项大个类场块](?:[^，。；：“”]{0,8})(?:实事|好事|活动|行动|工程|计划|项目|品牌|赛事|竞赛|比赛|服务|板块|内容|举措)|"
    "系列活动|主题活动|活动内容|实事|活动(?:如下|包括|有|安排)|”[^，。；：“”]{0,8}(?:活动|行动|工程|计划|竞赛|实事)"
)
_REACH = 70
_DOES = re.compile(
    "(?:(?:深入|扎实|广泛|积极|持续|全面|认真|精心|联合|继续|定期|统一|重点|集中)*(?:组织开展|组织举办|组织实施|组织|开展|举办|举行|实施|推行|推出|启动|开通|开办|开设|"
    "推进|打造|上线|办好|抓好|做好|建立|设立|进行|承办|创办|深化|办)(?:了|好|起)?)?(?:(?:近|约|不少于)?[0-9]+[多余]?(?:名|场|期|次|个|家)?(?:以上)?)?"
)
# What may stand behind a name that ends in its head.
_COUNT = "(?:[0-9]+[多余]?(?:场次|场|期|次|个|班)(?:以上)?)?"
_NAME = re.compile(f"(?P<name>[\u4e00-\u9fffA-Za-z·]{{4,22}}?){_COUNT}(?:（[^（）]{{1,20}}）)?(?=[，。；：、\n 　]|$)")
_KINDS = ("工程", "行动", "计划", "项目")
# 学历提升计划，补贴120名职工…；技能晋级计划，…: what clauses begin with, two of one kind or more.
_HEADING = re.compile(
    "(?:^|[。；：\n 　])(?:（[一二三四五六七八九十]）|[一二三四五六七八九十][、是])?(?:实施|开展|推进)?"
    f"(?P<name>[\u4e00-\u9fff]{{4,10}}(?P<kind>{'|'.join(_KINDS)}))(?=[。：，—\n 　])"
)
_TOLD = re.compile(
    "^(?:围绕|聚焦|以|通过|突出|结合|紧扣|依托|借助|坚持|加强|完善|强化|提高|提升.*(?<!行动)(?<!工程)(?<!计划)(?<!活动)$)|送(?:温暖|清凉)$|工作$|参加|参与|报名|吸引|为(?!民)|给|让|把|将|提供|每|某|该|其|各级|等|情况|问题|各类|各种|相关|有关"
)


def spot_enumerated(folded: str) -> Iterator[Mention]:
    """The programmes that numbered items, items by date and clauses alike begin with or have for their object."""
    for signs in _runs(folded) if any(first in folded for first in _FIRST) else ():
        first = signs[0].start()
        scheme = _SCHEME.search(folded, max(0, first - _REACH), first) is not None
        for sign, behind in zip(signs, (*(sign.start() for sign in signs[1:]), len(folded)), strict=True):
            yield from _item(folded, sign.end(), behind, scheme)
    for dates in _dated(folded) if folded.count("月") >= _FEWEST or "旬" in folded else ():
        ends = [date.start() for date in dates[1:]] + [len(folded)]
        items = [list(_item(folded, date.end(), end, True)) for date, end in zip(dates, ends, strict=True)]
        quoted = sum(folded.startswith("“", date.end() + 2) or folded.startswith("“", date.end()) for date in dates)
        if sum(map(bool, items)) + quoted >= _FEWEST:
            yield from (mention for item in items for mention in item)
    found = list(_HEADING.finditer(folded)) if any(folded.count(kind) > 1 for kind in _KINDS) else []
    kinds = [match["kind"] for match in found]
    for match in found:
        if kinds.count(match["kind"]) > 1 and CUT.search(match["name"]) is None:
            yield Mention(Kind.PROGRAMME, match.start("name"), match.end("name"), match["name"], "listed item", 58)


def _runs(folded: str) -> Iterator[Sequence[re.Match[str]]]:
    """The runs of signs of one kind that count on from one."""
    running: dict[str, list[re.Match[str]]] = {}
    for sign in _SIGN.finditer(folded):
        kind = str(sign.lastgroup)
        run = running.get(kind, [])
        number = _number(sign.group(kind))
        if number == len(run) + 1 and run and sign.start() - run[-1].end() <= _FARTHEST:
            run.append(sign)
            continue
        if len(run) >= _FEWEST:
            yield run
        running[kind] = [sign] if number == 1 else []
    yield from (run for run in running.values() if len(run) >= _FEWEST)


def _number(sign: str) -> int:
    if sign.isdecimal():
        return int(sign)
    return (_NUMERALS if sign in _NUMERALS else _CIRCLED).index(sign) + 1


def _dated(folded: str) -> Iterator[Sequence[re.Match[str]]]:
    """The runs of dates that clauses near one another begin with."""
    run: list[re.Match[str]] = []
    for date in _DATE.finditer(folded):
        if run and date.start() - run[-1].end() > _FARTHEST_DATE:
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(date)
    if len(run) >= _FEWEST:
        yield run


def _item(folded: str, start: int, stop: int, scheme: bool) -> Iterator[Mention]:
    """The programme that the item in `[start, stop)` names first, if it names one; any kind of one in the list of a `scheme`."""
    start += len(folded[start:stop]) - len(folded[start:stop].lstrip())
    does = _DOES.match(folded, start, stop)
    begin = does.end() if does else start
    match = _NAME.match(folded, begin, stop)
    if match is None:
        return
    name = match["name"]
    kind = next((kinds()[name[at:]] for at in range(1, len(name)) if name[at:] in kinds()), "")
    if not kind or CUT.search(name) or _TOLD.search(name) or is_place(name):
        return
    if not scheme and (kind not in _EVENTS or len(particular(name)) < 4):
        return
    yield Mention(Kind.PROGRAMME, begin, match.end("name"), name, "item told off", 56)


_EVENTS = frozenset(["competition", "culture", "campaign", "lecture"])


_GENERIC = dict.fromkeys(
    ("活动", "行动", "工程", "计划", "赛", "展", "巡展", "比武", "演练", "征集", "评选", "竞答", "签名"), "campaign"
) | (dict.fromkeys(("体检", "课程", "课", "筛查", "试点", "项目", "平台"), "service"))


@cache
def kinds() -> dict[str, str]:
    """The kind of each head that ends an item's name."""
    told = dict.fromkeys(words("programme_told_heads"), "service") | _GENERIC
    return told | {row[0]: row[1] for row in table("programme_heads") if len(row[0]) > 1 and row[2] == "free"}
