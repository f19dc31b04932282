"""Programmes named only as the items of a scheme: 共设拔河、跳绳、气排球三个项目; 分为生活救助、大病救助和子女助学."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extract.kind import Kind
from extract.lexicon import table, word_set
from extract.mention import Mention
from extract.pattern import opened
from extract.spot.event_start import event_start

_ITEM = "(?:(?!等(?:[0-9一二三四五六七八九十多]|趣味|比赛|竞赛|体育|文体|项目|活动|内容|环节|赛事))[\u4e00-\u9fffA-Za-z0-9“”·]){2,16}?"
_NUMBER = "[0-9二三四五六七八九十]{1,3}[多余]?"
# What the list is counted as.
_COUNTED = (
    f"(?:等)?(?:共)?{_NUMBER}(?:个|大|项|类)(?:比赛|竞赛|竞技|重点|专项|特色|服务|帮扶|救助|惠民|普惠|品牌|子|主题|活动|单项|分项|系列|基层)?"
    "(?:赛项|赛|项目|工种|主题月活动|主题月|主题日|工程|行动|计划|模块|板块|服务|活动|品牌|比武|比赛|竞赛|救助|实事|内容|专场|套餐|环节)"
)
_LIST = re.compile(
    opened(
        "共均还又下分开特内设包涵囊有",
        "(?P<verb>(?:共|均|还|又|下|分|开|特|内)?(?:(?<![建假])设(?:置|有|立)?|分为|分成|包括|包含|涵盖|囊括|内容有|(?<=项目)有)(?:了|着)?)：?"
        f"(?P<items>{_ITEM}(?:、{_ITEM}){{1,11}}(?:(?:和|以及|及|与){_ITEM})?)(?:(?P<counted>{_COUNTED})|(?P<open>(?:等(?:竞赛|多)*(?:项目|内容|活动|赛事)?)?[，。；]))",
    )
)
# What is held is a list of schemes only if it is counted as one: 开展集中入会、免费体检、趣味运动会等12项活动.
_HELD = re.compile(
    "(?:开展|举办|推出|实施|上演|组织|安排|设立|推行|打造)(?:了)?"
    f"(?P<items>{_ITEM}(?:、{_ITEM}){{2,11}}(?:(?:和|以及|及|与){_ITEM})?){_COUNTED}"
)
_ANNOUNCED = re.compile(
    f"{_NUMBER}(?:件(?:实|好|大|要)?事|(?:个|大|项|类)(?:子|专项|单项|特色|主题|重点)?(?:行动|工程|计划|板块|活动|赛事|赛项|项目|竞赛|比赛|品牌|服务|模块))(?:(?:组成)?”?(?:组成|即|分别[是为])?：|"
    "[^。；：，]{0,20}，(?:即|分别[是为]|包括|也就是)：?)"
    f"(?P<items>{_ITEM}(?:、{_ITEM}){{1,11}}(?:(?:和|以及|及|与){_ITEM})?)(?=等?[，。；])"
)
# A工程、B工程、C工程三大工程.
_ALIKE_LIST = re.compile(
    "(?P<items>[\u4e00-\u9fff]{2,18}(?P<head>工程|行动|计划|活动|竞赛)(?:、[\u4e00-\u9fff]{2,18}?(?P=head))+)等?[二三四五六七八九十][大项个](?P=head)"
)
_ALIKE_COUNT = re.compile("[二三四五六七八九十][大项个](?:工程|行动|计划|活动|竞赛)")
_SCHEMES = re.compile(
    "大赛|竞赛|比赛|比武|联赛|运动会|活动|艺术节|文化节|体育节|读书节|行动|工程|计划|项目|品牌|基金|资金|平台|实事|赛事|服务季|服务月|救助"
)
_CLAUSE = re.compile("[，。；：！？\n]")
# Items that tell who, where or what prize, and those that say something.
_NO_ITEM = re.compile(
    "^[来开]|^设(?![备计施])|题$|.等.|[球棋绳泳]$|拔河|跳[远高棋绳]|赛跑|[短长接]跑|铅球|踢毽|毽子|接力|象棋|套圈|投篮|飞镖|猜谜|合唱$|独唱|舞蹈$|小品|(?:指导|主办|承办|协办|支持|组成|小组)$|一[份次个堂场]|奖$|奖金|[部室科处]$|[员工师家者人]等?$|单位|企业|行业|系统|部门|名|阶段|的|是|为|了|在|将|可(?!持续)|已|(?<![重主需])要|(?<![技功性智职节潜])能(?![源耗力手])|被|把|不[得能会再是]|[0-9]{3}|[区县市]$"
)
# Services and events that follow one another: 技能培训、法律援助、大病救助.
_SEQUENCE = re.compile("[\u4e00-\u9fffA-Za-z0-9]{2,12}(?:[、和][\u4e00-\u9fffA-Za-z0-9]{2,14}){2,12}")
_ROW = re.compile("[\u4e00-\u9fffA-Za-z0-9、]+")
_ACTS = re.compile(
    "开展|举办|实施|组织|参加|推进|举行|启动|推出|参与|做好|加强|落实|推动|深化|完善|建立|提供|发放|联合|在|对|为|向"
)
# …、法律援助等方面|等实事: what is done, no schemes.
_ASPECTS = re.compile("等[\u4e00-\u9fff]{0,4}?(?:方面|领域|实事|服务|工作|内容|需求|问题|权益)")
# 集技能培训、法律援助、文化娱乐于一体的中心.
_ALL_IN_ONE = re.compile("集[^，。；]*于一[体身]")
# 江边茶馆职工书屋: one particular place is a facility.
_PLACE = re.compile("(?:书屋|驿站|之家|小家|小屋|母婴室|港湾|食堂|超市|服务站|服务点|会客厅)$")
_ALIKE = re.compile("[\u4e00-\u9fff]{2}(计划|行动|工程|竞赛|比赛|课堂|讲堂|项目)(?=等|$)")
_SEQUENCED = frozenset(["service", "relief", "training", "competition", "culture", "campaign", "brand", "lecture"])
# What a contest consists of: 比武设理论知识、手机摄影等7个项目.
_CONTEST = re.compile("(?:大赛|竞赛|比赛|比武|运动会|[球棋]赛|赛事|选拔赛|决赛)[^，。；]{0,8}$")
_DISCIPLINES = ("赛项", "工种", "比赛项目", "竞赛项目", "竞技项目", "单项")
_OWN_CONTEST = re.compile("(?:赛|比武|运动会|活动|展|演)$")
_COUNT = re.compile("[0-9二三四五六七八九十两][多余]?[个大项类种][\u4e00-\u9fff]{2,4}$")
# 办了三件事：换灶台、添空调、降菜价.
_ERRANDS = re.compile("件事：[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})+")
_SPLIT = re.compile("、|和|以及|及|与")
# 劳动和技能竞赛: one item.
_TWO_IN_ONE = re.compile("(?<![一-鿿])([一-鿿]{2})和([一-鿿]{2}(?:竞赛|大赛|比赛))")
_JOINT = re.compile("([、和])")


def spot_listed(folded: str) -> Iterator[Mention]:
    """The items of lists that a scheme is said to consist of; quoted items are left to others."""
    if "、" not in folded:
        return
    for match in _LIST.finditer(folded):
        counted = match["counted"]
        clauses = _CLAUSE.split(folded[max(0, match.start() - 40) : match.start()])
        subject = clauses[-1] if len(clauses[-1]) > 2 or len(clauses) < 2 else clauses[-2] + clauses[-1]
        if not counted and not _SCHEMES.search(subject):
            continue
        contest = (
            _CONTEST.search(subject) is not None
            or (counted or "").endswith(_DISCIPLINES)
            or _SCHEMES.search(subject) is None
        )
        yield from _items(match, contest)
    for pattern in (_HELD, _ANNOUNCED):
        for match in pattern.finditer(folded):
            if not _ERRANDS.search(match.group()):
                yield from _items(match)
    for match in _ALIKE_LIST.finditer(folded) if _ALIKE_COUNT.search(folded) else ():
        at = match.start("items")
        for item in match["items"].split("、"):
            begin = event_start(folded, at + len(item) - 2) if at == match.start("items") else at
            yield _mention(folded, max(begin, at), at + len(item))
            at += len(item) + 1
    yield from _sequences(folded)


def _items(match: re.Match[str], contest: bool = False) -> Iterator[Mention]:
    """The items of the list, none where one of them is no scheme's name; of a contest only those that are contests by their
    own names, not what is contested."""
    items, at = [], match.start("items")
    for item in re.split("(、|以及|和|及|与)", match["items"]):
        if item and not _SPLIT.fullmatch(item):
            items.append((at, at + len(item), item))
        at += len(item)
    if not any(_NO_ITEM.search(item) for _, _, item in items):
        for start, end, item in items:
            if "“" not in item and "”" not in item and (not contest or _OWN_CONTEST.search(item)):
                yield _mention(match.string, start, end)


def _sequences(folded: str) -> Iterator[Mention]:
    """The items of lists of which three or more end in heads of programmes."""
    for match in _in_rows(folded):
        found: list[tuple[int, int]] = []
        quoted = folded[match.start() - 1 : match.start()] == "“" and folded.startswith("”的", match.end())
        if quoted or _ALL_IN_ONE.search(folded, match.start() - 1, min(len(folded), match.end() + 6)):
            continue
        aspects, at = _ASPECTS.search(match.group()), match.start()
        for item in _JOINT.split(_TWO_IN_ONE.sub(r"\1＆\2", match.group())):
            heads = [(start, end) for _, start, end in _heads().find_matches_as_indexes(item)]
            alike = _ALIKE.search(item)
            if alike and not heads:
                heads = [alike.span(1)]
            if heads and not _COUNT.search(item) and (heads[-1][1] == len(item) or item[heads[-1][1]] == "等"):
                begin = at if found else max(at, event_start(folded, at + heads[-1][0]))
                end = at + heads[-1][1]
                if _PLACE.search(item) and end - begin > 6:
                    break
                if not (found and _ACTS.match(item)) and not (aspects and folded[begin:end] in _services()):
                    found.append((begin, end))
            at += len(item)
        if len(found) >= 3:
            for start, end in found:
                if end - start >= 4 and folded[start:end] not in _everyday():
                    yield _mention(folded, start, end)


def _mention(folded: str, start: int, end: int, priority: int = 51) -> Mention:
    return Mention(Kind.PROGRAMME, start, end, folded[start:end], "listed item", priority)


def _in_rows(folded: str) -> Iterator[re.Match[str]]:
    """The sequences in those rows of the text that have signs enough for one."""
    for row in _ROW.finditer(folded):
        if row.group().count("、") + row.group().count("和") > 1:
            yield from _SEQUENCE.finditer(folded, row.start(), row.end())


@cache
def _services() -> frozenset[str]:
    """What every union does; without a modifier it names no programme."""
    return frozenset(row[0] for row in table("programme_heads") if row[1] in ("service", "relief", "training"))


@cache
def _everyday() -> frozenset[str]:
    return word_set("programme_everyday")


@cache
def _heads() -> ahocorasick_rs.AhoCorasick:
    listed = {row[0] for row in table("programme_heads") if row[2] == "free" and row[1] in _SEQUENCED}
    return ahocorasick_rs.AhoCorasick(sorted(listed), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
