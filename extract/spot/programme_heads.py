"""Head words of programme names: 竞赛, 活动, 行动 …, and what ends or forbids such a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from extract.gazetteer import gazetteer
from extract.lexicon import table, word_set, words
from extract.sought import Sought

_CLOSING = re.compile(
    "(?:赛|APP|App|小程序|公众号|客户端|行动|活动|计划|评选|征集|班|项目|品牌|平台|展|晚会|节|大讨论|讲堂|论坛)$"
)
# What follows the marks of a quoted word that is no programme.
NO_HEAD = re.compile(
    "(?:式|型|化|性)?(?:的(?:竞赛|工作|发展|良好|浓厚|服务)?)?(?:精神|理念|原则|作用|称号|荣誉|奖章|奖状|奖项|获得者|目标|要求|姿态|形象|方针|口号|标语|字样|格局|"
    "氛围|优势|战略|思想|道路|难题|问题"
    "|现象|关系|局面|时代|时期|期间|规划|倡议|国际|大军|角色|身份|功能|效应|效果|风气|品格|情怀|责任|使命|意识|力量|合力|难点|"
    "痛点|堵点|短板|组合拳|总要求|总目标|大局|指数"
    "|方式|方法|办法|思路|路径|手段|制胜|地位|关口|环节|瓶颈|困境|主线|牌子|一词|之称|美誉|等称号|等荣誉|劳动奖|工作室|候车室|"
    "阅览室|委员会|联盟|代表队|战队|队|小分队|志愿服务队|服务队|讲师团|宣讲团|律师团|表彰(?:大会|会|仪式))"
)
# A name cannot run over these.
CUT = re.compile(
    "的|奉献|滞留|各地|积极(?!分子)|打通|正加速|正在|迎来|在(?![线职岗])|往(?!来)|是|将|已|让|使(?!用)|被|了|(?<!结)对(?![口接])|从(?!业)|向|由|于|把|给|这|那|示范(?![区性活项行])|提供|慰问职工|摆|捧|搬|"
    "开展|举行|举办|启动|吸引|收到|走进|真正|推进|落到|也|并(?!购)|就是|中(?![心国华央小医青秋高职铁冶粮烟俄英韩外西药式控越缅蒙欧非]|建[系一二三四五六七八科安集]|车集|石[油化]|海油|交[一二三四集系]|煤集|航[工集]|核[集工]|远海|化集|信集|科院)"
    "|以来|期间|后，|共(?![享建同创青和产])|累计|先后|颁奖|正式|通过|进行|获得|荣获|等(?!级)|则|均|(?<![成首京])都(?!市)|有力|成为|作为|纳入|列入|"
    "(?<![协监主保养共托看城交网统血气钢])管(?![理家道网护制控线])|(?<![邻万千百公故乡这])里(?![程行约院])|领到|领取|领走|主题为|覆盖|惠及|(?<!社会)组织(?!建设|力|员)|参加|参与|带动|促进|推动|包括|包含|涵盖|夯实|为(?!民)|以(?![赛学])"
    "|受到|赢得|拉开|落幕|开幕|闭幕|收官|圆满|火热|如期|日前|近日|优秀|送去|送出|送来|(?<![未外])来|去|办(?!公)|(?<![长晨夜健慢赛路])跑|过|仪式|推进会|座谈会|"
    "现场会|动员会|启动会|(?<!阅读)(?<!读书)(?<!联谊)(?<!交友)交流会|总结会|表彰|会议|领导小组|办公室|组委会|评审|方案"
    "|获奖|决出|设有|设立|成果丰硕|宣布|助力(?![行计工活项])|[0-9]+[项个场类种](?!工程|行动)|(?<!分)享(?!受)|(?<![合演歌])唱|站活动|助学金|同步|发放|深受|深入|贯穿|里有|里的|持续|成效|经验|现场|推开|(?<!线)上线(?!下)|周[一二三四五六日末](?!学堂|课堂|夜校|剧场|影院)|就设|设在|撑起|托起|架起|绘就|织密|筑牢|奏响|唱响|念好|走好|答好|下好|跑出|按下|写好|打好|串起|铺就"
)
# 展 and 秀 behind these are parts of other words: 发展, 优秀; before these too: 展示, 展区.
_BEFORE_ZHAN = frozenset("发开进施扩拓伸优舒")
# 绝活|秀; elsewhere it ends the name of a person.
_SHOWN = frozenset("艺采装服特活技袍饰灯走口尚能俗")
_BEHIND_WORK = ("室", "站", "者", "队", "组", "人", "日", "台")
_BEHIND_ZHAN = frozenset("示现开望区台位厅馆品板销翅")
# 摄影展|开展.
_OPENS = re.compile("开[展幕](?!的)")
# A meeting takes the weak word before it with it, a firm any: 建设|推进会, 建设工程|有限公司.
_MEETING = re.compile("推进会|现场会|座谈会|观摩会|动员会|部署会|启动会|总结会|交流会|研讨会|调度会|促进会|成为")
_FIRM = re.compile(
    "有限|组织[处部委]|公司|集团|局(?!部)|部(?![署分门])|处(?!理)|指挥部|项目部|经理部|办公室|(?<!服务)中心"
)


def head_spans(folded: str) -> tuple[tuple[int, int], ...]:
    """The half-open spans of head words in the text, disjoint and in order, the longest where several begin."""
    return tuple(
        (start, end)
        for start, end in _whole_heads(folded)
        if not is_firm(folded, end)
        and not (folded[end : end + 1] in _BEHIND_WORK and folded.endswith("工作", start, end))
        and not (folded[end - 1] == "展" and folded[end : end + 1] in _BEHIND_ZHAN and not _OPENS.match(folded, end))
        and not (_MEETING.match(folded, end) and is_weak(folded[start:end]))
        and (end - start > 1 or folded[start - 1 : start] not in _BEFORE_ZHAN)
        and (folded[start:end] != "秀" or folded[start - 1 : start] in _SHOWN)
    )


# 摄影展|览活动.
# …活动|日前启动, …大赛|月底开赛: when it was.
_SHOW = re.compile("览(?:活动)?")
_DAYS = frozenset("日月周")
_DATED = re.compile("日[前内起]|月[底初末中]|周[一二三四五六日末]")


def _whole_heads(folded: str) -> Iterator[tuple[int, int]]:
    """The spans of head words, without the character at the end that begins a date."""
    for _, start, end in _HEADS.longest(folded):
        last = folded[end - 1]
        if last == "展":
            shown = _SHOW.match(folded, end)
            yield start, shown.end() if shown else end
        else:
            dated = last in _DAYS and end - start > 2 and _DATED.match(folded, end - 1)
            yield start, end - bool(dated and folded[start : end - 1] in heads())


def is_firm(folded: str, end: int) -> bool:
    """Whether what ends at `end` goes on as the name of a firm or an office: 建设工程|有限公司."""
    return _FIRM.match(folded, end) is not None


def spans_within(spans: tuple[tuple[int, int], ...], start: int, end: int) -> list[tuple[int, int]]:
    """Those of the spans that begin at or behind `start` and end at or before `end`."""
    found = []
    for span in spans[bisect_left(spans, (start, 0)) :]:
        if span[0] >= end:
            break
        if span[1] <= end:
            found.append(span)
    return found


def cut_at(folded: str, start: int, stop: int, spans: tuple[tuple[int, int], ...]) -> int:
    """Where the first word stands that a name of `[start, stop)` cannot run over, `stop` where there is none; what lies in a
    head is part of it: 评选表彰活动."""
    for cut in CUT.finditer(folded, start, stop):
        index = bisect_left(spans, (cut.start() + 1, 0)) - 1
        within = index >= 0 and spans[index][1] >= cut.end() and spans[index][0] >= start
        if not within and not _in_area(folded, cut.start(), cut.end()):
            return cut.start()
    return stop


def _in_area(folded: str, start: int, end: int) -> bool:
    """Whether the stretch lies within the name of an area: 都|江堰市, 来|宾."""
    names = gazetteer().names()
    return any(
        folded[left:right] in names
        for left in range(max(0, start - 2), start + 1)
        for right in range(max(end, left + 2), left + 5)
    )


def second_end(folded: str, end: int, spans: tuple[tuple[int, int], ...]) -> int:
    """Where the second name ends that 暨 joins to one ending at `end`; `end` itself where none is joined."""
    joined = _SECOND.match(folded, end)
    if joined is None:
        return end
    last = end
    for begin, stop in spans_within(spans, end, cut_at(folded, end + 1, joined.end(), spans)):
        if last > end and begin > last and is_closing(folded[end:last]):
            break
        last = stop
    return last


# A second name with an ordinal, a year or a level of its own is a programme apart.
_SECOND = re.compile("暨(?!第|首届|20|全[国省市区县]|庆)[\u4e00-\u9fffA-Za-z·]{2,30}")


def is_closing(word: str) -> bool:
    """Whether a name that ends in the head goes on only with another head directly behind."""
    return _CLOSING.search(word) is not None


def is_weak(word: str) -> bool:
    """Whether the head names a programme only close behind quotation marks."""
    return word in _weak()


@cache
def heads() -> frozenset[str]:
    """Every head word that may follow a quoted core."""
    listed = {row[0] for row in table("programme_heads") if len(row[0]) > 1 or row[0] in "展秀"}
    more = set(words("programme_more_heads")) | set(words("programme_told_heads"))
    return frozenset((listed | more) - set(words("programme_no_heads")))


def is_shorthand(core: str) -> bool:
    """Whether a quoted word is a festival, a plan, a theory or a manner, and no name by itself: “五一”, “指尖”."""
    return core in _shorthand()


@cache
def _weak() -> frozenset[str]:
    return word_set("programme_weak_heads")


@cache
def _shorthand() -> frozenset[str]:
    return word_set("programme_shorthand")


_HEADS = Sought(lambda: sorted(heads()))
_INNER = re.compile(
    "(?:行动|工程|计划|活动|大讲堂|讲堂|课堂|微课堂|学堂|(?:议事|恳谈|夜谈|谈心|问诊|分享|故事|读书|说事|评议)会|(?<=[\u4e00-\u9fff]{3})(?<![上下早晚夜加值])班|"
    "(?<=[\u4e00-\u9fff]{2})(?:快车|专列|巴士|集市|市集|会客厅|议事厅|相亲角|便利店|充电站|加油站)|论坛|讲坛|竞赛|大赛|比赛|百日行动|技能比武|运动会|技能赛|邀请赛|联赛|书场|积分制|加强年|提升年|落实年|突破年|"
    "攻坚年|创新年|服务年|宣传月|活动月|服务月|关爱月|维权月|安全生产月|工作月"
    "|生产月|活动周|宣传周|文化周|文体季|文化季|服务季|读书季|艺术季|体育季|关爱季|放映周|(?<=[\u4e00-\u9fff]{3})(?<!春)(?<!环)(?<!细)(?<!季)节|活动日|体验日|接待日|开放日|夜校|随手拍|夜话|培训班|"
    "工匠班|托管班|特训营|训练营|夏令营|暑托班|公益课|大走访|大调研|大讨论"
    "|大比武|大练兵|大会战|擂台赛|挑战赛|月月赛|百日赛|直通车|服务平台|平台|招聘会|相亲会|交友会|联谊会|万里行|基层行|进校园|进企业|"
    "进万家|进班组|进车间|进工地|下基层|云超市|服务站|服务圈|大礼包|一日捐|基金|体系|制度"
    "|品牌|套餐|(?<=[\u4e00-\u9fff]{3})(?:志愿服务|评比|讲座|征文|展演|汇演|义诊|大篷车|套餐)|公益行|暖心行|四季行|健步行|公开课|思政课|第一课|晚会|春晚|音乐会|展播|巡讲|巡演|联盟|云服务|清凉|温暖|助学|"
    "医疗互助|疗休养|好声音|红娘|工会云|工作法|(?:管理|服务|信息|监测|帮扶|办公|指挥)系统|小程序|公众号|热线|献一计|金点子|办实事|托管|托育|项目|带高徒|结对|驿家|关爱|"
    "(?<=[\u4e00-\u9fff]{3})(?<!纪念)(?<!工作)(?<!休息)日|(?<=[\u4e00-\u9fff]{2})贷)$"
)


@lru_cache(maxsize=1 << 10)
def ends_in_head(core: str) -> bool:
    """Whether a quoted core ends in a head word and so may be a name by itself: “圆梦行动”."""
    return len(core) > 2 and _INNER.search(core) is not None
