"""What 市, 我区, 省总, 今年 mean in one article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from extract.article import Article
from extract.county import (
    best_area,
    county_of_town,
    county_of_towns,
    headed_city,
    headline_city,
    home_township,
    is_one_of_many,
    ranked_county,
    told_apart,
    voted_county,
)
from extract.dateline import dateline, issue_year
from extract.everyday_name import everyday_home
from extract.fold import fold
from extract.gazetteer import Area, Level, gazetteer
from extract.home import votes_of
from extract.toponym import ancestors


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
            return self.province if self.province and self.province.name.endswith("省") else None
        if rank in _COMMISSIONED:
            return _commissioned(self.prefecture)
        if rank in {"自治州", "自治县", "自治旗"}:
            own = self.prefecture if rank == "自治州" else self.county
            return own if own and own.name.endswith(rank) else None
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


# What a prefecture under a commissioner is called by itself: 地区总工会, 地委.
_COMMISSIONED = frozenset({"地区", "地"})


def _commissioned(prefecture: Area | None) -> Area | None:
    """The prefecture under a commissioner that the home is, or was before it became a city."""
    if prefecture is None or prefecture.name.endswith("地区"):
        return prefecture
    earlier = [area for area in gazetteer().named(prefecture.short + "地区") if area.code[:2] == prefecture.code[:2]]
    return earlier[-1] if earlier else None


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
    province = _province(votes if settled else _sum(votes, page), text, year)
    votes = _sum(votes, {area: vote * _PAGE for area, vote in page.items() if not settled or area in votes})
    return replace(_placed(text, votes, province, year), published=published, year=year)


def context_of(text: str, whole: str, year: int | None) -> Context:
    """The context, but for its date, that a part of an article gives by itself; `whole` is the article."""
    votes = dict(votes_of(text, whole, year))
    return _placed(text, votes, _province(votes, text, year), year)


def _placed(text: str, votes: Mapping[Area, float], province: Area | None, year: int | None) -> Context:
    told = told_apart(text, votes, year)
    if told is not None:
        province = next((above for above in ancestors(told, year) if above.level is Level.PROVINCE), province)
        votes = {
            told if (area.name, area.code[:2]) == (told.name, told.code[:2]) else area: votes[area] for area in votes
        }
    inside = {area: vote for area, vote in votes.items() if province in (area, *ancestors(area, year))}
    alone = all(area.level is Level.PROVINCE for area in inside)
    if alone and (ranked := ranked_county(text, votes, year)) is not None:
        province = next((above for above in ancestors(ranked, year) if above.level is Level.PROVINCE), province)
        inside = {area: vote for area, vote in votes.items() if province in (area, *ancestors(area, year))}
    township = home_township(text)
    county = voted_county(text, inside, year) or county_of_town(text, township, province, inside, year)
    if county is None and (county := county_of_towns(text, province, year)) is not None and province is None:
        province = next((above for above in ancestors(county, year) if above.level is Level.PROVINCE), None)
    county = county or headed_city(text, inside, year)
    city, prefecture = _city(inside, county, year)
    if county is None:
        everyday = everyday_home(text, prefecture or city or province, year)
        if everyday is not None and everyday not in votes:
            sure = {**votes, everyday: _EVERYDAY}
            return _placed(text, sure, province or _province(sure, text, year), year)
    if city and city.level is Level.COUNTY and county is None:
        above = headline_city(text, city, year)
        city, county = (above, None) if above else (city, city)
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
# The vote of an area known by a name that is an everyday word.
_EVERYDAY = 4.0


# -- choices ----------------------------------------------------------------------------------------


# A province by its rank alone, which is then no municipality and no autonomous region; an autonomous region likewise.
_BARE_PROVINCE = re.compile(r"(?<![一-鿿])省(?:总(?!计|数|量)|委(?!员)|政府|人大|政协|妇联)|我省|全省(?![、市区])")
_BARE_REGION = re.compile(r"(?<![一-鿿])自治区(?:总|党委|政府|人大|政协|妇联)")


def _province(votes: Mapping[Area, float], text: str, year: int | None) -> Area | None:
    sums: defaultdict[Area, float] = defaultdict(float)
    for area, vote in votes.items():
        for above in (area, *ancestors(area, year)):
            if above.level is Level.PROVINCE:
                sums[above] += vote
    for bare, end in ((_BARE_PROVINCE, "省"), (_BARE_REGION, "自治区")):
        fits = {area: vote for area, vote in sums.items() if area.name.endswith(end)}
        if len(fits) < len(sums) and fits and bare.search(text):
            return best_area(fits)
    best = best_area(sums)
    above_county = any(area.level is not Level.COUNTY and best in (area, *ancestors(area, year)) for area in votes)
    return best if best is not None and (sums[best] >= _LEAST or above_county) else None


# What counties alone must weigh: two or three short names, everyday words and names of people too, make no home.
_LEAST = 2.0


def _city(votes: Mapping[Area, float], county: Area | None, year: int | None) -> tuple[Area | None, Area | None]:
    """What 市 means and the home prefecture."""
    sums: defaultdict[Area, float] = defaultdict(float)
    counties = {area: vote for area, vote in votes.items() if area.level is Level.COUNTY}
    for area, vote in votes.items():
        above = next((up for up in ancestors(area, year) if up.level is Level.PREFECTURE), None)
        if above is not None:
            many = is_one_of_many(area, counties) if area in counties else False
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
    city = best_area({area: vote for area, vote in sums.items() if area.name.endswith("市")})
    prefecture = best_area({area: vote for area, vote in sums.items() if area.level is Level.PREFECTURE})
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
