"""Mentions of persons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from extract.article import Article
from extract.boundary import within_word
from extract.context import Context
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.pattern import each
from extract.spot.bylines import spot_bylines
from extract.spot.familiar_names import familiar_names
from extract.spot.likely_names import likely_names, listed_before, listed_between, named_first, pointed_at, spelt_names
from extract.spot.name_proof import is_clear, is_deceptive, is_firm, is_likely, stands_free
from extract.spot.name_rows import name_rows
from extract.spot.names import Name, follows_name, is_usual, looks_like_name, name_at, surnames
from extract.spot.posts import Title
from extract.spot.subjects import HOLDERS, NAME_LINK, subjects
from extract.toponym import toponyms

PRIORITY = 45
_SURE = 2.5
_TAKES_OFFICE = re.compile("[出担接兼]任|当选|任(?!务)")
# A name in a list after another needs less.
_LISTED = 0.8
# Kinds whose mentions a name never reaches into; a place's name may be part of a person's.
_LIMITS = ORGANISATIONS | {Kind.HONOUR, Kind.PROGRAMME, Kind.DOCUMENT, Kind.QUANTITY, Kind.YEAR, Kind.POST}
_AFTER_POST = re.compile(r"(?:同志)?(?:（[^（）]{1,8}）)?[ ：]{0,4}(?:为|是|由|系|有|——)?(?=[\u4e00-\u9fff])")
_OF = re.compile(r"的(?<=[\u4e00-\u9fff]的)(?=[\u4e00-\u9fff])")
# Whom a text names by the surname alone: 赵某, 马先生.
_SOMEBODY = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[人工友员手头]))([\u4e00-\u9fff])(?:某某?(?![省市县区镇乡村厂公企单局校])|先生|女士)"
)
_AS = re.compile(r"(?:身为|作为|担任|时任|现任|曾任|出任|履新|就任|当选|接任|任|当|做)[^，。；：、\n]{0,20}$")
_IS = "(?:还有)?[是即为叫有，：]?"
_ENUMERATION = re.compile(
    "|".join(
        (
            each("依次|分别", "(?:是|为|有)：?"),
            "他们是：?|名单如下：?|包括|父亲|母亲|妻子|丈夫|儿子|女儿",
            each("省|市|县|区|州|旗|镇|有关|校|院|集团", "领导"),
            each("选举|推选|推举|选出|任命：?|聘任|聘请|补选|增选|免去：?|提名", "了?"),
            each("名叫|他叫|她叫|，叫|一位|两位|一人|两人", _IS),
            each(
                r"位(?<=[\u4e00-\u9fff]位)|登顶|称雄|夺冠|领衔|获奖|致辞|主持|站着|来",
                f"的(?:那[位个])?(?:是|叫|为|有){_IS}",
            ),
            each("得主|获得者|头名|冠军|同[来去行往](?:的|者)|随行的|在座的", _IS),
            "，即|岁的|记者见到|哥哥|弟弟|姐姐|妹妹|小伙子?|姑娘",
            each("那位|分别|人|手|工", "叫"),
        )
    )
)
# Who it was: 接任的是甲.
_THE_ONE = re.compile(r"的(?:那位|那个|人|也|则|正|还|就|便|仍)?是(?=[\u4e00-\u9fff])")
_CLAUSE = re.compile(r"[\n。，；！？：“”（）、 当跟像给由对与和让请随](?=[\u4e00-\u9fff])")
# Titles after which hardly anything but a name stands.
_HEADS = ("长", "主席", "书记", "主任", "经理", "总裁", "教授", "院士", "常委")
# Surnames that are also verbs before a place: 游长江, 经广州.
_GOING = frozenset("游经来到由向从过赴于")
_WORDS = frozenset({"创新", "弘扬", "技能", "发展", "标准", "质量"})
_NUMERAL = "一二两三四五六七八九十"
_AND_OTHERS = re.compile(
    rf"[等\d{_NUMERAL}](?:(?<=等)[，。；同当获被为荣“]"
    rf"|(?:(?<=等)(?:\d{{1,7}}|[{_NUMERAL}]{{1,7}})|(?<=\d)\d{{0,6}}|(?<=[{_NUMERAL}])[{_NUMERAL}]{{0,6}})(?:余|多)?[人名位])"
)
_ROW = re.compile(r"(?m)^[ ●◆★·]{0,6}(?=[\u4e00-\u9fff])")
_BRACKETED = re.compile(r"（[^（）]*）$")


def spot_persons(article: Article, context: Context, known: Sequence[Mention]) -> Iterator[Mention]:
    """The article's mentions of persons, found among the settled mentions of all other kinds."""
    folded = article.folded
    bylines = tuple(spot_bylines(article, known))
    yield from bylines
    limits = _Limits(folded, known)
    places = {(m.start, m.end) for m in known if m.kind is Kind.PLACE}
    names: dict[int, Name] = {}
    for name in chain(
        _introduced(folded, known, limits),
        spelt_names(folded, limits.limit),
        named_first(folded, known),
        pointed_at(folded, limits.limit),
    ):
        if not (name.name[0] in _GOING and (name.start + 1, name.end) in places):
            names.setdefault(name.start, name)
    told = {name.name for name in names.values()}
    ends = {name.end for name in names.values()}
    areas = frozenset({*(start for start, _ in places), *(toponym.start for toponym in toponyms(folded))})
    for name in likely_names(folded, limits.limit, areas):
        if name.name[:-1] not in told and not (name.name[0] == "和" and name.start in ends):
            names.setdefault(name.start, name)
    for start in sorted(names, reverse=True):
        for name in listed_before(folded, start, limits.limit):
            if names.setdefault(name.start, name) is not name:
                break
    for name in listed_between(folded, [names[start] for start in sorted(names)], limits.limit):
        names.setdefault(name.start, name)
    for start in sorted(names):
        yield _mention(names[start], "introduced")
    whole = sorted({name.name for name in names.values()} | {m.name for m in bylines})
    yield from _again(folded, whole, limits)
    yield from familiar_names(folded, whole, PRIORITY - 2)


