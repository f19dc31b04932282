"""Every constant is a term of the Turtle, and every term of the Turtle has a constant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ontology import terms
from ontology.vocabulary import entries

_NAMED = {name: value for name, value in vars(terms).items() if name.isupper() and isinstance(value, str)}
_NAMESPACES = {name: value for name, value in _NAMED.items() if value.endswith(("#", "/"))}
_TERMS = {name: value for name, value in _NAMED.items() if name not in _NAMESPACES and not value.startswith(terms.XSD)}
_CONCEPTS: dict[Callable[[str], str], tuple[str, ...]] = {
    terms.level_concept: terms.LEVELS,
    terms.union_type_concept: terms.UNION_TYPES,
    terms.programme_type_concept: terms.PROGRAMME_TYPES,
    terms.honour_type_concept: terms.HONOUR_TYPES,
}


@pytest.mark.parametrize("name", sorted(_TERMS))
def test_every_term_is_labelled_and_explained_in_both_languages(name: str) -> None:
    entry = entries()[_TERMS[name]]
    assert all((entry.zh, entry.en, entry.definition_zh, entry.definition_en)), entry


def test_every_class_and_property_of_the_turtle_has_a_constant() -> None:
    concepts = {make(notation) for make, notations in _CONCEPTS.items() for notation in notations}
    described = {iri for iri in entries() if not iri.startswith(terms.INDIVIDUALS)}
    others = {iri for iri in described - concepts - set(_TERMS.values()) if "#unit-" not in iri and "#post-" not in iri}
    assert others == set()


def test_no_two_constants_are_one_term() -> None:
    assert len(set(_TERMS.values())) == len(_TERMS)


def test_prefixes_are_namespaces() -> None:
    assert set(terms.PREFIXES.values()) <= set(_NAMESPACES.values())


@pytest.mark.parametrize("make", _CONCEPTS)
def test_concepts_are_made_from_notations_of_their_scheme_only(make: Callable[[str], str]) -> None:
    assert all(make(notation) in entries() for notation in _CONCEPTS[make])
    with pytest.raises(KeyError, match="nonsense"):
        make("nonsense")
