"""Teams, shops, wards and delegations that receive an honour, each under the name of its body: 某厂|熔铸车间甲班, 某市|代表队.

Only sentences that name an honour are read: elsewhere the part of a body that acts is filed under the body. Priority 55, above
organisations, so that the longer name stands for the body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.article import Article
from extract.boundary import breaks_at
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.sentence import Sentence, sentences
from extract.spot.honoured_names import honoured_names

PRIORITY = 55
_BODIES = ORGANISATIONS - {Kind.FACILITY, Kind.PARTY}
_UNIT = (
    r"(?:班组|小组|教研组|采编组|项目组|(?<![公集产])[一二三四五六七八九十甲乙丙丁\d]?组|班|车间|科室|[\u4e00-\u9fff]科|研究室|教研室|办公室|实验室|化验室|检验室|[\u4e00-\u9fff]室|项目部|[\u4e00-\u9fff]部|"
    r"代表队|[\u4e00-\u9fff\d]?队|[\u4e00-\u9fff]站|中心|窗口|大厅|营业厅|作业区|工区|工段|[\u4e00-\u9fff]所|[\u4e00-\u9fff]厂|机组|塔台|团队|生产线|产线|线路|[\d一二三四五六七八九十]+号线|[\d一二三四五六七八九十]+路(?:公交)?(?:线路?|车队)?|"
    r"门店|[\u4e00-\u9fff]店|支行|分行|分公司|(?:导医|服务|调度|分诊|值机|咨询)台|服务区|码头|乘务组|[\u4e00-\u9fff]岗|仓|灯塔|配送中心|收费站|专业组|课题组|年级组)"
)
_FOLLOW = (
    r"(?=[、，。；：）\s“——]|$|等|[和与及]|以及|[荣喜同共分]?获|先后|曾|连续|双双|分别|均|都|也|还|又|则|一举|被|并列|捧|摘|夺|斩|拿|屈居|领|捧|挂|入选|当选|上榜|榜上|"
    r"荣登|荣膺|跻身|团体|这[回次]|今年|此次|去年|前不久|日前|近日|(?<!所)[落拿]?得(?![当体])|居|代表(?!队)|以[^，。；]{2,24}[成佳战]绩|以[^，。；]{1,8}分|在(?!线|职|岗)|凭|是(?!否)|成为|名列|位列|同列|在列|力克|战胜|击败|险胜|不敌|手[里中上]|身上|名下|头上|胸前|门[前口]|脱颖|为“|为全|为[省市国])"
)
_IN_NAME = (
    r"(?:(?![的了在是为被获由向对将把从令让给，。；：、！？\n（）]|授予|荣|开展|举[行办]|参加|组织|工会|党委|党支部|职工|员工|干部|代表(?!队)|会议|大会|活动|比赛|竞赛|各|所有|全体|全部|下属|所属|"
    r"多个|部分|优秀|先进|其中|以及|等|和|与|及|劳模|驿站|年|月|日|第[一二三四五六七八九十]+名|首批|星级|最美|十佳|标兵|负责|担任|书记|主席|经理|来到|走进|前往|看望|慰问|\d+[家个支]|来自|上榜|记者|工作人员|力克|战胜|击败|包揽|分别|\d比\d)[^“”]){0,22}?"
)
_TAIL = re.compile(
    rf"(?:“[^“”\n，。]{{1,10}}”)?{_IN_NAME}(?:(?:“[^“”\n，。]{{1,10}}”)?{_UNIT}|“[^“”\n，。]{{1,10}}?{_UNIT}”){_FOLLOW}"
)
_WHOLE = re.compile(rf"(?<=[、，：\s])(?=[\u4e00-\u9fff]{{3}}){_IN_NAME}{_UNIT}{_FOLLOW}")
_OF_BODY = re.compile(
    r"[\u4e00-\u9fff]{2}(?:公司|集团|[分电钢机]?厂|矿|局|医院|学院|大学|[工机车电供]务?段|研究[院所]|油田|车站|港|银行|分行|车间)"
)
# What stands for the house named last: 该公司|熔铸车间.
_THIS = ("该公司", "该厂", "该矿", "该院", "该校", "该集团", "我公司", "本公司", "公司")
_EMPTY = re.compile(r"(?:[上下值加当接]班|内部|总部|全部|本部|中心|一线|干部|俱乐部|部队|排队|医务人员)$")

# 某某公司带电作业班，人称铁军。2014年，|班组荣获…: it was named in the sentence before.
_TEAM_GETS = re.compile(
    r"[\s“]*(?:[^，。；：]{2,10}，)?(?:该|这个|这支)?(?:班组|小组|车间|团队|队伍|科室|[班组队])(?:也|还|又|先后|曾|多次|连续|一举|去年|今年|被|\d{4}年){0,3}(?:荣?获|被|捧|摘|夺|评|入选|当选|成为|拿|跻)"
)
_GOES_ON = re.compile(r"之一[。，；]|在列|上榜|入选|榜上有名|名列|获奖的|获此|同获|分别是|[她他]们是|另一[块枚个面]")


def spot_honoured_units(article: Article, known: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies and places of the `known` mentions (settled, sorted) with the unit named behind them in a sentence of honours."""
    honours = [mention for mention in known if mention.kind is Kind.HONOUR]
    if not honours:
        return
    stretches = _stretches(article, honours)
    ends = [mention.start for mention in honours] + [len(article.folded)]
    index = 0
    house = ""
    for mention in known:
        while index < len(stretches) and stretches[index].end <= mention.start:
            index += 1
        if index == len(stretches):
            break
        if mention.start < stretches[index].start or mention.kind not in _BODIES | {Kind.PLACE}:
            continue
        limit = min(stretches[index].end, ends[bisect_left(ends, mention.end)])
        if mention.kind is not Kind.UNION and not mention.name.startswith(_THIS):
            house = mention.name
        for one in _extended(article.folded, mention, limit):
            said = next((word for word in _THIS if one.name.startswith(word)), "")
            if said and not house:
                continue
            yield replace(one, name=house + one.name[len(said) :]) if said else one
    yield from honoured_names(article, known, stretches)
    for told in stretches:
        yield from _listed(article.folded, told.start, told.end)


