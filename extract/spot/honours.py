"""Mentions of honours: level and field and head (全国五一劳动奖章, 省“安康杯”竞赛先进单位), quoted ones, and short forms.

A head (`extract.spot.honour_head`) reaches left to where its name begins (`extract.spot.honour_start`), and it stands only on
evidence: a level or place in front, a verb of conferring before it, 称号 after it, a name that is always an honour, or a place
in a list with one that has evidence. Priorities: 66, above organisations and programmes that lie within; 62 where a contest for
it is named; 58 for short forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.article import Article
from extract.context import Context
from extract.kind import Kind
from extract.mention import Mention
from extract.spot.honour_head import bare_heads, common_nouns, fixed, honour_heads
from extract.spot.honour_short import SHORT, short_forms
from extract.spot.honour_start import honour_start

PRIORITY = 66
COMPETED_PRIORITY = 62
# What makes the head a part of another word.
_NOT_AFTER = re.compile(
    r"日(?!前)|市(?!级|五一|劳|先)|联盟|技能运动会|技能大赛|运动会|大赛|精神|学院|代表(?!性)|宣讲|事迹|协会|们|队伍|人才(?!奖)|论坛|风采|学校|教育|文化|之家|大讲堂|讲堂|报告|品牌|机制|制度|杯|工程|标准|作用|家属|疗休养|待遇|培育|型|典型|"
    r"党支部|党员|服务队|志愿|故事|形象|力量|荣光|光荣|人物展|展|馆|榜样|带头|座谈|慰问|颁奖|竞赛|比武|和工匠|工匠|创新工作室|工作室|职工|看|公司|集团|小组"
)
_ACTIVITY = re.compile(
    r"”?(?:的)?(?:创建|争创|推荐|申报|寻访|选树)?(?:活动|竞赛|工作(?!者|室|站|先进|优秀)|创建|评审|建设|大会|发布会|表彰(?:大会|活动|会))"
)
_COMPETED = re.compile(r"”?的?(?:推荐)?评选")
_TITLE_AFTER = re.compile(r"”?(?:等)?(?:荣誉|称号|奖牌|牌匾|匾额|获得者|得主|的牌子|的称号|的荣誉|证书)")
_COUNT = (
    r"(?:(?:各|共|分别|依次|则|也|已)?(?:有|是|达|为)?[\d零〇一二三四五六七八九十百千两余多近]{1,7}"
    r"(?:名|个|家|位|人|项|枚|户|支|件|对|块|张|次))"
)
_LINK = re.compile(
    rf"”?(?:获得者|称号)?(?:[（(][^（）()]{{1,12}}[）)])?(?:[，：]?的?{_COUNT})?(?:[、，；。和及与]|以及|并|”|“)?(?:{_COUNT})?“?"
)
_COUNT_AFTER = re.compile(rf"”?(?:称号)?(?:获得者)?(?:的)?(?:[，：]?{_COUNT}|[（(]{_COUNT}[）)])")
_COUNT_BEFORE = re.compile(rf"{_COUNT}“?$")
_CONFERRING = re.compile(
    r"发榜|上榜|登榜|光荣榜|奖项|表彰|评选|评出|命名|授予|颁|荣获|获|授牌|评定|选树|发布|揭晓|涌现|称号|领奖|奖牌|拿到|捧|摘|名单"
)
_GIVEN = re.compile(r"表彰|命名|授予|评选|认定|授牌|选为|通报")
_QUOTED = re.compile(r"“([^“”\n]{2,30})”")
_QUOTED_AFTER = re.compile(
    r"(?:等)?(?:荣誉|称号|奖牌|牌匾|证书|的(?:牌[子匾]|称号|证书|奖牌|荣誉|桂冠|帽子|名号|匾额?|招牌)|提名(?:奖)?|奖(?![励金品学杯])|岗(?!位)|获得者|榜单|名单)"
)
_EDITION = (
    r"(?:\d{4}年?度?|年度|首届|首批|第[一二三四五六七八九十百\d]{1,4}[届批]|全[国省市区县](?:工会(?:系统)?)?|全国总工会|全总|[省市]总|[省市区县]"
    r"|[\u4e00-\u9fff]{2,8}[省市区县])"
)
_QUOTED_BEFORE = re.compile(
    r"(?:荣获|获得|获评|获颁|获授|授予|授|评为|命名为|当选为?|入选|荣膺|摘得|捧回|捧得|斩获|获|认定为|称号是|称号：|当上|成了|分获|列为|名列|选为|树为|评选出|成为|接过|领到|捧起|戴上|挂上|拿到|收获|摘下|捧走|揽下|[得拿获添](?=了?一?个)|关于(?:表彰|授予|命名)|(?:评选|颁发|授予|颁授|命名|评定|表彰)的)"
    rf"(?:了|的是|过|一?[个块枚项顶]|{_EDITION}){{0,4}}$"
)
_NAMED_BEFORE = re.compile(rf"为(?:了|{_EDITION}){{0,4}}$")
_NAMED_END = re.compile(
    r"(?:岗|标兵|能手|先锋|之星|明星|工匠|名匠|大师|模范|楷模|卫士|功臣|单位|集体|个人|班组|企业|者|委员会|小家|站|室|点|奖|人物|职工|手|员|号|工会|社区|成果|项目|人才|教师|代言人|达人|状元|高手|匠人|巧匠)$"
)
_TITLED = re.compile(
    rf"(?:被评为|被命名为|被认定为|被授予|被评定为|获评|荣获|评选为|获得)(?:了)?(?P<name>{_EDITION}{{0,3}}(?:(?![的了是]|一[个名批])[\u4e00-\u9fff]){{3,22}}?)"
    r"(?=称号|荣誉称号|等荣誉|[，。；、]|等称号)"
)
_HEADED = re.compile(
    r"(?:头衔|称号)(?:是|：)“?(?P<name>[\u4e00-\u9fff]{4,16})(?<!总监)(?<!经理)(?<!主任)(?<!书记)(?<!主席)(?<!董事长)(?<!教授)(?<!院长)(?<!工程师)(?<![部处科会]长)”?(?=[，。；])"
)
_AWARDED = re.compile(r"”?(?:颁给|授予|归|分别归|属于|由)")
_MODEL_WORKER = re.compile(
    r"(?:全国|省|市|州|自治区|(?:[\u4e00-\u9fff]{2,6}[省市州]|[\u4e00-\u9fff]{2,6}(?:集团|公司|部|系统)))劳模$"
)
_FACILITY = re.compile(r"(?:工作室|站点|驿站|书屋|母婴室|服务站|基地|学堂|之家|小家)$")
# 31名先进职工获H: the quality word describes those who receive, it is not what they receive.
# A rank is no part of the name of the body that takes it: 省分公司二等奖.
_RANK = re.compile(r"(?:[特一二三]等奖|[金银铜]奖|冠军|亚军|季军|优秀奖|(?:优秀)?组织奖|第[一二三]名)$")
# 一、二、三等奖 is named as one.
_RANKS = re.compile(r"(?:[特一二]等?[、和])+$")
_RANKED = re.compile(r".*(?:公司|集团|[分支]行|[分支]局|医院|大学|学院|代表队|工会|单位|[厂矿队])(?!杯)")
_WORKPLACE = re.compile(r"公司|集团|[厂矿局站院行]")
# Designations of areas and bodies, said of them in any news: only a conferral makes an honour of one.
# A ship or a brand is called so too; a title tells itself by how it ends.
_CALLED = re.compile(r"(?:命名为|成为|成了|当上)$")
# What an honour's name does begin with before its quoted core: 竞赛“优胜单位”.
_OWN_FIELD = re.compile(r"(?:竞赛|活动|系统|行业|年度?|[届批次])$")
_ROSTER = re.compile(r"”?(?:分别)?(?:有|是|为|包括)?：")
_DESIGNATION = re.compile(r"(?:示范区|试验区|实验区|先行区|实验室|示范县|示范市|试点|试点区|高新技术企业|创新型企业)$")
_PODIUM = ("冠军", "亚军", "季军")
_TAKEN = re.compile(r"(?:则|也|最终)?(?:被|由|归|花落)")
_RECEIVES = re.compile(rf"”?(?:和个人)?(?:{_COUNT})?，?(?:分别|双双|各)?(?:获|荣获|被|佩|跻身|入选|当选|成为|捧|摘|拿)")
_NO_HONOUR = re.compile(
    r"(?:活动|行动|竞赛|工程|计划|平台|精神|理念|品牌|主题|大赛|项目|制度|机制|工作法|服务|杯|模式|战略|家庭|课堂|讲堂|之家)$"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    evidence: bool


def spot_honours(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of honours, disjoint but for short forms."""
    text = article.folded
    candidates = _linked(text, _candidates(text))
    known = {text[one.start : one.end].strip("“”") for one in candidates if one.evidence}
    found = [one for one in candidates if one.evidence or text[one.start : one.end].strip("“”") in known]
    for candidate in found:
        yield _mention(text, candidate)
    yield from short_forms(text, [(one.start, one.end) for one in found])


