"""The stretches of a sentence in which those who receive an honour are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.conferring import getting, giving
from extract.kind import Kind
from extract.sentence import MASK

# How far before the honour its verb may begin.
_REACH = 90
_H, _P, _Q, _Y = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR))
_ADVERBS = (
    r"(?:分别|双双|先后|曾经?|连续|一举|并列|并|共同|同时|一同|一道|一起|均|都|也|还|又|再次|再度|首次|成功|荣幸地?|光荣地?|最终|脱颖而出|技压群[雄芳英]|力压群雄|拔得头筹|一路领先|[今去前]年|此次|本次|近日|日前|各(?=[捧获得拿领夺摘])|"
    rf"{_Y}|{_Q}(?=[授获被评])|[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+日)?|于|，)*"
)
# Between the verb and the honour.
_OF = rf"(?:了|过|的是|[一二两三四\d]+[项个枚块次]|{_Y}|第?\d+[届批]|首[届批]|\d{{4}}[—\-－～~]+|年度|“|{_H}|[、和及与])*$"
_AFTER = re.compile(
    rf"[”]?(?:称号|荣誉|奖牌)*(?:的)?(?:获得者|得主|获奖者)?(?:单位|集体|个人|班组|企业|职工|选手)?(?:（{_Q}）|{_Q})?"
    rf"(?:分别|依次)?(?:是|为|有|：|归|由|被|颁给|授予|颁发给)+：?(?=[^，。；])"
)
# 一等奖由某某幼儿园的某某|捧走.
_TAKEN = re.compile(r"(?:[捧摘夺拿领揽抱][走回得取获下]|获得|包揽|斩获|收入囊中)(?=[，；]|$)")
_LIST_END = re.compile(rf"[。；{_H}]|$")
# 这三个集体 stands for those listed before the comma; 以…的成绩 is no part of a name.
_ANAPHOR = re.compile(
    rf"\s*(?:[这以上]*(?:{_Q}|[两三四五六]个?)?(?:家|人|个)?(?:单位|集体|班组|企业|同志|职工|人|选手)?(?:都|均)?)?"
)
_BY = re.compile(r"(?<=.)(?:以|凭借?|靠|在|于|经|因|用)[^，、]{2,30}$")
# 为某某站点|授牌, 向某某车间|颁发.
_GIVEN_TO = re.compile(
    rf"(?:为|给|向)(?P<who>[^，。；：{_H}为给向]{{3,60}}?)(?:等{_Q}[^，。；]{{0,6}})?(?:授牌|颁牌|颁授|颁发|授予|授)了?“?$"
)
# H公布，某省29个入选，其中某某站、某某驿站在列.
_AMONG = re.compile(
    rf"(?:[^。；{_H}]{{0,60}}?其中(?:有|包括)?|[^，。；{_H}]{{0,10}})，?(?P<who>[^，。；：{_H}]{{4,90}}?)(?:等[^，。；、]{{0,12}})?，?"
    r"(?:双双|均|都|也|一同|同时|位|名)?(?:在列|入选|上榜|榜上有名|列其中|跻身其中|受到表彰|获此殊荣)"
)
# What may stand before the list in its clause.
_LEAD = re.compile(
    rf"^[\s，“]*(?:(?:其中|最终|结果|近日|日前|据悉|目前|此前|昨日|今天|昨天|当天|会上|记者获悉|经过[^，]{{2,20}}|来自|[我本全][市省县区州]的?|我公司|{_Y}|[今去前]年|[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]*日?)[，、]?)*"
)


def award_lists(text: str) -> Iterator[tuple[int, int]]:
    """The half-open stretches of the mask in which recipients are listed."""
    for at, sign in enumerate(text):
        if sign != _H:
            continue
        begin = max(text.rfind(stop, 0, at) for stop in "。；") + 1
        got = _got().search(text[:at], max(begin, at - _REACH))
        gave = _gave().search(text[:at], max(begin, at - _REACH))
        if got is not None:
            start = max(begin, text.rfind(_H, begin, got.start()) + 1, text.rfind("：", begin, got.start()) + 1)
            lead = _LEAD.match(text, start, got.start())
            start = lead.end() if lead else start
            end = got.start()
            comma = text.rfind("，", start, end)
            if _ANAPHOR.fullmatch(text, comma + 1, end) and comma > start:
                end, comma = comma, text.rfind("，", start, comma)
            by = _BY.search(text[:end], max(start, comma + 1))
            yield (max(start, comma + 1), by.start() if by else end)
        elif gave is not None:
            yield (gave.end(), at)
        given = _GIVEN_TO.search(text[:at], max(begin, at - _REACH)) if got is None else None
        if given is not None:
            yield given.span("who")
        among = _AMONG.match(text, at + 1)
        if among is not None:
            yield among.span("who")
        after = _AFTER.match(text, at + 1)
        if after is not None and not (got is not None and text[after.end() - 1] == "为"):
            stop = _LIST_END.search(text, after.end())
            end = stop.start() if stop else len(text)
            taken = _TAKEN.search(text, after.end(), end)
            yield (after.end(), taken.start() if taken else end)


@cache
def _got() -> re.Pattern[str]:
    passive = rf"(?:被|由|经)(?:[^，。；{_H}{_P}]{{0,24}}?)(?:{giving()}|{getting()})为?"
    return re.compile(rf"{_ADVERBS}(?:(?:{passive}|{getting()}|[得拿成夺][了到]|成为){_OF}|[将把]“?$)")


@cache
def _gave() -> re.Pattern[str]:
    return re.compile(rf"(?:授予|追授|颁给|颁授|颁发给|命名|表彰|奖励|认定|评选|选树)(?:了)?(?=[^，。；{_H}]{{3,80}}$)")
