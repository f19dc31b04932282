"""Full names of organisations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.federation import full_name, parts
from extract.item import division, items
from extract.kind import ORGANISATIONS, Kind
from extract.link.alias import fullest
from extract.link.bare_bodies import link_bare_bodies
from extract.link.host import house_and_part
from extract.link.nearer import nearer_context
from extract.link.towns import in_town, same_town
from extract.link.zones import BARE_ZONE, zone_named
from extract.mention import Mention
from extract.nesting import wholes
from extract.spot.bare_bodies import RULE, RULE_OF_BUREAUS, RULE_OF_DEPARTMENTS


def link_organisations(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of organisations names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    found: dict[Mention, Entity] = {}
    nearer: set[Mention] = set()
    parted = items(article.folded, context)
    for mention in mentions:
        if mention.kind in ORGANISATIONS and mention.rule not in _BY_CONTEXT:
            item = parted.at(mention.start)
            near = nearer_context(mention, item, article.folded)
            if near is not context:
                nearer.add(mention)
            surface = _FORMER.sub("", mention.name) if "原" in mention.name else mention.name
            if surface.startswith("师"):
                above = division(article.folded, mention.start, context.city)
                if above is None:
                    continue
                surface = above + surface.removeprefix("师").removeprefix("市")
            name, area, scope = full_name(_of_zone(surface, article.folded), near)
            entity = Entity(mention.kind, name, scope, area)
            if not _UNKNOWN_TOWN.match(entity.name):
                found[mention] = entity
    found = same_town(in_town(found))
    found = _fullest(_stated(_longest(found), nearer), article.folded)
    return found | link_bare_bodies(mentions, found, parted, article.folded)


_BY_CONTEXT = frozenset({RULE, RULE_OF_BUREAUS, RULE_OF_DEPARTMENTS})
# Said of who held the post, not of the body: 某公司原党委 书记; 中原, 太原 and the like are names.
_FORMER = re.compile(r"(?<![中太平高草三固清五])原(?=(?:党委|党组|纪委|工会|团委)$)")
# A bare town whose name nothing gives is none in particular.
_UNKNOWN_TOWN = re.compile(r"(?:镇|乡|街道)(?:总工会|工会联合会|党委|政府|总)")
# A rank by itself with a federation's body.
_BARE = {rank + head: rank for rank in ("区", "县", "旗", "镇", "乡", "街道") for head in ("总", "总工会")}
# The federation of an area under the area's short name, which is an everyday word too: 江北|工会.
_SHORT_AREA = re.compile(r"^([一-鿿]{2,3})工会$")
# The union of a zone by the zone's kind alone.
_ZONE_UNION = re.compile(r"^(?:园区|开发区|高新区|经开区|新区|保税区)工会$")


def _stated(found: Mapping[Mention, Entity], nearer: Set[Mention]) -> dict[Mention, Entity]:
    """Bare 区总, 县总 as the one district's or county's federation that the article names in full, if it names just one."""
    full = {
        entity
        for mention, entity in found.items()
        if entity.name.endswith("总工会") and (mention in nearer or mention.name not in _BARE)
    }
    stated = dict(found)
    unions = {entity for entity in found.values() if entity.kind is Kind.UNION}
    for mention, entity in found.items():
        if _ZONE_UNION.match(mention.name):
            longer = {each for each in unions if each.name.endswith(mention.name) and each.name != mention.name}
            stated[mention] = next(iter(longer)) if len(longer) == 1 else entity
        elif (short := _SHORT_AREA.match(entity.name)) and entity.area is None:
            same = {each for each in full if each.area is not None and each.area.short == short.group(1)}
            stated[mention] = next(iter(same)) if len(same) == 1 else entity
        rank = _BARE.get(mention.name)
        if rank is None:
            continue
        ends = rank + "总工会"
        named = {each for each in full if each.name.endswith(ends) and not each.name.endswith("自治" + ends)}
        if len(named) == 1 and entity not in named:
            stated[mention] = next(iter(named))
    return stated


_NAMED_APART = frozenset({Kind.UNION, Kind.ENTERPRISE})


def _longest(found: Mapping[Mention, Entity]) -> dict[Mention, Entity]:
    """Bodies of one area under the longest prefix that the article gives it: 苏州市吴江区总工会 for 吴江区总工会 too."""
    known = sorted(
        {entity for entity in found.values() if entity.area or entity.kind in _NAMED_APART},
        key=lambda each: (-len(each.name), each),
    )
    longer: dict[Entity, Entity] = {}
    for entity in known:
        for other in known:
            if entity is not other and entity.kind is other.kind and _says_more(other, entity):
                longer.setdefault(entity, other)
    for entity in known:
        if entity.kind in _PARTS and entity not in longer and (part := _PART.match(entity.name)):
            wholes = {each.name for each in known if each.name.endswith(part[1]) and parts(each.name).prefix}
            if len(wholes) == 1 and (whole := wholes.pop()) != part[1]:
                longer[entity] = replace(entity, name=whole + part[2])
    return {mention: longer.get(entity, entity) for mention, entity in found.items()}


_PARTS = frozenset({Kind.UNION, Kind.PARTY})
_PART = re.compile(r"([一-鿿]{2,}总工会)([一-鿿]{2,})$")
# Short and full names of the same office; an article that uses both means one body.
_SAME_OFFICE = (
    ("人力资源和社会保障", "人社"), ("人力资源社会保障", "人社"), ("人力社保", "人社"), ("卫生健康委员会", "卫健委"), ("卫生健康委", "卫健委"),
    ("工业和信息化", "工信"), ("发展和改革委员会", "发改委"), ("发展改革委", "发改委"), ("住房和城乡建设", "住建"), ("市场监督管理", "市场监管"),
    ("文化和旅游", "文旅"), ("妇女联合会", "妇联"), ("工商业联合会", "工商联"), ("科学技术协会", "科协"), ("人民代表大会常务委员会", "人大常委会"),
    ("人大常委会", "人大"),
    ("人民政府", "政府"), ("经费审查委员会", "经审会"), ("经审委", "经审会"), ("女职工委员会", "女职委"), ("劳动模范", "劳模"),
    ("工会委员会", "工会"), ("应急管理", "应急"), ("医疗保障", "医保"), ("公司工会委员会", "公司工会"),
    ("直属机关", "直机关"), ("工作委员会", "工委"),
)  # fmt: skip


def _of_zone(name: str, folded: str) -> str:
    """The name with its zone in full where it begins with a zone's kind alone: 新区实验幼儿园 in an article on 兰州新区."""
    match = BARE_ZONE.match(name)
    zone = zone_named(match.group(1), folded) if match and match.group(1) != "街道" else None
    return name if match is None or zone is None else zone + name[match.end() :]


