"""The head behind a quoted core, and how far the name goes on: “安康杯”|竞赛, “五小”的|竞赛评选, 以“书香”为题的|读书节."""

from __future__ import annotations

import re

from extract.spot.event_start import event_start
from extract.spot.programme_heads import CUT, NO_HEAD, cut_at, ends_in_head, is_closing, is_weak, spans_within
from extract.spot.quoted_evidence import QuoteReading
from extract.spot.quotes import Quote

# “歌唱祖国”庆“五一”|职工歌咏比赛: the festival's marks are no core.
_WINDOW = re.compile(
    r"(?:（[^（）\n]{1,8}）)?(?:(?:庆祝?|喜?迎|纪念|欢度)“(?:五一|五四|三八|七一|八一|十一|元旦|七夕)”)?[\u4e00-\u9fffA-Za-z0-9+]{1,30}(?:（[^（）\n]{1,6}）[\u4e00-\u9fff]{2,12})?"
)
# A subtitle behind a dash: “永远跟党走”——庆祝建会百年图片展.
_TITLED = re.compile(
    "——?(?:“[^“”\\n]{2,20}”)?[\u4e00-\u9fff0-9 ·]{0,36}?(图片展|摄影展|书画展|成果展|作品展|主题活动|征文活动|活动|汇演|晚会|演出|"
    "大赛|竞赛|比赛|行动|论坛|音乐会|运动会)(?=[，。；、！ \\n）]|开幕|启动|举行|在|已|先后|累计|走进|共|中|颁奖|启动|揭晓|收官|评)"
)
# “五小”（小发明、小改造…）|活动: what explains a name, or shortens it, in brackets.
_EXPLAINED = re.compile("（(?:(?:以下)?简称[^（）]{1,20}|[^（）\n]{9,60})）")
# “感恩有你”|系列义卖、捐赠活动: one event of two kinds.
_PAIRED = re.compile(
    "(?:系列|主题)?(?:[\u4e00-\u9fff]{2,4}(?<!活动)(?<!行动)(?<![赛班])[、与和及][\u4e00-\u9fff]{2,4}(?P<head>活动)|"
    "[\u4e00-\u9fff]{2,5}(?<!活动)(?<!行动)(?<![赛班])[与和及](?:摄影|书画|演讲|诵读|朗诵|短视频|征文|绘画)(?P<other>比赛|大赛|展览?))"
)
# “A”“B”两大行动: a count of names, no part of the last.
_NUMBERED = re.compile(
    "[二两三四五六七八九十]+(?:大|项|个|类|样)|四季(?=服务|系列|品牌|活动)|首[场期站讲]|第[一二三四五六七八九十0-9]+[场期站讲课]"
)
# “工会驿站”|新品牌.
_APPOSED = re.compile("(?:[新老好]|这一|这个)品牌|有(?![奖氧声机约])")
_OF_HEAD = re.compile(
    "的(?=活动|主题|专题|系列|竞赛|大赛|比赛|擂台|行动|志愿服务活动|[征巡]|演讲|劳动竞赛|技能|知识|趣味)"
)
# What such a head is: “五小”的竞赛评选.
_OF_EVENT = re.compile("(?:活动|竞赛|大赛|比赛|擂台|行动|赛|征文|巡展|展演|展览|论坛|晚会|评选|征集|讲座|培训班)$")
# 以“书香润车间”为题的读书节系列活动.
_THEMED = re.compile("为(?:主?题|名|主旨)的")
# 名为“声动黄河”的|职工朗诵比赛.
_NAMED_BEFORE = re.compile("(?:[名题]为|名叫|主题[为是]|取名为?|起名为?|冠名为?|[叫唤]作|叫做?|冠以)$")
_OF = re.compile("的")
_THEMED_BEFORE = ("以", "用", "拿")
# Heads of one character, which name an event only at the end of a phrase: “泉声”朗读节，.
_SHORT_HEAD = re.compile(
    "[\u4e00-\u9fff]{0,8}?((?!比赛|初赛|复赛|参赛|开赛|季节|环节|细节|时节|春节|秋节|动节|庆节|女节|察节|士节|师节|者节|年节|童节|人节|阳节|午节|宵节|本月|个月|上月|每月|当月|本周|上周|每周|下周|年节|"
    "[0-9一二三四五六七八九十百千]+[多余]?[节营季班]|[生节假今近当次昨明每某往平时]日|[上下加值早晚夜跟换接航组领轮]班|全班|[0-9一二两三四五六七八九十几数半首满]个?[周月日])"
    "[\u4e00-\u9fff](?:赛(?![事场道区程项况段马点制季手服前后])|(?:节|季|月|周|营|日|班)(?=[，。；、！”）和与]|共[有设]|已|将|期间|由|包[括含]|设[有置]|是|作为|开[幕赛营场锣战]|举[行办]|启动|落幕|鸣|轮番|接连|相继|同时|火热|吸引|分[为设]|等|的|正式|圆满|如期|在|于)))"
)
# A core that is a whole name by itself.
_COMPLETE = re.compile("(?:(?<!在)行动|工程|计划|活动|竞赛|大赛|比赛|论坛|节|月|年|日|班|平台|品牌|项目)$")
# 知识竞赛|打响|总决赛.
_HAPPENS = re.compile("打响|迎来|角逐|产生|晋级|开启|挺进|闯|走到|杀入|亮相|开锣|开战|进入")
_CONTESTS = ("赛", "运动会", "比武")
# The round of a contest, of which area or trade: …大赛|钒钛冶炼工决赛, …演讲比赛|云南赛区选拔赛.
_ROUND = re.compile(
    "[\u4e00-\u9fff（）]{2,10}?(?:赛区|项目|工种)?(选拔赛|总决赛|半决赛|决赛|复赛|预赛|初赛|技能竞赛|技能大赛|技能比武)"
)
# “午间课堂”|进车间活动.
_GOES = re.compile("走?进|送|下|系列|专项|公益")
# “工匠进企”助力|制造业发展专项行动.
_HELPING = re.compile("(?:行动|活动|计划|工程|赛)$")
# Work on a programme, told behind its head: “安澜杯”竞赛|建设.
_WORK = ("建设", "工作", "创建")
# 园区项目|建设|劳动竞赛: work on these is what an event is about.
_WORKED_ON = ("项目", "工程", "重点项目", "重大项目", "平台", "品牌")
# “义诊到家”活动|服务430人次.
_SERVES = re.compile("(?:服务|培训|慰问|救助|帮扶|资助|走访|宣讲|救助)(?:[0-9了近超约]|职工|困难|群众|各|一线)")
_PLACES = ("驿站", "书屋", "阵地", "服务站", "中心")
# “夏送清凉”|慰问一线职工: whom it is done for makes a verb of the head.
_DONE_FOR = re.compile(
    "(?:慰问|走访|资助|救助|看望|服务|帮扶|关爱)(?:[0-9]|学子|贫困|大学生|学生|企业|新就业|新业态|一线|环卫|户外|广大|辖区|坚守|高温|农民工|建筑|快递|外卖|货车|各[地行企]|全[市县区省]|困难职工|职工(?!活动|行动|品牌|项目))"
)
_LINK = re.compile("和|与|及|暨|或")
_CONTEST_ACTIVITY = re.compile("(?<=[赛])活动$")


