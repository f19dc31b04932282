"""What the gazetteer says of federations: who stands above whom, and which took over from which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.entity import Entity
from extract.federation import NATIONAL
from extract.gazetteer import Area, Level, gazetteer
from extract.kind import Kind
from extract.scope import area_scope
from extract.toponym import conventional
from graph.lifting.description import TYPE, describe_areas, describe_entity, statement_of
from graph.lifting.iri import Minter
from graph.lifting.term import Line, Term, Triple, iri, lines, literal, triple
from ontology import terms

# The rule that every edge in the gazetteer's graph names.
RANK = "rank"
_NATIONAL = Entity(Kind.UNION, NATIONAL)


def federation(area: Area) -> Entity:
    """The federation of trade unions of an area."""
    if area.level is Level.NATION:
        return _NATIONAL
    return Entity(Kind.UNION, f"{conventional(area)}总工会", area_scope(area), area)


def describe_rank(child: Entity, parent: Entity, year: int | None, mint: Minter) -> tuple[Line, ...]:
    """That `child` stands under `parent` by the rank of their areas, both described, in the gazetteer's graph."""
    return _ranked(child, child.area, parent, parent.area, year, mint)


@lru_cache(maxsize=1 << 12)
def _ranked(
    child: Entity, own: Area | None, parent: Entity, above: Area | None, year: int | None, mint: Minter
) -> tuple[Line, ...]:
    """What `describe_rank` returns; the areas, which are no part of the entities' equality, tell it apart from the next."""
    return tuple(dict.fromkeys(_rank_lines(child, parent, year, mint)))


def _rank_lines(child: Entity, parent: Entity, year: int | None, mint: Minter) -> Iterator[Line]:
    for entity in (child, parent):
        yield from lines(describe_entity(entity, mint), mint.gazetteer)
        if entity.area is not None:
            yield from areas_above(entity.area, year, mint)
            yield from describe_changes(entity.area, mint)
    yield from lines(_edge(mint.entity(child), mint.entity(parent), mint), mint.gazetteer)


@lru_cache(maxsize=1 << 12)
def areas_above(area: Area, year: int | None, mint: Minter) -> tuple[Line, ...]:
    """The area and those above it in that year, described, in the gazetteer's graph."""
    chain = gazetteer().chain(area, year)
    return lines(describe_areas(zip(chain, (*chain[1:], None), strict=True), mint), mint.gazetteer)


@lru_cache(maxsize=1 << 12)
def describe_changes(area: Area, mint: Minter) -> tuple[Line, ...]:
    """The changes by which the area's federation came from others and became others, with those federations, in the gazetteer's
    graph.

    The date is the first year of the area that took over. Where an area kept its name, its federation stayed what it was: no
    change. Nor is one told of a namesake of the areas around: the county 宿迁市, which became a district of the city 宿迁市.
    """
    known = gazetteer()
    names = {each.name for year in (area.first, area.last) for each in known.chain(area, year)}
    pairs = [(old, area) for old in known.predecessors(area) if old.name not in names]
    pairs += [(area, new) for new in known.successors(area) if new.name not in names]
    return tuple(line for old, new in pairs for line in _change(old, new, mint))


def _change(old: Area, new: Area, mint: Minter) -> Iterator[Line]:
    original, resulting = mint.entity(federation(old)), mint.entity(federation(new))
    node = mint.derived("change", original, resulting)
    event = (
        triple(node, TYPE, iri(terms.ORG_CHANGE_EVENT)),
        triple(node, iri(terms.ORG_ORIGINAL_ORGANIZATION), original),
        triple(node, iri(terms.ORG_RESULTING_ORGANIZATION), resulting),
        triple(node, iri(terms.DCT_DATE), literal(f"{new.first:04d}", terms.XSD_G_YEAR)),
    )
    yield from lines(event, mint.gazetteer)
    for area, year in ((old, old.last), (new, new.first)):
        yield from areas_above(area, year, mint)
        yield from lines(describe_entity(federation(area), mint), mint.gazetteer)


def _edge(below: Term, above: Term, mint: Minter) -> Iterator[Triple]:
    """The edge by rank, and the statement that names its rule; nothing for a body under itself."""
    if below == above:
        return
    predicate = iri(terms.SUB_ORGANIZATION_OF)
    statement = mint.derived("statement", below, predicate, above)
    yield triple(below, predicate, above)
    yield from statement_of(statement, below, predicate, above)
    yield triple(statement, iri(terms.RULE), literal(RANK))
