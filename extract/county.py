"""The county, district or banner and the town that are an article's home."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from extract.boundary import remembered
from extract.gazetteer import RANK, Area, Level, gazetteer
from extract.toponym import ancestors, toponyms, town_start


def best_area(votes: Mapping[Area, float]) -> Area | None:
    """The area with the most votes, of several the one of the highest rank; None without votes."""
    best = max(
        votes.items(), key=lambda item: (item[1], -RANK[item[0].level], item[0].code, item[0].first), default=None
    )
    return best[0] if best else None


# What follows a rank that stands for the home area, and what stands before it where it does.
_BARE = re.compile(
    r"([区县旗])(?:(?<![我全该社园发新郊城山景片战地].)(?=总(?!量|额|数|用|占|投|建|面|产|人口)|委|政府|人大|政协|妇联|人社局|里)"
    r"|(?<=[我全该].)(?![一-鿿]?[、和（]))"
)
# So many counties of one prefecture make it the home, unless one of them is named more than the others together.
_MANY = 2


@remembered
def _bare_ranks(text: str) -> frozenset[str]:
    """The ranks of counties that the text uses by themselves: 区总, 我县."""
    ends = {toponym.end for toponym in toponyms(text) if toponym.full}
    return frozenset(match.group(1) for match in _BARE.finditer(text) if match.end() not in ends)


def voted_county(text: str, votes: Mapping[Area, float], year: int | None) -> Area | None:
    """The county, district or banner that the text means by its bare ranks (区总, 我县), else the one voted for beyond doubt; None
    where there is none."""
    ranked = ranked_county(text, votes, year)
    if ranked is not None:
        return ranked
    counties = {area: vote for area, vote in votes.items() if area.level is Level.COUNTY}
    best = best_area(counties)
    if best is None or best.name[-1] not in "区县旗" or is_one_of_many(best, counties):
        return None
    higher = sum(vote for area, vote in votes.items() if area.level is Level.PREFECTURE)
    return best if counties[best] >= 4 and counties[best] > higher else None


def ranked_county(text: str, votes: Mapping[Area, float], year: int | None) -> Area | None:
    """The county, district or banner voted for that the text means by a bare rank (区总, 我县); None where there is none."""
    bare = _bare_ranks(text)
    fits = {
        area: vote for area, vote in votes.items() if area.level is Level.COUNTY and area.name[-1] in bare and vote >= 1
    }
    above = {area: sum(votes.get(up, 0) for up in ancestors(area, year)) for area in fits}
    return best_area({area: vote + above[area] / 4 for area, vote in fits.items()})


def is_one_of_many(area: Area, counties: Mapping[Area, float]) -> bool:
    """Whether the area is but one of many counties of its prefecture that the text names."""
    others = [vote for other, vote in counties.items() if other.parent == area.parent and other.short != area.short]
    return len(others) + 1 >= _MANY and counties[area] <= sum(others)


# How far the head of an article reaches at most: headline, subtitle and first sentence.
_HEAD = 160
# The end of the first sentence, or the first body of a bare 市, which tells the city from those named in full behind it.
_BARE_CITY = re.compile(r"。|(?<![一-鿿])市(?=总|委|妇联|政府|教育|人社)")
_LINE_START = re.compile(r"(?m)^[^一-鿿\n]*(?:[一-鿿]{2,4}[ 　]+)?(?:本报)?(?:在)?")
_DATELINE = re.compile(r"(?m)^[^\n，。]{2,12}(?:讯|电|消息|报道)[ :：]*(?:（[^）\n]{0,20}）)?[ ]*(?:在)?")
_PAPER = re.compile(r"(?:日报|晚报|晨报|新闻网|网|电视台|广播电视台|工人报|商报|融媒)")


def headed_city(text: str, votes: Mapping[Area, float], year: int | None) -> Area | None:
    """The one city of a county's rank that a line of the head opens with, where the head names no other area but those above
    it just before its name."""
    end = _BARE_CITY.search(text, 0, _HEAD)
    head = text[: end.start() if end else _HEAD]
    named = [each for each in toponyms(text) if each.end <= len(head) and not _PAPER.match(text, each.end)]
    meant = {
        area
        for each in named
        for area in each.areas
        if area in votes and area.level is Level.COUNTY and area.name.endswith("市") and area.stands(year)
    }
    if len(meant) != 1:
        return None
    (area,) = meant
    above = set(ancestors(area, year))
    starts = {match.end() for opening in (_LINE_START, _DATELINE) for match in opening.finditer(head)}
    headline = len(text) - len(text.lstrip().partition("\n")[2])
    often = sum(area in each.areas for each in toponyms(text)) > 1
    opens = False
    for number, each in enumerate(named):
        if area in each.areas:
            first = each.start
            while number and named[number - 1].end == first and above & set(named[number - 1].areas):
                number -= 1
                first = named[number].start
            told = each.end <= headline or text[first - 1 : first] == "在" or text.startswith("讯", each.end)
            opens = opens or (first in starts and (told or often or each.full))
        elif not above & set(each.areas) or not any(
            other.start == each.end for other in named[number + 1 : number + 2]
        ):
            return None
    return area if opens else None


def headline_city(text: str, city: Area, year: int | None) -> Area | None:
    """The prefecture's city that the headline names where it does not name this county-level city of it: 无锡工会送课到县区."""
    line = text.lstrip().partition("\n")[0]
    if ">" in line or "位置" in line:
        return None  # where the page stands on its site
    named = {
        area for each in toponyms(line) for area in each.areas if not _PAPER.match(line, each.end) and area.stands(year)
    }
    above = gazetteer().parent(city, year)
    return above if above in named and city not in named and above.name.endswith("市") else None


