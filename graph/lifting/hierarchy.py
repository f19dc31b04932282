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
from graph.lifting.description import TYPE, describe_areas, describe_entity
from graph.lifting.iri import Minter
from graph.lifting.term import Quad, Term, iri, literal
from ontology import terms

# The rule that every edge in the gazetteer's graph names.
RANK = "rank"
_NATIONAL = Entity(Kind.UNION, NATIONAL)


def federation(area: Area) -> Entity:
    """The federation of trade unions of an area."""
    if area.level is Level.NATION:
        return _NATIONAL
    return Entity(Kind.UNION, f"{conventional(area)}总工会", area_scope(area), area)


def describe_rank(child: Entity, parent: Entity, year: int | None, mint: Minter) -> tuple[Quad, ...]:
    """That `child` stands under `parent` by the rank of their areas, both described, in the gazetteer's graph."""
    return _ranked(child, child.area, parent, parent.area, year, mint)


@lru_cache(maxsize=1 << 12)
def _ranked(
    child: Entity, own: Area | None, parent: Entity, above: Area | None, year: int | None, mint: Minter
) -> tuple[Quad, ...]:
    """What `describe_rank` returns; the areas, which are no part of the entities' equality, tell it apart from the next."""
    return tuple(_rank_quads(child, parent, year, mint))


def _rank_quads(child: Entity, parent: Entity, year: int | None, mint: Minter) -> Iterator[Quad]:
    for entity in (child, parent):
        yield from describe_entity(entity, mint.gazetteer, mint)
        if entity.area is not None:
            yield from areas_above(entity.area, year, mint)
            yield from describe_changes(entity.area, mint)
    yield from _edge(mint.entity(child), mint.entity(parent), mint)


@lru_cache(maxsize=1 << 12)
def areas_above(area: Area, year: int | None, mint: Minter) -> tuple[Quad, ...]:
    """The area and those above it in that year, described."""
    chain = gazetteer().chain(area, year)
    return tuple(describe_areas(zip(chain, (*chain[1:], None), strict=True), mint))


@lru_cache(maxsize=1 << 12)
def describe_changes(area: Area, mint: Minter) -> tuple[Quad, ...]:
    """The changes by which the area's federation came from others and became others, with those federations.

    The date is the first year of the area that took over. Where an area kept its name, its federation stayed what it was: no
    change. Nor is one told of a namesake of the areas around: the county 宿迁市, which became a district of the city 宿迁市.
    """
    known = gazetteer()
    names = {each.name for year in (area.first, area.last) for each in known.chain(area, year)}
    pairs = [(old, area) for old in known.predecessors(area) if old.name not in names]
    pairs += [(area, new) for new in known.successors(area) if new.name not in names]
    return tuple(quad for old, new in pairs for quad in _change(old, new, mint))


def _change(old: Area, new: Area, mint: Minter) -> Iterator[Quad]:
    original, resulting = mint.entity(federation(old)), mint.entity(federation(new))
    node = mint.derived("change", original, resulting)
    yield Quad(node, TYPE, iri(terms.ORG_CHANGE_EVENT), mint.gazetteer)
    yield Quad(node, iri(terms.ORG_ORIGINAL_ORGANIZATION), original, mint.gazetteer)
    yield Quad(node, iri(terms.ORG_RESULTING_ORGANIZATION), resulting, mint.gazetteer)
    yield Quad(node, iri(terms.DCT_DATE), literal(f"{new.first:04d}", terms.XSD_G_YEAR), mint.gazetteer)
    for area, year in ((old, old.last), (new, new.first)):
        yield from areas_above(area, year, mint)
        yield from describe_entity(federation(area), mint.gazetteer, mint)


@lru_cache(maxsize=1 << 12)
def _edge(below: Term, above: Term, mint: Minter) -> tuple[Quad, ...]:
    """The edge by rank, and the statement that names its rule; nothing for a body under itself."""
    graph, predicate = mint.gazetteer, iri(terms.SUB_ORGANIZATION_OF)
    if below == above:
        return ()
    statement = mint.derived("statement", below, predicate, above)
    return (
        Quad(below, predicate, above, graph),
        Quad(statement, TYPE, iri(terms.RDF_STATEMENT), graph),
        Quad(statement, iri(terms.RDF_SUBJECT), below, graph),
        Quad(statement, iri(terms.RDF_PREDICATE), predicate, graph),
        Quad(statement, iri(terms.RDF_OBJECT), above, graph),
        Quad(statement, iri(terms.RULE), literal(RANK), graph),
    )