def read_quote(folded: str, quote: Quote, spans: tuple[tuple[int, int], ...]) -> QuoteReading:
    """The quoted span as a name with the head behind it, which is empty where there is none; `spans` are those of head words."""
    if not quote.closed:
        return _unclosed(quote)
    of = _of_head(folded, quote, spans)
    if of is not None:
        return of
    bare = QuoteReading(quote, quote.end, f"“{quote.core}”", "")
    gap = folded[quote.start - 1 : quote.start] == folded[quote.end : quote.end + 1] == " "
    behind = quote.end + gap
    explained = _EXPLAINED.match(folded, behind)
    behind = explained.end() if explained else behind
    titled = _TITLED.match(folded, quote.end)
    if titled:
        return QuoteReading(quote, titled.end(), f"“{quote.core}”{titled.group()}", titled[1])
    window = _WINDOW.match(folded, behind)
    if (
        window is None
        or _NUMBERED.match(folded, behind)
        or _APPOSED.match(folded, behind)
        or NO_HEAD.match(folded, behind)
    ):
        return bare
    paired = _PAIRED.match(folded, behind) if window.end() - behind < 7 or _LINK.search(window.group()) else None
    if paired and CUT.search(paired.group()) is None:
        return QuoteReading(quote, paired.end(), f"“{quote.core}”{paired.group()}", paired["head"] or paired["other"])
    helped = 2 * folded.startswith("助力", behind)
    limit = cut_at(folded, behind + helped, window.end(), spans)
    head, end = _head(folded, spans_within(spans, behind, limit), behind)
    if helped and not _HELPING.search(head):
        return bare
    if explained and end - len(head) > behind:
        return bare
    short = _SHORT_HEAD.match(folded, behind)
    if short and short.end() <= limit and (not head or short.end() == end + 1):
        head, end = short[1], short.end()
    if not head or (
        ends_in_head(quote.core)
        and end - len(head)
        > behind + (2 if _COMPLETE.search(quote.core) else 6) + 3 * (_GOES.match(folded, behind) is not None)
    ):
        return bare
    if head.endswith(_CONTESTS):
        last = _ROUND.match(folded, end)
        if (
            last
            and CUT.search(last.group()) is None
            and _LINK.search(last.group()) is None
            and _HAPPENS.search(last.group()) is None
            and event_start(folded, last.start(1)) <= end
        ):
            head, end = last[1], last.end()
    name = f"“{quote.core}”{folded[behind:end]}"
    return QuoteReading(quote, end, _CONTEST_ACTIVITY.sub("", name), head)


