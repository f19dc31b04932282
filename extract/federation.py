"""What the names of federations and other local bodies are made of."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.context import Context
from extract.gazetteer import RANK, Area, Level, gazetteer
from extract.record import record
from extract.scope import area_scope
from extract.toponym import Toponym, ancestors, conventional, toponyms

NATIONAL = "中华全国总工会"
_NATIONAL_SHORT = re.compile(r"^(?:全总|全国总工会)(?=$|[^工])")
# National unions of industries bear 中国: 全国海员工会 is 中国海员工会.
_NATIONAL_INDUSTRY = re.compile(r"^全国([一-鿿]{2,12}(?<![总系统业])工会)$")
_CENTRAL = re.compile(
    r"中央(?:[一-鿿]{0,4}(?:部|委员会|委|办公厅|办公室|办|研究室|党校|政治局)$|政治局|文明办|网信办)(?<!军委)"
)
_LEAGUE = re.compile(r"团(自治[区州县旗]|省|市|区|县|州|旗|盟|地(?=委))委$")
_OF_TOWN = re.compile(r"([一-鿿]{1,6}(?:镇|乡|街道))(?:总工会|工会联合会)")
# 总 for the federation of a town or zone.
_HEADED = re.compile(r"(?<=[镇乡道区园])总$")
_RANK = re.compile(
    r"^(自治[区州县旗]|林区(?=总|党|人)|地区|地(?=委)|省|市|县|区|州|旗|盟)(?=[一-鿿])(?!场|值|民(?!政|宗|族|革|盟|建|进)|容|域|块|际)"
)
_TOWNSHIP = re.compile(r"^(镇|乡|街道)(?=[一-鿿])")
_SHORT_FEDERATION = re.compile(r"^总(?!工|商会|[队站局部台署体编裁理行会社装厂]|经[理营]|医院|公司)")
_LOCAL = re.compile(
    r"^(?:总工会|工会$|总(?!队|站|局|公司|医院)|委|政府|人民政府|人大|政协|妇联|工商联|纪委|监委|教育工会)"
)
_CORPS_CITY = re.compile(r"(?:(?:新疆生产建设)?兵团)?(第?[一二三四五六七八九十]{1,3}师(?:[一-鿿]{2,5}?市)?)(?=总)")
_NAMED_TOWN = re.compile(r"[一-鿿]{2,6}?(?:镇|乡|街道)(?!江|海|宁|原|平|远|安|坪|雄|康|赉|巴)")


@record()
class Parts:
    """The areas that a name begins with, outermost first, and the rest of it."""

    prefix: tuple[Toponym, ...]
    rest: str


@lru_cache(maxsize=1 << 12)
def parts(name: str) -> Parts:
    """The name cut behind the areas that it begins with."""
    prefix: list[Toponym] = []
    for toponym in toponyms(name):
        if toponym.start != (prefix[-1].end if prefix else 0):
            break
        prefix.append(toponym)
    if (
        prefix
        and not prefix[-1].full
        and name.startswith(("镇", "乡", "街道"), prefix[-1].end)
        and _NAMED_TOWN.match(name, prefix[-1].start)
    ):
        del prefix[-1]  # the town's own name
    return Parts(tuple(prefix), name[prefix[-1].end if prefix else 0 :])


# Offices that serve the state as well, and bear no 中共.
_OF_STATE_TOO = frozenset({"中央文明办", "中央网信办"})


@lru_cache(maxsize=1 << 12)
def full_name(name: str, context: Context) -> tuple[str, Area | None, str]:
    """The full canonical name that a surface form has in this context, its area, and its scope ("" where none is needed)."""
    name = name if name.startswith("中共中央") else name.removeprefix("中共")
    if _CENTRAL.match(name) and name not in _OF_STATE_TOO:
        return "中共" + name, None, ""
    if match := _NATIONAL_SHORT.match(name):
        return NATIONAL + _elected(name[match.end() :]), None, ""
    if name.startswith("团中央"):
        return "共青" + name, None, ""
    if name == "台湾总工会":
        return name, None, ""  # its own name, not that of a federation under the national one
    if name == "铁路总工会":
        return "中华全国铁路总工会", None, ""
    if name in {"铁总", "全国铁总"}:
        return "全国铁路总工会", None, ""
    if match := _NATIONAL_INDUSTRY.match(name):
        return "中国" + match.group(1), None, ""
    if match := _LEAGUE.match(name):
        area = context.area(match.group(1))
        return (f"共青团{conventional(area)}委", area, area_scope(area)) if area else (name, None, "")
    if name.startswith("兵团"):
        area = gazetteer().named("新疆生产建设兵团")[-1]
        return area.name + _rest(name.removeprefix("兵团")), area, ""
    if match := _CORPS_CITY.match(name):
        return match.group(1) + _rest(name[match.end() :]), None, ""
    if (match := _RANK.match(name)) and not _in_town(name):
        area = context.area(match.group(1))
        rest = _rest(name[match.end() :])
        if area is None:
            return match.group(1) + rest, None, ""
        if match.group(1) == "地":
            return area.short + "地" + rest, area, area_scope(area)
        return (area.name if match.group(1) == "自治州" else conventional(area)) + rest, area, area_scope(area)
    if (match := _TOWNSHIP.match(name)) and not parts(name).prefix:  # not 镇江, 镇海, 乡宁
        if context.township and context.township.endswith(match.group(1)):
            return _of_town(context.township + _rest(name[match.end() :]), context)
        return name, None, ""
    found = parts(name)
    if not found.prefix:
        return _of_town(_HEADED.sub("总工会", name), context)
    return _under_area(name, found, context)


def _in_town(name: str) -> bool:
    """Whether the name begins with that of a town, though with a rank: 市中|街道, 县底|镇."""
    match = _NAMED_TOWN.match(name)
    return match is not None and gazetteer().is_township(match.group())


def _under_area(name: str, found: Parts, context: Context) -> tuple[str, Area | None, str]:
    last = found.prefix[-1]
    area = meaning(last, found.prefix[:-1], context)
    if not _LOCAL.match(found.rest):
        zone = _zone(name, found, context)
        town, place, above = _of_town(zone, context)
        return (town, place, above) if place else (zone, area if found.rest.endswith("总工会") else None, "")
    if area is None:
        return name, None, ""
    kept = [toponym for toponym in found.prefix[:-1] if all(a.level is not Level.PROVINCE for a in toponym.areas)]
    outer = [meaning(toponym, (), context) for toponym in kept]
    prefix = "".join(conventional(each) for each in outer if each is not None)
    own = last.name if last.full and area.name.endswith(("自治县", "自治旗")) else conventional(area, last.name)
    return prefix + own + _rest(found.rest), area, area_scope(area)


def _zone(name: str, found: Parts, context: Context) -> str:
    """The name of a body of a town or zone without the province in front, its cities in full, and 总 written out."""
    inner = [toponym for toponym in found.prefix if any(area.level is not Level.PROVINCE for area in toponym.areas)]
    if inner and _TOWN_UNION.search(name):
        areas = [meaning(toponym, found.prefix[:number], context) for number, toponym in enumerate(inner)]
        written = (
            conventional(area, each.name) if area else each.name for area, each in zip(areas, inner, strict=True)
        )
        name = "".join(written) + found.rest
    return _HEADED.sub("总工会", name)


_TOWN_UNION = re.compile(r"(?:镇|乡|街道)(?:总工会|总|工会联合会|工会|工联会)$")


def meaning(toponym: Toponym, outer: tuple[Toponym, ...], context: Context) -> Area | None:
    """The one area that a toponym means here: by its full name, the areas before it, the home areas, the year."""
    areas = _renamed([area for area in toponym.areas if area.name == toponym.name], context.year) or list(toponym.areas)
    if len(areas) > 1 and outer:
        above = {area for each in outer for area in each.areas}
        areas = [area for area in areas if above & set(ancestors(area, context.year))] or areas
    areas = _lasting(areas, context.year)
    homes = [home for home in (context.county, context.prefecture, context.city, context.province) if home]
    for home in homes:
        if home in areas:
            return home
    for home in homes:
        under = [area for area in areas if home in ancestors(area, context.year)]
        if under:
            areas = under
            break
    standing = [area for area in areas if area.stands(context.year)]
    areas = standing or areas
    highest = (
        [area for area in areas if area.level is areas[0].level]
        if len({a.level for a in areas}) == 1
        else _highest(areas)
    )
    return max(highest, key=lambda area: (area.first, area.code)) if len({a.code[:2] for a in highest}) == 1 else None


def _lasting(areas: list[Area], year: int | None) -> list[Area]:
    """The areas without those that the lists have for a year or two only, where another stands."""
    if len(areas) == 1 or not any(area.stands(year) for area in areas):
        return areas
    return [area for area in areas if area.stands(year) or area.last is None or area.last - area.first > 1]


# Full names of counties that became autonomous before this year are short for the autonomous ones since: 玉屏县.
_LONG_AGO = 1995


def _renamed(exact: list[Area], year: int | None) -> list[Area]:
    """The exact areas, or where all ended long ago the autonomous areas that stand under their short name."""
    if (
        not exact
        or (year is not None and year < _LONG_AGO)
        or any((area.last or _LONG_AGO) >= _LONG_AGO for area in exact)
    ):
        return exact
    places = {area.code[:2] for area in exact}
    return [
        area
        for area in gazetteer().named(exact[0].short)
        if area.last is None and area.code[:2] in places and area.name.endswith(("自治县", "自治旗"))
    ] or exact


def _highest(areas: list[Area]) -> list[Area]:
    top = min(RANK[area.level] for area in areas)
    return [area for area in areas if RANK[area.level] == top]


_TERM = re.compile(r"(?<=总工会)?(?:^|(?<=会))第?([一二三四五六七八九十]+届)(执委会|经审会|委员会|常委会|)")
_IN_FULL = {"执委会": "执行委员会", "经审会": "经费审查委员会", "常委会": "常务委员会"}


def _elected(rest: str) -> str:
    """The end of a federation's name with its elected committee in full: 十四届执委会 is 第十四届执行委员会."""
    return _TERM.sub(lambda match: f"第{match[1]}{_IN_FULL.get(match[2], match[2])}", rest) if "届" in rest else rest


