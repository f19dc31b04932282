"""Triples that describe articles, passages, entities and statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from extract.article import Article
from extract.category import honour_type, level, programme_type, union_type
from extract.entity import Entity
from extract.gazetteer import Area
from extract.kind import Kind
from graph.lifting.curated import Curated, curated_honours
from graph.lifting.iri import Minter
from graph.lifting.term import Term, Triple, integer, iri, label, literal, triple
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
_PASSAGE = iri(terms.PASSAGE)
_SPECIFIC_RESOURCE = iri(terms.OA_SPECIFIC_RESOURCE)
_HAS_SOURCE = iri(terms.OA_HAS_SOURCE)
_HAS_SELECTOR = iri(terms.OA_HAS_SELECTOR)
_POSITION_SELECTOR = iri(terms.OA_TEXT_POSITION_SELECTOR)
_START = iri(terms.OA_START)
_END = iri(terms.OA_END)
_QUOTE_SELECTOR = iri(terms.OA_TEXT_QUOTE_SELECTOR)
_EXACT = iri(terms.OA_EXACT)
_STATEMENT = iri(terms.RDF_STATEMENT)
_SUBJECT = iri(terms.RDF_SUBJECT)
_PREDICATE = iri(terms.RDF_PREDICATE)
_OBJECT = iri(terms.RDF_OBJECT)


def describe_article(article: Article, node: Term, mint: Minter) -> Iterator[Triple]:
    """The article's own triples: headline, date, publisher, text, and the source document it stands in."""
    source = mint.source(article.document.sha256)
    yield triple(node, TYPE, iri(terms.NEWS_ARTICLE))
    if article.headline:
        yield triple(node, iri(terms.HEADLINE), label(article.headline))
    if article.published:
        yield triple(node, iri(terms.DATE_PUBLISHED), literal(article.published.isoformat(), terms.XSD_DATE))
    if article.publisher:
        publisher = mint.entity(Entity(Kind.INSTITUTION, article.publisher))
        yield triple(node, iri(terms.DCT_PUBLISHER), publisher)
        yield triple(publisher, TYPE, iri(terms.INSTITUTION))
        yield triple(publisher, PREF_LABEL, label(article.publisher))
    yield triple(node, iri(terms.SCHEMA_TEXT), label(article.text))
    yield triple(node, iri(terms.SCHEMA_IS_PART_OF), source)
    yield triple(source, TYPE, iri(terms.SOURCE_DOCUMENT))
    yield triple(source, iri(terms.SCHEMA_NAME), literal(article.document.name))
    yield triple(source, iri(terms.SCHEMA_SHA256), literal(article.document.sha256))


def describe_passage(article: Article, node: Term, start: int, end: int, mint: Minter) -> list[Triple]:
    """The passage `[start, end)` of the article with its two selectors."""
    passage = mint.passage(node, start, end)
    position = mint.passage(node, start, end, "position")
    quote = mint.passage(node, start, end, "quote")
    return [
        triple(passage, TYPE, _PASSAGE),
        triple(passage, TYPE, _SPECIFIC_RESOURCE),
        triple(passage, _HAS_SOURCE, node),
        triple(passage, _HAS_SELECTOR, position),
        triple(passage, _HAS_SELECTOR, quote),
        triple(position, TYPE, _POSITION_SELECTOR),
        triple(position, _START, integer(start)),
        triple(position, _END, integer(end)),
        triple(quote, TYPE, _QUOTE_SELECTOR),
        triple(quote, _EXACT, label(article.text[start:end])),
    ]


def statement_of(node: Term, subject: Term, predicate: Term, value: Term) -> list[Triple]:
    """The statement at `node` that `subject` has `value` by `predicate`, described as one."""
    return [
        triple(node, TYPE, _STATEMENT),
        triple(node, _SUBJECT, subject),
        triple(node, _PREDICATE, predicate),
        triple(node, _OBJECT, value),
    ]


def describe_entity(entity: Entity, mint: Minter) -> tuple[Triple, ...]:
    """What an entity is: class, label, and level, type and jurisdiction where the name or area tells them.

    Of an honour that the ontology describes, level and type are the ontology's alone, whatever its name seems to say: each honour
    has one type.
    """
    return _description(entity.kind, entity.name, entity.scope, entity.area, mint)


@lru_cache(maxsize=1 << 14)
def _description(kind: Kind, name: str, scope: str, area: Area | None, mint: Minter) -> tuple[Triple, ...]:
    """What an entity's kind, name, scope and area say of it (its area is no part of its equality)."""
    entity = Entity(kind, name, scope, area)
    curated = curated_honours().get(name) if kind is Kind.HONOUR and not scope else None
    node = mint.entity(entity)
    said = _curated(name, curated) if curated else _said(entity, mint)
    return tuple([triple(node, predicate, value) for predicate, value in said])


def _curated(name: str, honour: Curated) -> Iterator[tuple[Term, Term]]:
    yield TYPE, iri(terms.HONOUR)
    yield PREF_LABEL, label(name)
    for found in honour.types:
        yield iri(terms.HONOUR_TYPE), iri(found)
    for found in honour.levels:
        yield iri(terms.LEVEL), iri(found)


def _said(entity: Entity, mint: Minter) -> Iterator[tuple[Term, Term]]:
    yield TYPE, iri(_CLASSES[entity.kind])
    yield PREF_LABEL, label(entity.name)
    if entity.kind is Kind.UNION:
        yield iri(terms.UNION_TYPE), iri(union_type_concept(union_type(entity.name)))
    if entity.kind in (Kind.UNION, Kind.HONOUR) and (found := level(entity)) is not None:
        yield iri(terms.LEVEL), iri(level_concept(found))
    if entity.kind is Kind.PROGRAMME and (found := programme_type(entity.name)) is not None:
        yield iri(terms.PROGRAMME_TYPE), iri(programme_type_concept(_PROGRAMME_TYPES.get(found, found)))
    if entity.kind is Kind.HONOUR and (found := honour_type(entity.name)) is not None:
        yield iri(terms.HONOUR_TYPE), iri(honour_type_concept(_HONOUR_TYPES.get(found, found)))
    if entity.area is not None and entity.kind is Kind.UNION:
        yield iri(terms.JURISDICTION), mint.area(entity.area)


def describe_areas(areas: Iterable[tuple[Area, Area | None]], mint: Minter) -> Iterator[Triple]:
    """Places of the gazetteer, each with the area above it."""
    for area, above in areas:
        node = mint.area(area)
        yield triple(node, TYPE, iri(terms.PLACE))
        yield triple(node, PREF_LABEL, label(area.name))
        yield triple(node, iri(terms.AREA_CODE), literal(area.code))
        yield triple(node, iri(terms.VALID_FROM), literal(f"{area.first:04d}", terms.XSD_G_YEAR))
        if area.last is not None:
            yield triple(node, iri(terms.VALID_UNTIL), literal(f"{area.last:04d}", terms.XSD_G_YEAR))
        if above is not None:
            yield triple(node, iri(terms.WITHIN), mint.area(above))