class _Limits:
    """Where a name that begins at an offset must end: the next mention of another kind, or the line's end."""

    def __init__(self, folded: str, known: Sequence[Mention]) -> None:
        self._starts = [m.start for m in known if m.kind in _LIMITS]
        self._ends = [m.end for m in known if m.kind in _LIMITS]
        self._length = len(folded)

    def row(self, offset: int) -> bool:
        """Whether another mention begins within a line's cell after the offset."""
        index = bisect_left(self._starts, offset)
        return index < len(self._starts) and self._starts[index] - offset <= 12

    def ended(self, offset: int) -> bool:
        """Whether another mention ends at the offset."""
        index = bisect_left(self._starts, offset)
        return bool(index) and self._ends[index - 1] == offset

    def limit(self, offset: int) -> int:
        """The offset by which a name at `offset` ends; `offset` itself within another mention."""
        index = bisect_left(self._starts, offset)
        if index and self._ends[index - 1] > offset:
            return offset
        return self._starts[index] if index < len(self._starts) else self._length


def _introduced(folded: str, known: Sequence[Mention], limits: _Limits) -> Iterator[Name]:
    for mention in known:
        if mention.kind is Kind.POST:
            found = _AFTER_POST.match(folded, mention.end)
            office = isinstance(mention.value, Title) and mention.value.office
            free = office and mention.name.endswith(_HEADS)
            yield from _list(folded, found.end() if found else mention.end, limits, 0.9 if office else 1.5, free)
            if folded.startswith("的", mention.end) and _AS.search(folded, max(0, mention.start - 24), mention.start):
                yield from _list(folded, mention.end + 1, limits, 1.3)
        elif mention.kind in ORGANISATIONS:
            start = mention.end + (folded[mention.end : mention.end + 1] == "的")
            listed = tuple(name for name in _list(folded, start, limits, 1.9) if is_firm(name))
            if start > mention.end and not (listed and _TAKES_OFFICE.match(folded, listed[-1].end)):
                listed = tuple(
                    name
                    for name in listed
                    if is_usual(name.name[1:]) and name.score >= (2.1 if len(name.name) > 2 else 2.6)
                )
            yield from (name for name in listed if len(name.name) > 2 or len(listed) > 1)
        elif mention.kind is Kind.HONOUR:
            yield from _list(folded, mention.end + folded.startswith(" ", mention.end), limits, 1.7)
    places = {m.start for m in known if m.kind is Kind.PLACE}
    for found in _ROW.finditer(folded) if " " in folded else ():
        if found.end() in places:
            continue
        name = name_at(folded, found.end(), limits.limit(found.end()))
        if not name or folded[name.end : name.end + 1] != " " or not limits.row(name.end):
            continue
        if name.score >= (0.5 if len(name.name) > 2 or " " in folded[name.start : name.end] else 1.8):
            yield name
    yield from name_rows(folded)
    for found in _AND_OTHERS.finditer(folded):
        yield from _listed_before(folded, found.start(), limits)
    for found in HOLDERS.finditer(folded):
        yield from _before(folded, found.start(), limits)
    for found in _ENUMERATION.finditer(folded):
        yield from _list(folded, found.end(), limits, 1.3)
    for found in _THE_ONE.finditer(folded):
        listed = tuple(_list(folded, found.end(), limits, 2.3))
        if listed and follows_name(folded, listed[0].end) >= 2:
            yield from listed
    clauses = chain((0,) if "一" <= folded[:1] <= "鿿" else (), (found.end() for found in _CLAUSE.finditer(folded)))
    yield from subjects(folded, (start for start in clauses if start not in places), limits.limit)
    for found in _OF.finditer(folded):
        if folded[found.end()] in surnames() and found.end() not in places:
            name = name_at(folded, found.end(), limits.limit(found.end()))
            if name is None or name.score < 1.2:
                continue
            sure = name.score >= 2 and len(name.name) > 2 and (is_clear(folded, name) or is_likely(folded, name))
            if sure or (folded.startswith("任", name.end) and limits.limit(name.start) == name.end + 1):
                yield name
    for found in _SOMEBODY.finditer(folded) if "某" in folded or "先生" in folded or "女士" in folded else ():
        if found[1] in surnames() and not within_word(folded, found.start()):
            yield Name(found.start(), found.end(), found.group(), _SURE)


