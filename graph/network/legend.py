"""Kinds of nodes and relations between them: what each is called, how it looks, and where the store keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ontology import terms


@dataclass(frozen=True, slots=True)
class KindStyle:
    """A kind of node: its class, its names, and its colours on light and on dark ground."""

    key: str
    cls: str
    zh: str
    en: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation: its names, the kind whose colour it has, and its predicate where it is one edge of the store rather than a fact of
    its own; `swapped` where the picture's arrow runs against the store's."""

    key: str
    zh: str
    en: str
    colour: str
    predicate: str | None = None
    swapped: bool = False


# In the order in which a resource of several classes is taken for the first of them.
KINDS: Final[tuple[KindStyle, ...]] = (
    KindStyle("union", terms.UNION_BODY, "工会", "union", "#b3261e", "#ff8a7a"),
    KindStyle("programme", terms.PROGRAMME, "活动项目", "programme", "#1d5fa8", "#7fb4f0"),
    KindStyle("honour", terms.HONOUR, "荣誉", "honour", "#b07d00", "#f0c75e"),
    KindStyle("person", terms.FOAF_PERSON, "人", "person", "#2f7d4f", "#7fcf9d"),
    KindStyle("government", terms.GOVERNMENT_BODY, "政府机构", "government", "#6b4fa0", "#b9a3ea"),
    KindStyle("party", terms.PARTY_BODY, "党组织", "party", "#8f3f71", "#e39bc6"),
    KindStyle("mass", terms.MASS_ORGANIZATION, "群团组织", "mass organisation", "#a34a86", "#e8a6d3"),
    KindStyle("enterprise", terms.ENTERPRISE, "企业", "enterprise", "#0f7b80", "#6fcdd0"),
    KindStyle("institution", terms.INSTITUTION, "事业单位", "institution", "#4f7f1f", "#aad275"),
    KindStyle("committee", terms.COMMITTEE, "委员会", "committee", "#7a6a4f", "#cdbb98"),
    KindStyle("facility", terms.FACILITY, "设施", "facility", "#95562a", "#e0a67a"),
    KindStyle("document", terms.POLICY_DOCUMENT, "文件", "document", "#5d6673", "#b3bdca"),
    KindStyle("place", terms.PLACE, "地方", "place", "#6d6d6d", "#bcbcbc"),
    KindStyle("article", terms.NEWS_ARTICLE, "文章", "article", "#8a8178", "#c9c0b6"),
)

# Directions read as sentences do: a body organises a programme, a person holds a post at a body.
RELATIONS: Final[tuple[Relation, ...]] = (
    Relation("hierarchy", "隶属于", "belongs to", "union", terms.SUB_ORGANIZATION_OF),
    Relation("post", "任职于", "holds a post at", "person"),
    Relation("employment", "供职于", "works for", "person", terms.WORKS_FOR),
    Relation("receives", "获得", "receives", "honour"),
    Relation("grants", "授予", "grants", "honour"),
    Relation("organizer", "主办", "organises", "programme", terms.ORGANIZER, True),
    Relation("co-organizer", "协办", "co-organises", "programme", terms.CO_ORGANIZER, True),
    Relation("undertaker", "承办", "undertakes", "programme", terms.UNDERTAKER, True),
    Relation("participant", "参与", "takes part in", "programme", terms.PARTICIPANT, True),
    Relation("part", "是…的一部分", "is part of", "programme", terms.DCT_IS_PART_OF),
    Relation("cooperation", "联合", "works with", "mass", terms.COOPERATES_WITH),
    Relation("issues", "发布", "issues", "document", terms.DCT_PUBLISHER, True),
    Relation("correspondent", "通讯员", "has as correspondent", "article", terms.CORRESPONDENT),
    Relation("reporter", "记者", "has as reporter", "article", terms.REPORTER),
    Relation("photographer", "摄影", "has as photographer", "article", terms.PHOTOGRAPHER),
    Relation("author", "作者", "has as author", "article", terms.AUTHOR),
    Relation("jurisdiction", "辖区", "has as area", "place", terms.JURISDICTION),
    Relation("within", "位于", "lies within", "place", terms.WITHIN),
)

KIND_BY_KEY: Final[Mapping[str, KindStyle]] = MappingProxyType({kind.key: kind for kind in KINDS})
RELATION_BY_KEY: Final[Mapping[str, Relation]] = MappingProxyType({relation.key: relation for relation in RELATIONS})
# Articles and the areas of the gazetteer are asked for by name: they link everything with everything.
USUAL_KINDS: Final[tuple[str, ...]] = tuple(kind.key for kind in KINDS if kind.key not in ("place", "article"))
