"""What a quoted span is that names no programme: a sentence, a slogan, an honour, a place, what is said or handed out."""

from __future__ import annotations

import re
from functools import cache

from extract.lexicon import word_set
from extract.spot.branded_places import is_one_place
from extract.spot.programme_heads import NO_HEAD, ends_in_head, is_shorthand
from extract.spot.quoted_evidence import QuoteReading

# Heads that make a programme even of a slogan: “不忘初心、牢记使命”主题教育.
_ACTIVE = re.compile(
    "主题教育|工程|计划|项目|品牌|平台|活动|赛|比武|行动|送温暖|慰问|演讲|征文|宣讲|巡讲|直播|培训班|展|演|晚会|合唱|歌咏|诵读|"
    "故事会|运动会|筛查|健步|讲堂|论坛|征集|宣教|[务爱化体动权民验书读传][季节月周日]$"
)
# What honours and those who bear them are called.
HONOUR_CORE = re.compile(
    "(?:奖|奖章|奖状|先锋号|标兵岗|标兵|能手|工匠|劳模|模范|之星|明星|楷模|示范岗|文明号|人物|示范单位|先进单位|先进集体|先进个人|好领导|好干部|好支书|"
    "卫士|功臣|建设者|示范点|称号)$|(?:最[美佳]|优秀|先进|模范|[十百双][佳优大]|杰出|金牌|示范|标杆|文明|创新|好|五一|星|和谐|一流)"
    "[\u4e00-\u9fff]{0,8}(?:集体|班组|职工|青年|员工)$"
)
_PEOPLE_CORE = re.compile("(?:集体|班组|职工|青年|员工)$")
_FACILITY_CORE = re.compile("(?:工作室|候车室|工作站|服务站|中心|学院|基地|展馆|书屋|(?<!母婴)(?<!哺乳)室|馆)$")
_CHOOSING = re.compile(
    "赛|比武|练兵|竞答|演讲|征文|讲座|论坛|讲堂|课堂|夜校|班|营|宣讲|巡讲|展演|巡展|沙龙|活动|行动|计划|工程|品牌|评选|寻访|推选|选树|创建|争创|推荐|命名"
)
_HONOUR_BEFORE = re.compile(
    "(?:获|荣获|获得|授予|评为|获评|当选|当选为|入选|命名为|被誉为|被称为|誉为|摘得|夺得|称为|荣膺|成为|获授|获颁)$"
)
# “某某工会实施某某行动”: the title of a report.
_TELLS = re.compile("(?:工会|公司|集团|[局厂矿])(?:联合[^，。]{0,12})?(?:实施|开展|推进|打造|创新|举办|启动|推出)")
# Shorthand of policy, no scheme of a union's own.
_POLICY = re.compile(
    "[一二三四五六七八九十两]+(?:大|件|项|个)(?:攻坚战|大事|专项行动|任务|战略|法宝|理念|硬仗|围绕|坚持|意识|自信|维护|确立|第一|"
    "关键|走在前|方面|结合|注重|突出|起来|"
    "一起|必须)"
)
# Rounds and kinds of questions, which a contest consists of: “必答题”“抢答题”.
_ROUND = re.compile(
    "(?:必答|抢答|风险|选择|判断|简答|问答|互动|实操|理论|团队|个人|附加|闯关|竞猜)(?:题|环节|阶段|[赛关]|部分)"
)
# What is handed out is no scheme: “清凉大礼包”.
_GIFT = re.compile("(?:礼包|福袋|慰问包)$")
_HANDED = re.compile("(?:发放|[送递捧][上去来出到]|赠送|领取|领到)了?$")
_FESTIVE = re.compile("系列|主题活动|送温暖|汇演|会演|演出|晚会|音乐会|运动会|联欢|春晚")
# 一台叫“小雪”|的机器人.
_BEING = re.compile(
    "的[\u4e00-\u9fff]{0,3}(?:机器人|姑娘|小伙|老人|男孩|女孩|师傅|老师傅|工人|司机|骑手|大姐|大叔|大妈|阿姨|汉子)"
)
# 把“新年第一课”|改成“入厂第一课”.
_TURNS = re.compile("[改变换][成为作到]|变|到“|升级[为成]|转[为变]")
_SLOGAN = re.compile("(?:口号|标语|横幅)(?:上)?(?:就)?(?:叫|是|为|写着|喊的是)?[：，]?$")
_NTH = re.compile("(?:第[一二三四五六七八九十百0-9]{1,4}|首)届$")
_PUN_HEAD = re.compile("活动|行动|计划|工程|品牌|项目|驿站|平台|课堂|讲堂|夜校|沙龙|[谈务爱动][周日月季]")
_SENTENCE_SIGN = re.compile("[。！？；：]")
# Heads that make a name even of a manner (“…式”服务平台), and those that tell but of one before a way of doing: “…”工作|格局.
_OF_MANNER = ("模块", "项目", "平台", "活动")
_WORK = ("工作", "补助", "服务")
_WAY = re.compile("格局|思路|局面|方针|作风|标准|金|网络")


def is_otherwise(folded: str, one: QuoteReading) -> bool:
    """Whether the span names no programme, whatever else speaks for one."""
    core = one.quote.core.strip()
    before = folded[max(0, one.quote.start - 6) : one.quote.start]
    return (
        _is_no_name(one, core, before)
        or _is_another_thing(folded, one, core, before)
        or (not one.head and _is_told_otherwise(folded, one, core, before))
    )


def _is_no_name(one: QuoteReading, core: str, before: str) -> bool:
    """Whether the words within the marks are a sentence, a slogan, or shorthand for what is no programme by itself."""
    if not one.name or _POLICY.fullmatch(core) or _SENTENCE_SIGN.search(core) or _TELLS.search(core):
        return True
    if core in slogans() and not _ACTIVE.search(one.head):
        return True
    if is_shorthand(core) and not _FESTIVE.search(one.name) and not _NTH.search(before):
        return True
    return len(core) < 2 and not _PUN_HEAD.search(one.head)


def _is_another_thing(folded: str, one: QuoteReading, core: str, before: str) -> bool:
    """Whether the name is that of an honour, of a topic or of a manner of working."""
    if _HONOUR_BEFORE.search(before):
        return True
    if HONOUR_CORE.search(core) and not (one.head and _CHOOSING.search(folded[one.quote.end : one.end])):
        return True
    if core.endswith("式") and not one.head.endswith(_OF_MANNER):
        return True
    if one.head == "协商" and before.endswith(("围绕", "就")):
        return True
    return one.head in _WORK and _WAY.match(folded, one.end) is not None


def _is_told_otherwise(folded: str, one: QuoteReading, core: str, before: str) -> bool:
    """Whether what stands around a name without a head makes it something else: said, renamed, handed out, one place."""
    end = one.quote.end
    return bool(
        before.endswith("被")
        or _SLOGAN.search(before)
        or _ROUND.fullmatch(core)
        or ("+" in core and not ends_in_head(core))
        or is_one_place(core, folded, one.quote.start, end)
        or (before.endswith(("把", "将", "从", "由")) and _TURNS.match(folded, end))
        or _BEING.match(folded, end)
        or (_GIFT.search(core) and _HANDED.search(before))
        or _FACILITY_CORE.search(core)
        or _PEOPLE_CORE.search(core)
        or (NO_HEAD.match(folded, end) and not (folded.startswith("期间", end) and ends_in_head(core)))
    )


@cache
def slogans() -> frozenset[str]:
    """The slogans that no programme is called by without a head of its own."""
    return word_set("slogans")
