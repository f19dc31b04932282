"""Where a name may begin: the words of a text that no name holds; the one door to jieba, of which only the word list is used.

A forward longest match over jieba's dictionary, the gazetteer and our own lists marks verbs, prepositions, pronouns,
adverbs and times (the tags of that dictionary) as breaks; a longer word protects what is in it (有限 holds 有, 共和 holds 和).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import TypeVar

import ahocorasick_rs
import jieba

from extract.gazetteer import gazetteer
from extract.lexicon import table, words

Span = tuple[int, int]

_BREAKING_TAGS = frozenset(
    ["ad", "v", "vd", "vi", "vg", "p", "c", "r", "t", "d", "ud", "uj", "ul", "uv", "uz", "ug", "y", "e", "o", "k"]
)
_PROPER_TAGS = frozenset(["nr", "ns", "nt", "nz", "nrt", "nrfg"])
_LEAST_FREQUENCY = 8
_LEAST_OF_VERB = 3
# A verb as rare as this that stands before 集团 is its name: 兴发|集团.
_SELDOM = 120
# One-character verbs and the like that stand within names far more often than before them.
_QUIET = frozenset(
    "会办部处定保立建开化成联通兴安康发盛来行修造包育养用关收接分留守宝金中同并相能长大作列存"
    "任配动教游学设管算宣派进应顾靠防连环合望服支失落达交卖买加入出升降变转征占击采提调计记论讲信"
    "便常将已初且再共凡必正极甚确真直略皆均各类式者型版们非特先太始终独未欲绝届岂"
)
_SINGLE = frozenset(
    "归属除由在与和及或向从对把被将是有的了着等让给为到去这那其每各该本我你他她它请令称说赴获于而但则因经据按跟当以至使随等把即"
)
_COUNT = re.compile(
    r"(?:第?[0-9〇零一二三四五六七八九十百千万亿两几多余.]+[多余]?|[一]?[首每几])(?:多?[家个名位人所条项年月日次届场批期时点户种只幅]|多家|余家|余名|人次)"
)
# 联合 acts before a body and is part of a name before another word: 联合|市妇联, 工会联合会.
_JOINTLY = re.compile(
    r"联合(?=[省市区县州旗]|自治区|多|有关|相关|\d)|(?<=[会总局委联团府社厅院])联合(?!会|工作|体|国|大学|总|社|党)|会同"
)
# 任 before a rank takes a post there: 任|省人民医院护士长.
_HOLDS = re.compile(r"(?<!主)(?<!责)(?<!信)任(?=[省市区县州][一-鿿]{2})(?!市[场民])")
_HARD = re.compile(r"[^\w（）“”‘’·&+\-]|_")


_T = TypeVar("_T")
_NAME = 60


def remembered(function: Callable[[str], _T]) -> Callable[[str], _T]:
    """The function with a memory of the last few long texts, and one of many names, which do not drive the texts out."""
    texts, names = lru_cache(maxsize=16)(function), lru_cache(maxsize=4096)(function)

    @wraps(function)
    def recall(text: str) -> _T:
        return texts(text) if len(text) > _NAME else names(text)

    return recall


@remembered
def breaks(text: str) -> tuple[Span, ...]:
    """The half-open spans of `text` that no name holds (words, counts, punctuation), sorted by end."""
    found = [(start, end) for start, end, breaking, _ in _words(text) if breaking]
    if "集团" in text:
        seldom = _seldom()
        found = [span for span in found if not (text[slice(*span)] in seldom and text.startswith("集团", span[1]))]
    found.extend(match.span() for match in _COUNT.finditer(text))
    found.extend(match.span() for match in _HARD.finditer(text))
    found.extend(match.span() for match in _JOINTLY.finditer(text))
    found.extend(match.span() for match in _HOLDS.finditer(text))
    areas = _areas_after(text)
    found.extend(match.span() for match in re.finditer("联合", text) if match.end() in areas)
    return tuple(sorted(found, key=lambda span: (span[1], span[0])))


@remembered
def word_insides(text: str) -> frozenset[int]:
    """The offsets at which a break word of the text runs on: no name begins there (打开|县)."""
    return frozenset(offset for start, end, breaking, _ in _words(text) if breaking for offset in range(start + 1, end))


def within_word(text: str, offset: int) -> bool:
    """Whether a word of the dictionary, of whatever kind, runs across the offset."""
    spans = _words(text)
    index = bisect_right(spans, (offset, -1, False, False)) - 1
    return index >= 0 and spans[index][0] < offset < spans[index][1]


def begins_word(text: str, offset: int) -> bool:
    """Whether a common word of the dictionary, of two characters or more, begins at the offset."""
    spans = _words(text)
    index = bisect_right(spans, (offset, -1, False, False))
    return index < len(spans) and spans[index][0] == offset and spans[index][1] > offset + 1


def breaks_at(text: str, offset: int) -> bool:
    """Whether a word that no name holds, of two characters or more, begins at the offset."""
    spans = _words(text)
    index = bisect_right(spans, (offset, -1, False, False))
    return index < len(spans) and spans[index][0] == offset and spans[index][2] and spans[index][1] > offset + 1


def _areas_after(text: str) -> frozenset[int]:
    names = gazetteer().names()
    return frozenset(start for start, end, _, proper in _words(text) if proper and text[start:end] in names)


@remembered
def _ends(text: str) -> tuple[int, ...]:
    return tuple(end for _, end in breaks(text))


def breaks_within(text: str, start: int, end: int) -> bool:
    """Whether a break ends inside the half-open stretch."""
    ends = _ends(text)
    index = bisect_right(ends, start)
    return index < len(ends) and ends[index] <= end


def name_start(text: str, head: int, limit: int) -> int:
    """The earliest offset, not below `limit`, from which a name can run up to `head` without a break."""
    ends = _ends(text)
    index = bisect_right(ends, head) - 1
    return max(limit, ends[index]) if index >= 0 else limit


@remembered
def _words(text: str) -> tuple[tuple[int, int, bool, bool], ...]:
    """The dictionary words of the text: start, end, whether they break names, whether they are proper."""
    matcher, breaking, proper, _ = _matcher()
    return tuple(
        (start, end, breaking[index], proper[index]) for index, start, end in matcher.find_matches_as_indexes(text)
    )


def is_proper(text: str, start: int, end: int) -> bool:
    """Whether the half-open stretch holds a proper word, or two characters running that no dictionary word covers."""
    spans = _words(text)
    index = bisect_right(spans, (start, -1, False, False)) - 1
    loose, at = 0, start
    for first, last, _, proper in spans[max(index, 0) :]:
        if last <= at:
            continue
        if first >= end:
            break
        loose = loose + first - at if first > at else 0
        if loose >= 2 or (proper and first >= start and last <= end):
            return True
        loose, at = 0, last
    return end - at >= 2


@cache
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, tuple[bool, ...], tuple[bool, ...], frozenset[str]]:
    flags: dict[str, bool] = {}
    proper: set[str] = set()
    seldom: set[str] = set()
    with jieba.get_dict_file() as dictionary:
        for line in dictionary.read().decode("utf-8").splitlines():
            word, frequency, tag = line.split(" ")
            least = _LEAST_OF_VERB if tag == "v" and len(word) == 2 else _LEAST_FREQUENCY
            if len(word) > 4 or int(frequency) < least:
                continue
            if len(word) > 1:
                flags[word] = tag in _BREAKING_TAGS
                if len(word) == 2 and flags[word] and int(frequency) < _SELDOM:
                    seldom.add(word)
                if tag in _PROPER_TAGS:
                    proper.add(word)
    names = [name for name in gazetteer().names() if name not in words("toponym_homonyms")]
    names.extend(name for name, _, use in table("known_bodies") if not use)
    flags.update(dict.fromkeys(names, False))
    proper.update(names)
    flags.update(dict.fromkeys(_SINGLE, True))
    flags.update(dict.fromkeys(words("name_breaks"), True))
    flags.update(dict.fromkeys(words("name_inner"), False))
    patterns = sorted(flags)
    matcher = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return (
        matcher,
        tuple(flags[word] for word in patterns),
        tuple(word in proper for word in patterns),
        frozenset(seldom),
    )


def _seldom() -> frozenset[str]:
    return _matcher()[3]
