"""Which body a title printed without one is held at."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.press import PRESS
from extract.reading import Reading
from extract.relate.area import area_of
from extract.relate.committee_holder import committee_holder
from extract.relate.electing import electing, is_whole
from extract.relate.house_words import CALLED, CHIEFS

_REACH = 400
_COMMITTEE = re.compile(r"(?:委员会|常委会)$")
_OF_FIRMS = re.compile(r"(?:董事长|总经理|总裁|监事长|总监|总工程师|^副?经理)(?:助理)?$")
# Titles of firms, schools and hospitals alike.
_OF_HOUSES = re.compile(
    r"^(?:校|院|厂|矿|局|公司|集团|集团公司)?(?:党委|纪委|党总支|党支部|团委|工会(?:分会)?)(?:专职|常务)?副?(?:书记|主席|委员)$"
)
# Heads of departments and the heads they share with those of the whole.
_OF_PARTS = re.compile(
    r"(?:部|处|科|室|办|中心|队|站|车间|组|班)(?:常务)?副?(?:主任|部长|处长|科长|队长|站长|班长|组长)$"
)
# Departments that only unions have.
_UNION_PART = re.compile(
    r"(?:权益(?:保障|维护)?|女职?工(?:工作)?|基层(?:工作|组织建设)?|宣教|宣传教育|法律(?:工作|保障)?|生产保护)部副?部长$"
)
_HEAD = re.compile(r"(?:主席|书记|主任|部长|会长|理事长|秘书长|[厅局处科院校馆所站行]长)$")
_DEPUTY = re.compile(r"^(?:常务|专职|兼职|挂职|党组|驻会)*(?:副|成员|秘书长)")
_OF_TOWNS = re.compile(r"^(镇|乡|街道|村|社区)(?:党|长|工委|主任|书记|总工会|工会|妇联|团委|人大)")
_OF_UNIONS = re.compile(r"^(?:总工会)?(?:党组|常务|专职|兼职|挂职|驻会|第一)*副?(?:主席|书记)$|^党组成员$|^秘书长$")
_OF_SOCIETIES = re.compile(r"^(?:常务|名誉|执行|轮值)?副?(?:会长|理事长|秘书长|监事长)$")
_SOCIETY = re.compile(r"(?:协会|学会|商会|研究会|基金会|互助会|促进会|[^工]会?联合会|联谊会|合作社|联盟)$")
# Bare titles of whichever Party committee is spoken of.
_OF_CELLS = frozenset({"书记", "副书记"})
_WITH_CELL = frozenset({Kind.PARTY, Kind.GOVERNMENT, Kind.ENTERPRISE, Kind.INSTITUTION})
_OF_WOMEN = re.compile(r"^(?:女职委|女工委|女职工委员会|女工委员会)副?(?:主任|委员)$")
_OF_AUDIT = re.compile(r"^(?:经审委|经审会|经审委员会|经费审查委员会)(?:副?主任|委员)$")
# Ranks of officials, who stand in lists behind those of their house.
_RANKS = re.compile(r"^[一二三四]级(?:调研员|巡视员|主任科员)$|^副?(?:调研员|巡视员)$")
_CELL_OF_BUREAU = re.compile(r"[\u4e00-\u9fff]{3,}[局厅]党[委组]$")
_CELL_OF_HOUSE = re.compile(r"(?:[厂矿段]|车间|大学|学院|学校|医院|[中小]学)(?:党委|党总支|党支部|工会)$")
_UNION_OF_HOUSE = re.compile(r"(?<![总镇乡道区村])工会$")
_OFFICE_OF_UNION = re.compile(r"(.+总工会)[一-鿿]{2,12}[部室处]")
_COMMITTEE_OF = re.compile(r"(.+(?:公司|集团|厂|矿))(?:党委|党总支|党支部|工会)$|(.+)党委$")
_OF_COMMITTEES = re.compile(r"^(?:常务)?副?主任$|^(?:常务)?委员$|^常委$")
_OF_FIRM = re.compile(
    r"^(?:党委|纪委|党总支|党支部)|[校院行]长$|总监$|总经理$|董事长$|总工程师$|总裁$|厂长$|矿长$|经理$|监事会主席$|监事长$|董事$|监事$"
)


def whole_beside(reading: Reading, body: Entity, title: str) -> Entity:
    """The body whose Party committee `body` is, where `title` (矿长, 院长) is no Party post and the whole is known."""
    part = re.search(
        r"(.{2,})(?:党委|党总支|党支部|纪委|团委|(?:公司|集团|厂|矿|局|行|学校|大学|学院|医院)工会)$", body.name
    )
    if body.kind is Kind.UNION and part and _OF_FIRM.search(title):
        return Entity(Kind.ENTERPRISE, body.name.removesuffix("工会"), body.scope, body.area)
    if not part or body.kind is not Kind.PARTY or re.search(r"书记$|委员$|常委$", title):
        return body
    if part[1].endswith("总工会机关"):
        return Entity(Kind.UNION, part[1].removesuffix("机关"), body.scope, body.area)
    known = next((m.entity for m in reading.mentions if m.entity and m.entity.name == part[1]), None)
    if known is not None:
        return known
    school = re.search(r"大学|学院|学校|中学|小学|医院|中心|馆|研究院|研究所", part[1])
    return Entity(Kind.INSTITUTION if school else Kind.ENTERPRISE, part[1], body.scope, body.area)


def holder(reading: Reading, offset: int, title: str) -> Entity | None:
    """The body named last before `offset` (within 400 characters) that has posts like `title`, None where none has."""
    if (place := committee_holder(reading, offset, title)) is not None:
        return place
    if _OF_UNIONS.match(title) and (elected := electing(reading, offset)) is not None:
        return elected
    chief = _chief_beside(reading, offset, title)
    if chief is not None:
        return chief
    if _RANKS.match(title):
        return _last_in_sentence(reading, offset)
    if _UNION_PART.match(title) and (union := _last(reading, offset, _whole_union) or _only(reading, _whole_union)):
        return union
    if _OF_PARTS.search(title) and not title.startswith("中心"):
        found = _last_in_sentence(reading, offset) or _whole_of(_last(reading, offset, _house))
        return found or _last(reading, offset, _whole_union) or _only(reading, _union)
    if _OF_HOUSES.match(title):
        masked = reading.mask_of(offset)
        reach = offset - masked.sentence.start if masked else 0
        cell = _last(reading, offset, lambda body: _CELL_OF_BUREAU.search(body.name) is not None, reach)
        if cell is not None:
            return Entity(Kind.GOVERNMENT, cell.name[:-2], cell.scope, cell.area)
        house = _last(reading, offset, _house, reach)
        if house is None and title.startswith("工会"):
            house = _last(reading, offset, lambda body: _UNION_OF_HOUSE.search(body.name) is not None)
        house = house or _last(reading, offset, _house)
        house = (without_committee(house) if house else None) or _whole_of(house)
        if house is None and title.startswith("工会"):
            return _last(reading, offset, lambda body: _TOWN_UNION.search(body.name) is not None)
        return house
    if _OF_SOCIETIES.match(title):
        society = _last(reading, offset, _society) or _only(reading, _society)
        if society is not None or title != "秘书长":
            return society
    if title in _OF_CELLS:
        return _last(
            reading, offset, lambda body: body.kind in _WITH_CELL or (body.kind is Kind.UNION and is_whole(body))
        )
    if _OF_UNIONS.match(title):
        return _last(reading, offset, _whole_union, len(reading.article.text)) or _only(reading, _whole_union)
    if _OF_WOMEN.match(title):
        return _last(reading, offset, _whole_union)
    if _OF_AUDIT.match(title):
        union = _last(reading, offset, _whole_union)
        return Entity(Kind.UNION, union.name + "经费审查委员会", union.scope, union.area) if union else None
    if _OF_COMMITTEES.match(title):
        masked = reading.mask_of(offset)
        start, end = (masked.sentence.start, masked.sentence.end) if masked else (0, 0)
        within = [m for m in reading.mentions if m.kind is Kind.UNION and start <= m.start < end and m.entity]
        before = [m.entity for m in within if m.start < offset and m.entity and _COMMITTEE.search(m.entity.name)]
        after = [m.entity for m in within if m.start > offset and m.entity and _COMMITTEE.search(m.entity.name)]
        committee = before[-1] if before else next((e for e in after if "经费审查" not in e.name), None)
        if committee is None and title == "委员":
            return _last(reading, offset, _whole_union)
        return committee
    if _OF_FIRMS.search(title):
        return _whole_of(_last(reading, offset, _firm))
    town = _OF_TOWNS.match(title)
    if town:
        return _area(_last(reading, offset, lambda body: area_of(body).endswith(town[1]), 1000))
    return chief_of(reading, offset, title)


def chief_of(reading: Reading, offset: int, title: str) -> Entity | None:
    """The school, bureau or works whose head `title` names (校长, 厂长), None for titles of other kinds."""
    for head, end in CHIEFS:
        if head.search(title):
            fits = partial(_ends, end)
            return _last(reading, offset, fits) or _only(reading, fits) or _last_house(reading, offset, end)
    return None


def _last_house(reading: Reading, offset: int, end: re.Pattern[str]) -> Entity | None:
    """The house named last before `offset` through its union or committee."""
    houses = (without_committee(m.entity) for m in reading.mentions if m.entity and m.start < offset)
    fitting = [house for house in houses if house and end.search(house.name)]
    return fitting[-1] if fitting else None


def own_house(reading: Reading, offset: int, word: str) -> Entity | None:
    """The house that the text calls 学校, 公司, 厂 …: the one named last before `offset`, else the only one."""
    if re.fullmatch(r"镇|乡|街道|社区|村", word):
        return _area(_last(reading, offset, lambda body: area_of(body).endswith(word), 1000))
    end = next(pattern for start, pattern in CALLED if start.search(word))
    houses = [
        (m.start, house)
        for m in reading.mentions
        if m.entity is not None and (house := without_committee(m.entity)) is not None and end.search(house.name)
    ]
    before = [house for start, house in houses if start < offset]
    if before:
        return before[-1]
    return houses[0][1] if len({house.name for _, house in houses}) == 1 else None


def without_committee(body: Entity) -> Entity | None:
    """The house itself or the one whose union or committee the body is."""
    if body.kind in (Kind.ENTERPRISE, Kind.INSTITUTION):
        return None if PRESS.search(body.name) else body
    if body.kind not in (Kind.UNION, Kind.PARTY, Kind.MASS):
        return None
    name = re.sub(r"(?:工会|党委|纪委|团委|党总支|党支部|工会委员会)$", "", body.name)
    if name == body.name:
        return None
    kind = Kind.INSTITUTION if re.search(r"(?:大学|[学校院]|[中小]学)$", name) else Kind.ENTERPRISE
    return Entity(kind, name, body.scope, body.area)


def _area(body: Entity | None) -> Entity | None:
    return Entity(Kind.PLACE, area_of(body), body.scope, body.area) if body else None


def _only(reading: Reading, fits: Callable[[Entity], bool]) -> Entity | None:
    """The one body of the whole article that fits, None where there are more."""
    bodies = {m.entity for m in reading.mentions if m.entity is not None and fits(m.entity)}
    return bodies.pop() if len(bodies) == 1 else None


def _chief_beside(reading: Reading, offset: int, title: str) -> Entity | None:
    """The body of the chief named last, if `title` is his deputy's: 市政协主席甲、副主席乙.

    Sought in the sentence, and for a title that opens one in the sentence before.
    """
    head = _HEAD.search(title)
    masked = reading.mask_of(offset)
    if masked is None or not head or not _DEPUTY.match(title):
        return None
    opens = masked.position(offset) == 0
    before = [m for m in reading.masks if opens and m.sentence.number == masked.sentence.number - 1]
    for one in (masked, *before):
        bodies = [
            (at, m) for at, m in one.mentions.items() if m.start < offset and m.kind in ORGANISATIONS and m.entity
        ]
        if bodies:
            at, body = max(bodies, key=lambda found: found[0])
            after = one.mentions.get(at + (2 if one.text[at + 1 : at + 2] == "的" else 1))
            return body.entity if after and after.kind is Kind.POST and after.name.endswith(head.group()) else None
    return None


def _last_in_sentence(reading: Reading, offset: int) -> Entity | None:
    masked = reading.mask_of(offset)
    if masked is None:
        return None
    held = _last(reading, offset, lambda body: body.kind in ORGANISATIONS, offset - masked.sentence.start)
    if held is not None and held.kind is Kind.UNION and (part := _OFFICE_OF_UNION.fullmatch(held.name)):
        return Entity(Kind.UNION, part[1], held.scope, held.area)
    return _whole_of(held)


def _whole_of(body: Entity | None) -> Entity | None:
    """The firm or school whose Party committee or union the body is, else the body itself."""
    part = _COMMITTEE_OF.match(body.name) if body is not None and body.kind in (Kind.PARTY, Kind.UNION) else None
    if body is None or part is None:
        return body
    return Entity(Kind.ENTERPRISE, part[1] or part[2], body.scope, body.area)


_TOWN_UNION = re.compile(r"(?:街道|[镇乡村]|社区|园区|开发区)(?:总工会|联合工会|工会联合会|工会)$")


def _society(body: Entity) -> bool:
    return _SOCIETY.search(body.name) is not None


def _union(body: Entity) -> bool:
    return body.kind is Kind.UNION


def _whole_union(body: Entity) -> bool:
    return body.kind is Kind.UNION and is_whole(body)


def _house(body: Entity) -> bool:
    within = body.kind in (Kind.PARTY, Kind.UNION) and _CELL_OF_HOUSE.search(body.name)
    return _firm(body) or bool(within) or (body.kind is Kind.INSTITUTION and not PRESS.search(body.name))


def _ends(end: re.Pattern[str], body: Entity) -> bool:
    return body.kind in ORGANISATIONS and bool(end.search(body.name))


def _firm(body: Entity) -> bool:
    return body.kind is Kind.ENTERPRISE or (
        body.kind in (Kind.PARTY, Kind.UNION)
        and bool(re.search(r"(?:公司|集团)(?:党委|党总支|党支部|工会)$", body.name))
    )


def _last(reading: Reading, offset: int, fits: Callable[[Entity], bool], reach: int = _REACH) -> Entity | None:
    last: Entity | None = None
    for mention in reading.mentions:
        if mention.start >= offset:
            break
        if mention.start >= offset - reach and mention.entity is not None and fits(mention.entity):
            last = mention.entity
    return last