def _rest(rest: str) -> str:
    if rest == "工会":
        return "总工会"
    rest = _elected(rest)
    return _SHORT_FEDERATION.sub("总工会", rest) if rest.startswith("总") else rest


def _of_town(name: str, context: Context) -> tuple[str, Area | None, str]:
    """A name with the town that it begins or ends its areas with, where the home areas have just one of that name."""
    town = _town(name, context)
    above = county_of(town, context) if town else None
    return name, town, above.name if above else ""


def county_of(town: Area, context: Context) -> Area | None:
    """The county of a town, as it was named in the article's time where the home county is that county."""
    county = gazetteer().parent(town, context.year)
    if county and context.county and county.short == context.county.short:
        return context.county
    return county


def _town(name: str, context: Context) -> Area | None:
    """The one town of the home areas that the name of a town's federation names."""
    match = _OF_TOWN.search(name)
    if match is None:
        return None
    surface = match.group(1)
    prefix = parts(surface).prefix
    town_name = surface[prefix[-1].end :] if prefix and prefix[-1].full else surface
    towns = gazetteer().townships(town_name)
    codes = {area.code for area in prefix[-1].areas} if prefix else set()
    for home in (
        *sorted(codes),
        *(each.code for each in (context.county, context.prefecture, context.province) if each),
    ):
        inside = [town for town in towns if home in {above.code for above in ancestors(town)}]
        if len(inside) == 1:
            return inside[0]
    if context.county is not None:
        inside = [town for town in towns if any(above.short == context.county.short for above in ancestors(town))]
        return inside[0] if len(inside) == 1 else None
    return None