def _of_head(folded: str, quote: Quote, spans: tuple[tuple[int, int], ...]) -> QuoteReading | None:
    """The name whose head stands behind 的 or behind what makes a theme of the core; None where none does."""
    themed = _THEMED.match(folded, quote.end) if folded[quote.start - 1 : quote.start] in _THEMED_BEFORE else None
    if folded.startswith("的", quote.end) and _NAMED_BEFORE.search(folded, max(0, quote.start - 5), quote.start):
        themed = _OF.match(folded, quote.end)
    of = themed or _OF_HEAD.match(folded, quote.end)
    window = _WINDOW.match(folded, of.end()) if of else None
    if of is None or window is None:
        return None
    limit = cut_at(folded, of.end(), window.end(), spans)
    head, end = _head(folded, spans_within(spans, of.end(), limit), of.end())
    if NO_HEAD.match(folded, end):
        return None
    if not head or not (_OF_EVENT.search(head) or themed) or (not themed and end - len(head) > of.end() + 4):
        return None
    return QuoteReading(quote, end, f"“{quote.core}”{folded[of.end() : end]}", head)


def _head(folded: str, spans: list[tuple[int, int]], start: int) -> tuple[str, int]:
    """The head word of the name that goes on at `start`, and where it ends; an empty word where there is none."""
    best, end = "", start
    for index, span in enumerate(spans):
        word = folded[span[0] : span[1]]
        if span[0] - start > (8 if is_weak(word) else 24):
            continue
        if not best:
            if span[0] == start and _DONE_FOR.match(folded, start) and not _event_behind(folded, spans[index + 1 :]):
                break
            if _LINK.match(folded, start) or (is_weak(word) and _LINK.search(folded, start, span[0])):
                break
        else:
            place = best.endswith(_PLACES) and word.endswith(("活动", "行动"))
            reach = 0 if is_closing(best) else 14 if place else 12 if is_weak(best) else 6
            if best.endswith("节") and 0 < span[0] - end <= 3 and word.endswith("赛"):
                reach = 3  # 虎文化节|美食大赛
            apart = (
                (word in ("计划", "评选") and best.endswith("活动"))
                or (word in ("平台", "品牌", "项目") and span[0] > end)
                or _SERVES.match(folded, span[0])
                or (
                    is_closing(best)
                    and word in _WORK
                    and not (index + 1 < len(spans) and spans[index + 1][0] == span[1] and best in _WORKED_ON)
                )
            )
            if span[0] - end > reach or apart or _LINK.search(folded, end, span[0]):
                break
        best, end = word, span[1]
    return best, end


def _event_behind(folded: str, spans: list[tuple[int, int]]) -> bool:
    """Whether one of the head words is that of an event: …|慰问一线职工演出."""
    return any(_OF_EVENT.search(folded, start, end) or folded[start:end].endswith("演出") for start, end in spans)


def _unclosed(quote: Quote) -> QuoteReading:
    """A name whose closing mark is missing: it ends with the first head word."""
    match = re.match(
        "[\u4e00-\u9fffA-Za-z0-9·]{2,16}?(?:大讲堂|讲堂|课堂|行动|工程|计划|论坛|活动|竞赛|大赛|比赛|评选|项目(?!部)|品牌)(?![\u4e00-\u9fff]{0,2}[会组])",
        quote.core,
    )
    if match is None or CUT.search(match.group()):
        return QuoteReading(quote, quote.start, "", "")
    return QuoteReading(
        Quote(quote.start, quote.start + 1 + match.end(), match.group()),
        quote.start + 1 + match.end(),
        match.group(),
        "讲堂",
    )
