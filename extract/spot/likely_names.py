"""Names that no title introduces, told by their characters, by the names listed beside them, or by a word that points at them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from extract.boundary import begins_word, within_word
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.spot.name_odds import is_word, may_reach, odds
from extract.spot.name_proof import is_deceptive
from extract.spot.names import (
    FORBIDDEN,
    PARTICLES,
    SIGN_FOLLOWS,
    Name,
    follows_name,
    is_given,
    is_usual,
    joins,
    looks_like_name,
    name_at,
    stop_names,
    surnames,
)
from extract.spot.spelling import FOREIGN, SPELT, TIBETAN_PAIR

# From these odds on (a logarithm) hardly any words remain that look like names.
_LIKELY = 3.0
# Rare surnames need more; between these signs less is enough.
_RARELY = 4.0
_TOLD = 1.5
_TOLD_BEFORE = re.compile(r"(?:[是叫为归即给的、，。；：\n]|以及|还有|[归给]了|属于|落到|奖给|颁给)$|^$")
# What points at a person; how well such a name ends, and the odds below which it is none.
_POINTING = re.compile(
    r"(?:[那这]位|(?:的|头的|位|[，。他她名])叫|还有|[^，。]{2}的(?:那[位个])?(?:便|就|正|则|也|还|仍)?是|还数|当推|首推|莫过于)(?=[\u4e00-\u9fff])|的(?=[\u4e00-\u9fff]{2,3}，(?:职务|身份|头衔))"
)
_POINTED, _POSSIBLE = 1.7, -6.0
# What stands between a body and the title of a post there.
_WITHIN = re.compile(r"[\u4e00-\u9fff]{0,12}")
# Where a clause begins.
_OPENS = re.compile(r"(?:^|[。；：\n“ ])(?:其中|前者|后者|另一[位个人]|首位|一是|二是)?$")
_ITEM_ENDS = frozenset("、，。；）")
_SIGNS = frozenset("，。；、：（—")
_RANKED = re.compile(r"第\d|排第|名列|位列|获")
_LINKS = ("、", "和", "与")
# Ends of names of places and of words for people, and what follows places and shops.
_NO_END = frozenset("区县市镇乡村庄街路巷营屯氏站桥桥岭沟坡寨湾师则先获会员化性型式之同带墩阁渡塘滩殿墓寺庙坝坞窑游")
_OF_PLACE = re.compile(
    r"[省市区县旗镇乡村屯庄寨街路巷桥河湖江山岭沟坡湾岛港营站园社矿厂店牌派氏姓某]|社区|煤矿|铁矿|公司|集团|广场|小区|高速|高铁|大桥|水库|沙地|机场|家园|思想|理论|主义|[着了过]|[两三四五六七八九]省"
)
_OPENING = frozenset("《“")
_CLOSING = frozenset("》”")


def likely_names(folded: str, limit: Callable[[int], int], places: frozenset[int]) -> Iterator[Name]:
    """The names with a common surname whose characters make a name far likelier than words; none begins at a place."""
    for found in _surnames().finditer(folded):
        start = found.start()
        last = limit(start)
        if (
            start in places
            or last < start + 2
            or within_word(folded, start)
            or not may_reach(folded, start, last, _TOLD)
        ):
            continue
        chances = odds(folded, start, last)
        longer = chances[1] >= chances[0] and is_given(folded[start + 2 : start + 3]) and not joins(folded, start + 2)
        if folded[start + 2 : last] == "任":
            longer = False
        end = start + 3 if longer else start + 2
        if chances[longer] < _TOLD:
            continue
        least = _LIKELY if surnames()[folded[start]][0] == "common" else _RARELY + 10 * (not longer)
        if (folded[end : end + 1] in _SIGNS or _RANKED.match(folded, end)) and _TOLD_BEFORE.search(
            folded, max(0, start - 2), start
        ):
            least -= _LIKELY - _TOLD
        if chances[longer] >= least and _stands(folded, start, end):
            yield Name(start, end, folded[start:end], 2.0)


def spelt_names(folded: str, limit: Callable[[int], int]) -> Iterator[Name]:
    """The names in two parts that are spelt with the characters used for that: 玉素甫江·尤努司, 扎西卓玛."""
    for pair in TIBETAN_PAIR.finditer(folded):
        if limit(pair.start()) >= pair.end():
            yield Name(pair.start(), pair.end(), pair.group(), 2.0)
    dot = folded.find("·")
    while dot >= 0:
        start = dot
        while start > 0 and dot - start < 6 and folded[start - 1] in SPELT:
            start -= 1
        end = dot + 1
        while end < len(folded) and end - dot < 7 and folded[end] in SPELT:
            end += 1
        if dot - start >= 2 and end > dot + 2 and limit(start) >= end:
            yield Name(start, end, folded[start:end], 2.0)
        dot = folded.find("·", dot + 1)


def named_first(folded: str, known: Sequence[Mention]) -> Iterator[Name]:
    """The names that a clause begins with and a body and a post follow: 甲，某厂主任; of three characters whatever their surname."""
    posts = sorted(m.start for m in known if m.kind is Kind.POST)
    for body in (m for m in known if m.kind in ORGANISATIONS):
        at = bisect_left(posts, body.end)
        if at == len(posts) or not _WITHIN.fullmatch(folded, body.end, posts[at]):
            continue
        end = body.start - 1
        start = end - 3
        if start < 0 or folded[end] != "，":
            continue
        short = folded[start + 1 : end]
        if _OPENS.search(folded, max(0, start - 3), start + 1) and looks_like_name(short) and not is_word(short):
            yield Name(start + 1, end, short, 2.0)
            continue
        if not _OPENS.search(folded, max(0, start - 4), start):
            continue
        name = folded[start:end]
        wordy = begins_word(folded, start) or begins_word(folded, start + 1)
        if is_given(name) and not is_word(name) and (not wordy or looks_like_name(name)):
            yield Name(start, end, name, 2.0)


def listed_before(folded: str, start: int, limit: Callable[[int], int]) -> Iterator[Name]:
    """The names of a list that goes on with the name at `start`, read backwards."""
    while folded[start - 1 : start] in _LINKS:
        end = start - 1
        start = next((one for one in (end - 3, end - 2) if _begins(folded, one, end, limit)), -1)
        if start < 0:
            return
        yield Name(start, end, folded[start:end], 2.0)


def listed_between(folded: str, names: Sequence[Name], limit: Callable[[int], int]) -> Iterator[Name]:
    """What looks like a name within a list of the names, or at its end after two of them: 甲、团柱、乙 tells that 团柱 is one."""
    starts = {name.start for name in names}
    ends = {name.end for name in names}
    for name in names:
        if not folded.startswith("、", name.end) or name.end + 1 in starts:
            continue
        start = name.end + 1
        end = next((one for one in (start + 3, start + 2) if folded[one : one + 1] in _ITEM_ENDS), -1)
        if end < 0 or limit(start) < end:
            continue
        if not looks_like_name(folded[start:end]) and (end - start < 3 or odds(folded, start, end)[1] < 0):
            continue
        within = folded[end : end + 1] == "、" and end + 1 in starts
        last = folded[name.start - 1 : name.start] == "、" and name.start - 1 in ends and not is_word(folded[start:end])
        if within or last:
            yield Name(start, end, folded[start:end], 2.0)


def pointed_at(folded: str, limit: Callable[[int], int]) -> Iterator[Name]:
    """The names that a word points at and a sign ends, whatever words their characters make: 还有甲，; 那位乙，; 带头的叫丙."""
    for found in _POINTING.finditer(folded):
        start = found.end()
        name = name_at(folded, start, limit(start))
        if (
            name is not None
            and name.score >= _POINTED
            and follows_name(folded, name.end) == SIGN_FOLLOWS
            and is_usual(name.name[1:])
            and name.name not in stop_names()
            and not is_word(name.name)
            and odds(folded, start, name.end)[len(name.name) > 2] >= _POSSIBLE
        ):
            yield name


def _begins(folded: str, start: int, end: int, limit: Callable[[int], int]) -> bool:
    name = folded[start:end]
    if start < 0 or not looks_like_name(name) or limit(start) < end or is_word(name):
        return False
    if is_deceptive(name) or not _TOLD_BEFORE.search(folded, max(0, start - 2), start):
        return False
    return odds(folded, start, end)[end - start - 2] >= (-3 if end - start == 3 else 0)


def _stands(folded: str, start: int, end: int) -> bool:
    """Whether nothing beside the name speaks against it: a place's name that goes on, a title in quotes."""
    name = folded[start:end]
    if is_deceptive(name) or is_word(name) or not FOREIGN.isdisjoint(name[1:]) or folded[start - 1 : start] == "·":
        return False
    if name[-1] in _NO_END or _OF_PLACE.match(folded, end):
        return False
    if folded[start - 1 : start] in _OPENING and folded[end : end + 1] in _CLOSING:
        return False
    return folded[end : end + 1] != "·" and (len(name) > 2 or follows_name(folded, end) >= 1.2)


@cache
def _surnames() -> re.Pattern[str]:
    single = "".join(sorted(word for word in surnames() if len(word) == 1 and word not in PARTICLES - {"和"}))
    return re.compile(rf"[{single}](?=[\u4e00-\u9fff])(?![{''.join(sorted(FORBIDDEN))}])")
