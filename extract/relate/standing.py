"""What a name is in its clause: its subject, an owner, one of a list, what is held."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention
from extract.sentence import MASK, Masked

# The classes of things that work is told of; a person, an honour or a document has no figures of its own.
CLASSES = {
    Kind.PROGRAMME: "programme",
    Kind.UNION: "union",
    Kind.ENTERPRISE: "house",
    Kind.INSTITUTION: "house",
    Kind.FACILITY: "facility",
    Kind.PLACE: "place",
    Kind.PARTY: "authority",
    Kind.GOVERNMENT: "authority",
    Kind.MASS: "authority",
    Kind.COMMITTEE: "authority",
}
OFFICER = MASK[Kind.POST] + MASK[Kind.PERSON]
_SUBJECT_BEFORE = re.compile(
    r"(?:^|[，。；：！？\s—】）]|[日天年月来后前间时中下里期由]|近日|目前|据悉|获悉|此外|同时|随着|[该这是])$"
)
_OBLIQUE = re.compile(
    r"(?:向|对|给|为|到|在|被|从|于|经|受|按照|根据|按|以|走进|来到|前往|联系|深入|支持|服务|获|邀请|落户|来自|作为|联合|携手|会同)$"
)
# A programme that its clause is about, told by who does it: 由某会主办的大赛吸引…; not 在某会组织的大赛中.
_DONE_BY = re.compile(
    "(?:^|[，。；：\\s日月年天])由?[^，。；：在于从是]{0,30}(?:办|开展|组织|实施|推出|打造|发起|启动|设立|推行)的$"
)
_OF_IT = frozenset("中里上内的、：期之等和与及")
_HELD = re.compile("(?:开展|举办|组织|启动|推进|实施|推出|打造|举行|主办|承办)[^，。；]{0,12}$")


def role(masked: Masked, position: int, mention: Mention) -> str:
    """What the mention is in its clause."""
    text = masked.text
    before, after = text[max(0, position - 16) : position], text[position + 1 : position + 2]
    if before.endswith("、") or after == "、" or after == "等":
        return "listed"
    if after == "的":
        return "owner"
    if after and after in OFFICER:
        return "officer"
    if (
        mention.kind is Kind.PROGRAMME
        and before.endswith("的")
        and after not in _OF_IT
        and _DONE_BY.search(text, 0, position)
    ):
        return "subject"
    if mention.kind is Kind.PROGRAMME and _HELD.search(before):
        return "held"
    if _OBLIQUE.search(before):
        return "oblique"
    return "subject" if _SUBJECT_BEFORE.search(before) else "inside"


@lru_cache(maxsize=64)
def subjects(masked: Masked) -> tuple[tuple[int, Entity], ...]:
    """The positions of those of the `CLASSES` that are the subject of their clause, in order, each with what stands there."""
    return tuple(
        (at, mention.entity)
        for at, mention in masked.mentions.items()
        if mention.entity is not None and mention.kind in CLASSES and role(masked, at, mention) == "subject"
    )
