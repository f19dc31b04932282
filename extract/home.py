"""How much each area speaks for being the home of a text: votes by what stands around its names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

import ahocorasick_rs

from extract.gazetteer import RANK, Area, Level, gazetteer
from extract.lexicon import table
from extract.toponym import Toponym, ancestors, toponyms

# What stands behind the name of an area: one of its bodies, or a paper of it.
_BEHIND = re.compile(
    r"(?P<body>总工会|总(?=[^\w]|机关|主席|党组|女职工)|工会|(?:省|市|区|县|州)?委|人民政府|政府)"
    r"|(?P<paper>(?:日报|晚报|晨报|工人报|新闻网|网)(?!络)|(?:网)?讯|消息|(?:融媒|发布)?报道[：:（])"
)
# Behind an area's short name: a quarter, street or house that merely bears it, wherever it lies.
_NAMESAKE = re.compile(
    r"(?:街道|社区|小区|村(?!官|民|镇)|[大中]?路|大道|[东西南北中]街|大街|广场|大厦|商圈|[中小]学|花园|新村|苑)"
)
_LINE = re.compile(r"\S[^\n]*")
# However often a text names a place (a model town, a rival), mere mentions make it no home.
_MOST_PLAIN = 6.0
_DATELINES = ("本报", "本站", "本网", "来源：", "作者单位：", "新华社")


@lru_cache(maxsize=32)
def votes_of(text: str, whole: str, year: int | None) -> tuple[tuple[Area, float], ...]:
    """The areas that a text speaks for, with the weight of the signs for each; `whole` is the text that may name them in full."""
    found = toponyms(text)
    explicit = {area for toponym in toponyms(whole) for area in toponym.areas if area.name == toponym.name}
    lead = _lead(text)
    strong: defaultdict[Area, float] = defaultdict(float)
    plain: defaultdict[Area, float] = defaultdict(float)
    before: Toponym | None = None
    cities = {area for toponym in found for area in toponym.areas if area.level is Level.PREFECTURE}
    for toponym in found:
        weight = 2.0 if toponym.full else 1.0 if len(toponym.name) > 2 or _above_county(toponym) else 0.65
        if toponym.end <= lead:
            weight *= 2
        if not toponym.full and _NAMESAKE.match(text, toponym.end):
            continue
        behind = _BEHIND.match(text, toponym.end)
        body = behind is not None and behind.lastgroup == "body"
        if body:
            weight *= 2
        ahead = text[max(0, toponym.start - 6) : toponym.start].removesuffix("\n")
        own = (behind is not None and not body) or ahead.endswith(_DATELINES)
        if own:
            weight += 4
        for area, share in _meanings(toponym, explicit, year, before, cities):
            (strong if body or own or toponym.end <= lead else plain)[area] += weight * share
        before = toponym
    for area, kind, paper in _signs(text):
        (strong if paper else plain)[area] += _SIGN[kind] + (2 if paper else 0)
    for area, vote in plain.items():
        strong[area] += min(vote, _MOST_PLAIN)
    return tuple(strong.items())


def _above_county(toponym: Toponym) -> bool:
    return any(area.level is not Level.COUNTY for area in toponym.areas)


def _lead(text: str) -> int:
    """The end of the first two lines that hold anything: headline and subtitle."""
    lines = _LINE.finditer(text)
    ends = [match.end() for match, _ in zip(lines, range(2), strict=False)]
    return min(ends[-1], 80) if ends else 0


def _meanings(
    toponym: Toponym, explicit: set[Area], year: int | None, before: Toponym | None, cities: set[Area]
) -> Iterable[tuple[Area, float]]:
    areas = [area for area in toponym.areas if area.name == toponym.name] or list(toponym.areas)
    if before is not None and before.end == toponym.start:
        under = [area for area in areas if any(above in before.areas for above in ancestors(area, year))]
        areas = under or areas
    namesakes = [area for area in areas if area.level is Level.COUNTY and area.stands(year)] if toponym.full else []
    if len(namesakes) > 1:
        areas = [area for area in namesakes if cities.intersection(ancestors(area, year))] or areas
    named = tuple([area for area in areas if area in explicit])
    return _shares(toponym.name, toponym.full, tuple(areas), named, year)


@lru_cache(maxsize=1 << 12)
def _shares(
    name: str, full: bool, areas: tuple[Area, ...], named: tuple[Area, ...], year: int | None
) -> tuple[tuple[Area, float], ...]:
    """Each of the areas that the name means, with its share; `named` are those that the text names in full."""
    standing = tuple([area for area in areas if area.stands(year)])
    meant = bool(named) and name not in {area.name for area in named}
    chosen = named if meant else standing or (areas if full else ())
    # Of those that stood in turn the latest; of those that stand together each, though one province has several.
    reach = 6 if chosen is standing else 2
    latest = {(area.name, area.code[:reach]): area for area in sorted(chosen, key=lambda area: area.first)}
    ranks = {area: RANK[area.level] for area in latest.values()}
    highest = min(ranks.values(), default=0)
    top = sum(rank == highest for rank in ranks.values())
    return tuple([(area, 1 / top if rank == highest else 0.4) for area, rank in ranks.items()])


# -- names that hold no area's name -------------------------------------------------------------------

# A paper is cited far from home too; only where it signs the text does it tell where that is.
_SIGN = {"nickname": 1.5, "firm": 1.0, "paper": 0.3}


def _signs(text: str) -> Iterable[tuple[Area, str, bool]]:
    """The areas that nicknames, firms and papers of the text point to, the kind of sign, and whether a paper signs it."""
    matcher, rows = _matcher()
    for index, _, end in matcher.find_matches_as_indexes(text):
        area, kind = rows[index]
        yield area, kind, kind == "paper" and bool(_SIGNED.match(text, end))


_SIGNED = re.compile(r"(?:全媒体)?(?:讯|消息|记者|特约|首席|\s*[（(]?(?:通讯员|记者))")


@cache
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[Area, str], ...]]:
    rows = table("home_signs")
    areas = (max(_bearers(area), key=lambda each: each.first) for _, area, _ in rows)
    matcher = ahocorasick_rs.AhoCorasick(
        [name for name, _, _ in rows], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return matcher, tuple((area, kind) for area, (_, _, kind) in zip(areas, rows, strict=True))


def _bearers(name: str) -> list[Area]:
    return [area for area in gazetteer().named(name) if area.name == name]
