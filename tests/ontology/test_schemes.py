"""Concepts are named, noted and sorted within their schemes."""

from __future__ import annotations

from itertools import combinations

import pytest
from rdflib import SKOS, Graph, URIRef

from ontology import terms
from ontology.vocabulary import entries, file

_GRAPH = Graph().parse(file("schemes.ttl"), format="turtle")
_SCHEMES = {
    terms.LEVEL_SCHEME: terms.LEVELS,
    terms.UNION_TYPE_SCHEME: terms.UNION_TYPES,
    terms.PROGRAMME_TYPE_SCHEME: terms.PROGRAMME_TYPES,
    terms.HONOUR_TYPE_SCHEME: terms.HONOUR_TYPES,
    terms.STATUS_SCHEME: ("conferred", "nominated", "planned"),
}
_ALL = (*_SCHEMES, terms.POST_SCHEME, terms.UNIT_SCHEME)


def _concepts(scheme: str) -> list[str]:
    return sorted(str(concept) for concept in _GRAPH.subjects(SKOS.inScheme, URIRef(scheme)))


def _notations(scheme: str) -> list[str]:
    return sorted(str(code) for concept in _concepts(scheme) for code in _GRAPH.objects(URIRef(concept), SKOS.notation))


@pytest.mark.parametrize("scheme", _ALL)
def test_each_concept_has_one_notation_and_no_two_share_it(scheme: str) -> None:
    assert len(_notations(scheme)) == len(_concepts(scheme)) == len(set(_notations(scheme)))


@pytest.mark.parametrize("scheme", _ALL)
def test_each_concept_is_named_in_both_languages(scheme: str) -> None:
    assert all(entries()[concept].zh and entries()[concept].en for concept in (scheme, *_concepts(scheme)))


@pytest.mark.parametrize("scheme", [scheme for scheme in _ALL if scheme != terms.POST_SCHEME])
def test_each_concept_of_a_closed_scheme_is_defined_in_both_languages(scheme: str) -> None:
    found = [entries()[concept] for concept in _concepts(scheme)]
    assert [entry.iri for entry in found if not (entry.definition_zh and entry.definition_en)] == []


@pytest.mark.parametrize("scheme", _SCHEMES)
def test_a_closed_scheme_holds_exactly_the_notations_of_the_terms(scheme: str) -> None:
    assert _notations(scheme) == sorted(_SCHEMES[scheme])


def test_broader_and_narrower_resolve_within_their_scheme() -> None:
    for predicate in (SKOS.broader, SKOS.narrower):
        for narrow, broad in _GRAPH.subject_objects(predicate):
            assert set(_GRAPH.objects(narrow, SKOS.inScheme)) == set(_GRAPH.objects(broad, SKOS.inScheme))


def test_narrower_is_stated_wherever_broader_is_save_for_posts() -> None:
    for narrow, broad in _GRAPH.subject_objects(SKOS.broader):
        if (narrow, SKOS.inScheme, URIRef(terms.POST_SCHEME)) not in _GRAPH:
            assert (broad, SKOS.narrower, narrow) in _GRAPH


def test_no_concept_is_broader_than_itself() -> None:
    for concept, broad in _GRAPH.subject_objects(SKOS.broader):
        assert concept not in set(_GRAPH.transitive_objects(broad, SKOS.broader))


def test_posts_are_named_by_their_label_and_sorted_under_a_group() -> None:
    posts = [iri for iri in _concepts(terms.POST_SCHEME) if iri.startswith(terms.INDIVIDUALS)]
    assert len(posts) >= 100
    assert [iri for iri in posts if iri != f"{terms.INDIVIDUALS}role/{entries()[iri].zh}"] == []
    assert [iri for iri in posts if not set(_GRAPH.objects(URIRef(iri), SKOS.broader))] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_concepts_of_a_scheme_have_one_name(language: str) -> None:
    for scheme in _ALL:
        for one, other in combinations(_concepts(scheme), 2):
            assert getattr(entries()[one], language) != getattr(entries()[other], language), (one, other)
