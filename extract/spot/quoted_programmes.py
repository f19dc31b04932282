"""Programmes with a quoted core: “安康杯”竞赛, “圆梦行动”, “滨海工会大讲堂."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.article import Article
from extract.boundary import name_start
from extract.kind import Kind
from extract.lexicon import words
from extract.mention import Mention
from extract.spot.programme_heads import (
    CUT,
    NO_HEAD,
    cut_at,
    ends_in_head,
    head_spans,
    is_closing,
    is_shorthand,
    is_weak,
    second_end,
    spans_within,
)
from extract.spot.quoted_evidence import LONGEST_LIST, QuoteReading, fellows, own_name, speech_before
from extract.spot.quotes import Quote, quotes

_WINDOW = re.compile(
    r"(?:（[^（）\n]{1,8}）)?[\u4e00-\u9fffA-Za-z0-9+]{1,30}(?:（[^（）\n]{1,6}）[\u4e00-\u9fff]{2,12})?"
)
# A subtitle behind a dash: “永远跟党走”——庆祝建会百年图片展.
_TITLED = re.compile(
    "——?(?:“[^“”\\n]{2,20}”)?[\u4e00-\u9fff0-9]{0,36}?(图片展|摄影展|书画展|成果展|作品展|主题活动|活动|汇演|晚会|演出|大赛|竞赛|比赛|行动|"
    "论坛|音乐会|运动会)(?=[，。；、！ \\n）]|开幕|启动|举行|在)"
)
# Behind the mark of an honour-like core these make a programme of it: “红塔工匠”品牌.
_BRANDS = frozenset(
    [
        "品牌",
        "服务品牌",
        "工作品牌",
        "行动",
        "计划",
        "培育计划",
        "培育行动",
        "培育工程",
        "工程",
        "项目",
        "活动",
        "大赛",
        "竞赛",
        "平台",
        "试点",
    ]
)
# Heads that make a programme even of a slogan: “不忘初心、牢记使命”主题教育.
_ACTIVE = re.compile(
    "主题教育|工程|计划|项目|品牌|平台|活动|赛|比武|行动|送温暖|慰问|演讲|征文|宣讲|巡讲|直播|培训班|展|演|晚会|合唱|歌咏|诵读|"
    "故事会|运动会|健步|讲堂|论坛|征集|宣教"
)
# “A”“B”两大行动: a count of names, no part of the last.
_NUMBERED = re.compile("[二两三四五六七八九十]+(?:大|项|个|类|样)")
_OF_HEAD = re.compile("的(活动|主题活动|竞赛|大赛|擂台|行动|志愿服务活动)")
# Heads of one character, which name an event only at the end of a phrase: “泉声”朗读节，.
_SHORT_HEAD = re.compile(
    "[\u4e00-\u9fff]{0,8}?((?!比赛|初赛|复赛|参赛|开赛|季节|环节|细节|时节|春节|秋节|动节|庆节|女节|察节|士节|师节|者节|年节|童节|人节|阳节|午节|宵节|本月|上月|每月|当月|本周|上周|每周|下周|年节|"
    "[生节假今近当次昨明每某往平时]日|[上下加值早晚夜跟换接航组领轮]班|全班)"
    "[\u4e00-\u9fff](?:赛|节|季|月|周|营|日|班))(?=[，。；、！”）和与]|开[幕赛营场]|举[行办]|启动|落幕|正式|圆满|如期|在|于)"
)
# A core that is a whole name by itself.
_COMPLETE = re.compile("(?:行动|工程|计划|活动|竞赛|大赛|比赛|论坛|节|月|年|日|班|平台|品牌|项目)$")
# “午间课堂”进车间活动.
_GOES = re.compile("走?进|送|下|系列|专项|公益")
# Work on a programme, told behind its head: “安澜杯”竞赛|建设.
_WORK = ("建设", "工作", "创建")
_LINK = re.compile("和|与|及|暨|或")
_HONOUR_CORE = re.compile(
    "(?:奖|奖章|奖状|先锋号|标兵岗|标兵|能手|工匠|劳模|模范|之星|明星|楷模|示范岗|文明号|人物|示范单位|先进单位|先进集体|先进个人|"
    "卫士|功臣|集体|班组|建设者|职工|青年|员工|示范点|称号)$"
)
_FACILITY_CORE = re.compile("(?:工作室|候车室|工作站|服务站|中心|学院|基地|展馆|书屋|(?<!母婴)(?<!哺乳)室|馆)$")
_AND_OTHERS = re.compile(
    "等(?!(?:趣味性?|趣味比赛|比赛|竞赛|体育)项目)(?:(?![^，。；]{0,12}的)[\u4e00-\u9fff]{0,6}?)(品牌活动|主题活动|主题宣传教育|活动|竞赛|行动|品牌|项目|工程|大赛|计划)"
)
_CHOOSING = re.compile(
    "赛|论坛|讲堂|课堂|夜校|班|营|宣讲|巡讲|展演|巡展|沙龙|活动|行动|计划|工程|品牌|评选|寻访|推选|选树|创建|争创|推荐|命名"
)
_HONOUR_BEFORE = re.compile(
    "(?:获|荣获|获得|授予|评为|获评|当选|当选为|入选|命名为|被誉为|被称为|誉为|摘得|夺得|称为|荣膺|成为|获授|获颁)$"
)
_EVERYDAY_CORE = re.compile(
    "(?:百日|专项|集中|攻坚|百日攻坚|百日会战|大)?(?:行动|会战|攻坚|练兵|比武|走访|随手拍|云服务|四季行|月月赛|夜校|课堂|讲堂|"
    "直通车)"
)
# “某某工会实施某某行动”: the title of a report.
_TELLS = re.compile("(?:工会|公司|集团|[局厂矿])(?:联合[^，。]{0,12})?(?:实施|开展|推进|打造|创新|举办|启动|推出)")
# Shorthand of policy, no scheme of a union's own.
_POLICY = re.compile(
    "[一二三四五六七八九十两]+(?:大|件|项|个)(?:攻坚战|大事|专项行动|任务|战略|法宝|理念|硬仗|围绕|坚持|意识|自信|维护|确立|第一|"
    "关键|走在前|方面|结合|注重|突出|起来|"
    "一起|必须)"
)
_FESTIVE = re.compile("送温暖|汇演|会演|演出|晚会|音乐会|运动会|联欢|春晚")
# A name in the marks within a quoted speech.
_NESTED = re.compile("‘([^‘’“”\\n]{2,16})’(活动|竞赛|行动|工程|计划|品牌|项目|大赛|平台)")
_NTH = re.compile("(?:第[一二三四五六七八九十百0-9]{1,4}|首)届$")
_PUN_HEAD = re.compile("活动|行动|计划|工程|品牌|项目|驿站")


def spot_quoted(article: Article) -> Iterator[Mention]:
    """Programmes whose name is, or begins with, a quoted core; `value` is the bare core."""
    folded = article.folded
    if "“" not in folded:
        return
    spans = head_spans(folded)
    found = [_read(folded, quote, spans) for quote in quotes(folded)]
    named = frozenset(one.quote.core for one in found if one.head and not _excluded(folded, one))
    others = fellows(found, named)
    for match in _NESTED.finditer(folded):
        yield Mention(
            Kind.PROGRAMME, match.start(), match.end(), f"“{match[1]}”{match[2]}", "nested quote", 58, value=match[1]
        )
    for index, one in enumerate(found):
        if _excluded(folded, one) and not (one.quote.core in named and one.quote.core in _slogans()):
            continue
        if len(one.quote.core) == 1:
            one = _with_pun(folded, one)
            if one.start < 0:
                continue
        one = _with_second(folded, _with_prefix(folded, one), spans)
        if one.head:
            direct = one.end - len(one.head) == one.quote.end
            brand = (one.head in _BRANDS and direct) or _HONOUR_CORE.search(one.quote.core) is not None
            yield _mention(one, "quoted core and head", 67 if brand else 64)
            continue
        head = _shared_head(folded, found, index)
        if head and not speech_before(folded, found, index):
            yield _mention(replace(one, name=one.name + head), "quoted core, shared head", 62)
        elif own_name(folded, one, others, found, index):
            yield _mention(one, "quoted name", 60)


def _with_pun(folded: str, one: QuoteReading) -> QuoteReading:
    """A name of which one character is in marks, with what stands before it: 暖“新”活动, “姜”爱行动."""
    start = name_start(folded, one.quote.start, max(0, one.quote.start - 4))
    before = folded[start : one.quote.start]
    if not re.fullmatch("[\u4e00-\u9fff]{0,4}", before) or len(before) + one.end - one.quote.end < 3:
        return one
    return replace(one, start=start, name=before + one.name)


def _with_prefix(folded: str, one: QuoteReading) -> QuoteReading:
    """The name with the ordinal before it, and with the theme that a core of everyday words needs: 工资协商“百日行动”."""
    ordinal = re.search(
        "(?:第[一二三四五六七八九十百0-9]{1,4}[届批]|首[届批])$",
        folded[max(0, one.quote.start - 7) : one.quote.start],
    )
    if ordinal:
        start = one.quote.start - len(ordinal.group())
    elif _EVERYDAY_CORE.fullmatch(one.quote.core):
        start = name_start(folded, one.quote.start, max(0, one.quote.start - 14))
        if one.quote.start - start < 4 or not re.fullmatch("[\u4e00-\u9fff（）]+", folded[start : one.quote.start]):
            return one
    else:
        return one
    return replace(one, start=start, name=folded[start : one.quote.start] + one.name)


def _with_second(folded: str, one: QuoteReading, spans: tuple[tuple[int, int], ...]) -> QuoteReading:
    """The name with the second one that 暨 joins to it: “X”大赛暨全市技能比武."""
    end = second_end(folded, one.end, spans) if one.head else one.end
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


def _read(folded: str, quote: Quote, spans: tuple[tuple[int, int], ...]) -> QuoteReading:
    if not quote.closed:
        return _unclosed(quote)
    of = _OF_HEAD.match(folded, quote.end)
    if of:
        return QuoteReading(quote, of.end(), f"“{quote.core}”{of[1]}", of[1])
    bare = QuoteReading(quote, quote.end, f"“{quote.core}”", "")
    titled = _TITLED.match(folded, quote.end)
    if titled:
        return QuoteReading(quote, titled.end(), f"“{quote.core}”{titled.group()}", titled[1])
    window = _WINDOW.match(folded, quote.end)
    if window is None or _NUMBERED.match(folded, quote.end) or NO_HEAD.match(folded, quote.end):
        return bare
    limit = cut_at(folded, quote.end, window.end(), spans)
    head, end = _head(folded, spans_within(spans, quote.end, limit), quote.end)
    short = _SHORT_HEAD.match(folded, quote.end)
    if short and short.end() <= limit and (not head or short.end() == end + 1):
        head, end = short[1], short.end()
    if not head or (
        ends_in_head(quote.core)
        and end - len(head)
        > quote.end + (2 if _COMPLETE.search(quote.core) else 6) + 3 * (_GOES.match(folded, quote.end) is not None)
    ):
        return bare
    name = f"“{quote.core}”{folded[quote.end : end]}"
    return QuoteReading(quote, end, re.sub("(?<=[赛])活动$", "", name), head)


def _head(folded: str, spans: list[tuple[int, int]], start: int) -> tuple[str, int]:
    """The head word of the name that goes on at `start`, and where it ends; an empty word where there is none."""
    best, end = "", start
    for span in spans:
        word = folded[span[0] : span[1]]
        if span[0] - start > (8 if is_weak(word) else 24):
            continue
        if not best:
            if _LINK.match(folded, start) or (is_weak(word) and _LINK.search(folded, start, span[0])):
                break
        else:
            reach = 0 if is_closing(best) else 12 if is_weak(best) else 6
            apart = (word in ("平台", "品牌", "项目") and span[0] > end) or (is_closing(best) and word in _WORK)
            if span[0] - end > reach or apart or _LINK.search(folded, end, span[0]):
                break
        best, end = word, span[1]
    return best, end


def _unclosed(quote: Quote) -> QuoteReading:
    """A name whose closing mark is missing: it ends with the first head word."""
    match = re.match("[\u4e00-\u9fffA-Za-z0-9·]{2,16}?(?:大讲堂|讲堂|课堂|行动|工程|计划|论坛)", quote.core)
    if match is None or CUT.search(match.group()):
        return QuoteReading(quote, quote.start, "", "")
    return QuoteReading(
        Quote(quote.start, quote.start + 1 + match.end(), match.group()),
        quote.start + 1 + match.end(),
        match.group(),
        "讲堂",
    )


def _excluded(folded: str, one: QuoteReading) -> bool:
    core = one.quote.core.strip()
    before = folded[max(0, one.quote.start - 6) : one.quote.start]
    if not one.name or _POLICY.fullmatch(core) or re.search("[。！？；：]", core) or _TELLS.search(core):
        return True
    if core in _slogans() and not _ACTIVE.search(one.head):
        return True
    if before.endswith("被") and not one.head:
        return True
    if one.head == "协商" and before.endswith(("围绕", "就")):
        return True
    if (is_shorthand(core) and not _FESTIVE.search(one.head) and not _NTH.search(before)) or (
        len(core) < 2 and not _PUN_HEAD.search(one.head)
    ):
        return True
    if _HONOUR_BEFORE.search(before) or (_FACILITY_CORE.search(core) and not one.head):
        return True
    if core.endswith("式") and not re.search("(?:模块|项目|平台|活动)$", one.head):
        return True
    if _HONOUR_CORE.search(core) and not (one.head and _CHOOSING.search(folded[one.quote.end : one.end])):
        return True
    return bool(not one.head and NO_HEAD.match(folded, one.quote.end))


@cache
def _slogans() -> frozenset[str]:
    return frozenset(words("slogans"))


def _shared_head(folded: str, found: list[QuoteReading], index: int) -> str:
    """The head that the span shares with those behind it in its list: “A”“B”主题活动, “A”“B”等品牌活动; else empty."""
    last = index
    while last + 1 < min(len(found), index + LONGEST_LIST) and folded[
        found[last].quote.end : found[last + 1].quote.start
    ] in (
        "",
        "、",
        "和",
        "以及",
    ):
        last += 1
        if found[last].head:
            return folded[found[last].quote.end : found[last].end]
    match = _AND_OTHERS.match(folded, found[last].quote.end)
    return match[1] if match else ""
