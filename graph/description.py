"""Quads that describe articles, passages and entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.article import Article
from extract.category import honour_type, level, programme_type, union_type
from extract.entity import Entity
from extract.gazetteer import Area
from extract.kind import Kind
from graph.iri import Minter
from graph.term import Quad, Term, integer, iri, label, literal
from ontology import terms
from ontology.terms import honour_type_concept, level_concept, programme_type_concept, union_type_concept

_CLASSES = {
    Kind.UNION: terms.UNION_BODY,
    Kind.PARTY: terms.PARTY_BODY,
    Kind.GOVERNMENT: terms.GOVERNMENT_BODY,
    Kind.MASS: terms.MASS_ORGANIZATION,
    Kind.ENTERPRISE: terms.ENTERPRISE,
    Kind.INSTITUTION: terms.INSTITUTION,
    Kind.COMMITTEE: terms.COMMITTEE,
    Kind.FACILITY: terms.FACILITY,
    Kind.PLACE: terms.PLACE,
    Kind.PERSON: terms.FOAF_PERSON,
    Kind.PROGRAMME: terms.PROGRAMME,
    Kind.HONOUR: terms.HONOUR,
    Kind.DOCUMENT: terms.POLICY_DOCUMENT,
}
# The lexicons' finer types of heads, in the ontology's words.
_PROGRAMME_TYPES = {"lecture": "forum", "media": "platform", "works": "construction"}
_HONOUR_TYPES = {"competition": "competition-award"}
TYPE = iri(terms.RDF_TYPE)
PREF_LABEL = iri(terms.SKOS_PREF_LABEL)
ALT_LABEL = iri(terms.SKOS_ALT_LABEL)
EVIDENCE = iri(terms.EVIDENCE)


def describe_article(article: Article, node: Term, mint: Minter) -> Iterator[Quad]:
    """The article's own quads: headline, date, publisher, text, and the source document it stands in."""
    source = mint.source(article.document.sha256)
    yield Quad(node, TYPE, iri(terms.NEWS_ARTICLE), node)
    if article.headline:
        yield Quad(node, iri(terms.HEADLINE), label(article.headline), node)
    if article.published:
        yield Quad(node, iri(terms.DATE_PUBLISHED), literal(article.published.isoformat(), terms.XSD_DATE), node)
    if article.publisher:
        publisher = mint.entity(Entity(Kind.INSTITUTION, article.publisher))
        yield Quad(node, iri(terms.DCT_PUBLISHER), publisher, node)
        yield Quad(publisher, TYPE, iri(terms.INSTITUTION), node)
        yield Quad(publisher, PREF_LABEL, label(article.publisher), node)
    yield Quad(node, iri(terms.SCHEMA_TEXT), label(article.text), node)
    yield Quad(node, iri(terms.SCHEMA_IS_PART_OF), source, node)
    yield Quad(source, TYPE, iri(terms.SOURCE_DOCUMENT), node)
    yield Quad(source, iri(terms.SCHEMA_NAME), literal(article.document.name), node)
    yield Quad(source, iri(terms.SCHEMA_SHA256), literal(article.document.sha256), node)


def describe_passage(article: Article, node: Term, start: int, end: int, mint: Minter) -> Iterator[Quad]:
    """The passage `[start, end)` of the article with its two selectors."""
    passage = mint.passage(node, start, end)
    position = mint.passage(node, start, end, "position")
    quote = mint.passage(node, start, end, "quote")
    yield Quad(passage, TYPE, iri(terms.PASSAGE), node)
    yield Quad(passage, TYPE, iri(terms.OA_SPECIFIC_RESOURCE), node)
    yield Quad(passage, iri(terms.OA_HAS_SOURCE), node, node)
    yield Quad(passage, iri(terms.OA_HAS_SELECTOR), position, node)
    yield Quad(passage, iri(terms.OA_HAS_SELECTOR), quote, node)
    yield Quad(position, TYPE, iri(terms.OA_TEXT_POSITION_SELECTOR), node)
    yield Quad(position, iri(terms.OA_START), integer(start), node)
    yield Quad(position, iri(terms.OA_END), integer(end), node)
    yield Quad(quote, TYPE, iri(terms.OA_TEXT_QUOTE_SELECTOR), node)
    yield Quad(quote, iri(terms.OA_EXACT), label(article.text[start:end]), node)


def describe_entity(entity: Entity, graph: Term, mint: Minter) -> Iterator[Quad]:
    """What an entity is, in `graph`: class, label, and level, type and jurisdiction where the name or area tells them."""
    node = mint.entity(entity)
    yield Quad(node, TYPE, iri(_CLASSES[entity.kind]), graph)
    yield Quad(node, PREF_LABEL, label(entity.name), graph)
    if entity.kind is Kind.UNION:
        yield Quad(node, iri(terms.UNION_TYPE), iri(union_type_concept(union_type(entity.name))), graph)
    if entity.kind in (Kind.UNION, Kind.HONOUR) and (found := level(entity)) is not None:
        yield Quad(node, iri(terms.LEVEL), iri(level_concept(found)), graph)
    if entity.kind is Kind.PROGRAMME and (found := programme_type(entity.name)) is not None:
        yield Quad(
            node, iri(terms.PROGRAMME_TYPE), iri(programme_type_concept(_PROGRAMME_TYPES.get(found, found))), graph
        )
    if entity.kind is Kind.HONOUR and (found := honour_type(entity.name)) is not None:
        yield Quad(node, iri(terms.HONOUR_TYPE), iri(honour_type_concept(_HONOUR_TYPES.get(found, found))), graph)
    if entity.area is not None and entity.kind is Kind.UNION:
        yield Quad(node, iri(terms.JURISDICTION), mint.area(entity.area), graph)


def describe_areas(areas: Iterable[tuple[Area, Area | None]], mint: Minter) -> Iterator[Quad]:
    """Places of the gazetteer, each with the area above it, in the gazetteer's graph."""
    for area, above in areas:
        node = mint.area(area)
        yield Quad(node, TYPE, iri(terms.PLACE), mint.gazetteer)
        yield Quad(node, PREF_LABEL, label(area.name), mint.gazetteer)
        yield Quad(node, iri(terms.AREA_CODE), literal(area.code), mint.gazetteer)
        yield Quad(node, iri(terms.VALID_FROM), literal(f"{area.first:04d}", terms.XSD_G_YEAR), mint.gazetteer)
        if area.last is not None:
            yield Quad(node, iri(terms.VALID_UNTIL), literal(f"{area.last:04d}", terms.XSD_G_YEAR), mint.gazetteer)
        if above is not None:
            yield Quad(node, iri(terms.WITHIN), mint.area(above), mint.gazetteer)