def county_of_town(
    text: str, township: str | None, province: Area | None, votes: Mapping[Area, float], year: int | None
) -> Area | None:
    """The one county of the home province that has a town of this name, by the votes where several have; it lies in the area
    that the text names before the town."""
    if township is None or province is None:
        return None
    start = text.find(township)
    above = {area for toponym in toponyms(text) if toponym.end == start for area in toponym.areas}
    parents = {gazetteer().parent(town, year) for town in gazetteer().townships(township)}
    counties = {county for county in parents if county and county.level is Level.COUNTY}
    inside: dict[Area, float] = {}
    for county in counties:
        if province in ancestors(county, year) and (not above or above & {county, *ancestors(county, year)}):
            voted = [area for area in votes if area.short == county.short and area.level is Level.COUNTY]
            inside[voted[0] if voted else county] = votes.get(voted[0], 0) if voted else 0
    ranked = sorted(inside.items(), key=lambda item: (-item[1], item[0].code))
    if len(ranked) == 1 or (ranked and ranked[0][1] > 0):
        return ranked[0][0]
    return None


# So many of its towns make a county the home.
_LEAST_TOWNS = 2


def county_of_towns(text: str, province: Area | None, year: int | None) -> Area | None:
    """The one county or district of a rank used by itself that has the most of the towns named, of two at least."""
    ranks = _bare_ranks(text)
    if not ranks:
        return None
    counts: Counter[Area] = Counter()
    for town in sorted(set(_towns(text))):
        parents = {gazetteer().parent(each, year) for each in gazetteer().townships(town)}
        counts.update(
            county
            for county in parents
            if county is not None
            and county.name[-1] in ranks
            and (province is None or province in ancestors(county, year))
        )
    foremost = _foremost(counts)
    return foremost if foremost is not None and counts[foremost] >= _LEAST_TOWNS else None


def told_apart(text: str, votes: Mapping[Area, float], year: int | None) -> Area | None:
    """Of namesakes of other provinces that as much speaks for, the one that has the towns named: 普陀区 with 长寿路街道."""
    best = max(votes.items(), key=lambda item: (item[1], -item[0].first), default=None)
    if best is None or best[0].level is not Level.COUNTY:
        return None
    same = {area for area, vote in votes.items() if area.name == best[0].name and vote == best[1]}
    if len({area.code[:2] for area in same}) < 2:
        return None
    counts: Counter[Area] = Counter()
    for town in _towns(text):
        parents = (gazetteer().parent(each, year) for each in gazetteer().townships(town))
        counts.update({parent for parent in parents if parent and parent.name == best[0].name})
    return _foremost(counts)


def _foremost(counts: Counter[Area]) -> Area | None:
    """The area counted most often, None where there is none or another was counted as often."""
    ranked = counts.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[1][1] < ranked[0][1]) else None


_TOWNSHIP = re.compile(r"(?<=[一-鿿])(?:镇|乡|街道)")
_OF_TOWNSHIP = re.compile(
    r"[镇乡街该全](?:(?<=[镇乡])(?:总|工会|党委|政府|里)|(?<=街)道(?:总|工会|党委|政府)|(?<=[该全])[镇乡])"
)


def home_township(text: str) -> str | None:
    """The full name of the town or street whose own bodies the text speaks of, the one named most; None where there is none."""
    if not _OF_TOWNSHIP.search(text):
        return None
    counts = Counter(_towns(text))
    return min(counts, key=lambda town: (-counts[town], town), default=None)


def _towns(text: str) -> Iterator[str]:
    """The full names of the towns and streets that the text names, as often as it does."""
    for match in _TOWNSHIP.finditer(text):
        start = town_start(text, match.end())
        if start is not None:
            yield text[start : match.end()]