def _stretches(article: Article, honours: Sequence[Mention]) -> list[Sentence]:
    """The sentences that name an honour, and those behind one that tell more of whom it went to, in order."""
    found: list[Sentence] = []
    index = 0
    told = sentences(article)
    for sentence in told:
        while index < len(honours) and honours[index].start < sentence.start:
            index += 1
        if index < len(honours) and honours[index].start < sentence.end:
            if sentence.number and _TEAM_GETS.match(article.folded, sentence.start, sentence.end):
                found.extend(one for one in told[sentence.number - 1 : sentence.number] if one not in found[-1:])
            found.append(sentence)
        elif not found or found[-1].number + 1 != sentence.number:
            continue
        elif _GOES_ON.search(article.folded, sentence.start, sentence.end):
            found.append(sentence)
    return found


def _listed(folded: str, start: int, end: int) -> Iterator[Mention]:
    """The units between signs of a list or clause whose body nobody knows, told by the kind of body within the name."""
    for match in _WHOLE.finditer(folded, start, end):
        if (
            _OF_BODY.search(match.group()[:-2])
            and match.group()[0] not in "该本我这"
            and not breaks_at(folded, match.start())
        ):
            yield Mention(Kind.ENTERPRISE, *match.span(), match.group(), "listed unit", PRIORITY - 6)


def _extended(folded: str, mention: Mention, limit: int) -> Iterator[Mention]:
    tail = _TAIL.match(folded, mention.end, limit)
    if tail is None or _EMPTY.fullmatch(tail.group()):
        return
    if mention.kind is Kind.PLACE and len(tail.group()) < 3 and not tail.group().endswith("队"):
        return
    kind = mention.kind
    if tail.group().endswith("代表队"):
        kind = Kind.COMMITTEE
    elif kind is Kind.PLACE:
        kind = Kind.INSTITUTION
    elif kind is Kind.UNION:
        return
    name = folded[mention.start : tail.end()]
    if tail.group() == "代表队" and mention.kind is not Kind.PLACE:
        # A team of a house is the house, one of a place the team.
        kind, name = mention.kind, mention.name
    yield replace(mention, kind=kind, end=tail.end(), name=name, rule="honoured unit", priority=PRIORITY)
