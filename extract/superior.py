"""The body above another: by what its name says, and for federations by the rank of their areas."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extract.context import Context
from extract.entity import Entity
from extract.federation import NATIONAL, county_of, parts
from extract.gazetteer import Area, Level, gazetteer
from extract.kind import Kind
from extract.lexicon import words
from extract.scope import area_scope
from extract.toponym import ancestors, conventional

# A local federation: the whole name, not a part of one.
_FEDERATION = re.compile(r"总工会$")
_LOCAL_UNION = re.compile(
    r"(?:镇|乡|街道|园区|开发区|高新区|经开区|新区|示范区|度假区|保税区|合作区|产业园|工业园|科技园|生态城|管理区|街镇)(?:总工会|工会联合会)$"
    r"|(?:镇|乡|街道|街道办事处|[^大一]街)(?:工会联合会|工联会|工会委员会|工会)$"
)
# A zone of the nation under its city's name stands beside the city: 兰州|新区.
_NEW_AREA = re.compile(r"新区总工会")
# Zones of the nation and their areas.
NEW_AREAS = {
    "雄安新区": "河北省", "贵安新区": "贵州省", "西咸新区": "陕西省", "滇中新区": "云南省", "赣江新区": "江西省", "湘江新区": "湖南省",
    "天府新区": "四川省", "两江新区": "重庆市", "横琴粤澳深度合作区": "广东省", "前海深港": "深圳市", "西海岸新区": "青岛市",
    "金普新区": "大连市", "张江科学城": "上海市", "中关村": "北京市", "临港新片区": "上海市", "东湖高新区": "武汉市",
}  # fmt: skip
# A union of an industry or a bureau of an area: 市教育工会, 市卫健委工会工作委员会.
_COMMISSION = re.compile(r"^[一-鿿]{2,12}工会工作委员会$")
# A division of the corps.
_DIVISION = re.compile(r"[一二三四五六七八九十]师[^，、]{0,6}总工会$")
# A part of a body by its name: the longest of these ends the body's own name.
_PART = re.compile(
    r"^(?P<whole>.+?(?:总工会|工会|工会委员会))(?P<part>第[一二三四五六七八九十]+届\S+|[一二三四五六七八九十]+届\S+|[^、，]{2,16})$"
)
_COMMITTEE = re.compile(
    r"^(?P<whole>.{2,}?(?:工会联合会|联合工会|工联会|工会))"
    r"(?P<part>(?:第[一二三四五六七八九十]+届(?:全国|常务)?(?:工会)?委员会|工会委员会)|"
    r"(?:第[一二三四五六七八九十]+届)?(?:经费审查委员会|经审委员会|女职工(?:工作)?委员会|女工委|经审会))$"
)
_PARTY_PART = re.compile(
    r"^(?P<whole>.+(?:省|市|区|县|州|旗|自治区)委)(?P<part>.{2,14}(?:部|校|办|委|室|厅|局|会)|党校)$"
)
_PARTY_CELL = re.compile(
    r"^(?P<whole>.{4,}?)(?P<part>(?:机关)?党[委组]|党总支|(?:机关|离退休|退休|老干部|第[一二三四五六七八九十]+)?党支部|纪委|纪检组)$"
)
_WHOLE = re.compile(r"(?:公司|集团|局|院|厂|矿|大学|学校|总工会|工会|委|段|总站|中心|油田|分行|党组)$")


def owner(entity: Entity, known: Mapping[str, Entity]) -> Entity | None:
    """The body that `entity` is a part of as its name says (市委组织部: 市委), None where the name says nothing."""
    name = entity.name
    if name.startswith("中共中央") and name != "中共中央":
        return _body("中共中央", Kind.PARTY, entity, known)
    if entity.kind is Kind.PARTY and name.endswith("党组理论学习中心组"):
        return _body(name.removesuffix("理论学习中心组"), Kind.PARTY, entity, known)
    if entity.kind is Kind.PARTY and (match := _PARTY_PART.match(name)):
        return _body(match["whole"], Kind.PARTY, entity, known)
    if (match := _PART.match(name)) and not name.endswith("总工会") and match["whole"].endswith("总工会"):
        return _body(match["whole"], Kind.UNION, entity, known)
    if entity.kind is Kind.UNION and (match := _COMMITTEE.match(name)):
        return _body(match["whole"], Kind.UNION, entity, known)
    if entity.kind is Kind.PARTY and (match := _PARTY_CELL.match(name)):
        return known.get(match["whole"]) or _holder(match["whole"], entity)
    if entity.kind in {Kind.UNION, Kind.GOVERNMENT}:
        return None
    if entity.kind is Kind.COMMITTEE and name.endswith(("委员会办公室", "领导小组办公室")):
        return _body(name.removesuffix("办公室"), Kind.COMMITTEE, entity, known)
    wholes = [
        whole
        for whole in known
        if len(whole) >= 4 and name.startswith(whole) and len(name) > len(whole) + 1 and _WHOLE.search(whole)
    ]
    return known[max(wholes, key=len)] if wholes else None


def above(entity: Entity, known: Mapping[str, Entity], context: Context) -> Entity | None:
    """The federation next above a local federation by the rank of its area, None for the national one and for other unions."""
    name = entity.name
    if name == NATIONAL:
        return None
    if entity.area is not None and entity.area.level is Level.TOWNSHIP:
        return _federation(county_of(entity.area, context), known, context)
    if _DIVISION.search(name):
        return _federation(gazetteer().named("新疆生产建设兵团")[-1], known, context)
    own = parts(name).rest == "总工会"
    if entity.area is not None and _FEDERATION.search(name) and not own and not _LOCAL_UNION.search(name):
        return _federation(entity.area, known, context)
    if entity.area is not None and own:
        return _federation(gazetteer().parent(entity.area, context.year), known, context)
    if _LOCAL_UNION.search(name):
        area = entity.area or _of_new_area(name) or context.home
        if entity.area is not None and _NEW_AREA.fullmatch(
            name.removeprefix(entity.area.name).removeprefix(entity.area.short)
        ):
            area = gazetteer().parent(entity.area, context.year)
        return _federation(area, known, context)
    industry = name.removeprefix(conventional(entity.area)) if entity.area is not None else ""
    if entity.area is not None and _of_industry(industry):
        for up in ancestors(entity.area, context.year):
            if conventional(up) + industry in known:
                return known[conventional(up) + industry]
        return _federation(entity.area, known, context)
    return None


def _of_new_area(name: str) -> Area | None:
    """The area of a zone of the nation whose name does not begin with it: 河北省 of 雄安新区."""
    bearer = next((area for zone, area in NEW_AREAS.items() if name.startswith(zone)), None)
    return gazetteer().named(bearer)[-1] if bearer else None


def _federation(area: Area | None, known: Mapping[str, Entity], context: Context) -> Entity | None:
    if area is None:
        return None
    if area.level is Level.NATION:
        return known.get(NATIONAL, Entity(Kind.UNION, NATIONAL))
    short = conventional(area) + "总工会"
    for name, entity in known.items():
        if entity.area == area and entity.kind is Kind.UNION and name.endswith((short, area.name + "总工会")):
            return entity
    return Entity(Kind.UNION, short, area_scope(area), area)


# What the last characters of a name say of its kind, for a body that only a part's name implies.
_KINDS = (
    (
        re.compile(
            r"(?:公司|集团|厂|矿|[行社]|工程局|铁路局|[路机电务客]段|油田|股份|电站|车间|项目部|石化|钢铁|[钢煤])$"
        ),
        Kind.ENTERPRISE,
    ),
    (re.compile(r"(?:大学|学院|学校|医院|院|所|中学|小学|幼儿园|[馆台])$"), Kind.INSTITUTION),
)


def _of_industry(name: str) -> bool:
    """Whether a name without its area is that of the union of an industry, or of a bureau's union commission."""
    industry = re.match(r"^(.+?)(?:系统)?(?:产业)?工会(?:委员会)?$", name)
    return bool(_COMMISSION.match(name)) or (industry is not None and industry.group(1) in words("industries"))


def _holder(name: str, part: Entity) -> Entity | None:
    kind = next((kind for pattern, kind in _KINDS if pattern.search(name)), None)
    return Entity(kind, name, part.scope) if kind else None


def _body(name: str, kind: Kind, part: Entity, known: Mapping[str, Entity]) -> Entity:
    return known.get(name) or Entity(kind, name, part.scope, part.area)
