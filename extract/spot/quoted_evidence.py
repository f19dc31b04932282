"""Whether a quoted word without a head is the name of a programme: what stands before, within and behind its marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.spot.programme_heads import CUT, ends_in_head
from extract.spot.quoted_series import branded, in_series, one_of_two
from extract.spot.quoted_telling import MOVED, told
from extract.spot.quotes import Quote

_STRONG_VERB = re.compile(
    "(?:开展|实施|启动|推出|举办|发起|开设|办好|办起|搞起|搞|开起|搭起|支起|推开|铺开|亮出|端出|组织开展|开办|举行|参加|参与|叫响|擦亮|创办|名为|名叫|取名|这叫|就叫|程叫|起名|取名|定名|命名|"
    "[改再又新续合联承协主]办|(?<![不我他她人])叫|叫[做作])(?:了|起|着|好|的)?$"
)
_WEAK_VERB = re.compile(
    "(?:打造|推进|深化|推行|实行|落实|组织|推动|推广|搭建|建立|创新|启用|上线|建设|探索|完善|拓展|设立|创设|创建|成立|组建|援建|建起|叫|办|安|另有|还有|又有|更有|再加上|挂出|设)(?:了|起|着|好)?$"
)
_SPEECH = re.compile(
    "(?:以|围绕|坚持|秉承|秉持|树立|弘扬|发扬|强调|指出|说|表示|提出|从|成为|作为|当好|打造成|当作|当成|称|说道|道|写道|写着|写有|"
    "印有|一句|是|为|让|把|将|实现|形成|做到|变成|主题[^，。；“”]{0,5}，?(?:叫作?|唤作|是|为)|题为|解决|破解|打通|突破|争做|注入|激发|争当|一个|这个|这种|真正|"
    "做实|做好|看作|所谓|那股|一股|(?:成为|变成|打造成|当成|当作|变为)[^，。；“]{1,12}的)[：，]?$"
)
# What names a thing is no speech, though it ends like words that open one.
_NAMED = re.compile(
    "(?:(?<=[赛动会展目划程])题|名|名字|名称|题名|[定取命起]名|称|冠名|唤作|称之)为[：，]?$|(?:^|[，。；：])[一二三四五六七八]是$"
)
# 为建设“一都三城”再立新功.
_GOAL = re.compile("为(?:加快|全面|全力)?(?:建设|打造|实现|推进|谱写)$")
_MILD = re.compile("(?:以|围绕|从|把|将|是|为|让)$")
_VERB_AND_MODIFIER = re.compile("(?:开展|实施|启动|推出|举办|发起|开设|推行|打造)(?:了|起)?([\u4e00-\u9fff]{1,8})$")
_YEAR = re.compile("(?:20[0-9]{2}年?度?|第[一二三四五六七八九十百0-9]{1,4}[届个季期]|首[届个])$")
# Words of the field, which make a quoted name likelier to be a programme's.
_FIELD = re.compile(
    "职工|工会|工匠|劳模|劳动|安全|技能|爱心|暖|助|梦|惠|关爱|会员|产业工人|班组|维权|普法|读书|书香|巾帼|建功"
)
# A brand of many places: 建成“渔港暖屋”30个, “渔港暖屋”新建30个.
_BUILT = re.compile(
    "(?:新建|建成|建起|增设|布设|已建|共建|援建)(?:了|起)?$|"
    "(?:新建|新增|建成|共建|援建|建设|建起|升级改造|改造|设立|布设|开设|布局)(?:了|起)?[0-9]+[多余]?[个家处间座]$"
)
_COUNTED = re.compile("(?:将|已|共|计划|累计)?(?:新建|建成|建起|有了|达|共有)?[0-9]+[多余]?[个家处座间场期]")
# “惠工十条”.
_CLAUSES = re.compile("^[\u4e00-\u9fff]{2,6}[二三四五六七八九十][条招]$")
_ISSUED = re.compile("(?:出台|印发|发布|制定|颁布)[^，。；]{0,6}$")
_SCHEME = re.compile("^(?:[一二三四五六七八九十百千万双两0-9]|数字)")
# “邻里工坊”启动仪式, “邻里工坊”建设推进会.
_STARTS = re.compile(
    "(?:建设|创建|工作|助学金|奖学金|慰问金|[助奖]金)?(?:发放仪式|启动仪式|推进会|现场会|启动会|揭牌仪式|授牌仪式|发布会|动员会|签约仪式)"
)
_SCHEMES = re.compile(
    "等?[二两三四五六七八九十][大项个类季样]?(?:主题|专项|特色|服务|重点|子|系列|品牌|赛事|工会|趣味|公益|惠民|暖心|志愿|文化|关爱|普惠|竞技){0,2}"
    "(?:行动|工程|计划|品牌|活动|项目|赛事|平台|服务|样东西|模块|板块|环节|系列|主题|比赛|竞赛|套餐)|(?:打包|整合|合并)[成为]"
)
# 落到职工手上是八件事：“查隐患”“献良策”.
_ANNOUNCED = re.compile(
    "[二两三四五六七八九十0-9]+(?:件|项|个|大|类)[^，。；“”]{0,6}(?:事|活动|项目|行动|工程|品牌|服务|举措|计划|竞赛|赛事)：$"
)
# What a name in marks is said to be, directly before it: 公众号“匠心港城”, 服务品牌“邻里工坊”.
_CALLED = re.compile(
    "(?:公众号|视频号|服务号|订阅号|抖音号|微博|微信|账号|网站|小程序|APP|App|平台|专栏|热线|品牌|项目|节目|栏目|活动|大赛|竞赛|行动|计划|工程|基金|套餐|系统)(?:——|：|题为|题作|题名|定名|取名|起名|名为|叫作?)?$|(?:名字|名称|名目|牌子|名堂|叫法)：$"
)
# 品牌下设“领读计划”“漂流书架”“夜读沙龙”.
_CONTAINS = re.compile(
    "(?:其中|下设|设有|设置|设立|开设|分设|包括|包含|涵盖|囊括|分为|推出|开展|打造)(?:的|了)?[：，]?$"
)
_NO_SCHEMES = re.compile(
    "等?(?:[0-9二三四五六七八九十两]+[多余]?个)?(?:特色|基本)?(?:栏目|频道|功能|窗口|部门|科室|区域|功能区|岗位|选项|菜单|口号|称号|荣誉|奖|展区|互动环节|游戏环节|游戏|小游戏|关卡|主题词|字样|等级|单位|字)"
)
_HALVES = re.compile("[·  ，、]")
_PHRASE = re.compile("[，]|^[^，]{1,4}的[^，]{1,3}$")


@dataclass(frozen=True, slots=True)
class QuoteReading:
    """A quoted span read as a name that ends at `end`, its head word if it has one; `start` below 0 stands for the mark's own."""

    quote: Quote
    end: int
    name: str
    head: str
    start: int = -1