def _list(folded: str, start: int, limits: _Limits, least: float, free: bool = False) -> Iterator[Name]:
    """The name at `start` and those listed after it."""
    while True:
        name = name_at(folded, start, limits.limit(start), free)
        if name is None or (name.score < least and not (free and stands_free(folded, name))):
            return
        yield name
        found = NAME_LINK.match(folded, name.end)
        if not found:
            return
        start, least = found.end(), min(least, _LISTED)


def _before(folded: str, end: int, limits: _Limits) -> Iterator[Name]:
    """The name that ends at `end`, before a word that only names of persons bear (律师, 等5人)."""
    for length in (3, 2):
        start = end - length
        if (
            start < 0
            or limits.limit(start) < end
            or (length == 2 and "\u4e00" <= folded[start - 1 : start] <= "\u9fff")
        ):
            continue
        text = folded[start:end]
        if looks_like_name(text) and text[1:] not in _WORDS:
            name = Name(start, end, text, _SURE)
            if is_firm(name):
                yield name
                return


def _listed_before(folded: str, end: int, limits: _Limits) -> Iterator[Name]:
    """The names of a list that ends at `end`, read backwards: 甲、乙、丙 before 等22人."""
    stop = max(folded.rfind(sign, 0, end) for sign in "。；，：\n（）”")
    pieces = folded[stop + 1 : end].split("、")
    position = end
    listed: list[Name] = []
    for number, piece in enumerate(reversed(pieces)):
        bare = _BRACKETED.sub("", piece)
        first = number == len(pieces) - 1
        fits = (bare, bare[-3:], bare[-2:]) if first else (bare,)
        text = next((t for t in fits if looks_like_name(t)), "")
        start = position - len(piece) + bare.rfind(text) if text else 0
        if not text or limits.limit(start) < start + len(text):
            break
        listed.append(Name(start, start + len(text), text, _SURE))
        position -= len(piece) + 1
    firm = [name for name in listed if is_firm(name)]
    plain = not any(is_deceptive(name.name) for name in listed)
    if len(listed) >= 2 and plain and firm:
        yield from reversed(listed)
    elif len(listed) == 1 and plain:
        one = listed[0]
        alone = one.start == stop + 1 or limits.ended(one.start)
        if (alone and is_usual(one.name[1:])) or (
            firm and len(one.name) > 2 and folded[end] == "等" and folded[end + 1 : end + 2].isdigit()
        ):
            yield one


def _again(folded: str, names: Sequence[str], limits: _Limits) -> Iterator[Mention]:
    """Every other place where a name that the article introduces stands."""
    for name in names:
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            best = name_at(folded, start, limits.limit(start))
            if limits.limit(start) >= end and (best is None or best.end <= end or follows_name(folded, end) >= 1):
                yield Mention(Kind.PERSON, start, end, name, "again", PRIORITY - 1)
            start = folded.find(name, end)


def _mention(name: Name, rule: str) -> Mention:
    return Mention(Kind.PERSON, name.start, name.end, name.name, rule, PRIORITY)
