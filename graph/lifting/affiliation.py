"""Where a person belongs: the scope that tells namesakes apart, by the bodies of the person's posts."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.entity import Entity
from extract.extraction import Extraction
from extract.fact import Employment, Post
from extract.gazetteer import Area, Level, gazetteer
from extract.kind import Kind
from graph.lifting.aliases import Aliases

# Their members move between them, and are named with a post in one or another: those of one area are one ground.
_OF_AREAS = frozenset({Kind.UNION, Kind.PARTY, Kind.GOVERNMENT, Kind.MASS, Kind.COMMITTEE, Kind.PLACE})
# What a workplace has inside: 某公司工会 and 某公司党委 are of the workplace 某公司.
_ORGAN = re.compile(
    r"(?<=.{3})(?:(?:机关|总)?工会(?:委员会)?|(?:工会)?(?:女职工委员会|女工委|经费审查委员会|经审会)|(?:机关)?党[委组]|党总支|党支部|纪委|团委)$"
)
_WORKPLACE = re.compile(
    r"(?:公司|集团|[厂矿行社馆台段站所]|大学|学院|学校|[中小]学|幼儿园|医院|中心|油田|工程局|铁路局|研究院|设计院)$"
)
# The narrowest ground first: a provincial post beside a city's is held by many from all over the province.
_CITY, _BODY, _PROVINCE = range(3)


def affiliations(extraction: Extraction, aliases: Aliases) -> dict[Entity, Entity]:
    """The persons with a post or an employer in the article, each with the same person under the scope that follows from there.

    A body of an area (federation, party committee, authority) gives the city that the area is in, or the area where it is in none,
    the same as an article's home does for those without a post. A workplace gives its own name, whatever the article's home:
    namesakes of two workplaces stay apart. Of several the narrowest counts, of equals the one told first. What a body is called
    is what the rules of identity make of it.
    """
    found: dict[Entity, tuple[int, int, int, str]] = {}
    for fact in extraction.facts:
        if isinstance(fact, Post | Employment) and fact.organization is not None and fact.person.kind is Kind.PERSON:
            body = aliases.merged(fact.organization)
            # A name that the user's rules gave comes without an area.
            rank, scope = _ground(body.kind, body.name, body.scope, body.area or fact.organization.area)
            ground = rank, fact.evidence.start, fact.evidence.end, scope
            held = found.get(fact.person)
            found[fact.person] = ground if held is None or ground < held else held
    return {person: Entity(person.kind, person.name, scope, person.area) for person, (*_, scope) in found.items()}


@lru_cache(maxsize=1 << 12)
def _ground(kind: Kind, name: str, scope: str, area: Area | None) -> tuple[int, str]:
    inside = _ORGAN.sub("", name)
    # A bureau of an area is an authority of it, one of none (a bureau of works, of railways) a firm.
    own = inside != name and (_WORKPLACE.search(inside) is not None or (area is None and inside.endswith("局")))
    if area is None or area.level is Level.NATION or kind not in _OF_AREAS or own:
        return _BODY, f"{scope}{inside if own else name}"
    return _of_area(area)


def _of_area(area: Area) -> tuple[int, str]:
    """The city of an area as the last year of the area knows it: what articles of other years say too."""
    chain = gazetteer().chain(area, area.last)
    by_level = {each.level: each for each in reversed(chain)}
    found = by_level.get(Level.PREFECTURE) or by_level.get(Level.COUNTY)
    return (_CITY, found.name) if found else (_PROVINCE, chain[0].name)
