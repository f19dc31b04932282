"""Compact IRIs and back."""

import pytest

from ontology.curie import WRITTEN, compact, expanded
from ontology.terms import INDIVIDUALS, PREFIXES, UKG

PAIRS = [
    (UKG + "UnionBody", "ukg:UnionBody"),
    ("http://www.w3.org/ns/org#holds", "org:holds"),
    (INDIVIDUALS + "organization/云川市总工会", "id:organization/云川市总工会"),
    ("https://schema.org/about", "schema:about"),
]


@pytest.mark.parametrize(("iri", "curie"), PAIRS)
def test_there_and_back(iri: str, curie: str) -> None:
    assert compact(iri) == curie
    assert expanded(curie) == iri


@pytest.mark.parametrize("iri", ["https://example.org/thing", "urn:x", UKG, INDIVIDUALS])
def test_stays_as_it_is(iri: str) -> None:
    assert compact(iri) == iri
    assert expanded(iri) == iri


def test_no_namespace_hides_another() -> None:
    """The first that fits is then the only one."""
    assert not [
        (one, two) for one in WRITTEN.values() for two in WRITTEN.values() if one != two and one.startswith(two)
    ]
    assert "id" not in PREFIXES
