"""Which body a committee's post is of that a text prints without one: 党工委副书记 of the street spoken of, 机关党委书记."""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.federation import NATIONAL
from extract.kind import Kind
from extract.reading import Reading

_RANKED = r"(?:专职|常务|第一)?副?(?:书记|主任|部长|主席|委员)$"
_TOWNS = "街道|镇|乡|开发区|高新区|经开区|工业园区|工业园|园区|新区|示范区|度假区"
# Titles by the kinds of places that have such committees; where the title itself says the kind, only that one.
_KINDS = (
    (re.compile(rf"^(?:党工委|街工委|工委|纪工委|管委会|街道办|办事处|人武部|武装部){_RANKED}"), _TOWNS),
    (re.compile(rf"^(?:党总支|党支部|村委会|居委会){_RANKED}|^(?:驻村)?第一书记$"), "村|社区"),
    (
        re.compile(
            r"^(?P<kind>村|社区|街道|镇|乡|园区|开发区)(?=党|总?工会|联合工会|妇联|团|书记|副?主任|支部|支书|居委会|村委会|工委|纪)"
            rf".*?(?:支书$|{_RANKED})"
        ),
        "",
    ),
)
# What a text calls the zone that it is about.
ZONE = re.compile(_TOWNS)
# The office of a village or community, which bears the word for it too: 某某村|村委会.
_WARD = re.compile(r"(?:村委会|居委会|社区居委会|村民委员会)$")
_ORGAN = re.compile(r"^机关(?:党委|党总支|党支部|工会|纪委)")
_LOCAL = frozenset({Kind.UNION, Kind.PARTY, Kind.GOVERNMENT, Kind.MASS, Kind.PLACE})


def committee_holder(reading: Reading, offset: int, title: str) -> Entity | None:
    """The place, or for the organs' own committees the federation, whose committee `title` names: the one named last before
    `offset`, else the only one of the article; None for titles of no such committee."""
    if _ORGAN.match(title):
        return _federation(reading)
    for pattern, kinds in _KINDS:
        match = pattern.match(title)
        if match is not None:
            return place_of(reading, offset, kinds or match["kind"])
    return None


def place_of(reading: Reading, offset: int, kinds: str) -> Entity | None:
    """The place of one of the kinds (alternatives) named last before `offset`, else the only one of the article."""
    named: list[tuple[int, Entity]] = []
    whole = re.compile(rf".*?[一-鿿]{{2,}}?(?:{kinds})(?![一-鿿]{{0,2}}(?:镇|街道|村|社区))")
    for mention in reading.mentions:
        if (
            mention.entity is not None
            and mention.kind in _LOCAL
            and (match := whole.match(_WARD.sub("", mention.entity.name)))
        ):
            place = Entity(Kind.PLACE, match.group(), mention.entity.scope)
            named.append((mention.start, place))
    before = [place for start, place in named if start < offset]
    if before:
        return before[-1]
    return named[0][1] if len({place.name for _, place in named}) == 1 else None


def _federation(reading: Reading) -> Entity | None:
    """The one federation of the article, the national one aside."""
    named = {
        m.entity for m in reading.mentions if m.entity and m.kind is Kind.UNION and m.entity.name.endswith("总工会")
    }
    named = {entity for entity in named if entity.name != NATIONAL}
    return named.pop() if len(named) == 1 else None