# What must speak for a core of no less than so many characters in all its places together.
_ENOUGH, _LEAST_TOLD = 3, 4
# Names in quotation marks that stand side by side; a longer row is no list.
_LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Fellows:
    """What the quoted spans of an article tell of each other.

    The cores that bear a head elsewhere, how often each core stands, and how names end that a scheme counts, each end with
    the length of the shortest such scheme: “五个一批” counts “助学救助阻断一批”. How names begin that a scheme counts, and how many
    short cores begin with each character: “三送” counts “送健康” and “送文化”.
    """

    headed: frozenset[str]
    times: Counter[str]
    counted: dict[str, int]
    kinds: frozenset[str]
    openings: Counter[str]


def fellows(found: Sequence[QuoteReading], headed: frozenset[str]) -> Fellows:
    """What the spans tell of each other, of which `headed` are the cores that bear a head."""
    times = Counter(one.quote.core for one in found)
    counted: dict[str, int] = {}
    for core in times:
        match = core[:1] in _NUMERALS and _COUNTS.fullmatch(core)
        if match:
            counted[match[1]] = min(counted.get(match[1], len(core)), len(core))
    kinds = frozenset(match[1] for match in map(_KINDS.match, times) if match)
    return Fellows(headed, times, counted, kinds, Counter(core[0] for core in times if 2 < len(core) < 7))


