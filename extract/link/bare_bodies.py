"""Full names of bodies that only the text before them can name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.context import Context
from extract.entity import Entity
from extract.federation import NATIONAL, parts
from extract.gazetteer import Level
from extract.item import Items
from extract.kind import Kind
from extract.link.host import GENERICS, House, house_and_part, houses, meant
from extract.link.zones import BARE_ZONE, zone_named, zone_of_city
from extract.mention import Mention
from extract.scope import area_scope
from extract.spot.bare_bodies import PARTY, RULE, RULE_OF_BUREAUS, RULE_OF_DEPARTMENTS
from extract.toponym import conventional

_OWN = re.compile(
    rf"(?P<near>该|本|我|全)?(?P<house>{'|'.join(GENERICS)})(?:机关|本部|总部)?"
    rf"(?P<part>(?:{PARTY}|工会(?:联合会|委员会|常委会|办公室|女职工委员会|女工委|经审会|经费审查委员会)?)?)$"
)


def link_bare_bodies(
    mentions: Sequence[Mention], found: Mapping[Mention, Entity], parted: Items, folded: str
) -> dict[Mention, Entity]:
    """The entity of each bare body of the sorted mentions, by the bodies that are already found; `parted` are the items of the text."""
    linked: dict[Mention, Entity] = {}
    known = houses(found)
    posts = {mention.start for mention in mentions if mention.kind is Kind.POST}
    # A federation named only for its officer is a guest.
    hosting = {each: entity for each, entity in found.items() if each.end not in posts} or found
    for mention in mentions:
        if mention.rule == RULE_OF_DEPARTMENTS and (part := _department(mention, {**found, **linked}, folded)):
            linked[mention] = part
        if mention.rule == RULE_OF_BUREAUS and (bureau := _bureau(mention, found, folded)):
            linked[mention] = bureau
        if mention.rule != RULE:
            continue
        standing = mention.name == "常务委员会"
        entity = (
            _that(mention, found)
            or _zone(mention, found, parted.at(mention.start), folded)
            or _own(mention, found, known, mentions, folded)
            or _at_post(mention, {**found, **linked}, folded)
            or _elected(mention, _of_item(mention, hosting if standing else found, parted), folded)
        )
        if entity is not None:
            linked[mention] = entity
    return linked


def _of_item(mention: Mention, found: Mapping[Mention, Entity], parted: Items) -> Mapping[Mention, Entity]:
    """Those found in items of the home of the mention's."""
    home = parted.at(mention.start)
    return {each: entity for each, entity in found.items() if parted.at(each.start).home == home.home}


def _bureau(mention: Mention, found: Mapping[Mention, Entity], folded: str) -> Entity | None:
    """The bureau in the area of the body named last before it, a department (厅) in that of a province."""
    for other in reversed([each for each in found if each.end <= mention.start]):
        area = found[other].area
        if area is not None and mention.name.endswith("厅"):
            area = area if area.level is Level.PROVINCE else None
        if area is not None and area.level is not Level.TOWNSHIP:
            return Entity(Kind.GOVERNMENT, conventional(area) + mention.name, area_scope(area), area)
    return None


def _department(mention: Mention, found: Mapping[Mention, Entity], folded: str) -> Entity | None:
    """The department of the house whose union is named before it in the sentence."""
    since = max(folded.rfind(sign, 0, mention.start) for sign in "。；\n") + 1
    unions = [each for each in found if since <= each.start and each.end <= mention.start and each.kind is Kind.UNION]
    last = max(unions, key=lambda each: each.end, default=None)
    if last is None:
        return None
    house, part = house_and_part(found[last])
    return Entity(Kind.ENTERPRISE, house + mention.name, found[last].scope) if part else None


def _own(
    mention: Mention,
    found: Mapping[Mention, Entity],
    known: tuple[House, ...],
    mentions: Sequence[Mention],
    folded: str,
) -> Entity | None:
    """The house that a generic name means, or the part of it that is named behind: 该公司, 公司工会."""
    match = _OWN.match(mention.name)
    if match is None:
        return None
    part = match["part"]
    name = meant(match["house"], match["near"] == "该", mention.start, known, folded)
    if name is None:
        return None
    if part:
        return _part(mention.kind, name + part, known)
    for house in known:
        if house.name == name and house.entity.name == name:
            return house.entity
    # A house that only its union names is filed where a post at it is.
    held = any(each.kind is Kind.POST and each.start == mention.end for each in mentions)
    return Entity(mention.kind, name) if held or match["near"] == "该" else None


def _part(kind: Kind, name: str, known: Sequence[House]) -> Entity:
    """The part as it is known by its full name, or by that of its house."""
    for house in known:
        if house.entity.name == name:
            return house.entity
    scopes = {house.entity.scope for house in known if name.startswith(house.name)}
    return Entity(kind, name, scopes.pop() if len(scopes) == 1 else "")


