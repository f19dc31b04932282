"""Mentions of posts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.article import Article
from extract.boundary import within_word
from extract.context import Context
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.lexicon import table
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.names import name_at
from extract.spot.trades import RANK, trades

PRIORITY = 40
# A title followed by one of these is the first part of another word: 主席团 书记处 代表大会 委员会 部长级 会长单位.
_LONGER = (
    "团", "处", "台", "大会", "会议", "会", "级", "单位", "们", "室", "办公", "厅", "制", "论坛", "讲坛", "助理", "候选", "席", "岗",
    "负责制", "培训", "研讨", "联席", "接待日", "信箱", "热线", "学", "竞选", "秘书", "班子", "名单", "令", "奖", "作用",
)  # fmt: skip
# Titles that print a department's last character once stand above the department's own mention: 组织部长.
_FUSED = frozenset({"组织部长", "宣传部长", "统战部长", "女工部长"})
# Ends of bodies with which the titles of their heads are fused: 架桥队|长.
_FUSING = frozenset("队班站所厂矿段科处组局厅部署馆社院台行")
# Heads of areas; the area's last character may stand before a place instead: 东莞市|长安镇, 湖南省|长沙市.
HEADS_OF_AREAS = frozenset({"省长", "市长", "区长", "县长", "州长", "镇长", "乡长"})
_PLACE = re.compile(r"长[一-鿿]{1,3}?(?:镇|乡|街道|市|区|县)|长[沙春治]")
# Bodies within a lexicon's title; after a Chinese character they belong to a longer name: 培训中心 副主任.
_BODIES = (
    "中心", "办公室", "协会", "商会", "分会", "社区", "实验室", "教研室", "研究室",
    "办事处", "街道", "派出所", "村委会", "居委会", "编辑部", "车间", "工区", "科护士长", "科主任",
)  # fmt: skip
_TELLING = re.compile(r"(?:身为|作为|成为|一[名位]|[是当做干任]|从事)[^，。；：、“”\n]{0,30}$")
# A line of a roll: the name, then where the person works and as what.
_ROLL = re.compile(
    r"(?:^|\n)[^\n。，：]{0,4}：?(?:[一-鿿]{2,4}|[一-鿿]  ?[一-鿿]|[一-鿿·]{5,12}) {1,4}[^\n 。，]{5,44}$"
)
# The end of a body's name, behind which a clause may close with what its worker is: 某某集团|焊工.
_HOUSE = re.compile(
    r"(?:公司|集团|厂|矿|[电路政务商]局|[医学]院|[中小大]学|研究所|站|[总支大中]?队|车间|班组?|社|中心|店|银行|支行|科|段)的?[一-鿿]{0,5}$"
)
# Behind the last title of a roll's line: 驾驶员|（略）.
_ASIDE = re.compile(r"（[^（）\n]{1,6}）(?=\n|$)")
_TELLING_ENDS = frozenset("，。；）的、\n")
# Between a title and the name: 焊工、“全国劳动模范”甲.
_HONOURED = re.compile(
    r"(?:（[^（）]{1,6}）)?、(?:“[^”\n]{4,16}”(?:获得者|得主)?|(?:全国|[省市县区])[^，。；、\n]{0,8}(?:劳动模范|劳模|工匠|奖章获得者))"
)
# Between two occupations of one person: 钣金工、|高级技师甲.
_BESIDE = re.compile("[、，兼](?:高级|首席|特级)?")
# A name may begin with these after a title.
_BEFORE_NAME = " 　：、"


@dataclass(frozen=True, slots=True)
class Title:
    """A post's bare title; `office` tells an office held at a body from what a person does for a living."""

    title: str
    office: bool


