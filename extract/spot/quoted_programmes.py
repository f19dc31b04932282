"""Programmes with a quoted core: “安康杯”竞赛, “圆梦行动”, “滨海工会大讲堂."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.article import Article
from extract.boundary import name_start
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.mention import Mention
from extract.spot.event_start import event_start
from extract.spot.programme_heads import ends_in_head, head_spans, is_closing, second_end
from extract.spot.quoted_evidence import QuoteReading, fellows, own_names, row_end, row_goes_on, speech_before
from extract.spot.quoted_heads import read_quote
from extract.spot.quoted_otherwise import HONOUR_CORE, is_otherwise, slogans
from extract.spot.quotes import quotes

# Behind the mark of an honour-like core these make a programme of it: “红塔工匠”品牌.
_BRANDS = frozenset({
    "品牌", "服务品牌", "工作品牌", "行动", "计划", "培育计划", "培育行动", "培育工程", "工程", "项目", "活动", "大赛", "竞赛",
    "平台", "试点",
})  # fmt: skip
_AND_OTHERS = re.compile(
    "等(?!(?:趣味性?|趣味比赛|比赛|竞赛|体育)项目)(?:(?![^，。；]{0,12}的)[\u4e00-\u9fff]{0,6}?)(品牌活动|主题活动|系列活动|专项行动|劳动竞赛|劳动和技能竞赛|主题宣传教育|主题教育|活动|竞赛|行动|品牌|项目|工程|大赛|计划)"
)
# 等八项活动: a count of names, no head of theirs.
_COUNTED = re.compile("[0-9二三四五六七八九十](?:[多余])?(?:大|项|个|类|场)")
_EVERYDAY_CORE = re.compile(
    "(?:百日|专项|集中|攻坚|百日攻坚|百日会战|大)?(?:行动|百日赛|会战|攻坚|练兵|比武|走访|随手拍|云服务|四季行|月月赛|夜校|课堂|讲堂|"
    "直通车)"
)
# Contests and schemes that lie above the honour in their marks (71): “渔港工匠”培育工程.
_ABOVE = (
    "竞赛", "大赛", "决赛", "选拔赛", "培育工程", "培育计划", "培育行动", "培养工程", "培养计划", "寻访活动", "选树活动",
    "评选活动", "推选活动", "系列活动", "主题活动",
)  # fmt: skip
# “寻找身边的工匠”推选: what is done with the honoured; “巴山工匠”进企业活动: what they do.
_OVER_HONOUR = re.compile(
    "^“(?:寻找|寻访|致敬|走近|对话|讲述|争做|争当)|”(?:服务)?品牌$|”(?:走?进|下)[\u4e00-\u9fff]{2,4}活动$"
)
# Cores that no honour bears, though a craftsman or a model stands in them: “金湖工匠学堂”.
_NO_HONOUR = re.compile("(?:学堂|讲堂|课堂|夜校|训练营|传习班|培育计划|行动|论坛|大讲堂|沙龙)$")
# A name in the marks within a quoted speech.
_NESTED = re.compile("‘([^‘’“”\\n]{2,16})’(活动|竞赛|行动|工程|计划|品牌|项目|大赛|平台)")
_BRANDS_OF = re.compile("等[\u4e00-\u9fff]{0,6}?品牌(?!的)")
# A core that tells itself what it is shares no head: “职工网络春晚”、“四海一家”联欢晚会.
_WHOLE = re.compile("(?:春晚|晚会|行动|工程|计划|大赛|竞赛|比赛|论坛|音乐会|运动会|夜校|[艺化体]节)$")
# “甲”、“乙”征文、“丙”竞赛: each has a head of its own, or none.
_ON_WITH_HEAD = re.compile("(?:、|和|以及|及)[^，。；“”]{0,8}“")
_SHARED = ("", "、", "和", "以及")
_ORDINAL = re.compile("(?:第[一二三四五六七八九十百0-9]{1,4}[届批]|首[届批]) ?$")
_YEAR = re.compile("20[0-9]{2}年(?:度)?$")
_AREAS = "省市区县州旗镇乡"
# 全国煤矿|第十六届“乌金杯”, 柘林镇|第二届“双桦杯”.
_OF_AREA = re.compile(
    "(?:20[0-9]{2}年)?(?:全[国省市州区县][\u4e00-\u9fff]{0,8}(?<!工会)(?<![届次日])|[\u4e00-\u9fff]{1,3}[市区县州旗镇乡](?:[\u4e00-\u9fff]{2,6}(?:行业|系统))?)"
)
_CONTESTS = ("赛", "比武", "运动会", "节", "展")
# 争创|“工人先锋号”活动.
_STRIVES = ("争创", "寻找", "寻访", "争当", "争做")
_OWNERS = ("工会", "公司", "集团", "的")


def spot_quoted(article: Article) -> Iterator[Mention]:
    """Programmes whose name is, or begins with, a quoted core; `value` is the bare core."""
    folded = article.folded
    if "“" not in folded:
        return
    spans = head_spans(folded)
    found = [read_quote(folded, quote, spans) for quote in quotes(folded)]
    excluded = [is_otherwise(folded, one) for one in found]
    named = frozenset(one.quote.core for one, out in zip(found, excluded, strict=True) if one.head and not out)
    others = fellows(found, named)
    bare = [index for index, one in enumerate(found) if not one.head and not excluded[index]]
    own = own_names(folded, found, others, bare)
    for match in _NESTED.finditer(folded):
        yield Mention(
            Kind.PROGRAMME, match.start(), match.end(), f"“{match[1]}”{match[2]}", "nested quote", 58, value=match[1]
        )
    for index, one in enumerate(found):
        if excluded[index] and not (one.quote.core in named and one.quote.core in slogans()):
            if HONOUR_CORE.search(one.quote.core) and not one.head and _branded(folded, found, index):
                yield _mention(one, "quoted brand", 72)
            continue
        if len(one.quote.core) == 1:
            one = _with_pun(folded, one)
            if one.start < 0:
                continue
        one = _with_second(folded, _with_prefix(folded, one), spans)
        if one.head:
            yield _mention(one, "quoted core and head", _priority(folded, one))
            continue
        head = _shared_head(folded, found, index)
        if head and not speech_before(folded, found, index):
            branded = _branded(folded, found, index)
            shared = one if head == "品牌" and branded else replace(one, name=one.name + head)
            yield _mention(shared, "quoted core, shared head", 72 if branded else 62)
        elif one.quote.core in own:
            yield _mention(one, "quoted name", 72 if _NO_HONOUR.search(one.quote.core) else 60)


def _priority(folded: str, one: QuoteReading) -> int:
    """Of a name with a head: above the honours in it (71) where it chooses or trains the honoured, and above all that it holds."""
    behind = folded[one.quote.end : one.end]
    if "“" in behind or "暨" in behind:
        return 74
    honour = HONOUR_CORE.search(one.quote.core) is not None
    if one.name.endswith(_ABOVE) or _OVER_HONOUR.search(one.name) or (is_closing(one.head) and not honour):
        return 72
    directly = one.end - len(one.head) == one.quote.end
    return 67 if honour or (directly and one.head in _BRANDS) else 64


def _branded(folded: str, found: list[QuoteReading], index: int) -> bool:
    """Whether the list that the span stands in is said to be of brands: “最美司机”等宣传品牌."""
    return row_goes_on(folded, found, index, _BRANDS_OF)


def _with_pun(folded: str, one: QuoteReading) -> QuoteReading:
    """A name of which one character is in marks, with what stands before it: 暖“新”活动, “姜”爱行动."""
    start = name_start(folded, one.quote.start, max(0, one.quote.start - 4))
    start = one.quote.start if folded.endswith(_OWNERS, start, one.quote.start) else start
    before = folded[start : one.quote.start]
    if not re.fullmatch("[\u4e00-\u9fff]{0,4}", before) or len(before) + one.end - one.quote.end < 3:
        return one
    return replace(one, start=start, name=before + one.name)


def _with_prefix(folded: str, one: QuoteReading) -> QuoteReading:
    """The name with the ordinal before it and the area of that, or the theme that a core of everyday words needs:
    工资协商“百日行动”."""
    ordinal = _ORDINAL.search(folded, max(0, one.quote.start - 7), one.quote.start)
    if ordinal or one.quote.core.endswith("杯"):
        start = ordinal.start() if ordinal else one.quote.start
        start = _area_start(folded, start, ordinal is not None) if one.head.endswith(_CONTESTS) else start
        if start == one.quote.start:
            return one
    elif one.head.endswith("活动") and folded.startswith(_STRIVES, one.quote.start - 2):
        start = one.quote.start - 2
    elif _EVERYDAY_CORE.fullmatch(one.quote.core):
        start = name_start(folded, one.quote.start, max(0, one.quote.start - 14))
        start = max(start, folded.rfind("叫", start, one.quote.start) + 1)
        if one.quote.start - start < 4 or not re.fullmatch("[\u4e00-\u9fff（）]+", folded[start : one.quote.start]):
            return one
    else:
        return one
    return replace(one, start=start, name=folded[start : one.quote.start].rstrip() + one.name)


def _area_start(folded: str, start: int, numbered: bool) -> int:
    """Where the area directly before begins, or the year before that: 2021年芜湖市|第二届“鸠兹杯”职工技能大赛; an area without its
    rank does the deed.
    """
    names = gazetteer().names()
    area = next((at for at in range(max(0, start - 7), start - 1) if folded[at:start] in names), start)
    if area == start or folded[start - 1] not in _AREAS:
        begin = event_start(folded, start)
        return begin if numbered and _OF_AREA.fullmatch(folded, begin, start) else start
    year = _YEAR.search(folded, max(0, area - 6), area)
    return year.start() if year else area


def _with_second(folded: str, one: QuoteReading, spans: tuple[tuple[int, int], ...]) -> QuoteReading:
    """The name with the second one that 暨 joins to it: “X”大赛暨全市技能比武."""
    end = second_end(folded, one.end, spans) if one.head or ends_in_head(one.quote.core) else one.end
    return one if end == one.end else replace(one, end=end, name=one.name + folded[one.end : end])


def _mention(one: QuoteReading, rule: str, priority: int) -> Mention:
    return Mention(
        Kind.PROGRAMME,
        one.quote.start if one.start < 0 else one.start,
        one.end,
        one.name,
        rule,
        priority,
        value=one.quote.core,
    )


def _shared_head(folded: str, found: list[QuoteReading], index: int) -> str:
    """The head that the span shares with those behind it in its list: “A”“B”主题活动, “A”“B”等品牌活动; else empty."""
    if _WHOLE.search(found[index].quote.core):
        return ""
    joints = _SHARED if ends_in_head(found[index].quote.core) else (*_SHARED, "暨")
    last = row_end(folded, found, index, joints)
    for one in found[index + 1 : last + 1]:
        if one.head:
            own = folded.startswith("、", found[index].quote.end) and _ON_WITH_HEAD.match(folded, one.end)
            return "" if own else one.name[len(one.quote.core) + 2 :]
    match = _AND_OTHERS.match(folded, found[last].quote.end)
    return match[1] if match and not _COUNTED.search(match.group()) else ""
