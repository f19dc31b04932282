"""What a printed title says: the bare post, and the part of the body that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.context import Context
from extract.entity import Entity
from extract.kind import Kind
from extract.nesting import wholes
from extract.relate.area import area_of

# Parts of a title that name a body within the organisation beside it: 工会主席 of a firm presides over the firm's union.
_INNER = re.compile(
    r"(工会女职工委员会|工会分会|工会联合会|联合工会|总工会|工会|管委会|村委会|居委会|街道办事处|办事处|纪检监察工委|两新工委|纪工委|党工委|工委|党委|党总支|党支部|机关党委|团委|纪委|妇联|残联|工商联"
    r"|组织部|宣传部|统战部|政法委)((?:常务|专职|兼职|第一)?副?(?:主席|书记|部长|主任|委员|常委|干事|理事长))$"
)
# A department of a body: 女职工部部长 is the 部长 of its 女职工部.
_DEPARTMENT = re.compile(r"^([\u4e00-\u9fff]{2,12}(?:部|处|办公室)|办公室)(副?(?:部长|处长|主任))$")
_AREA_WIDE = frozenset({"总工会", "妇联", "残联", "工商联"})
# 组织部长 is the 部长 of 组织部, whose last character is printed once.
_FUSED = re.compile(r"(组织|宣传|统战|女工)(部长)$")
_PARTY_PARTS = frozenset({"党委", "党总支", "党支部", "机关党委"})
# Committees at the end of a name, and those of zones and streets, each held at the same place as the other.
_COMMITTEE = re.compile(r"(?:纪检监察工委|党工委|工委|党委|党总支|党支部|管委会)$")
_ZONE_ORGANS = frozenset({"管委会", "党工委", "工委", "纪工委", "纪检监察工委"})
_OFFICES = frozenset({"村委会", "居委会", "街道办事处", "办事处"})
# Who presides over the committee of a union presides over the union.
_ELECTED = re.compile(r"(.+工会)第?[一二三四五六七八九十]+届委员会$")
_PRESIDES = re.compile(r"主席$|(?<!书记处)书记$")
_AUDIT = re.compile(r"^(?:经费审查委员会|经审委员会|经审委|经审会)(副?主任|委员)$")
_WOMEN = re.compile(r"(?:女职委|女工委|女职工委员会|女工委员会)(副?主任|委员)$")
_EXECUTIVE = re.compile(r"(?:常务|代理?|第一)?副?([省市县区州乡镇旗])长(?:助理)?$")
# Party posts beside one at the federation of a town or zone are held at its Party committee: 某镇总工会主席、镇 党委副书记.
_OF_TOWN_PARTY = re.compile(r"^(党工委|党委)((?:专职|常务)?副?书记|委员)$")
# An office of a Party committee, beside which another office is one of the committee: 市委组织部部长、统战部 部长.
PARTY_OFFICE = re.compile(r"(?<=[省市县区州旗]委)[一-鿿]{2,5}部$")
# Committees of a federation's own organs.
_ORGAN = re.compile(r"^(机关(?:党委|党总支|党支部|纪委|工会))((?:专职|常务)?副?(?:书记|主席|委员))$")
# The cell of a house, whose union is that of the house.
_CELL = re.compile(r"(?<=[司团厂矿院校学局行所站部段])(?:党工委|党委|纪委|党总支|党支部)$")
# An office or ward of a house, beside which the union is that of the house: 某某医院|急诊科 副主任兼工会主席.
_WARD = re.compile(r"[科室部处]$")
# The commission of supervision works with that of discipline: 县委常委、纪委书记、监委 主任.
_SUPERVISION = re.compile(r"^监委((?:副?主任|委员))$")
# Who sits in a congress holds no post at the body beside the title.
_DELEGATE = re.compile(r"[一二三四五六七八九十]大代表$")
_POLITBURO = re.compile(r"^(?:中共)?(?:中央)?政治局(常委会|)(委员|候补委员|常委)$")
_RANKED = re.compile(r"(人大常委会|人大|政协)((?:党组)?(?:常务)?副?(?:主席|主任|书记|委员))$")
_OF_PARTY = re.compile(r"([省市县区州旗]委|自治区党委)((?:专职)?副?书记|常委|委员)$")
_SECTION_HEAD = re.compile(r"^(女工|女职工|组织|宣教|财务)部长$")
_UNION_BEFORE = re.compile(r"^(?:总工会|工会)(?=.)")
_VILLAGE_POST = re.compile(r"(?:村|社区)((?:第一)?副?(?:书记|主任|支书))")


@dataclass(frozen=True, slots=True)
class Office:
    """The bare `title` and the `organization` it is held at, None where no body is known."""

    title: str
    organization: Entity | None


def office(title: str, body: Entity | None, context: Context) -> Office:
    """The office that `title`, printed after `body` or alone, names.

    A body within the body becomes the organisation (党委书记 of a firm: 书记 at the firm's 党委); heads of areas (副市长) and of
    standing bodies (市委书记) printed alone belong to the article's home area.
    """
    if _DELEGATE.search(title):
        return Office((body.name if body and body.name == "中国工会" else "") + title, None)
    if (centre := _at_centre(title, body)) is not None:
        return centre
    executive = _EXECUTIVE.search(title)
    if executive and (body is None or body.kind in (Kind.PARTY, Kind.PLACE, Kind.GOVERNMENT)):
        return Office(title, _government(executive[1], body, context))
    if body is None:
        return _alone(title, context)
    return _of_area(title, body) or _of_committee(title, body) or _of_house(title, body)


def _at_centre(title: str, body: Entity | None) -> Office | None:
    """A post in the Party's politburo or secretariat."""
    politburo = _POLITBURO.search(title)
    if politburo:
        return Office(politburo[2], Entity(Kind.PARTY, "中央政治局" + politburo[1]))
    if title == "书记处书记" and (body is None or body.name.startswith("中共中央")):
        return Office("书记", Entity(Kind.PARTY, "中共中央书记处"))
    return None


def _alone(title: str, context: Context) -> Office:
    """The office that a title without a body names: that of a standing body at the article's home area, else one of no body."""
    party = _OF_PARTY.search(title)
    home = _home(title[:1], context)
    if party and home:
        return Office(party[2], Entity(Kind.PARTY, home + "委"))
    ranked = _RANKED.search(title)
    if ranked:
        home = home or _home("市", context)
        return Office(ranked[2], Entity(Kind.GOVERNMENT, home + ranked[1]) if home else None)
    return Office(title, None)


def _of_area(title: str, body: Entity) -> Office | None:
    """A post at the Party committee or the supervision of an area, at a centre, or in a village."""
    party = _OF_PARTY.fullmatch(title) if body.kind is Kind.PLACE else None
    if party and body.name[-1] == title[0]:
        return Office(party[2], Entity(Kind.PARTY, body.name + "委", body.scope, body.area))
    supervision = _SUPERVISION.match(title)
    if supervision and body.kind is Kind.PARTY and (area := area_of(body)) != body.name:
        return Office(supervision[1], Entity(Kind.GOVERNMENT, area + "监委", body.scope, body.area))
    if title.startswith("中心") and body.name.endswith("中心"):
        return Office(title.removeprefix("中心"), body)
    village = _VILLAGE_POST.fullmatch(title)
    return Office(village[1], body) if village and body.kind is Kind.PLACE else None


def _of_committee(title: str, body: Entity) -> Office | None:
    """A post at the women's or the audit committee of the body's union."""
    women = _WOMEN.search(title)
    if women and body.kind in (Kind.UNION, Kind.ENTERPRISE, Kind.INSTITUTION):
        union = body.name + "工会" * (body.kind is not Kind.UNION)
        return Office(women[1], Entity(Kind.UNION, union + "女职工委员会", body.scope, body.area))
    audit = _AUDIT.match(title)
    if audit and body.kind is Kind.UNION:
        name = body.name if body.name.endswith("经费审查委员会") else body.name + "经费审查委员会"
        return Office(audit[1], Entity(Kind.UNION, name, body.scope, body.area))
    return None


def _of_house(title: str, body: Entity) -> Office:
    """A post at the body, or at a body or department within it."""
    if body.kind is Kind.UNION:
        return _of_union(title, body)
    inner = _INNER.search(title)
    if inner:
        return Office(inner[2], _within(inner[1], body))
    fused = _FUSED.search(title)
    if fused and body.kind is Kind.PARTY:
        return Office(fused[2], Entity(Kind.PARTY, f"{body.name}{fused[1]}部", body.scope, body.area))
    department = _DEPARTMENT.match(title)
    if department and body.kind is not Kind.PLACE:
        return Office(department[2], part_of(body, department[1]))
    return Office(title, body)


def _within(organ: str, body: Entity) -> Entity:
    """The Party cell, union or office that a title names beside a body that is no union: of its area, of its house, or within it."""
    if organ in _AREA_WIDE:
        return Entity(Kind.UNION if organ == "总工会" else Kind.MASS, area_of(body) + organ, body.scope)
    standing = re.fullmatch(r"(.+[省市县区州旗])委", body.name)
    if standing and body.kind is Kind.PARTY and organ == "纪委":
        return Entity(Kind.PARTY, standing[1] + "纪委", body.scope, body.area)
    base = _COMMITTEE.sub("", body.name)
    if body.kind is Kind.PARTY and base != body.name and organ in ("纪委", "团委", "工会"):
        body = Entity(Kind.ENTERPRISE, base, body.scope, body.area)
    if organ in _ZONE_ORGANS and base != body.name:
        return Entity(Kind.GOVERNMENT if organ == "管委会" else Kind.PARTY, base + organ, body.scope, body.area)
    if organ in _OFFICES:
        name = base.removesuffix("街道") + organ if organ.startswith("街道") else base + organ
        return Entity(Kind.GOVERNMENT, name, body.scope, body.area)
    if body.kind is Kind.PARTY and organ in _PARTY_PARTS:
        return body
    kind = Kind.UNION if "工会" in organ else Kind.MASS if organ in ("妇联", "团委") else Kind.PARTY
    whole = PARTY_OFFICE.sub("", _CELL.sub("", body.name))
    around = wholes(whole) if _WARD.search(whole) else ()
    return Entity(kind, (around[-1] if around else whole) + organ, body.scope, body.area)


def part_of(body: Entity, part: str) -> Entity:
    """The part of the body, or, where the body is itself such a part (某某厂|发电部 beside 检修部), of the house around it."""
    around = wholes(body.name) if body.name[-1] == part[-1] else ()
    return Entity(body.kind, (around[-1] if around else body.name) + part, body.scope, body.area)


def _of_union(title: str, body: Entity) -> Office:
    elected = _ELECTED.match(body.name)
    if elected and _PRESIDES.search(title):
        body = Entity(body.kind, elected[1], body.scope, body.area)
    party = _OF_TOWN_PARTY.match(title)
    if party and area_of(body) != body.name:
        return Office(party[2], Entity(Kind.PARTY, area_of(body) + party[1], body.scope, body.area))
    if organ := _ORGAN.match(title):
        kind = Kind.UNION if organ[1].endswith("工会") else Kind.PARTY
        return Office(organ[2], Entity(kind, body.name + organ[1], body.scope, body.area))
    title = _SECTION_HEAD.sub(r"\1部部长", title)
    department = _DEPARTMENT.match(title)
    if department:
        return Office(department[2], Entity(Kind.UNION, body.name + department[1], body.scope, body.area))
    return Office(_UNION_BEFORE.sub("", title), body)


def _government(rank: str, body: Entity | None, context: Context) -> Entity | None:
    if body is not None and body.kind is Kind.GOVERNMENT:
        return body
    if body is not None and body.kind is Kind.PLACE:
        return Entity(Kind.GOVERNMENT, body.name + "人民政府", body.scope, body.area)
    if body is not None and body.name.endswith("委") and body.name[-2] == rank:
        return Entity(Kind.GOVERNMENT, body.name[:-1] + "人民政府", body.scope, body.area)
    home = _home(rank, context)
    return Entity(Kind.GOVERNMENT, home + "人民政府") if home else None


def _home(rank: str, context: Context) -> str:
    """The name of the article's home area of that rank (市, 县 …), empty where nothing tells."""
    area = context.area(rank)
    return area.name if area else ""
