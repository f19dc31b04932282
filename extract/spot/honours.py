"""Mentions of honours: level and field and head (全国五一劳动奖章, 省“安康杯”竞赛先进单位), quoted ones, and short forms.

A head (标兵, 先进集体, 五一劳动奖章) is found by one pass of the lexicon, its name reaches left to where the clause's verb, a
boundary or the level begins (`extract.spot.honour_start`), and it stands only on evidence: a level or place in front, a
verb of conferring before it, 称号 after it, a name that is always an honour, or a place in a list with one that has evidence.
Priorities: 62, above organisations and programmes that lie within; 58 for short forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick

from extract.article import Article
from extract.context import Context
from extract.kind import Kind
from extract.lexicon import words
from extract.mention import Mention
from extract.spot.honour_start import Start, honour_start

PRIORITY = 62
SHORT_PRIORITY = 58
# Heads that need a name before them: alone they are common nouns.
BARE = frozenset(
    "奖 奖项 称号 先进 先锋 标兵 能手 工匠 楷模 功臣 卫士 劳模 代表 名单 人才 之星 明星 专家 冠军 亚军 季军 锦旗 嘉奖 奖章 奖状 奖牌 示范点 劳动模范 先进工作者 "
    "技术能手 技能大师 首席技师 职工之家 职工小家 大国工匠 先进集体 先进个人 先进单位 先进班组 道德模范 工会工作者 工会干部 职工书屋 文明单位 “最美” 十佳 最美 大奖 金奖 银奖 铜奖 "
    "提名奖 优秀奖 人选 基地 示范岗 党员示范岗 红旗手 英雄 模范 高新技术企业 劳动竞赛 优秀成果 大师 学习型组织 创新型企业 班组 突出贡献 工程 项目 优秀共产党员 爱心驿站 户外劳动者服务站点 "
    "劳模和工匠人才创新工作室 创新工作室 劳模创新工作室 职工创新工作室".split()
)
NEVER = frozenset("称号 锦旗 嘉奖 先进 代表 人选 工程 项目 劳动竞赛 突出贡献 班组 十件大事 基地 名单 奖项 优秀合理化建议 文学奖".split())
SHORT = ("奖章", "奖状", "奖", "标兵岗", "先锋号", "提名奖")
# What makes the head a part of another word.
NOT_AFTER = re.compile(
    r"精神|学院|代表(?!性)|宣讲|事迹|协会|们|队伍|人才(?!奖)|论坛|风采|学校|教育|文化|之家|大讲堂|讲堂|报告|品牌|机制|制度|杯|工程|标准|作用|家属|疗休养|待遇|培育|型|典型|"
    r"党支部|党员|服务队|志愿|故事|形象|力量|荣光|光荣|人物展|展|馆|榜样|带头|座谈|慰问|颁奖|表彰|竞赛|比武|金$"
)
_ACTIVITY = re.compile(r"”?(?:创建|评选|争创|推荐|申报)?(?:活动|竞赛|工作(?!者|室|站|先进|优秀)|创建|评选|评审|建设)")
_TITLE_AFTER = re.compile(r"”?(?:等)?(?:荣誉|称号|奖牌|牌匾|匾额|获得者|得主|的牌子|的称号|的荣誉)")
COUNT = r"(?:(?:各|共|分别|则)?有?[\d零〇一二三四五六七八九十百千两余多近]{1,7}(?:名|个|家|位|人|项|枚|户|支|件|对|块|张|次))"
_LINK = re.compile(rf"”?(?:[（(][^（）()]{{1,12}}[）)])?(?:的?{COUNT})?(?:[、，；和及与]|以及|并|”|“)?(?:{COUNT})?“?")
_COUNT_AFTER = re.compile(rf"”?(?:[（(]{COUNT}[）)]|{COUNT})")
_COUNT_BEFORE = re.compile(rf"{COUNT}“?$")
_CONFERRING = re.compile(r"表彰|评选|评出|命名|授予|颁|荣获|获|授牌|评定|选树|发布|揭晓|涌现")
_QUOTED = re.compile(r"“([^“”\n]{2,30})”")
_QUOTED_AFTER = re.compile(r"(?:等)?(?:荣誉|称号|奖牌|牌匾|的牌子|的称号|提名奖|奖(?![励金品学杯])|岗(?!位)|获得者)")
_QUOTED_BEFORE = re.compile(
    r"(?:荣获|获得|获评|获颁|获授|授予|被授予|授|评为|被评为|命名为|当选为?|入选|荣膺|摘得|捧回|捧得|斩获|获|认定为|称号是|称号：|当上了|分获)(?:了|的是|过|首届|第[一二三四五六七八九十\d]+[届批]|\d{4}年度?|年度|全[国省市区县]|[省市区县]|[\u4e00-\u9fff]{2,8}[省市区县])*$"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    head: str
    evidence: bool
    levelled: bool


def spot_honours(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of honours, disjoint but for short forms."""
    text = article.folded
    candidates = _candidates(text)
    found = [candidate for candidate in _linked(text, candidates) if candidate.evidence]
    for candidate in found:
        yield _mention(text, candidate, PRIORITY)
    yield from _short_forms(text, found)


