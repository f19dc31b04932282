"""Where a name may begin: the words of a text that no name holds.

A forward longest match over jieba's dictionary, the gazetteer and our own lists marks verbs, prepositions, pronouns,
adverbs and times (the tags of that dictionary) as breaks; a longer word protects what is in it (有限 holds 有, 共和 holds 和).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from operator import itemgetter
from typing import TypeVar

import ahocorasick_rs

from extract.dictionary import dictionary
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
_SINGLE = frozenset(
    "归属除由在与和及或向从对把被将是有的了着等让给为到去这那其每各该本我你他她它请令称说赴获于而但则因经据按跟当以至使随等把即借夸兼访"
)
# A pattern that begins with one class of characters is sought much faster, so what the first one is comes behind it.
_DIGIT = "0-9〇零一二三四五六七八九十百千万亿两几多余."
_COUNT = re.compile(
    rf"[第首每{_DIGIT}](?:(?<=第)[{_DIGIT}]+[多余]?|(?<=[{_DIGIT}])[{_DIGIT}]*[多余]?|(?<=一)[首每几]|(?<=[首每]))"
    r"(?:多?[家个名位人所条项年月日次届场批期时点户种只幅]|多家|余家|余名|人次)"
)
# 联合 acts before a body and is part of a name before another word: 联合|市妇联, 工会联合会.
_JOINTLY = re.compile(
    r"联合(?=[省市区县州旗]|自治区|多|有关|相关|\d)|(?<=[会总局委联团府社厅院])联合(?!会|工作|体|国|大学|总|社|党)|会同"
)
# 同 joins two offices, and is part of a name elsewhere: 财政部同|全国妇联, 大同.
_WITH = re.compile(
    r"[同和](?:(?<=在京同)|(?<=[部委局会府院]同)(?=[国省市区县全中各有])"
    r"|(?<=[工员人们手队]同)(?=[一-鿿]{2})(?!样|时|志|意|为|比|期|步|行|心|台|学|事|岗|场)"
    r"|(?<=[省市区县州旗]总和)(?=[省市区县州旗][一-鿿])|(?<=[，。；、\n]同)(?![仁济方煤兴和德心花程洲庆里行]))"
)
# 任 before a rank takes a post there: 任|省人民医院护士长.
_HOLDS = re.compile(
    r"任(?<![主责信委]任)(?=[省市区县州][一-鿿]{2}(?<!市[场民].)|街道|社区|党[委组总支]|工会|女职工|经费审|经审|纪委|团委|[副总][经书主工支]|董事|监事)"
)
# 代表 speaks for a body: 代表|院党委; it is part of a name in 代表处.
_SPEAKS = re.compile(r"代表(?=[省市区县州校院厂矿局公集][一-鿿])(?!区队|[省市县]队)")
# Each behind what it never is without.
_WORDED = (
    (("_",), re.compile("_")),
    (("任",), _HOLDS),
    (("同", "总和"), _WITH),
    (("代表",), _SPEAKS),
    (("联合", "会同"), _JOINTLY),
)
# What begins a village's name behind its town's, or joins both: 后宅镇|下营村, 长安镇|上沙社区.
_VILLAGE = re.compile(
    r"(?:(?<=镇)|(?<=乡)|(?<=街道)|[镇乡](?=[上下]))[一-鿿]{2,3}(?:村(?!里|民|干|级|[、和及])|社区(?![、和及]))(?=[^，。；：、]{0,6}工会)"
)
_BEFORE_AREA = re.compile(r"联合|任(?<![主责信委]任)")
_HARD = re.compile(r"[^\w（）“”‘’·&+\-]")

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
    _, breaking, _, seldom = _matcher()
    found = [(start, end) for index, start, end in _words(text)[0] if breaking[index]]
    if "集团" in text:
        found = [span for span in found if not (text.startswith("集团", span[1]) and text[slice(*span)] in seldom)]
    if "村" in text or "社区" in text:
        found = [span for span in found if not _VILLAGE.match(text, span[0])]
    found.extend([match.span() for match in _COUNT.finditer(text) if not _is_number(text, match)])
    found.extend([match.span() for match in _HARD.finditer(text)])
    for needed, pattern in _WORDED:
        if any(word in text for word in needed):
            found.extend([match.span() for match in pattern.finditer(text)])
    if "联合" in text or "任" in text:
        found.extend([match.span() for match in _BEFORE_AREA.finditer(text) if _begins_area(text, match.end())])
    found.sort()
    found.sort(key=itemgetter(1))
    return tuple(found)


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Whether the count is the number of an institute: 三院|306所."""
    return text[match.end() - 1] == "所" and text[match.start() - 1 : match.start()] in {"院", "团", "司"}


def inside_break(text: str, offset: int) -> bool:
    """Whether a break word of the text runs across the offset: no name begins there (打开|县)."""
    word = _word_before(text, offset)
    return word is not None and word[1] < offset < word[2] and _matcher()[1][word[0]]


def within_word(text: str, offset: int) -> bool:
    """Whether a word of the dictionary, of whatever kind, runs across the offset."""
    found, starts = _words(text)
    index = bisect_left(starts, offset) - 1
    return index >= 0 and found[index][2] > offset


def begins_word(text: str, offset: int) -> bool:
    """Whether a common word of the dictionary, of two characters or more, begins at the offset."""
    word = _word_before(text, offset)
    return word is not None and word[1] == offset and word[2] > offset + 1


