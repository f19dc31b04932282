"""Clauses that name a programme without saying that whoever acts there holds it."""

from __future__ import annotations

import re

from extract.actor import Grade
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.mention import Mention

# It is what one heeds, goes to, is counted under or wins, or the theme of another thing.
_HEEDED = re.compile(
    "题为|(?:题目|主题|口号)[是叫为]|设[在到]|列[在为入]|算[在作]|入围|问鼎|打进|闯[进入]|摘得|夺得|斩获|名列|来自|前往|赴|了解|观摩|考察"
)
# He says it, and nobody is said to do it: 她提出P要抓紧.
_SAID = re.compile("(?:提出|强调|要求|指出|讲得更[^，。；：]{0,2})[：，]?[^，。；：“]{0,4}$")
# A lesson, a method, an item of something is called so.
_CALLED = re.compile(
    "(?:办法|打法|做法|体系|课|戏|节目|一块|一个|[Aa][Pp][Pp]|功能|栏目)[^，。；：]{0,4}(?:叫作?|称为?|起名|取名)$"
)
# What was won there, or what only bears its name: P团体三等奖, P商家, 以P为契机.
_WON = re.compile(
    "(?:的|上|里|中)?，?[^，。；颁发先设评]{0,8}(?:[一二三特]等奖|优秀组织奖|最佳|团体奖|风尚奖|名列|打进|夺得|捧[回得走]|拿[下回])"
)
_BEARING = re.compile("[之以过]后|的(?:门票|入场券)|商家|补助|慰问品|慰问金|慰问包|为契机")
# A在P上发言, A在P中获奖.
_AT = re.compile("在[^，。；：]{0,8}$")
_THERE = re.compile("[^，。；中]{0,8}上|中，?[^，。；]{0,6}[获夺摘捧]")
# X公司成了考场，P在此开赛; X看的是检测——P比的正是它.
_DASHED = re.compile("—[^，。；：—]{0,4}$")
_HERE = re.compile("[^，。；]{0,8}(?:在此|在这里|于此|同[步时日])")
_QUOTED = re.compile("“[^”]*”")
_NATIONAL = ("中华", "中国", "全国")
_AREAS = re.compile(
    "“?(?:第[^届]{1,4}届|首届|20[0-9]{2}年?度?)?(?P<all>(?:[\u4e00-\u9fff]{2,4}?[省市区县州旗镇](?![直级委总外域场政块间里民内])){1,3})"
)
_LAST_AREA = re.compile("[\u4e00-\u9fff]{2,4}?[省市州]$")
_ONE_AREA = re.compile("([\u4e00-\u9fff]{2,4}?)[省市区县州旗镇]")
_CLAUSE = re.compile("[，。；：\n]")


def named_aside(before: str, after: str, mention: Mention, body: Mention, grade: Grade) -> bool:
    """Whether a clause without a verb of holding names the programme only by the way, of the body that acts with `grade`.

    `before` and `after` are what stands in the sentence on either side of the mention.
    """
    name = mention.entity.name if mention.entity is not None else mention.name
    clause = _CLAUSE.split(before[-16:])[-1]
    if _HEEDED.search(clause) or _WON.match(after) or _BEARING.match(after):
        return True
    if grade >= Grade.SUBJECT and _AT.search(clause) and _THERE.match(after):
        return True
    if grade >= Grade.SUBJECT:
        union = body.kind is Kind.UNION or "工会" in body.name
        return not union and (_DASHED.search(before) is not None or _HERE.match(after) is not None)
    holder = body.entity.name if body.entity is not None else body.name
    return (
        (grade < Grade.OFFICER and _SAID.search(before[-12:]) is not None)
        or _CALLED.search(before[-16:]) is not None
        or (mention.rule == "account" and holder not in name)
        or (_is_national(name) and not holder.startswith(_NATIONAL))
        or _of_other_area(name, holder)
        or ("”" in name and _of_other_area(_QUOTED.sub("", name), holder))
        or ((area := _LAST_AREA.search(clause)) is not None and _of_other_area(area.group() + name, holder))
    )


def _is_national(name: str) -> bool:
    """Whether the programme is the whole country's by the plain words of its name or the first of its title."""
    return name.startswith("“全国") or "全国" in _QUOTED.sub("", name)


def _of_other_area(name: str, holder: str) -> bool:
    """Whether the name opens with areas none of which the holder's name bears."""
    opening = _AREAS.match(name)
    first = _ONE_AREA.match(opening["all"]) if opening else None
    if opening is None or first is None or not (gazetteer().named(first.group()) or gazetteer().named(first[1])):
        return False
    return not any(one[1] in holder for one in _ONE_AREA.finditer(opening["all"]))
