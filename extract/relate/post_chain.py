"""What a chain of titles such as 市委常委、组织部长 says: the posts, each with its body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from itertools import starmap

from extract.boundary import is_proper, name_start
from extract.entity import Entity
from extract.federation import full_name
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import named_by_words
from extract.relate.area import area_of
from extract.relate.bureau import bureau_beside
from extract.relate.committee_holder import ZONE, place_of
from extract.relate.holder import chief_of, holder, own_house, whole_beside, without_committee
from extract.relate.membership import GENERIC
from extract.relate.named_by_words import body_ending, house_named
from extract.relate.office import PARTY_OFFICE, part_of
from extract.relate.words_before import (
    INNER_TITLE,
    MODIFIERS,
    OF_WORKS,
    OWN_HOUSE,
    RANKS,
    SOCIETY,
    is_foreign,
    names_body,
)
from extract.sentence import BODY_MASKS, MASK, Masked
from extract.spot.posts import HEADS_OF_AREAS, Title

SEAT = f"[{BODY_MASKS}{MASK[Kind.PLACE]}]"
_P, _H = MASK[Kind.POST], MASK[Kind.HONOUR]
_T = r"[\u4e00-\u9fffA-Za-z0-9]"
REMARK = r"(?:（[^（）]{1,12}）)?"
_UNIT = rf"(?:{SEAT}{REMARK}(?:{SEAT}|{_T}){{0,12}}?)?{_P}{REMARK}"
_ITEM = rf"(?:{_UNIT}|“?{_H}”?(?:称号)?(?:获得者|得主)?|{_T}{{0,14}}{_P}|{_T}{{2,8}})"
# A pattern over masks: titles joined by 、 and 兼, each with or without its body.
CHAIN = rf"(?:{_ITEM}(?:、|兼|，兼|,| )){{0,6}}(?:{_UNIT}|{_T}{{0,14}}{_P})"
_SPLIT = re.compile(rf"([、兼，, ]|(?<={_P})(?:以及|[和与及]))")
# An inner unit printed between the body and the title: 企业文化部 部长.
_UNIT_END = re.compile(
    r"(?:部|处|科|室|办|中心|委|院|系|组|所|站|队|分公司|公司|车间|班|厂|段|会|局|馆|矿|团|项目部|支行|司)$"
)
_LEAD = re.compile(
    r"^(?:时任|原|现任|前任?|新任|已故|新当选的|新一届|首任|该|本|其|的|了|为|[一两]?[名位](?!誉)|并由|由|会上|和|与|及|第[一二三四五六七八九十]+届(?=工会|总工会))+"
)
_OWN_PART = re.compile(
    r"(?:[我本该](?=学校|校|学院|院|医院|公司|集团|厂|矿)|(?=学校|学院|医院|公司|集团|集团公司))(学校|校|学院|院|医院|集团公司|公司|集团|厂|矿)([\u4e00-\u9fff]{2,12})"
)
_DEPARTMENT = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:部|处|科|室|办|中心|车间|院|系|所|站|队|分公司|事业部|段|(?<!公)司|厂|矿|工区|作业区|班组|产线|[一二三四五六七八九十]区)$"
)
# Offices of a firm or school, not of its union.
_OF_HOUSE = re.compile(r"党群|党委|党建|人力|行政|企业|运营|生产|安全|技术|后勤|市场|营销|工程|设备")
# A town behind its area, of whose committee the title is: 某区|某某街道的 党工委书记.
_OF_TOWN = re.compile(r"(?![的驻])([一-鿿]{2,6}(?:街道|镇|乡|社区|村))的?")
# Behind these another is told of than before: 在北京会见某局 局长.
_MET = re.compile("会见|接见|会晤|确认该?|^[同与]")
# A body of the community or village spoken of: 社区|居委会 主任.
_OF_WARD = re.compile(r"(社区|村|街道|镇|乡)(居委会|村委会|办事处)")
# Titles that are held at no one body: 国家主席.
_AT_LARGE = ("国家", "国务委员", "中央委员")
_CONGRESS = re.compile(r"第[一二三四五六七八九十]+届(?:女职工|经费审查|执行|全国)?委员会")
_ONE_AT_A_TIME = re.compile(
    r"(?<!副)(?:主席|书记|主任|[校院局市县区省镇乡厅处科会馆站厂矿所社台]长|总经理|董事长)$|常务副"
)


@dataclass(frozen=True, slots=True)
class Held:
    """A post as printed: its `title`, the `body` it belongs to, whether it is no more than membership (`generic`)."""

    title: str
    body: Entity | None
    generic: bool
    office: bool = True

    @property
    def shared(self) -> bool:
        """Whether several persons hold such a post at one body: 副主席, 委员, 司机, but not 主席."""
        return not _ONE_AT_A_TIME.search(self.title)


def posts_of(reading: Reading, masked: Masked, start: int, end: int) -> list[Held]:
    """The posts of the chain at the masked stretch `[start, end)`; a title without a body takes that of the one before it."""
    held: list[Held] = []
    body: Entity | None = None
    unknown: set[int] = set()
    words_of: list[str] = []
    lost = False
    position = start
    for item in _SPLIT.split(masked.text[start:end]):
        spot = next((position + i for i in range(len(item)) if item[i] == _P), None)
        if spot is not None:
            mention = masked.mention(spot)
            title, own, words = _title(masked, mention, item[: spot - position], position)
            if own is None and _is_office(mention):
                own = bureau_beside(reading, masked.starts[start], words) if body is None else None
                own = own or _unspotted(reading, words, mention, body) or house_named(reading, words)
                title = mention.name if own else title
            if own is None and _is_office(mention) and names_body(words, mention.name):
                own, title = _called(reading, masked.starts[start], words), mention.name
            if own is None and (named := SOCIETY.match(words + mention.name)):
                own = named_by_words.society(reading, masked.starts[start], named[1])
                title = named[2] if own else title
            if own is None and body is None and (whole_named := body_ending(reading, words)):
                own, title = whole_named, mention.name
            if own is not None and own.area is None and own.name.startswith(words[:2] or " ") and words[:1] in RANKS:
                name, area, scope = full_name(own.name, reading.context)
                own = Entity(own.kind, name, scope, area)
            within = body is not None and len(words) <= 5 and bool(_DEPARTMENT.fullmatch(words))
            if within and own is None and body is not None:
                part = words.removeprefix("工会") if body.kind is Kind.UNION else words
                house = without_committee(body) if _OF_HOUSE.search(words) else None
                held_at = house or replace(body, name=PARTY_OFFICE.sub("", body.name))
                own = part_of(held_at, part)
                title = mention.name
            own = None if mention.name.startswith(_AT_LARGE) else own
            abroad = own is None and mention.name[-2:] in HEADS_OF_AREAS and is_proper(words, 0, len(words))
            lost = own is None and (
                lost
                or abroad
                or (is_foreign(words) and not OWN_HOUSE.fullmatch(words))
                or title.startswith(_AT_LARGE)
                or (len(words) > 3 and title.startswith("领导小组"))
            )
            if lost:
                unknown.add(len(held))
            if own is not None:
                body = own
            elif lost:
                body = None
            elif body is not None:
                body = whole_beside(reading, body, title)
            if not abroad:  # 洛杉矶|市长 holds no post at home
                words_of.append(words)
                held.append(Held(title, body, mention.name in GENERIC, _is_office(mention)))
        position += len(item)
    offset = masked.starts[start]
    if held and not held[0].body and 0 not in unknown:
        bare = [(one, words) for one, words in zip(held, words_of, strict=True) if not one.body]
        whole = next((house for house in starmap(partial(_house, reading, offset), bare) if house), None)
        held = [replace(one, body=whole) if whole and not one.body else one for one in held]
    before: Entity | None = None
    for number, one in enumerate(held):
        if not one.body and number not in unknown:
            held[number] = replace(one, body=holder(reading, offset, one.title) or (before if one.office else None))
        before = held[number].body
    return held


def _house(reading: Reading, offset: int, one: Held, words: str) -> Entity | None:
    """The house that a chain without a body is about, as the words before a title or the title of its head tell."""
    if words and OWN_HOUSE.fullmatch(words):
        return own_house(reading, offset, words.removesuffix("内"))
    return chief_of(reading, offset, one.title)


def _called(reading: Reading, offset: int, words: str) -> Entity:
    """The body that the words name: one whose name ends so, if the text has it, else one of that name."""
    if ZONE.fullmatch(words) and (place := place_of(reading, offset, words)):
        return place
    if (ward := _OF_WARD.fullmatch(words)) and (place := own_house(reading, offset, ward[1])):
        return Entity(Kind.GOVERNMENT, place.name + ward[2], place.scope)
    part = _OWN_PART.fullmatch(words)
    if part is None and (works := OF_WORKS.match(words)):
        words = works[1]
    house = own_house(reading, offset, part[1]) if part else None
    if part and house:
        return Entity(house.kind, house.name + part[2], house.scope, house.area)
    return named_by_words.ending_alike(reading, words) or Entity(named_by_words.kind_by_end(words), words)


def _is_office(mention: Mention) -> bool:
    return isinstance(mention.value, Title) and mention.value.office


_OFFICE_OF_AREA = re.compile(r"(?<=[省市县区州])(?:委|政府)?[一-鿿]{2,6}(?:部|局|办)$")
_FEDERATION = re.compile(r"总工会|工会")
_GRAMMAR = re.compile(r"[的是在了把被和有]")
_TOLD_BEFORE = re.compile(r"（[^（）]*）|^.*(?:[是由的了]|担任|[任当做]|(?:[了出]|一)[一位名]+)(?=.)")


def _unspotted(reading: Reading, words: str, post: Mention, before: Entity | None) -> Entity | None:
    """The body that plain text before the title names: 某某中学 校长, or 总工会 after a committee of the same place."""
    inner = _FEDERATION.match(words + post.name) if words in ("", "总工会") else None
    if before is not None and inner and (post.name.startswith("总工会") or words == "总工会"):
        area = _OFFICE_OF_AREA.sub("", area_of(before))
        return Entity(Kind.UNION, area + "总工会", before.scope, before.area)
    named = None if _OWN_PART.fullmatch(words) else named_by_words.named_before(words)
    return named and (named_by_words.ending_alike(reading, words) or named)


def _is_nearer(place: Mention, body: Entity, post: Mention) -> bool:
    """Whether the place behind the body is whose the post is: 某某街道办事处|某某社区 值班员, 某镇|某村 第一书记."""
    village = place.name.endswith(("村", "社区"))
    return village and (post.name == "第一书记" or body.name.endswith("办事处"))


def _title(masked: Masked, post: Mention, lead: str, offset: int) -> tuple[str, Entity | None, str]:
    """The title in full, the body that stands before it in the item, and the words between."""
    body: Entity | None = None
    after = 0
    words = printed = ""
    for index, character in enumerate(lead):
        mention = masked.mentions.get(offset + index)
        if mention is None:
            words += character
        elif mention.entity and (
            mention.kind in ORGANISATIONS
            or (mention.kind is Kind.PLACE and (body is None or _is_nearer(mention, body, post)))
        ):
            body, after, words, printed = mention.entity, index + 1, "", mention.name
        elif mention.kind in ORGANISATIONS:
            words += mention.name
    if met := _MET.search(words):
        body, words = None, words[met.end() :]
    if body is not None and (town := _OF_TOWN.fullmatch(words)):
        if body.kind is Kind.PLACE:
            body, words = replace(body, name=body.name + town[1]), ""
        elif body.name.endswith("办事处"):
            body, words = Entity(Kind.PLACE, town[1]), ""  # 某某街道办事处|某某社区
    words = _LEAD.sub("", _TOLD_BEFORE.sub("", words))
    if body is not None and body.kind is Kind.UNION:
        words = words.removeprefix("工会")
    words = "" if words in ("做", "当", "任", "是") else words
    if (
        body is not None
        and body.kind is Kind.PLACE
        and len(words) > 2
        and is_foreign(words)
        and not INNER_TITLE.match(words)
    ):
        return post.name, Entity(Kind.INSTITUTION, printed + words, body.scope, body.area), ""
    if words == "总" and post.name.startswith("工会"):
        return "总" + post.name, body, ""
    if body is not None and _CONGRESS.fullmatch(words):
        return post.name, Entity(body.kind, body.name + words, body.scope, body.area), ""
    occupation = isinstance(post.value, Title) and not post.value.office
    if occupation and body is not None:
        words = re.sub(r"^.*(?:[厂队段局矿站部处科室场]|产线|线路)", "", words)
    if OWN_HOUSE.fullmatch(words) and body is None:
        return post.name, None, words
    if (body is not None or not after) and len(words) > 1 and _UNIT_END.search(words) and len(words) <= 12:
        if body is not None and body.kind is not Kind.PLACE and _DEPARTMENT.search(words):
            return post.name, Entity(body.kind, body.name + words, body.scope, body.area), words
        return words + post.name, body, words
    if occupation and (begins := name_start(words, len(words), 0)):
        body, words = None, words[begins:]  # 某某总工会看望|环卫工人
    modified = MODIFIERS.fullmatch(words)
    keep = words if modified or (occupation and len(words) <= 10 and not _GRAMMAR.search(words)) else ""
    return keep + post.name, body, words


def occupation_before(masked: Masked, position: int) -> str:
    """The occupation printed just before a name, with what narrows it: 数控铣工."""
    if position == 0 or masked.text[position - 1] != _P:
        return ""
    mention = masked.mention(position - 1)
    found = re.search(r"[\u4e00-\u9fff]{0,14}$", masked.text[: position - 1])
    return "" if mention.name in GENERIC else (found.group() if found else "") + mention.name