def own_names(folded: str, found: list[QuoteReading], others: Fellows, indexes: Sequence[int]) -> frozenset[str]:
    """Those cores of the headless spans at `indexes` that are names: enough speaks for one where it stands, or all in all."""
    best: dict[str, int] = {}
    total: Counter[str] = Counter()
    for index in indexes:
        core = found[index].quote.core
        score = _score(folded, others, found, index)
        best[core] = max(best.get(core, score), score)
        total[core] += max(0, score - (others.times[core] > 1))
    return others.headed | {
        core
        for core, score in best.items()
        if score >= (2 if ends_in_head(core) else 3)
        or (others.times[core] > 1 and len(core) >= _LEAST_TOLD and total[core] >= _ENOUGH and not _SCHEME.match(core))
    }


def _score(folded: str, others: Fellows, found: list[QuoteReading], index: int) -> int:
    """How much speaks for the headless span `found[index]` being a name, where it stands."""
    core, end = found[index].quote.core, found[index].quote.end
    before = _before(folded, found, index)
    numbered = _numbered(folded, found, index)
    moved = before.endswith(("把", "将")) and len(core) > 3 and MOVED.match(folded, end) is not None
    score = _introduced(core, before, numbered, moved) + _formed(core, before)
    of_field = _FIELD.search(core) is not None
    if of_field and score >= 2 and 4 <= len(core) <= 12:
        score += 1
    if _BUILT.search(before) or _COUNTED.match(folded, end):
        score += 3 if len(core) > 3 else 2
    elif 3 <= len(core) <= 16:
        score += told(folded, found[index].quote, before, of_field)
    if _GOAL.search(before):
        score -= 4
    if len(core) > 20 and not ends_in_head(core):
        score -= 2
    if _PHRASE.search(core):
        score -= 1
    return score + _in_company(folded, others, found, index, before, numbered)


def _introduced(core: str, before: str, numbered: bool, moved: bool) -> int:
    """How much the core's own head and the words before it speak for a name: verbs of holding for, words of speech against."""
    score = 3 * ends_in_head(core)
    if _STRONG_VERB.search(before):
        score += 3
    elif _WEAK_VERB.search(before):
        score += 2
    elif _modified(before):
        score += 1
    mild = _MILD.search(before) is not None
    if (
        _SPEECH.search(before)
        and not _NAMED.search(before)
        and not moved
        and not one_of_two(before)
        and not (numbered and mild)
    ):
        score -= 1 if score >= 3 and mild else 3
    return score


def _formed(core: str, before: str) -> int:
    """How much the form of the core speaks for a name: clauses by number, schemes, two halves alike."""
    score = 0
    if _CLAUSES.search(core) and not _SPEECH.search(before) and not _ISSUED.search(before):
        score += 2
    if _SCHEME.match(core) and len(core) <= 8:
        score += 1
    halves = _HALVES.split(core)
    if len(halves) == 2 and abs(len(halves[0]) - len(halves[1])) <= 1 and len(core) >= 7:
        score += 1
    return score


def _in_company(
    folded: str, others: Fellows, found: list[QuoteReading], index: int, before: str, numbered: bool
) -> int:
    """How much the other names around speak for one: a list that is counted or headed, a series, a scheme that counts it."""
    one = found[index].quote
    core = one.core
    near = [other.quote for other in found[max(0, index - _LONGEST_LIST) : index + _LONGEST_LIST + 1]]
    score = branded(core, before) + in_series(folded, one, near, before)
    if numbered or ((_CONTAINS.search(before) or _ANNOUNCED.search(before)) and _listed(folded, found, index)):
        score += 3
    if (len(core) > 2 and _CALLED.search(before)) or _beside(folded, found, index) or _STARTS.match(folded, one.end):
        score += 3
    if len(core) > 2 and others.openings[core[0]] > 1 and core[0] in others.kinds:
        score += 3
    if any(len(core) > others.counted.get(core[-size:], len(core)) for size in (2, 3)):
        score += 3
    if index and found[index - 1].quote.end == one.start and found[index - 1].head:
        score += 1
    if others.times[core] > 1:
        score += 1
    return score