def _that(mention: Mention, found: Mapping[Mention, Entity]) -> Entity | None:
    """The union named last before 该工会."""
    if not mention.name.startswith("该") or mention.name.removeprefix("该") not in _UNIONS:
        return None
    before = [each for each, entity in found.items() if each.end <= mention.start and entity.kind is Kind.UNION]
    return found[max(before, key=lambda each: each.end)] if before else None


_UNIONS = frozenset({"工会", "总工会"})
_OFFICER = re.compile(r"(?:党组|党工委)?(?:常务)?(?:副)?(?:书记|主席|主任)(?=[一-鿿]{2,3}(?![一-鿿]{0,2}[们等]))")


def _zone(mention: Mention, found: Mapping[Mention, Entity], home: Context, folded: str) -> Entity | None:
    """The body of the one zone of that kind that the article names, as a body of it or as a place, else of the home city's."""
    match = BARE_ZONE.match(mention.name)
    if match is None:
        return None
    named = {entity for entity in found.values() if entity.kind is mention.kind and entity.name.endswith(mention.name)}
    if len(named) == 1:
        return next(iter(named))
    rest = mention.name[match.end() :]
    city = home.city.short if home.city is not None else None
    # 开发区总工会 may be that of any zone, but for one whose officer is named.
    sure = not named and _OFFICER.match(folded, mention.end)
    zone = zone_named(match.group(1), folded) or (zone_of_city(match.group(1), city) if sure else None)
    if zone is None:
        return None
    prefix = parts(zone).prefix
    areas = prefix[-1].areas if prefix else ()
    area = home.city if home.city in areas else areas[0] if len(areas) == 1 else None
    return Entity(mention.kind, zone + rest, "", area if mention.kind is Kind.UNION else None)


def _at_post(mention: Mention, found: Mapping[Mention, Entity], folded: str) -> Entity | None:
    """The union of the body that stands just before, for one who is elected its chair that of the article."""
    if mention.name != "工会":
        return None
    before = [other for other in found if other.end <= mention.start and mention.start - other.end <= 20]
    other = max(before, key=lambda each: each.end, default=None)
    near = other is not None and not re.search(r"[。；：\n]", folded[other.end : mention.start])
    if other is not None and near and found[other].kind in _WITH_UNION:
        whole = _WITHIN_HOUSE.sub("", found[other].name)
        return _part(Kind.UNION, whole + "工会", houses(found))
    if folded[mention.start - 1] in "、，":
        return None
    earlier = {each: entity for each, entity in found.items() if each.end <= mention.start} or found
    main = _main_federation(earlier)
    return main if main is not None and not main.name.endswith("总工会") else None


# The cells and offices of a house, whose union is that of the house: 某某集团党群工作部 副部长、工会 副主席.
_WITHIN_HOUSE = re.compile(
    r"党[委组]$|党总支$|党工委$|党支部$|纪委$|(?<=[司团厂矿局院校学])(?:党群|党委|综合|人力|行政|办公|组织|企业|宣传|安全|生产|财务|后勤|工会)[一-鿿]{0,6}[部处室科]$"
)
_WITH_UNION = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.GOVERNMENT, Kind.PARTY})


def _elected(mention: Mention, found: Mapping[Mention, Entity], folded: str) -> Entity | None:
    """The elected committee of the federation named last in the sentence, or of that which the article is about; its service
    place."""
    if _OWN.match(mention.name) or BARE_ZONE.match(mention.name) or mention.name == "工会":
        return None
    main = _main_federation(found)
    if mention.name.endswith("委员会"):
        since = folded.rfind("\n", 0, mention.start)
        beside = [
            entity
            for other, entity in found.items()
            if since < other.start < mention.start and entity.kind is Kind.UNION and _WHOLE.search(entity.name)
        ]
        electing = [
            replace(entity, name=whole)
            for other, entity in found.items()
            if since < other.start < mention.start and (whole := _TERM.sub("", entity.name)) != entity.name
        ]
        beside = electing or [entity for entity in beside if entity.name.endswith("联合会")] or beside
        main = beside[-1] if beside else main
    if main is None:
        return None
    if mention.kind is Kind.FACILITY:
        return (
            Entity(Kind.FACILITY, conventional(main.area) + mention.name, main.scope, main.area) if main.area else None
        )
    name = main.name + mention.name.removeprefix("工会")
    known = [
        e
        for e in found.values()
        if e.name.startswith(main.name) and e.name.endswith(mention.name) and e.kind is mention.kind
    ]
    return known[0] if known else Entity(mention.kind, name, main.scope, main.area)


# Unions that elect committees.
_WHOLE = re.compile(r"工会(?:联合会)?$")
_TERM = re.compile(r"(?<=工会|合会)第?[一二三四五六七八九十]+届(?:委员会|工会委员会)$")


def _main_federation(found: Mapping[Mention, Entity]) -> Entity | None:
    """The federation that the article names most often, of equals the one named first."""
    counts = Counter(
        entity
        for entity in found.values()
        if entity.kind is Kind.UNION and _WHOLE.search(entity.name) and entity.name != NATIONAL
    )
    return max(counts, key=lambda entity: counts[entity]) if counts else None