def breaks_at(text: str, offset: int) -> bool:
    """Whether a word that no name holds, of two characters or more, begins at the offset."""
    word = _word_before(text, offset)
    return word is not None and word[1] == offset and word[2] > offset + 1 and _matcher()[1][word[0]]


def _word_before(text: str, offset: int) -> tuple[int, int, int] | None:
    """The last dictionary word that begins at the offset or before it."""
    found, starts = _words(text)
    index = bisect_right(starts, offset) - 1
    return found[index] if index >= 0 else None


def _begins_area(text: str, offset: int) -> bool:
    """Whether a word of the text that names an area begins at the offset."""
    word = _word_before(text, offset)
    return (
        word is not None
        and word[1] == offset
        and _matcher()[2][word[0]]
        and text[offset : word[2]] in gazetteer().names()
    )


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


# Verbs and prepositions before a name that the dictionary does not set apart: 当选|校工会主席.
_BEFORE = re.compile(
    r"(?:当选为?|任职?|担任|兼任|出任|原|现|兼|受|经|在|到|向|由|与|和|及|从|为|被|对|据|请|让|给|选为|推选|时任|现任|成为|接受|开展|产生|选出|组成|代表)$"
)


def before_break(text: str, offset: int) -> int | None:
    """Where the verb or conjunction begins that alone parts a name from what stands before it (减振|技术, 与|技术), else None."""
    spans = breaks(text)
    index = bisect_right(_ends(text), offset) - 1
    if index < 0 or spans[index][1] != offset:
        return None
    start = spans[index][0]
    word = text[start:offset]
    return (
        start
        if word in _JOINING or (len(word) == 2 and word not in words("name_breaks") and "一" <= word[0] <= "鿿")
        else None
    )


_JOINING = frozenset({"与", "和", "及"})


def begins_name(text: str, start: int) -> bool:
    """Whether a name can begin right at the offset: no other runs into it."""
    before = text[start - 1 : start]
    if before in {"各", "个", "某", "每"}:
        return False
    return (
        not "一" <= before <= "鿿"
        or name_start(text, start, max(0, start - 4)) == start
        or bool(_BEFORE.search(text, max(0, start - 3), start))
    )


@remembered
def _words(text: str) -> tuple[list[tuple[int, int, int]], list[int]]:
    """The dictionary words of the text, each with its number in the matcher, its start and end, and the starts again; not to
    be changed."""
    found: list[tuple[int, int, int]] = _matcher()[0].find_matches_as_indexes(text)
    return found, [start for _, start, _ in found]


def is_proper(text: str, start: int, end: int) -> bool:
    """Whether the half-open stretch holds a proper word, or two characters running that no dictionary word covers."""
    (spans, starts), proper = _words(text), _matcher()[2]
    index = bisect_left(starts, start) - 1
    loose, at = 0, start
    for word, first, last in spans[max(index, 0) :]:
        if last <= at:
            continue
        if first >= end:
            break
        loose = loose + first - at if first > at else 0
        if loose >= 2 or (proper[word] and first >= start and last <= end):
            return True
        loose, at = 0, last
    return end - at >= 2


# Characters that stand alone beside words without making a name of them; the latter only before one.
_LIGHT = frozenset(
    "的了各全某市县区省镇乡村州旗盟小大新老总分多中高低前后上下内外本该我他两一二三四五六七八九十百千万首级类型性化员工者"
    "家长部处科室所站队组班厂矿局院校社团会名个位件条项次种场期年月日里到来去说做用好可不没还又就都也很更最副双单男女人事"
    "念读考找要地方时头子儿气点国有无是为以及与和而之其此每自相见想要能得起过着把给让被叫请按从向对于等"
)
_ABROAD = frozenset("国港澳台美俄乌日英法德韩印越以近原已加未再理")


def is_coined(text: str, start: int, end: int) -> bool:
    """Whether the half-open stretch of three to five characters is a word with one character more that none holds: 百步|亭."""
    if not 3 <= end - start <= 5:
        return False
    (spans, starts), at = _words(text), start
    index = max(bisect_left(starts, start) - 1, 0)
    loose: list[int] = []
    for _, first, last in spans[index:]:
        if last <= at:
            continue
        if first >= end:
            break
        loose.extend(range(at, first))
        at = last
    loose.extend(range(at, end))
    alone = [offset for offset in loose if "一" <= text[offset] <= "鿿" and text[offset] not in _LIGHT]
    return (end - 1) in alone or (end - start == 3 and start in alone and text[start] not in _ABROAD)


@cache
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, tuple[bool, ...], tuple[bool, ...], frozenset[str]]:
    flags: dict[str, bool] = {}
    proper: set[str] = set()
    seldom: set[str] = set()
    for word, frequency, tag in dictionary():
        least = _LEAST_OF_VERB if tag == "v" and len(word) == 2 else _LEAST_FREQUENCY
        if len(word) > 4 or frequency < least or word == "从江":  # 从|江苏
            continue
        if len(word) > 1:
            flags[word] = tag in _BREAKING_TAGS
            if len(word) == 2 and flags[word] and frequency < _SELDOM and word[1] != "着":
                seldom.add(word)
            if tag in _PROPER_TAGS:
                proper.add(word)
    names = [name for name in gazetteer().names() if name not in words("toponym_homonyms")]
    names.extend(name for name, _, use in table("known_bodies") if not use)
    flags.update(dict.fromkeys(names, False))
    proper.update(names)
    flags.update(dict.fromkeys(_SINGLE, True))
    flags.update({head: False for head in words("organisation_heads") if head in flags})
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