def row_end(folded: str, found: Sequence[QuoteReading], index: int, joints: tuple[str, ...] = ("", "、", "和")) -> int:
    """The index of the last span of the row that begins with `found[index]`, each behind one of the joints."""
    last = index
    while (
        last + 1 < min(len(found), index + _LONGEST_LIST)
        and _EXPLAINED.sub("", folded[found[last].quote.end : found[last + 1].quote.start]) in joints
    ):
        last += 1
    return last


def row_goes_on(folded: str, found: Sequence[QuoteReading], index: int, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern tells of what stands behind the row that begins with `found[index]`."""
    return pattern.match(folded, found[row_end(folded, found, index)].quote.end) is not None


def _numbered(folded: str, found: list[QuoteReading], index: int) -> bool:
    """Whether the list that the span stands in is counted as schemes: “A”“B”“C”三大行动."""
    return row_goes_on(folded, found, index, _SCHEMES)


def _beside(folded: str, found: list[QuoteReading], index: int) -> bool:
    """Whether a name with a head stands directly before or behind in the list: 开展“五小”竞赛、“师徒结对”和“每周一课”."""
    for step in (1, -1):
        at = index
        while 0 <= at + step < len(found) and abs(at - index) < _LONGEST_LIST:
            left, right = (found[at], found[at + step]) if step > 0 else (found[at + step], found[at])
            joint = folded[left.end : right.quote.start] if left.head else folded[left.quote.end : right.quote.start]
            if joint not in ("、", "和", "以及", "及") and (joint or left.head):
                break
            at += step
            if found[at].head:
                return True
    return False


def _listed(folded: str, found: list[QuoteReading], index: int) -> bool:
    """Whether other quoted spans stand directly before or behind."""
    last = row_end(folded, found, index, ("", "、", "和", "以及"))
    return not _NO_SCHEMES.match(folded, found[last].quote.end) and any(
        folded[found[left].quote.end : found[left + 1].quote.start] in ("", "、", "和", "以及")
        for left in (index - 1, index)
        if 0 <= left < len(found) - 1
    )


# “五小”（小发明、小改造…）|和“五个一”: a name explained in brackets.
_EXPLAINED = re.compile("^（[^（）“”]{2,60}）")
_NUMERALS = frozenset("二三四五六七八九十")
_KINDS = re.compile("[二三四五六七八九十]([送进访助帮建查比创评讲亮])(?:一?[\u4e00-\u9fff])?(?:活动|工程|行动|服务)?$")
_COUNTS = re.compile("[二三四五六七八九十]个?([\u4e00-\u9fff]{2,3})")


def _modified(before: str) -> bool:
    """Whether a verb of holding and a modifier stand before the span: 推行工会“领创项目”."""
    match = _VERB_AND_MODIFIER.search(before)
    return match is not None and CUT.search(match[1]) is None


def _before(folded: str, found: list[QuoteReading], index: int) -> str:
    """What stands before the span, or before the first of the spans that run up to it: 打造“A”“B”, 打造“A”和“B”."""
    first = max(index - _LONGEST_LIST, 0)
    while index > first and _joined(folded, found[index - 1], found[index]):
        index -= 1
    start = found[index].quote.start
    return _YEAR.sub("", folded[max(0, start - 16) : start])


def _joined(folded: str, left: QuoteReading, right: QuoteReading) -> bool:
    """Whether two spans stand side by side in one list, the left one without a head."""
    joint = folded[left.quote.end : right.quote.start]
    return not joint or (not left.head and joint in ("、", "和", "以及", "及", "与"))


def speech_before(folded: str, found: list[QuoteReading], index: int) -> bool:
    """Whether somebody speaks before the quote, so that it holds words and no name."""
    return _SPEECH.search(_before(folded, found, index)) is not None
