"""Facts of hierarchy: read off names, and for federations from the rank of their areas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.entity import Entity
from extract.fact import Basis, Evidence, Fact, Post, SubOrganization
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.superior import above, owner


def relate_hierarchy(reading: Reading) -> Iterator[Fact]:
    """The facts of hierarchy that the article states, each with its evidence."""
    first: dict[Entity, Mention] = {}
    for mention in reading.mentions:
        if mention.entity is not None and mention.kind in ORGANISATIONS:
            first.setdefault(mention.entity, mention)
    known = {entity.name: entity for entity in first}
    stated: set[tuple[Entity, Entity]] = set()
    for entity, mention in first.items():
        evidence = Evidence(mention.start, mention.end, "name")
        whole = owner(entity, known)
        if whole is not None:
            yield SubOrganization(entity, whole, Basis.NAME, evidence)
        federation = whole if whole is not None and whole.name.endswith("总工会") else entity
        if federation.name.endswith("总工会") or (entity.kind is Kind.UNION and whole is None):
            for fact in _ranks(federation, known, reading, Evidence(mention.start, mention.end, "rank")):
                if (fact.child, fact.parent) not in stated:
                    stated.add((fact.child, fact.parent))
                    yield fact


def relate_offices(reading: Reading, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts of hierarchy of those bodies that only the posts at them name (市委常委、组织部长: 市委组织部)."""
    known = {mention.entity.name: mention.entity for mention in reading.mentions if mention.entity is not None}
    for fact in facts:
        if isinstance(fact, Post) and fact.organization is not None and fact.organization.name not in known:
            whole = owner(fact.organization, known)
            if whole is not None and whole.kind is not Kind.ENTERPRISE:
                yield SubOrganization(fact.organization, whole, Basis.NAME, fact.evidence)


def _ranks(entity: Entity, known: dict[str, Entity], reading: Reading, evidence: Evidence) -> Iterator[SubOrganization]:
    child = entity
    for _ in range(6):
        parent = above(child, known, reading.context)
        if parent is None:
            return
        yield SubOrganization(child, parent, Basis.RANK, evidence)
        child = parent