def spot_posts(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of posts, possibly overlapping; an occupation counts only where a name follows."""
    folded = article.folded
    titles = _titles()
    found = _TITLES.everywhere(folded)
    spans = sorted((start, end) for _, start, end in found)
    ends_of: dict[int, list[int]] = {}
    for start, end in spans:
        ends_of.setdefault(start, []).append(end)
    for index, start, end in found:
        title = titles[index]
        if not title.office and (_runs_into(spans, start, end) or within_word(folded, end)):
            continue
        if folded.startswith(_LONGER, end) and not (folded.startswith("岗位上", end) or _name_follows(folded, end)):
            continue
        if folded.startswith("傅", end) and title.title.endswith("老师"):
            continue
        if title.title in HEADS_OF_AREAS and _begins_place(folded, end - 1):
            continue
        if title.title.startswith(_BODIES) and "\u4e00" <= folded[start - 1 : start] <= "\u9fff":
            continue
        if not (title.office or _name_follows(folded, end) or _is_told(folded, start, end)):
            behind = _BESIDE.match(folded, end)
            further = ends_of.get(behind.end(), ()) if behind else ()
            if not any(_name_follows(folded, other) for other in further):
                continue
        yield Mention(
            Kind.POST, start, end, title.title, "title", 55 if title.title in _FUSED else PRIORITY, value=title
        )
        if (
            title.office
            and end - start == 2
            and folded[start] in _FUSING
            and folded[start + 1] == "长"
            and _taken(folded, end)
            and not _PLACE.match(folded, start + 1)
        ):
            yield Mention(Kind.POST, start + 1, end, title.title, "fused title", PRIORITY - 1, value=title)
        ranked = None if title.office else RANK.search(folded, max(0, start - 3), start)
        if ranked:
            whole = folded[ranked.start() : end]
            yield Mention(Kind.POST, ranked.start(), end, whole, "title", PRIORITY, value=Title(whole, False))

    ends = {end for _, end in spans}
    for start, end in trades(folded, ends):
        yield Mention(
            Kind.POST, start, end, folded[start:end], "trade", PRIORITY, value=Title(folded[start:end], False)
        )


def _begins_place(folded: str, start: int) -> bool:
    match = _PLACE.match(folded, start)
    return match is not None and (gazetteer().is_township(match.group()) or bool(gazetteer().named(match.group())))


def _runs_into(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether another title begins inside the stretch and ends behind it: 钻井工|程师 in 钻井工程师."""
    behind = bisect_right(spans, (start, end))
    return any(start < first < end < last for first, last in spans[behind : behind + 6])


def _taken(folded: str, end: int) -> bool:
    """Whether a name, a bracket or another title follows a title."""
    return folded[end : end + 1] in _TELLING_ENDS | {"（"} or _name_follows(folded, end)


def _is_told(folded: str, start: int, end: int) -> bool:
    """Whether a sentence says what somebody is (是一名焊工, 身为护士的) or a bracket does."""
    told = end
    end = aside.end() if (aside := _ASIDE.match(folded, end)) else end
    if folded[end : end + 1] not in _TELLING_ENDS:
        return end == len(folded) and _ROLL.search(folded, max(0, start - 60), told) is not None
    if folded[end] == "\n" and _ROLL.search(folded, max(0, start - 60), told):
        return True
    if folded[end : end + 1] == "）" or _TELLING.search(folded, max(0, start - 34), start):
        return True
    return folded[end] != "的" and _HOUSE.search(folded, max(0, start - 9), start) is not None


def _name_follows(folded: str, end: int) -> bool:
    honoured = _HONOURED.match(folded, end) if folded[end : end + 1] in {"（", "、"} else None
    end = honoured.end() if honoured else end
    while end < len(folded) and folded[end] in _BEFORE_NAME:
        end += 1
    stop = folded.find("\n", end)
    name = name_at(folded, end, stop if stop >= 0 else len(folded))
    return name is not None and name.score >= 1.3


@cache
def _offices() -> frozenset[str]:
    return frozenset(title.title for title in _titles() if title.office)


def is_office(title: str) -> bool:
    """Whether the title ends in one of an office, rather than in what a person does for a living."""
    return any(title[start:] in _offices() for start in range(len(title)))


@cache
def _titles() -> tuple[Title, ...]:
    return tuple(Title(row[0], row[2] == "post") for row in table("posts"))


_TITLES = Sought(lambda: (title.title for title in _titles()))