def _mention(text: str, candidate: _Candidate, priority: int) -> Mention:
    start, end = candidate.start, candidate.end
    name = text[start:end]
    if name.count("“") > name.count("”") and text[end : end + 1] == "”":
        end, name = end + 1, name + "”"
    return Mention(Kind.HONOUR, start, end, name, "honour", priority)


def _candidates(text: str) -> list[_Candidate]:
    found: list[_Candidate] = []
    for start, end in _heads(text):
        candidate = _candidate(text, start, end)
        if candidate is not None:
            if found and candidate.start < found[-1].end:
                found.pop()
            found.append(candidate)
    for match in _QUOTED.finditer(text):
        if any(other.start < match.end() and match.start() < other.end for other in found):
            continue
        after = _QUOTED_AFTER.match(text, match.end())
        before = _QUOTED_BEFORE.search(text, max(match.start() - 20, 0), match.start())
        if (after or before) and not _ACTIVITY.match(text, match.end()) and not NOT_AFTER.match(text, match.end()):
            tail = after.end() if after and after.group() in ("奖", "岗") else match.end()
            start = honour_start(text, match.start())
            found.append(_Candidate(start.offset, tail, match.group(1), True, start.levelled))
    return sorted(found, key=lambda candidate: candidate.start)


def _candidate(text: str, head_start: int, end: int) -> _Candidate | None:
    head = text[head_start:end]
    if head in NEVER or NOT_AFTER.match(text, end):
        return None
    start = honour_start(text, head_start)
    name = text[start.offset : end]
    conferred = start.cued or bool(_TITLE_AFTER.match(text, end))
    if not conferred and _ACTIVITY.match(text, end):
        return None
    bare = name.strip("“”") in BARE
    if bare and name.strip("“”") in ("劳模", "工匠", "奖", "冠军", "大师", "标兵", "能手", "专家", "明星", "英雄", "模范", "人才", "先锋", "奖章", "奖状", "奖牌", "职工之家"):
        return None
    evidence = conferred or (start.levelled and not start.vague)
    if not evidence and not bare and head in _fixed() and head not in BARE:
        evidence = True
    if not evidence and _COUNT_BEFORE.search(text, max(start.offset - 12, 0), start.offset):
        evidence = bool(_CONFERRING.search(_sentence_before(text, start.offset)))
    if not evidence and _COUNT_AFTER.match(text, end):
        evidence = bool(_CONFERRING.search(_sentence_before(text, start.offset)))
    return _Candidate(start.offset, end, head, evidence, start.levelled)


def _sentence_before(text: str, offset: int) -> str:
    begin = max(text.rfind(sign, 0, offset) for sign in "。！？\n") + 1
    return text[max(begin, offset - 120) : offset]


def _linked(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Evidence passed along lists: 先进单位、先进班组 stand when one of them does, or when each has a count."""
    chained = list(candidates)
    joins = [
        bool(_LINK.fullmatch(text, left.end, right.start)) and right.start - left.end < 24
        for left, right in zip(chained, chained[1:], strict=False)
    ]
    for order in (range(len(joins)), range(len(joins) - 1, -1, -1)):
        for index in order:
            left, right = chained[index], chained[index + 1]
            if not joins[index] or left.evidence == right.evidence:
                continue
            chained[index], chained[index + 1] = replace(left, evidence=True), replace(right, evidence=True)
    for index, joined in enumerate(joins):
        left, right = chained[index], chained[index + 1]
        if joined and _COUNT_AFTER.match(text, left.end) and _COUNT_AFTER.match(text, right.end):
            chained[index], chained[index + 1] = replace(left, evidence=True), replace(right, evidence=True)
    return chained


def _short_forms(text: str, found: Sequence[_Candidate]) -> Iterator[Mention]:
    for short in SHORT:
        if short == "奖":
            continue
        full = [c for c in found if text[c.start : c.end].strip("“”").endswith(short) and c.end - c.start > len(short) + 1]
        if not full and short != "提名奖":
            continue
        if short == "提名奖" and not found:
            continue
        at = text.find(short)
        while at >= 0:
            if not any(c.start <= at < c.end for c in found) and not re.match(r"[\u4e00-\u9fff]", text[at - 1 : at] if at and text[at - 1] in "火" else ""):
                yield Mention(Kind.HONOUR, at, at + len(short), short, "honour-short", SHORT_PRIORITY)
            at = text.find(short, at + len(short))


def _heads(text: str) -> list[tuple[int, int]]:
    """The stretches of heads: those within others left out, those that overlap joined."""
    spans = sorted(
        ((start, end) for _, start, end in _matcher().find_matches_as_indexes(text, overlapping=True)),
        key=lambda span: (span[0], -span[1]),
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and end <= merged[-1][1]:
            continue
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


@cache
def _fixed() -> frozenset[str]:
    return frozenset(words("honour_fixed"))


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick(sorted({*words("honour_heads"), *words("honour_fixed")}))


__all__ = ["Start", "spot_honours"]
