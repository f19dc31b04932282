"""Programmes without quotation marks: 第二十四次万人劳动竞赛, 首届职工文化体育节, 送温暖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from extract.article import Article
from extract.kind import Kind
from extract.lexicon import word_set, words
from extract.mention import Mention
from extract.pattern import each
from extract.sought import Sought
from extract.spot.branded_places import is_one_place
from extract.spot.event_name import THIS, Event, held, in_title, read_event, run_on, with_title
from extract.spot.festive_programmes import spot_festive
from extract.spot.led_in_programmes import spot_led_in
from extract.spot.typed_programmes import spot_typed

_EVENT = re.compile(
    "(?:知识竞赛|劳动和(?:职业)?技能竞赛|竞赛|大赛|比赛|联赛|邀请赛|争霸赛|挑战赛|锦标赛|公开赛|选拔赛|总决赛|决赛|月月赛|擂台赛|"
    "演讲赛|球赛|棋赛|运动会|大比武|技能比武|马拉松|文化节|艺术节|体育节|文体节|读书节|招聘会|交友会|联谊会|相亲会"
    "|培训班|提高班|研修班|训练营|研学营|冬令营|成长营|体验营|暑期班|托管班|夏令营|文艺汇演|文艺晚会|联欢晚会|圆桌会|沙龙|春晚|成果展|巡回展|书画展|摄影展|"
    "论坛|大讲堂|知识竞答|网上答题|线上答题|有奖答题|在线答题|推荐评选|集中要约行动|"
    + each("优[秀美佳][\u4e00-\u9fff]{1,8}|最[秀美佳][\u4e00-\u9fff]{1,8}|成果|作品|案例|人物|工匠|名匠", "评选")
    + "|"
    + each("工匠|名匠|人物|之星", "(?:选树|寻访|推选)(?:活动)?")
    + "|"
    + each(
        "专项|集中|服务|整治|要约|百日|暖心|温暖|关爱|攻坚|提升|入会|法律援助|筑梦|圆梦|助企|普惠|便民|护航|维权|讨薪|清欠|培育|"
        "一年|两年|三年|五年|就业|就业服务|帮扶|集中要约",
        "行动(?:计划)?",
    )
    + "|行动计划|培[养育]工程|提升工程|素质工程|建功工程|品牌项目|"
    + each("加强|提升|落实|突破|攻坚|创新|服务|建设|深化|规范|执行|质量|作风|效能", "年(?:专项|主题|系列)?活动")
    + "|建设工程|建功立业工程|技术创新工程|工作月|宣传月|宣传周|服务平台|智慧平台|展示平台|工作平台|管理平台|信息平台|学习平台|竞赛平台|"
    "公众号|微博|总工会网站|"
    "工会网站|帮扶基金|互助基金|系列活动|志愿服务计划|"
    + each(
        "创建|寻访|宣传|实践|主题|交流|慰问|关爱|创新|文体|冰雪|联谊|交友|市集|"
        "读书|阅读|维权|普法|服务|教育|征集|推荐|评选|评比|竞答|竞赛|选树|推选|圆梦|求学|助考|演讲|观影|体验|走访|帮扶|助学|招聘|培训|展示|检查",
        "活动",
    )
    + "|行动|直通车(?:小程序|平台)?|服务e站|优惠观影|竞答)(?:活动)?"
)
# Seasons and visits, which are many words: 关爱|月活动, 进|校园活动.
_SEASONS = (
    (
        "活动",
        "服务",
        "行动",
        "宣传",
        "关爱",
        "维权",
        "普法",
        "竞赛",
        "阅读",
        "体验",
        "攻坚",
        "安全",
        "健身",
        "招聘",
        "入会",
    ),
    ("月", "周", "季"),
    ("活动", "系列活动", "主题活动"),
)
# 专项集体合同签订|月活动.
_OF_TIME = ("年活动", "月活动", "周活动", "季活动")
_NUMBERED = re.compile("[0-9一二三四五六七八九十本每上下当近全半个几两]$")
_ALONE = (*_OF_TIME, "活动月", "服务月", "行动月", "关爱月", "维权月", "活动季", "服务季", "活动周", "服务周", "行动周")
_VISITS = (
    ("进", "到", "下"),
    (
        *(
            "校园",
            "企业",
            "百企",
            "千企",
            "万企",
            "百家",
            "千家",
            "万家",
            "家庭",
            "班组",
            "车间",
            "工地",
            "社区",
            "园区",
        ),
        *(
            "乡村",
            "乡镇",
            "机关",
            "一线",
            "基层",
            "站点",
            "商圈",
            "楼宇",
            "矿区",
            "港区",
            "码头",
            "地头",
            "田头",
            "身边",
        ),
    ),
    ("活动", "行动", "系列活动", "主题活动", "专项活动", "专项行动", "志愿活动"),
)
_COUNTED = re.compile(
    "(?:(?:20[0-9]{2}年度?)?(?:服务职工群众|服务职工|职工服务|为职工群众办|为职工办|为民办|惠工))?(?:(?<![0-9第])[0-9]{1,2}|[二三四五六七八九十]{1,2})(?:[件大项]?(?:民生|惠民|为民|暖心|惠工)?实事(?:项目)?|"
    "大(?:提升|惠民|民生|暖心|专项|主题|重点)?(?:工程(?!师|机)|行动(?!计划)))"
)
_COUNTED_HEAD = re.compile("实事|大(?:提升|惠民|民生|暖心|专项|主题|重点)?(?:工程|行动)")
# A工程、B工程|三大工程: a count of what is named.
_COUNTS = ("工程", "行动", "计划", "项目", "活动", "实事")

_WHOLE_NAME = re.compile("集中要约行动|工会网站")
_KNOWLEDGE = ("知识竞赛", "网上答题", "线上答题", "有奖答题", "在线答题")
_ABOUT_WHOM = re.compile("全[市省国区县]|职工|员工|群众|网上|线上|有奖|企业|基层|工会")
# A second name without an ordinal or level of its own: …技能比武|暨护林员岗位练兵活动.
_SECOND = re.compile(
    "暨(?!第|首届|20|全[国省市区县]|庆|[^，。；]{0,16}(?:仪式|大会|会议|推进会|现场会))[\u4e00-\u9fff]{2,14}?(?:活动|竞赛|大赛|比赛|比武|决赛|展演|论坛|运动会|晚会|(?<![环细春时])节|展览|评选)(?=[，。；、”）在于昨今]|日前|将|圆满|正式|落幕|开幕|举|启)"
)
_LONGEST_SLOGAN = 20
# What these follow is no programme but a place, a body or a paper about it.
_OF_NAME = re.compile(
    "(?<=基金)会|卡|基地|示范|领导小组|委员会|办公室|联席|协议|合同|条例|办法|中心|指导员|志愿者|工作者|服务队|小队|小分队|律师|团队|建设领导"
)
# 元旦春节送温暖|活动.
# 2023年度职工技能竞赛|共设五个赛项: of a year's contests the one that is told of.
_TAKES_PLACE = re.compile(
    "(?:正式|圆满|日前|近日|昨日|上周)?(?:共设|下设|分设|设[^，。]{0,8}[0-9一二三四五六七八九十]|开[赛幕锣]|落幕|收官|启动|圆满|落下帷幕|打响)"
)
# 女|职工健步走活动.
_WHOSE = re.compile("(?:女|青年|困难|退休|单身|特困)$")
_ON = re.compile("(?:慰问|系列|主题)?(?:活动|行动)(?![方计])|制服务")
_OWNED = re.compile("平台|公众号|微博|网站|基金|计划|系统")
# What lies above an honour in its name (71): 乡村振兴带头人|培训班.
_ABOVE = ("培训班", "研修班", "训练营", "评选活动", "选树活动", "寻访活动", "推选活动")
# 建设|爱心托管班20个: what is done about it.
_BUILDS = re.compile("建设|新建|打造|改造|增设|扩建")
# 东阿大桥|建设工程: what is built.
_WORKS = re.compile(
    "(?:重点|重大|大型|基础设施|市政|水利|项目|大桥|铁路|公路|高速|隧道|电站|水库|管网|厂房|住宅|园区|机场|地铁|[一二三]期)$"
)
# 由十家单位联合组织的|全国安全生产竞赛活动: what a thing is said to be, or a kind of things, is no name.
_SAID_TO_BE = re.compile(
    "(?:是|为(?!期))[^，。；]{0,30}的$|(?:形式多样|丰富多彩|各种形式|多种形式|形式新颖|各具特色|一系列|不同类型|多种多样|内容丰富|"
    "喜闻乐见|有声有色)的?(?:[^，。；“”]{0,12}的)?$"
)
_ALWAYS = re.compile(".行动|年(?:专项|主题|系列)?活动|公众号|微博|网站|基金|工程|计划|工作月|宣传月|宣传周")
_PLATFORM = re.compile("平台")
_SPORT = re.compile(
    "^(?:[\u4e00-\u9fff]{2}活动|行动(?!计划)|优惠观影|竞答|比赛|决赛|[球棋]赛|演讲赛|联赛|招聘会|联谊会|相亲会|交友会)"
)
_LISTED_AHEAD = re.compile(r"(?:[赛节武班展会答]|行动)”?、$")
_LISTED_BEHIND = re.compile(r"[、和][^，。；、和]{1,12}(?:赛|节|比武|班|展|会|行动|竞答)(?:[，。；、和]|等)?")


def spot_plain(article: Article) -> Iterator[Mention]:
    """Programmes named by a particular event word or by a fixed name."""
    folded = article.folded
    for match in _COUNTED.finditer(folded) if _COUNTED_HEAD.search(folded) else ():
        if (
            folded[match.start() - 1 : match.start()] in ("”", "等")
            or folded[match.start() - 2 : match.start()] in _COUNTS
        ):
            continue
        yield Mention(
            Kind.PROGRAMME,
            match.start(),
            match.end(),
            match.group(),
            "counted scheme",
            72 if "实事" in match.group() else 55,
        )
    for _, start, end in _FIXED.longest(folded):
        if (
            folded[end : end + 1] != "“"
            and not _in_slogan(folded, start, end)
            and not in_title(folded, start)
            and not _OF_NAME.match(folded, end)
            and not folded.startswith("展示", end - 1)
            and not is_one_place(folded[start:end], folded, start, end)
            and not (folded[start - 1 : start] == "总" and folded.startswith("工会", start))
        ):
            on = _ON.match(folded, end) if folded[end - 2 : end] not in _COUNTS else None
            end = on.end() if on else run_on(folded, end)
            whose = _WHOSE.search(folded, max(0, start - 2), start) if folded.startswith("职工", start) else None
            start = whose.start() if whose else start
            yield Mention(Kind.PROGRAMME, start, end, folded[start:end], "fixed name", 54)
    events = [match.span() for match in _EVENT.finditer(folded)]
    for head, end in (*events, *((start, end) for _, start, end in _SEASONAL.longest(folded))):
        found = _name(folded, head, end)
        if found is not None and not in_title(folded, found.start):
            yield found
    yield from spot_typed(folded)
    yield from spot_led_in(folded)
    yield from spot_festive(folded)


def _in_slogan(folded: str, start: int, end: int) -> bool:
    """Whether the name opens a longer quoted phrase: “产改有我”."""
    opened = folded.rfind("“", max(0, start - 30), start)
    if opened < 0 or "”" in folded[opened:start]:
        return False
    closed = folded.find("”", end, end + 30)
    if closed < 0:
        return False
    if opened == start - 1:
        return folded[end] != "”"
    within = folded[opened:closed]
    return "、" in within or ("，" in within and len(within) <= _LONGEST_SLOGAN)


def _name(folded: str, at: int, end: int) -> Mention | None:
    """The name that the head `[at, end)` ends, None for what is no particular event."""
    head = folded[at:end]
    if head in _OF_TIME:
        if _NUMBERED.search(folded, max(0, at - 1), at):
            return None
        at = max(0, at - 2)
    event = read_event(folded, at, end, owned=_OWNED.search(head) is not None)
    if event is None:
        return None
    start, modifier = event.start, event.modifier
    built = _BUILDS.match(modifier) if head.endswith("班") else None
    if built:
        start, modifier = start + built.end(), modifier[built.end() :]
    titled = not modifier and folded[start - 1 : start] == "》" and folded.rfind("《", max(0, start - 24), start) >= 0
    if titled and head.endswith(("赛", "竞答", "演", "展")):
        start = with_title(folded, start)
        return Mention(Kind.PROGRAMME, start, end, folded[start:end], "plain name", 92)
    listed = _listed(folded, start, end)
    if len(modifier) < 2 and not (listed and modifier) and not _WHOLE_NAME.search(head):
        return None
    if head == "建设工程" and _WORKS.search(modifier):
        return None
    if not event.ordinal and _SAID_TO_BE.search(folded, max(0, start - 32), start):
        return None
    if folded.startswith("“", end) and _OWNED.search(head):
        return None
    if event.ordinal and not event.rest and not event.numbered and not _TAKES_PLACE.match(folded, end):
        return None
    if not event.ordinal and not _accepted(folded, event, start, head, listed):
        return None
    if head.endswith(("赛活动", "班活动", "行动活动")):
        end -= 2
    end = run_on(folded, end)
    joined = _SECOND.match(folded, end)
    end = joined.end() if joined else end
    start = with_title(folded, start)
    priority = 72 if head.endswith(_ABOVE) and folded[start - 1 : start] != "“" else 56
    return Mention(Kind.PROGRAMME, start, end, folded[start:end], "plain name", priority)


def _accepted(folded: str, event: Event, start: int, head: str, listed: bool) -> bool:
    """Whether the name of an event without ordinal or year is that of a particular one."""
    modifier, rest = event.modifier, event.rest
    if head.startswith(_KNOWLEDGE):
        return len(_ABOUT_WHOM.sub("", modifier)) >= 2
    if _PLATFORM.search(head):
        return "工会" in modifier or len(rest) >= 4
    if _SPORT.search(head):
        one = folded[start - 2 : start] in THIS or listed or (_level(modifier) and bool(rest))
        return one or held(folded, start, rest)
    return (
        len(rest) >= 2
        or _WHOLE_NAME.search(head) is not None
        or (_ALWAYS.search(head) is not None and len(modifier) >= 5)
    )


def _level(modifier: str) -> bool:
    """Whether the event is one of a particular area: 全省职工冬泳比赛, 黑龙江省职工冰雪活动."""
    return re.match("全[国省市州区县]|[\u4e00-\u9fff]{2,7}?[省市州区县镇乡]", modifier) is not None


def _listed(folded: str, start: int, end: int) -> bool:
    """Whether the event stands in a list beside another event."""
    before, behind = folded[max(0, start - 12) : start], folded[end : end + 14]
    return bool((before.endswith("、") and _LISTED_AHEAD.search(before)) or _LISTED_BEHIND.match(behind))


@cache
def _fixed() -> tuple[str, ...]:
    everyday = word_set("programme_everyday")
    return tuple(name for name in words("programme_fixed") if name not in everyday)


_FIXED = Sought(_fixed)
_SEASONAL = Sought(lambda: sorted({*map("".join, product(*_SEASONS)), *map("".join, product(*_VISITS)), *_ALONE}))
