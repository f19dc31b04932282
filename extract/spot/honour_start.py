"""Where the name of an honour begins, given where its head does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.boundary import breaks
from extract.conferring import getting
from extract.gazetteer import gazetteer
from extract.lexicon import alternatives, table, words
from extract.spot.honour_own_level import (
    LEADING,
    LEVEL,
    YEAR,
    first_level,
    level_before_quote,
    level_right_before,
    levelled_at,
    own_level,
)

REACH = 45
_STOP = frozenset("，。；：！？、\n （()）…—◆【】▲●■,;:!?／/|－>《<‘’")
# Words that never stand within the name of an honour; 和 and 为 only where they join or give.
_CUTS = (
    r"新增|新评|转化|完成|新建|建有|拥有|得(?![主到])|庆祝|纪念|暨|争创|争当|创建|召开|举行|举办|参加|建成|推动|推进|实现|争做|(?<!”)(?:培养|培育|打造)|把|在(?![线职岗档册])",
    r"一大?批|在[档册]|健在的?|[她他]们?|(?<![建开架铺敷])设(?:置|立|有)?(?=[特一二三金银铜优]|$)|邀请|慰问|宣传|弘扬|走进|来到|请到|带领|围绕|开展|启动|通过|担任|退休|建立|成立|组织(?!工作|单位|奖|者|先进|建设)|上浮|放在|就是|看望|参观|首座",
    r"申报|参评|拟报|推报|关爱|关心|的|被|是(?!非)|(?<![作行有能])为(?![民主])|了|等(?!级)|和(?!谐|工匠|技能|先进|改革|集体合同|服务|小家)|与|以及|及|或|也|都|还|将|其中",
    r"(?<![供自])给(?!排水|水)|依托|落地|实施|按照|根据|除了|设立|发出|颁出|送出|拿出|推出|诞生|公布|发布|补发|增发|[下发]发|发放|一次性|这次|此次|本次|这届|本届|今年|当年|同时|一道|分别|先后|依次|首次|再次|共有|只有|另有|还有|"
    r"(?<![测考点讲影书批])评(?=$|“|五一|全国|[省市区县](?:级|五一|劳模|劳动|先进|工人|优秀))|包括|以(?![上下内外])|这位|一位|该|作为|系(?!统)|有(?!限|色|奖|关|突出|为)|由|向|从|既|又|并|另|叫(?!车)|中(?![国华央小铁建海石核交医原式餐西学级])|上(?!海|饶)|当(?!好)|左右|以上",
    r"(?:[\d一二三四五六七八九十百千两多余]+|[各该]|(?<=[了过得到])(?=[个块枚项]))(?:名|个|家|位|人|项(?!目)|枚|批|支|户|件|块|张|次|面|座|顶|席|份|间|枝|条)(?!民|大|才)",
)
# Verbs of getting of two parts, of which no list is ever full: 捧走, 抱回, 领到, 分享, 同列.
_GETTING = (
    r"[捧拿夺摘领抱揽收戴佩挂][走回下到起得获入上]|得了?(?=“?[特一二三金银铜优][等奖秀]|$)|[分共][享领摘捧列夺]|分[走得掉]|[戴捧挂佩扛](?=“?$)|[同并位名]列"
    r"|(?:归|排|挤|评|闯|打|冲)进|入围|接过|捧着|握着|戴着|挂着|得到|寄来|迎来|走到|瓜分|平分|包揽|问鼎|屈居|凭(?!证)|写的是|记(?=集体|个人|[一二三特]等|$)"
)
_VAGUE = re.compile(r"省部级|各级|市级以上|以上|[县市省区]、")
# Whoever is named between a verb of giving and the honour receives: 授予|某某水电公司|优胜班组.
_GIVES = ("授予", "授", "追授", "颁给", "命名", "表彰", "奖励", "颁发给")
_GIVEN_BODY = re.compile(
    r"(?!全[国省市区县]|[省市区县]|集团公司|[本总分]?公司|“)[^，。；：、“”《》\n]{4,30}(?:公司|集团|[厂矿局]|医院|学院|大学|学校|[支分]行|车间|班组|[中大支]队|项目部|工会|中心|站)"
    r"(?!工作|系统|职工|干部|女职工|建设|改革|先锋|积极分子|主席|之友|行业|会员|组织)"
)
# Who receives stands right before: 授予某某公司研发中心|福建省工人先锋号.
_AFTER_BODY = re.compile(
    r".*(?:公司|集团|[厂矿局院校站所处室科部队组班段]|中心|车间|大学|[支分]行)(?P<level>全[国省市]|[\u4e00-\u9fff]{2,8}(?:省|自治区|市|州|县|区))(?:“|五一)?$"
)


@dataclass(frozen=True, slots=True)
class Start:
    """The offset at which a name begins; `cued` after a verb of conferring, `levelled` with a level or place in front."""

    offset: int
    cued: bool
    levelled: bool
    vague: bool = False


# Whom a body praises: 某县总工会日前对|2023年度工会工作先进单位.
_AGAINST = re.compile(r"(?<=[会委府局司])(?:日前|近日|昨日|今天|当日)?对(?=\d{4}年)")


def honour_start(text: str, head: int) -> Start:
    """Where the name of the honour whose head begins at `head` begins."""
    begin = _boundary(text, head)
    if against := _AGAINST.search(text, begin, head):
        begin = against.end()
    cut = None
    for match in _cut().finditer(text, begin, head):
        if _within_quotes(text, begin, match.start()) or _within_place(text, begin, match):
            continue
        if not (match.group() in _IN_NAMES and text.startswith(("全国", "全省", "全市"), match.start() - 2)):
            cut = match
    cued = bool(cut and cut["cue"])
    if cut is not None:
        begin = cut.end()
        if cued and cut["cue"].endswith(_GIVES) and (given := _GIVEN_BODY.match(text, begin, head)):
            begin = given.end()
        if not cued:
            cued = bool(_NAMING_BEFORE.search(text, max(begin - 14, 0), begin))
    else:
        cued = bool(_cued_before().search(text, max(begin - 14, 0), begin))
    if not (text[head - 1 : head] == "类" or LEADING.match(text, begin, head) or LEVEL.match(text, begin, head)):
        begin = leading_break(text, begin, head)
    inner = _AFTER_BODY.match(text, begin, head)
    if inner is not None and (inner["level"] in gazetteer().names() or LEVEL.fullmatch(inner["level"])):
        begin = inner.start("level")
    own = level_right_before(text, begin, head)
    if own is not None:
        begin = own
    year = YEAR.match(text, begin, head)
    bare = begin
    while year is not None:
        bare = year.end()
        year = YEAR.match(text, bare, head)
    if text[head : head + 1] == "“" and begin < head and own_level(text, begin, head):
        return Start(head, cued, True)
    level = first_level(text, bare, head)
    if level is not None:
        return Start(begin if level == bare else level, cued, True, bool(_VAGUE.match(text, level)))
    if text[head : head + 2] in ("全国", "中央", "中华", "国家"):
        return Start(begin if begin < bare == head else head, cued, True)
    if head - bare > 28:
        return Start(head, False, False)
    return Start(begin, cued, False)


def leading_break(text: str, begin: int, head: int) -> int:
    """The offset after the verbs, prepositions and pronouns with which the stretch begins; no name of an honour does."""
    spans = _ends_of_breaks(text)
    while (
        (end := spans.get(begin)) is not None
        and end <= head
        and text[begin:end] not in _OPENERS
        and text[begin] not in _ORDINAL
        and text[end - 1] not in _TRADES
        and not text.startswith(_PARTS, end)
    ):
        begin = end
    return begin


@lru_cache(maxsize=4)
def _ends_of_breaks(text: str) -> dict[int, int]:
    return dict(breaks(text))


# 全国|推进|集体合同工作先进单位.
_IN_NAMES = frozenset(["推进", "推动", "实现", "关爱", "关心", "宣传", "慰问"])
# A prize is of a trade: 焊工组第一名.
_TRADES = frozenset("工员师手")
# 合唱|组三等奖, 各项|目第一名.
_PARTS = ("组", "类", "项目", "目", "系统", "赛")
_ORDINAL = frozenset("0123456789首第年每全")
# Words of that kind with which names of honours do begin.
_OPENERS = frozenset(
    ("最", "最美", "混双", "优秀", "争先", "建功", "创新", "安康", "爱岗", "敬业", "支援", "助人", "保护", "节能")
)
_NAMING_BEFORE = re.compile(
    r"(?:评|命名|认定|确定|授|列|树|选|推荐|称)(?:为|是)$|(?:命名|评选出?|评出|选树|认定|授牌)(?:了)?(?:一批|首批|\d+[个家名])$"
)


def _boundary(text: str, head: int) -> int:
    """The offset after the sign that bounds the clause, balanced quotes stepped over."""
    at, low = head, max(head - REACH, 0)
    while at > low:
        sign = text[at - 1]
        if sign == "”":
            opening = text.rfind("“", max(low - 20, 0), at - 1)
            if opening < 0 or "\n" in text[opening:at] or text[at : at + 1] == "“":
                return at
            at = opening
            continue
        if sign == "》":
            opening = text.rfind("《", max(low - 20, 0), at - 1)
            if opening < 0:
                return at
            at = opening
            continue
        if sign == "“":
            before = None if levelled_at(text, at) else level_before_quote(text, at - 1)
            return at - 1 if before is None else before
        if sign == "）":
            opening = text.rfind("（", at - 7, at)
            if (
                opening > low
                and not re.search(r"记者|通讯员|电$", text[opening - 1 : at])
                and re.match(r"[\u4e00-\u9fff]", text[opening - 1])
                and re.match(r"[\u4e00-\u9fff]", text[at])
            ):
                at = opening
                continue
        if sign in _STOP or (sign == "." and text[at - 2 : at - 1].isdigit() and not text[at : at + 1].isdigit()):
            return at
        at -= 1
    return at


def _within_place(text: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether the cut is a part of an area's name: 呼|和|浩特, 泰|和|县."""
    return any(
        place.start() < cut.start() or cut.end() < place.end()
        for place in _cut_places().finditer(text, begin, cut.end() + 6)
        if place.start() <= cut.start() and cut.end() <= place.end()
    )


@cache
def _cut_places() -> re.Pattern[str]:
    """The names of areas in which a cut would be found, but for those of two characters that are words too."""
    names = [name for name in gazetteer().names() if len(name) > 2 and _cut().search(name)]
    return re.compile(alternatives(names))


def _within_quotes(text: str, begin: int, at: int) -> bool:
    return text.count("“", begin, at) > text.count("”", begin, at) or text.count("《", begin, at) > text.count(
        "》", begin, at
    )


# Said of much besides honours, and verbs of one character, of which the list of cues has its own.
_LOOSE = frozenset("获授捧揽摘夺立记") | {"树立", "树立了", "宣布", "通报", "给予", "确定", "认证", "核定", "推出"}


@cache
def _cued_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{getting()}|授予|称号)[：“的了]{{0,2}}$")


@cache
def _cut() -> re.Pattern[str]:
    verbs = {
        word for word, lead in table("conferral_verbs") if lead in ("got", "gave", "nominated") and word not in _LOOSE
    }
    cues = alternatives(verbs.union(words("honour_cues")))
    return re.compile(f"(?P<cue>{_GETTING}|{cues})(?:(?<=获)[评颁授选])?(?:了|过|的|有|为|是)*|{'|'.join(_CUTS)}")
