"""Facts lifted to triples and lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from extract.entity import Entity
from extract.extraction import Extraction
from extract.fact import (
    Basis,
    Byline,
    Conferral,
    Cooperation,
    Credit,
    Employment,
    Evidence,
    Fact,
    Figure,
    Issuing,
    Organizing,
    PartOf,
    Post,
    Role,
    Status,
    SubOrganization,
)
from graph.lifting.description import (
    ALT_LABEL,
    EVIDENCE,
    PREF_LABEL,
    TYPE,
    describe_article,
    describe_entity,
    describe_passage,
    statement_of,
)
from graph.lifting.doubt import describe_doubts
from graph.lifting.hierarchy import areas_above, describe_rank
from graph.lifting.identity import identity
from graph.lifting.iri import Minter
from graph.lifting.provenance import describe_rule, rule_iri
from graph.lifting.resolution import Resolution
from graph.lifting.term import Line, Term, Triple, integer, iri, label, literal, number, triple
from ontology import terms

_ROLES = {
    Role.ORGANIZER: terms.ORGANIZER,
    Role.CO_ORGANIZER: terms.CO_ORGANIZER,
    Role.UNDERTAKER: terms.UNDERTAKER,
    Role.PARTICIPANT: terms.PARTICIPANT,
}
_CREDITS = {
    Credit.CORRESPONDENT: terms.CORRESPONDENT,
    Credit.REPORTER: terms.REPORTER,
    Credit.PHOTOGRAPHER: terms.PHOTOGRAPHER,
    Credit.AUTHOR: terms.AUTHOR,
}
_RULE = iri(terms.RULE)
_GENERATED_BY = iri(terms.WAS_GENERATED_BY)
# The rule of a name that only a file of aliases joins to another or keeps apart.
ALIAS_RULE = "alias-file"
_STATUSES = {Status.CONFERRED: terms.CONFERRED, Status.PLANNED: terms.PLANNED, Status.NOMINATED: terms.NOMINATED}


@dataclass(frozen=True, slots=True)
class Lifted:
    """An article's statements: `own`, sorted, stand in its graph, `shared` in the gazetteer's and the metadata graph."""

    article: Term
    own: tuple[Triple, ...]
    shared: frozenset[Line]


def lift(extraction: Extraction, mint: Minter) -> Lifted:
    """The extraction as statements, each once; a pure function of the extraction and the base IRI."""
    return _Lifting(extraction, mint).result()


class _Lifting:
    __slots__ = (
        "_add",
        "_ends",
        "_extraction",
        "_mint",
        "_named",
        "_node",
        "_nodes",
        "_one",
        "_own",
        "_passages",
        "_resolution",
        "_shared",
    )

    def __init__(self, extraction: Extraction, mint: Minter) -> None:
        self._extraction = extraction
        self._mint = mint
        self._node = mint.article(extraction.article)
        self._ends = [sentence.end for sentence in extraction.sentences]
        self._own: set[Triple] = set()
        self._add = self._own.add
        self._shared: set[Line] = set()
        self._resolution = Resolution(extraction, mint)
        self._one = self._resolution.one
        self._nodes: dict[Entity, Term] = {}
        self._passages: dict[tuple[int, int], Term] = {}
        self._named = {self._one(mention.entity) for mention in extraction.mentions if mention.entity is not None}

    def result(self) -> Lifted:
        self._own.update(describe_article(self._extraction.article, self._node, self._mint))
        for entity in self._named:
            self._describe(entity)
        named: dict[Entity, set[tuple[str, Term]]] = {}
        for mention in self._extraction.mentions:
            if mention.entity is not None:
                passage = self._passage(mention.start, mention.end)
                named.setdefault(mention.entity, set()).add((mention.name, passage))
        for entity, places in named.items():
            self._mentioned(entity, places)
        for fact in self._extraction.facts:
            self._lift(fact)
        return Lifted(self._node, tuple(sorted(self._own)), frozenset(self._shared))

    def _mentioned(self, entity: Entity, places: set[tuple[str, Term]]) -> None:
        """The forms by which mentions name the entity, and where; why it is that entity, if its full name is another."""
        one, graph, add = self._one(entity), self._node, self._add
        node = self._entity(entity)
        for form in {entity.name, *(form for form, _ in places)} - {one.name}:
            add(triple(node, ALT_LABEL, label(form)))
        passages = {passage for _, passage in places}
        for passage in passages:
            add(triple(node, EVIDENCE, passage))
        why = self._resolution.reason(entity)
        if why is None and entity.name == one.name:
            return
        name = label(entity.name)
        statement = self._mint.fact("statement", graph, node, ALT_LABEL, name)
        self._own.update(statement_of(statement, node, ALT_LABEL, name))
        add(triple(node, ALT_LABEL, name))
        for passage in passages:
            add(triple(statement, EVIDENCE, passage))
        add(triple(statement, _RULE, literal(identity(entity).reason or ALIAS_RULE)))
        if why is not None:
            add(triple(statement, iri(terms.SKOS_EDITORIAL_NOTE), literal(why)))

    def _describe(self, entity: Entity) -> None:
        self._own.update(describe_entity(entity, self._mint))
        self._own.update(describe_doubts(entity, self._mint))
        if entity.area is not None:
            self._shared.update(areas_above(entity.area, self._extraction.context.year, self._mint))

    def _entity(self, entity: Entity) -> Term:
        """The entity's IRI; what no mention names is described when it is first asked for."""
        node = self._nodes.get(entity)
        if node is None:
            one = self._one(entity)
            if one not in self._named:
                self._describe(one)
            node = self._nodes[entity] = self._mint.entity(one)
        return node

    def _passage(self, start: int, end: int) -> Term:
        """The IRI of the stretch of whole sentences that covers `[start, end)`, which is described when it is first asked for."""
        found, ends = self._extraction.sentences, self._ends
        first = bisect_right(ends, start)
        within = first < len(ends)
        if within:
            start = min(start, found[first].start)
            end = ends[first] if end <= ends[first] else max(end, ends[bisect_right(ends, end - 1, hi=len(ends) - 1)])
        node = self._passages.get((start, end))
        if node is None:
            trimmed = self._trimmed(start, end) if within else (start, end)
            self._own.update(describe_passage(self._extraction.article, self._node, *trimmed, self._mint))
            node = self._passages[start, end] = self._mint.passage(self._node, *trimmed)
        return node

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without space at its ends."""
        text = self._extraction.article.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _edge(self, subject: Term, predicate: str, value: Term, evidence: Evidence) -> None:
        """A direct edge and the statement that describes it."""
        self._add(triple(subject, iri(predicate), value))
        statement = self._mint.fact("statement", self._node, subject, predicate, value)
        self._own.update(statement_of(statement, subject, iri(predicate), value))
        self._support(statement, evidence)

    def _support(self, node: Term, evidence: Evidence) -> None:
        self._add(triple(node, EVIDENCE, self._passage(evidence.start, evidence.end)))
        self._add(triple(node, _GENERATED_BY, rule_iri(evidence.rule, self._mint)))
        self._shared.update(describe_rule(evidence.rule, self._mint))

    def _nary(self, kind: str, cls: str, properties: Iterable[tuple[str, Term | None]], evidence: Evidence) -> None:
        present = [(predicate, value) for predicate, value in properties if value is not None]
        node = self._mint.fact(kind, self._node, *chain.from_iterable(present))
        self._add(triple(node, TYPE, iri(cls)))
        for predicate, value in present:
            self._add(triple(node, iri(predicate), value))
        self._support(node, evidence)

    def _lift(self, fact: Fact) -> None:
        match fact:
            case SubOrganization(child, parent, Basis.RANK, _):
                self._shared.update(
                    describe_rank(self._one(child), self._one(parent), self._extraction.context.year, self._mint)
                )
            case SubOrganization(child, parent, _, evidence):
                self._edge(self._entity(child), terms.SUB_ORGANIZATION_OF, self._entity(parent), evidence)
                for entity in fact.named:
                    self._add(triple(self._entity(entity), EVIDENCE, self._passage(evidence.start, evidence.end)))
            case Post(person, title, organization, evidence):
                role = self._mint.concept("role", title)
                self._add(triple(role, TYPE, iri(terms.SKOS_CONCEPT)))
                self._add(triple(role, PREF_LABEL, label(title)))
                properties = (
                    (terms.ORG_MEMBER, self._entity(person)),
                    (terms.ORG_ORGANIZATION_OF, self._optional(organization)),
                    (terms.ORG_ROLE, role),
                )
                self._nary("post", terms.ORG_MEMBERSHIP, properties, evidence)
            case Employment(person, organization, evidence):
                self._edge(self._entity(person), terms.WORKS_FOR, self._entity(organization), evidence)
            case Conferral():
                self._nary("conferral", terms.CONFERRAL, self._conferral(fact), fact.evidence)
            case Organizing(organization, programme, role_, evidence):
                self._edge(self._entity(programme), _ROLES[role_], self._entity(organization), evidence)
            case PartOf(part, whole, evidence):
                self._edge(self._entity(part), terms.DCT_IS_PART_OF, self._entity(whole), evidence)
            case Figure():
                self._nary("figure", terms.FIGURE, self._figure(fact), fact.evidence)
            case Cooperation(a, b, evidence):
                self._edge(self._entity(a), terms.COOPERATES_WITH, self._entity(b), evidence)
            case Byline(person, credit, evidence):
                self._edge(self._node, _CREDITS[credit], self._entity(person), evidence)
            case Issuing(organization, document, evidence):
                self._edge(self._entity(document), terms.DCT_PUBLISHER, self._entity(organization), evidence)
            case _:
                assert_never(fact)

    def _optional(self, entity: Entity | None) -> Term | None:
        return None if entity is None else self._entity(entity)

    def _conferral(self, fact: Conferral) -> Iterator[tuple[str, Term | None]]:
        yield terms.CONFERRAL_HONOUR, self._entity(fact.honour)
        yield terms.RECIPIENT, self._optional(fact.recipient)
        yield terms.GRANTOR, self._optional(fact.grantor)
        yield terms.DCT_DATE, _year(fact.year)
        yield terms.COUNT, None if fact.count is None else integer(fact.count)
        yield terms.STATUS, iri(_STATUSES[fact.status])

    def _figure(self, fact: Figure) -> Iterator[tuple[str, Term | None]]:
        yield terms.OBSERVATION_ABOUT, self._optional(fact.about)
        # Where the text names nothing but the unit, the unit is what is counted.
        yield terms.SCHEMA_NAME, label(fact.measure or fact.unit or "数量")
        yield terms.SCHEMA_VALUE, number(fact.value)
        yield terms.UNIT_TEXT, literal(fact.unit)
        yield terms.OBSERVATION_DATE, _year(fact.year)
        yield terms.APPROXIMATE, literal("true", terms.XSD_BOOLEAN) if fact.approximate else None


def _year(year: int | None) -> Term | None:
    return None if year is None else literal(f"{year:04d}", terms.XSD_G_YEAR)
