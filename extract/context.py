"""What 市, 我区, 省总, 今年 mean in one article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from extract.article import Article
from extract.dateline import dateline, issue_year
from extract.fold import fold
from extract.gazetteer import RANK, Area, Level, gazetteer
from extract.home import votes_of
from extract.toponym import ancestors, toponyms, town_start


@dataclass(frozen=True, slots=True)
class Context:
    """The article's home area at each rank, where known, and its date.

    `city` is what 市 means: a municipality, a prefecture's city or a county-level city. `township` is the full name of the
    home town or street. `year` is the year of publication, None where neither the article nor its document gives it.
    """

    province: Area | None = None
    prefecture: Area | None = None
    county: Area | None = None
    township: str | None = None
    published: date | None = None
    year: int | None = None
    city: Area | None = None

    def area(self, rank: str) -> Area | None:
        """What a bare 省, 自治区, 市, 州, 盟, 区, 县 or 旗 means here, None where nothing says so."""
        if rank == "市":
            return self.city
        if rank == "省":
            return self.province
        if rank == "自治区":
            return self.province if self.province and self.province.name.endswith("自治区") else None
        if rank in {"州", "盟"}:
            return self.prefecture if self.prefecture and self.prefecture.name.endswith(rank) else None
        if rank == "区" and not (self.county and self.county.name.endswith("区")):
            return self.area("自治区")
        return self.county if self.county and self.county.name.endswith(rank) else None

    @property
    def home(self) -> Area | None:
        """The lowest home area from province to county that is known."""
        return self.county or self.prefecture or self.province


def read_context(article: Article) -> Context:
    """The context that the article, and failing that its whole document, gives."""
    text = article.folded
    whole = text if article.document.text == article.text else _page(article.document.text)
    published = article.published or dateline(text) or (dateline(whole) if whole is not text else None)
    year = published.year if published else issue_year(whole)
    alone = "".join(whole.split()) == "".join(text.split())
    votes = dict(votes_of(text, text if alone else whole, year))
    # A page of one article says what the article does; no need to read its broken lines.
    page = {} if whole is text else votes if alone else dict(votes_of(whole, whole, year))
    settled = sum(vote for area, vote in votes.items() if area.level is not Level.PROVINCE) >= _SETTLED
    province = _province(votes if settled else _sum(votes, page), year)
    votes = _sum(votes, {area: vote * _PAGE for area, vote in page.items() if not settled or area in votes})
    return replace(_placed(text, votes, province, year), published=published, year=year)


def context_of(text: str, whole: str, year: int | None) -> Context:
    """The context, but for its date, that a part of an article gives by itself; `whole` is the article."""
    votes = dict(votes_of(text, whole, year))
    return _placed(text, votes, _province(votes, year), year)


def _placed(text: str, votes: Mapping[Area, float], province: Area | None, year: int | None) -> Context:
    told = _told_apart(text, votes, year)
    if told is not None:
        province = next((above for above in ancestors(told, year) if above.level is Level.PROVINCE), province)
        votes = {
            told if (area.name, area.code[:2]) == (told.name, told.code[:2]) else area: votes[area] for area in votes
        }
    inside = {area: vote for area, vote in votes.items() if province in (area, *ancestors(area, year))}
    township = _township(text)
    county = _county(text, inside, year) or _county_of(text, township, province, inside, year)
    if county is None and (county := _county_of_towns(text, province, year)) is not None and province is None:
        province = next((above for above in ancestors(county, year) if above.level is Level.PROVINCE), None)
    city, prefecture = _city(inside, county, year)
    if city and city.level is Level.COUNTY and county is None:
        county = city
    return Context(province, prefecture, county, township, city=city)


@lru_cache(maxsize=4)
def _page(text: str) -> str:
    return fold(text)


def _sum(votes: Mapping[Area, float], more: Mapping[Area, float]) -> dict[Area, float]:
    return {
        area: votes.get(area, 0) + more.get(area, 0) for area in (*votes, *(area for area in more if area not in votes))
    }


# What a page says beside what its one article says; an article with as many votes of its own names its areas itself.
_PAGE = 0.8
_SETTLED = 2.0


# -- choices ----------------------------------------------------------------------------------------


def _best(votes: Mapping[Area, float]) -> Area | None:
    best = max(
        votes.items(), key=lambda item: (item[1], -RANK[item[0].level], item[0].code, item[0].first), default=None
    )
    return best[0] if best else None


def _province(votes: Mapping[Area, float], year: int | None) -> Area | None:
    sums: defaultdict[Area, float] = defaultdict(float)
    for area, vote in votes.items():
        for above in (area, *ancestors(area, year)):
            if above.level is Level.PROVINCE:
                sums[above] += vote
    return _best(sums)


# What follows a rank that stands for the home area, and what stands before it where it does.
_BARE = re.compile(
    r"([区县旗])(?:(?<![我全该社园发新郊城山景片战地].)(?=总(?!量|额|数|用|占|投|建|面|产|人口)|委|政府|人大|政协|妇联|人社局|里)"
    r"|(?<=[我全该].)(?![一-鿿]?[、和（]))"
)
# So many counties of one prefecture make it the home, unless one of them is named more than the others together.
_MANY = 2


def _bare_ranks(text: str) -> frozenset[str]:
    """The ranks of counties that the text uses by themselves: 区总, 我县."""
    ends = {toponym.end for toponym in toponyms(text) if toponym.full}
    return frozenset(match.group(1) for match in _BARE.finditer(text) if match.end() not in ends)


def _county(text: str, votes: Mapping[Area, float], year: int | None) -> Area | None:
    counties = {area: vote for area, vote in votes.items() if area.level is Level.COUNTY}
    bare = _bare_ranks(text)
    fits = {area: vote for area, vote in counties.items() if area.name[-1] in bare and vote >= 1}
    if fits:
        above = {area: sum(votes.get(up, 0) for up in ancestors(area, year)) for area in fits}
        return _best({area: vote + above[area] / 4 for area, vote in fits.items()})
    best = _best(counties)
    if best is None or best.name[-1] not in "区县旗" or _spread(best, counties):
        return None
    higher = sum(vote for area, vote in votes.items() if area.level is Level.PREFECTURE)
    return best if counties[best] >= 4 and counties[best] > higher else None


def _spread(area: Area, counties: Mapping[Area, float]) -> bool:
    """Whether the area is but one of many counties of its prefecture that the text names."""
    others = [vote for other, vote in counties.items() if other.parent == area.parent and other.short != area.short]
    return len(others) + 1 >= _MANY and counties[area] <= sum(others)


def _county_of(
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


def _county_of_towns(text: str, province: Area | None, year: int | None) -> Area | None:
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


_LEAST_TOWNS = 2


def _told_apart(text: str, votes: Mapping[Area, float], year: int | None) -> Area | None:
    """Of namesakes of other provinces that as much speaks for, the one that has the towns named: 普陀区 with 长寿路街道."""
    best = max(votes.items(), key=lambda item: (item[1], -item[0].first), default=None)
    if best is None or best[0].level is not Level.COUNTY:
        return None
    same = {area for area, vote in votes.items() if area.name == best[0].name and vote == best[1]}
    if len({area.code[:2] for area in same}) < _LEAST_TOWNS:
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


def _city(votes: Mapping[Area, float], county: Area | None, year: int | None) -> tuple[Area | None, Area | None]:
    """What 市 means and the home prefecture."""
    sums: defaultdict[Area, float] = defaultdict(float)
    counties = {area: vote for area, vote in votes.items() if area.level is Level.COUNTY}
    for area, vote in votes.items():
        above = next((up for up in ancestors(area, year) if up.level is Level.PREFECTURE), None)
        if above is not None:
            many = _spread(area, counties) if area in counties else False
            sums[above] += vote / 2 if many else 0 if area.name.endswith("市") else vote / 10
            if many:
                continue
        if area.level is not Level.PROVINCE or _is_municipality(area):
            sums[area] += vote
    if county is not None and county.name.endswith("市"):
        above = gazetteer().parent(county, year)
        return county, above if above and above.level is Level.PREFECTURE else None
    if county is not None:
        above = gazetteer().parent(county, year)
        if above is not None and (above.level is Level.PREFECTURE or _is_municipality(above)):
            prefecture = above if above.level is Level.PREFECTURE else None
            return (above if above.name.endswith("市") else None), prefecture
    city = _best({area: vote for area, vote in sums.items() if area.name.endswith("市")})
    prefecture = _best({area: vote for area, vote in sums.items() if area.level is Level.PREFECTURE})
    if city is None:
        return None, prefecture
    if city.level is Level.COUNTY:
        up = gazetteer().parent(city, year)
        if up is not None and up.level is Level.PREFECTURE:
            prefecture = up
    elif city.level is Level.PREFECTURE:
        prefecture = city
    return city, prefecture


def _is_municipality(area: Area) -> bool:
    return area.level is Level.PROVINCE and area.name.endswith("市")


_TOWNSHIP = re.compile(r"(?<=[一-鿿])(?:镇|乡|街道)")


def _township(text: str) -> str | None:
    if not re.search(r"(?:[镇乡]|街道)(?:总|工会|党委|政府)|[该全][镇乡]|[镇乡]里", text):
        return None
    counts = Counter(_towns(text))
    return min(counts, key=lambda town: (-counts[town], town), default=None)


def _towns(text: str) -> Iterator[str]:
    """The full names of the towns and streets that the text names, as often as it does."""
    for match in _TOWNSHIP.finditer(text):
        start = town_start(text, match.end())
        if start is not None:
            yield text[start : match.end()]