def _mention(text: str, candidate: _Candidate) -> Mention:
    start, end = candidate.start, candidate.end
    name = text[start:end]
    if name.count("“") > name.count("”") and text[end : end + 1] == "”":
        end, name = end + 1, name + "”"
    priority = COMPETED_PRIORITY if _COMPETED.match(text, end) else PRIORITY
    return Mention(Kind.HONOUR, start, end, name, "honour", priority)


def _candidates(text: str) -> list[_Candidate]:
    found: list[_Candidate] = []
    for start, end in honour_heads(text):
        candidate = _candidate(text, start, end)
        if candidate is None:
            continue
        if found and candidate.start < found[-1].end:
            if found[-1].evidence and not candidate.evidence:
                continue
            found.pop()
        found.append(candidate)
    quoted = [candidate for match in _QUOTED.finditer(text) if (candidate := _quoted(text, match)) is not None]
    titled = [_Candidate(*match.span("name"), True) for match in _TITLED.finditer(text) if _entitled(text, match)]
    titled.extend(_Candidate(*match.span("name"), True) for match in _HEADED.finditer(text))
    for one in (*quoted, *titled):
        clashing = [other for other in found if one.start < other.end and other.start < one.end]
        if not any(other.evidence for other in clashing):
            found = [*(other for other in found if other not in clashing), one]
    return sorted(found, key=lambda candidate: candidate.start)


