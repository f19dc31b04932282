"""Bodies of the article that the words before a title name in short: 有研集团, 法学院, 联合会."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.reading import Reading
from extract.relate.holder import without_committee

# What stands between words, or tells of something, and is in no body's name.
LOOSE = re.compile(r"[的是在了把被和有由与及从为对向将任，。、：；？！“”（） \n该这]|大家|他们|各|会见|接见|会晤|确认")
# Ends of names of bodies that nobody else has found, with their kinds.
_ENDS = (
    (re.compile(r"(?:公司|集团|厂|煤矿|银行|车间|项目部|超市|酒店|宾馆|股份)$"), Kind.ENTERPRISE),
    (
        re.compile(r"(?:中学|小学|[一二三四五六七八九十]中|学校|大学|学院|医院|幼儿园|研究院|研究所|报社|电视台|图书馆|博物馆)$"),
        Kind.INSTITUTION,
    ),
    (re.compile(r"(?:社区|村|街道|镇)$"), Kind.PLACE),
    (re.compile(r"(?:局|委员会|管委会|街道办事处|法院|检察院)$"), Kind.GOVERNMENT),
    (re.compile(r"(?:协会|商会|学会|联合会|服务团|宣讲团|志愿队|服务队|联盟)$"), Kind.MASS),
)  # fmt: skip
# Organs of a union, which no words before a title name without it.
OF_UNION = re.compile(r"(?:女职工|经费审查)委员会$")
# Bodies of the nation that a title names in passing: 中央办公厅 主任, 中宣部 部长.
_CENTRAL = re.compile(
    r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:中央|[一-鿿]{0,3}[省市]委)|中[宣组联]部|中央[\u4e00-\u9fff]{2,10}(?:厅|部|室|委员会|小组)"
)
_PART_END = re.compile(r"[一-鿿]{2,}(?:[院系局处所站队厂矿段场馆社]|中心|分公司|车间|项目部|支行|街道办)$")
_BEFORE_NAME = re.compile(r"^(?:时任|原|现任|前任|会上|随后|据)+")


def society(reading: Reading, offset: int, kind: str) -> Entity | None:
    """The union or society named last before `offset` that calls itself so (联合会, 协会)."""
    before = [m.entity for m in reading.mentions if m.start < offset and m.entity and m.entity.name.endswith(kind)]
    return before[-1] if before else None


def house_named(reading: Reading, words: str) -> Entity | None:
    """The house of these words whose union or committee the text names: 有研集团, for 有研集团工会."""
    if len(words) < 3:
        return None
    houses = (without_committee(m.entity) for m in reading.mentions if m.entity and m.name.startswith(words))
    return next((house for house in houses if house and house.name.endswith(words)), None)


def body_ending(reading: Reading, words: str) -> Entity | None:
    """The one body of the article whose name ends in the words: 法学院, for 某某大学法学院."""
    if not _PART_END.fullmatch(words):
        return None
    known = {m.entity for m in reading.mentions if m.entity and m.entity.name.endswith(words)}
    return known.pop() if len(known) == 1 else None


_HOUSES = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION})
_FORMS = re.compile(r"有限|责任|股份|（集团）|集团(?=公司)")


def ending_alike(reading: Reading, words: str) -> Entity | None:
    """The one body of the article, or house of its unions and committees, whose name ends in the words, the legal form aside:
    农场公司, for 某某农场有限公司; else the one within whose name they stand: 研究院, for 某某研究院传动所."""
    bodies = {m.entity for m in reading.mentions if m.entity and m.kind in ORGANISATIONS}
    bodies |= {house for body in bodies if (house := without_committee(body))}
    bare = _FORMS.sub("", words)
    exact = {body for body in bodies if body.name.endswith(words)}
    known = exact or {body for body in bodies if _FORMS.sub("", body.name).endswith(bare)}
    known = known or {
        replace(body, name=body.name[: at + len(words)])
        for body in bodies
        if body.kind in _HOUSES and len(words) > 2 and (at := body.name.find(words)) > 1
    }
    return known.pop() if len(known) == 1 else None


def named_before(text: str) -> Entity | None:
    """The body that `text`, printed before a title, names by its end (某某中学 校长), None where it names none."""
    words = _BEFORE_NAME.sub("", text)
    if _CENTRAL.fullmatch(words):
        return Entity(Kind.PARTY, words)
    if not 4 <= len(words) <= 20 or LOOSE.search(words) or OF_UNION.search(words):
        return None
    return next((Entity(kind, words) for end, kind in _ENDS if end.search(words)), None)


def kind_by_end(name: str) -> Kind:
    """The kind of body that the name ends like, a firm where its end tells nothing."""
    if name.endswith("工会"):
        return Kind.UNION
    if name.endswith("中心"):
        return Kind.INSTITUTION
    if name.endswith(("厅", "署")) or (name.endswith("司") and not name.endswith("公司")):
        return Kind.GOVERNMENT
    return next((kind for end, kind in _ENDS if kind is not Kind.PLACE and end.search(name)), Kind.ENTERPRISE)