_LEGAL_FORM = re.compile(r"(?:集团|（集团）)?(?:股份|控股)?(?:有限)?(?:责任)?公司$")


@lru_cache(maxsize=1 << 12)
def _key(name: str) -> str:
    for long, short in _SAME_OFFICE:
        name = name.replace(long, short)
    return name


def _short_area(name: str) -> str:
    """The name with the areas that it begins with under their short names."""
    found = parts(name)
    return "".join(toponym.areas[0].short for toponym in found.prefix) + found.rest


# Names of the national union of railways, the fuller first.
_RAILWAYS = ("中华全国铁路总工会", "中国铁路总工会", "全国铁路总工会", "铁路总工会")


def _says_more(other: Entity, entity: Entity) -> bool:
    if other.name == entity.name:
        return bool(other.scope) and not entity.scope
    if entity.name in _RAILWAYS and other.name in _RAILWAYS:
        return _RAILWAYS.index(other.name) < _RAILWAYS.index(entity.name)
    if len(other.name) > len(entity.name) and _key(other.name) == _key(entity.name):
        return True
    if len(other.name) == len(entity.name) + 1 and _short_area(other.name) == _short_area(entity.name):
        return not any(toponym.full for toponym in parts(entity.name).prefix)  # not 喀什地区 for 喀什市
    if entity.kind is Kind.ENTERPRISE:
        return other.name.startswith(entity.name) and bool(_LEGAL_FORM.match(other.name, len(entity.name)))
    return len(entity.name) >= 5 and other.name.endswith(entity.name) and bool(parts(other.name).prefix)


_HOUSES = frozenset({Kind.UNION, Kind.PARTY, Kind.MASS, Kind.ENTERPRISE, Kind.INSTITUTION})


# A shop or office behind its firm's name.
_SHOP = re.compile(r"[一-鿿0-9]{2,}(?:车间|工区|工段|作业区|班组?|部|处|科|室|队|线)")


def _fullest(found: Mapping[Mention, Entity], folded: str) -> dict[Mention, Entity]:
    """Firms, schools and hospitals, and their parts, under the fullest name that the article gives the house."""
    cut = {entity: house_and_part(entity) for entity in found.values() if entity.kind in _HOUSES}
    around = {
        house: outer[0]
        for house, _ in cut.values()
        if (outer := wholes(house)) and outer[0].endswith("公司") and _SHOP.fullmatch(house, len(outer[0]))
    }
    aliases = fullest({*(house for house, _ in cut.values()), *around.values()}, folded)
    if not aliases:
        return dict(found)
    known = {entity.name: entity for entity in found.values()}
    renamed: dict[Entity, Entity] = {}
    for entity, (house, part) in cut.items():
        whole = house if house in aliases else around.get(house, house)
        if whole in aliases:
            name = aliases[whole] + house[len(whole) :] + part
            renamed[entity] = known.get(name) or replace(entity, name=name)
    return {mention: renamed.get(entity, entity) for mention, entity in found.items()}
