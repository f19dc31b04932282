"""The closed set of facts that an article can state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from extract.entity import Entity
from extract.kind import Kind
from extract.record import record


class Status(StrEnum):
    """How far a conferral has come."""

    CONFERRED = "conferred"
    PLANNED = "planned"
    NOMINATED = "nominated"


class Role(StrEnum):
    """What an organisation does in a programme."""

    ORGANIZER = "organizer"
    CO_ORGANIZER = "co-organizer"
    UNDERTAKER = "undertaker"
    PARTICIPANT = "participant"


class Credit(StrEnum):
    """What a byline credits a person with."""

    CORRESPONDENT = "通讯员"
    REPORTER = "记者"
    PHOTOGRAPHER = "摄影"
    AUTHOR = "作者"


class Basis(StrEnum):
    """What a hierarchy fact rests on."""

    STATED = "stated"
    NAME = "name"
    RANK = "rank"


@record(order=True)
class Evidence:
    """The half-open stretch `[start, end)` of `Article.text` that says so, and the rule that read it."""

    start: int
    end: int
    rule: str


@record()
class SubOrganization:
    """`child` is a part of `parent`; `basis` RANK follows from the administrative gazetteer, not from the article."""

    child: Entity
    parent: Entity
    basis: Basis
    evidence: Evidence

    @property
    def named(self) -> tuple[Entity, ...]:
        """The bodies that a name tells: the part, and the union with whose name the part's begins."""
        if self.basis is not Basis.NAME:
            return ()
        return (self.child, self.parent) if self.parent.kind is Kind.UNION else (self.child,)


@record()
class Post:
    """`person` holds the post `title` (bare: 主席, 部长) at `organization`, None where the article names none."""

    person: Entity
    title: str
    organization: Entity | None
    evidence: Evidence


@record()
class Employment:
    """`person` belongs to `organization` without a post being named."""

    person: Entity
    organization: Entity
    evidence: Evidence


@record()
class Conferral:
    """`honour` went (or is to go) to `recipient`; None where only a `count` is given. `year` is four digits."""

    honour: Entity
    recipient: Entity | None
    grantor: Entity | None
    year: int | None
    count: int | None
    status: Status
    evidence: Evidence


@record()
class Organizing:
    """`organization` (or a place as actor) has `role` in `programme`."""

    organization: Entity
    programme: Entity
    role: Role
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PartOf:
    """The programme `part` belongs to the programme `whole`."""

    part: Entity
    whole: Entity
    evidence: Evidence


@record()
class Figure:
    """`value` `unit` of `measure`, about a programme or body; 万 and 亿 are multiplied out, `year` is four digits."""

    about: Entity | None
    measure: str
    value: float
    unit: str
    year: int | None
    approximate: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Cooperation:
    """`a` and `b` act jointly; `a` < `b` in the order of entities."""

    a: Entity
    b: Entity
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Byline:
    """The article credits `person` as `credit`."""

    person: Entity
    credit: Credit
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Issuing:
    """`organization` issued `document`."""

    organization: Entity
    document: Entity
    evidence: Evidence


Fact = SubOrganization | Post | Employment | Conferral | Organizing | PartOf | Figure | Cooperation | Byline | Issuing