def _candidate(text: str, head_start: int, end: int) -> _Candidate | None:
    head = text[head_start:end]
    if _NOT_AFTER.match(text, end) or (head == "先锋" and re.match(r"[镇街道村路号园里]", text[end : end + 1])):
        return None
    ranks = _RANKS.search(text, max(head_start - 8, 0), head_start) if head.endswith("等奖") else None
    if ranks is not None:
        head_start = ranks.start()
    start = honour_start(text, head_start)
    ranked = _RANKED.fullmatch(text, start.offset, head_start) if _RANK.search(head) else None
    if ranked is not None:
        start = replace(start, offset=ranked.end(), levelled=False)
    name = text[start.offset : end].strip("“”")
    conferred = start.cued or bool(_TITLE_AFTER.match(text, end))
    taken = head in _PODIUM and "工会" in text and (conferred or ranked is not None or bool(_TAKEN.match(text, end)))
    if name in SHORT or (name in common_nouns() and head != "名匠" and not taken):
        return None
    conferred = conferred or taken
    if _DESIGNATION.search(name) and head not in fixed() and not conferred and not _COUNT_AFTER.match(text, end):
        return None
    if head.startswith("首席") and not conferred and _WORKPLACE.search(name):
        return None
    if not conferred and _ACTIVITY.match(text, end):
        return None
    if _FACILITY.search(name) and re.match(r"”?等\d", text[end : end + 3]):
        return None
    if head == "奖" and text[head_start - 1] in "颁获领发开得受评有无设":
        return None
    if len(head) == 1 and len(name) - (4 if start.levelled else 0) < 3:
        return None
    end = _quote_end(text, start.offset, end)
    if (
        head in common_nouns()
        and not conferred
        and head_start - start.offset > 10
        and not _COUNT_AFTER.match(text, end)
    ):
        return None
    if (_FACILITY.search(name) and re.search(r"公司|集团|各级|各类", name)) or name.startswith(
        ("各级", "各类", "省部级")
    ):
        return None
    plain = not head.endswith("奖") and (head not in fixed() or head in bare_heads() or head[:2] in ("先进", "优秀"))
    if plain and not start.levelled and not start.cued and _RECEIVES.match(text, end):
        return None
    if head == "劳模" and not conferred and not _MODEL_WORKER.match(name):
        return None
    if head.endswith("奖") and re.match(r"[金牌品励项状章杯]", text[end : end + 1]):
        return None
    return _Candidate(
        start.offset, end, _evident(text, head, name, start.offset, end, conferred, start.levelled and not start.vague)
    )


