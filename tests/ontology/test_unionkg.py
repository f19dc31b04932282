"""Classes and properties stand under standard ones, with ranges that are known."""

from __future__ import annotations

import pytest
from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef

from ontology import terms
from ontology.vocabulary import ONTOLOGY_FILES, entries, file, ontology

_OWN = sorted(
    str(subject)
    for subject in ontology().subjects(RDFS.isDefinedBy, URIRef(terms.UKG.rstrip("#")))
    if isinstance(subject, URIRef)
)
_REUSED = (terms.ORG, terms.FOAF, terms.SCHEMA, terms.PROV, terms.OA)
_CORRESPONDENCES = [
    (terms.CONFERRAL_HONOUR, terms.WDT + "P166"),
    (terms.DCT_DATE, terms.WDT + "P585"),
    (terms.GRANTOR, terms.WDT + "P1027"),
    (terms.CONFERRED_BY, terms.WDT + "P1027"),
    (terms.SUB_ORGANIZATION_OF, terms.WDT + "P749"),
    (terms.ORG_ROLE, terms.WDT + "P39"),
    (terms.DCT_IS_PART_OF, terms.WDT + "P361"),
    (terms.ORGANIZER, terms.WDT + "P664"),
    (terms.CONFERRAL, terms.VIVO + "AwardReceipt"),
    (terms.ORG_MEMBERSHIP, terms.VIVO + "Position"),
    (terms.UNION_BODY, terms.SCHEMA + "WorkersUnion"),
]


def _kinds(iri: str) -> set[str]:
    return {str(kind) for kind in ontology().objects(URIRef(iri), RDF.type)}


@pytest.mark.parametrize("name", ONTOLOGY_FILES)
def test_turtle_parses_and_has_no_blank_nodes(name: str) -> None:
    graph = Graph().parse(file(name), format="turtle")
    assert len(graph) > 500
    assert not [node for node in graph.all_nodes() if isinstance(node, BNode)]


@pytest.mark.parametrize("iri", [iri for iri in _OWN if str(OWL.Class) in _kinds(iri)])
def test_own_class_stands_under_a_standard_class(iri: str) -> None:
    above = {str(node) for node in ontology().transitive_objects(URIRef(iri), RDFS.subClassOf)} - {iri}
    assert any(node.startswith(_REUSED) for node in above), above


@pytest.mark.parametrize("iri", [iri for iri in _OWN if str(OWL.ObjectProperty) in _kinds(iri)])
def test_own_object_property_has_a_range_that_is_known(iri: str) -> None:
    ranges = set(ontology().objects(URIRef(iri), RDFS.range))
    assert {str(value) for value in ranges} <= set(entries())
    assert ranges or iri == terms.RECIPIENT


@pytest.mark.parametrize("iri", [iri for iri in _OWN if str(OWL.DatatypeProperty) in _kinds(iri)])
def test_own_datatype_property_has_a_literal_type(iri: str) -> None:
    ranges = {str(value) for value in ontology().objects(URIRef(iri), RDFS.range)}
    assert ranges
    assert all(value.startswith(terms.XSD) for value in ranges)


@pytest.mark.parametrize(("iri", "other"), _CORRESPONDENCES)
def test_correspondence_is_stated(iri: str, other: str) -> None:
    assert (URIRef(iri), URIRef(terms.CORRESPONDS_TO), URIRef(other)) in ontology()


def test_no_class_is_above_itself() -> None:
    for subject, above in ontology().subject_objects(RDFS.subClassOf):
        assert subject not in set(ontology().transitive_objects(above, RDFS.subClassOf))


@pytest.mark.parametrize(
    "name",
    [
        "Committee",
        "Enterprise",
        "Facility",
        "GovernmentBody",
        "Institution",
        "MassOrganization",
        "PartyBody",
        "UnionBody",
    ],
)
def test_every_kind_of_body_is_an_organisation_and_an_agent(name: str) -> None:
    above = {str(node) for node in ontology().transitive_objects(URIRef(terms.UKG + name), RDFS.subClassOf)}
    assert {terms.ORG_ORGANIZATION, terms.FOAF_AGENT} <= above