def _evident(text: str, head: str, name: str, start: int, end: int, conferred: bool, levelled: bool) -> bool:
    if _FACILITY.search(name) and not conferred:
        told = text.startswith("名单", end) or re.search(r"示范|重点|优秀|星级|先进|模范|标杆|最美|十佳", name)
        return levelled and bool(told)
    if re.search(r"[人名个位家](?:是|为)$", text[max(start - 2, 0) : start]) and head in fixed():
        return True
    if (
        name.endswith("奖")
        and len(name) > 2
        and (_AWARDED.match(text, end) or re.search(r"奖项|颁奖", _passage_before(text, start)))
    ):
        return True
    if (
        conferred
        or levelled
        or (head in fixed() and head not in bare_heads())
        or re.search(r"[特一二三]等奖$|组织奖$", name)
    ):
        return True
    if (text[start] == "“" and _QUOTED_BEFORE.search(text, max(start - 24, 0), start)) or _COMPETED.match(text, end):
        return True
    if _ROSTER.match(text, end) and _CONFERRING.search(_passage_before(text, start)):
        return True
    if name.endswith("奖") and _COUNT_AFTER.match(text, end):
        return True
    if _COUNT_BEFORE.search(text, max(start - 12, 0), start) or _COUNT_AFTER.match(text, end):
        return bool(_CONFERRING.search(_passage_before(text, start)))
    return bool(
        re.search(r"为(?:了)?$", text[max(start - 8, 0) : start]) and _GIVEN.search(_clause_before(text, start))
    )


def _quoted(text: str, match: re.Match[str]) -> _Candidate | None:
    if _ACTIVITY.match(text, match.end()) or _NOT_AFTER.match(text, match.end()) or _NO_HONOUR.search(match.group(1)):
        return None
    after = _QUOTED_AFTER.match(text, match.end())
    lead = max(match.start() - 24, 0)
    before = _QUOTED_BEFORE.search(text, lead, match.start()) or (
        _NAMED_END.search(match.group(1))
        and _NAMED_BEFORE.search(text, lead, match.start())
        and _GIVEN.search(_passage_before(text, match.start()))
    )
    before = before or (
        _NAMED_END.search(match.group(1)) and _COUNT_BEFORE.search(text, max(match.start() - 12, 0), match.start())
    )
    before = before or (_NAMED_END.search(match.group(1)) and _COUNT_AFTER.match(text, match.end()))
    if not after and not before and not _NAMED_END.search(match.group(1)):
        return None
    named = _NAMED_END.search(match.group(1))
    if before is not None and not after and not named and _CALLED.search(text, lead, match.start()):
        return None
    tail = after.end() if after and after.group() in ("奖", "岗") else match.end()
    start = honour_start(text, match.start())
    begin = start.offset if start.levelled or _OWN_FIELD.search(text, start.offset, match.start()) else match.start()
    return _Candidate(begin, tail, bool(after or before))


def _entitled(text: str, match: re.Match[str]) -> bool:
    return bool(_NAMED_END.search(match["name"])) or text.startswith(("称号", "荣誉称号"), match.end())


def _quote_end(text: str, start: int, end: int) -> int:
    """The end of the name: where its opening quote closes soon after the head, before the closing quote."""
    if text[start] != "“" or "”" in text[start:end]:
        return end
    close = text.find("”", end, end + 8)
    return end if close < 0 or re.search(r"[，。“、\n]", text[end:close]) else close


def _passage_before(text: str, offset: int) -> str:
    return text[max(offset - 240, 0) : offset]


def _clause_before(text: str, offset: int) -> str:
    return text[max(max(text.rfind(sign, 0, offset) for sign in "。；\n") + 1, offset - 120) : offset]


def _linked(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Evidence passed along lists: 先进单位、先进班组 stand when one of them does, or when each has a count."""
    chained = list(candidates)
    joins = [
        right.start - left.end < 24 and bool(_LINK.fullmatch(text, left.end, right.start))
        for left, right in pairwise(chained)
    ]
    for index, joined in enumerate(joins):
        left, right = chained[index], chained[index + 1]
        if joined and _COUNT_AFTER.match(text, left.end) and _COUNT_AFTER.match(text, right.end):
            chained[index], chained[index + 1] = replace(left, evidence=True), replace(right, evidence=True)
    for order in (range(len(joins)), range(len(joins) - 1, -1, -1)):
        for index in order:
            left, right = chained[index], chained[index + 1]
            if joins[index] and left.evidence != right.evidence:
                chained[index], chained[index + 1] = replace(left, evidence=True), replace(right, evidence=True)
    return chained
