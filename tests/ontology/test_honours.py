"""Curated honours are complete, apart from each other, and true to what is known of them."""

from __future__ import annotations

from itertools import combinations

import pytest
from rdflib import RDF, Literal, URIRef

from ontology import terms
from ontology.vocabulary import CuratedHonour, entries, honours, ontology

_RECIPIENTS = {terms.FOAF_PERSON, terms.ORG_ORGANIZATION, terms.UNION_BODY, terms.PLACE}


def test_there_are_enough() -> None:
    assert len(honours()) >= 100
    assert len([honour for honour in honours() if honour.level == terms.level_concept("national")]) >= 60


@pytest.mark.parametrize("honour", honours(), ids=lambda honour: honour.name)
def test_honour_is_complete(honour: CuratedHonour) -> None:
    assert honour.iri == f"{terms.INDIVIDUALS}honour/{honour.name}"
    assert honour.name
    assert entries()[honour.iri].en
    assert honour.honour_type.removeprefix(terms.UKG + "honour-") in terms.HONOUR_TYPES
    assert honour.level.removeprefix(terms.UKG + "level-") in terms.LEVELS
    assert honour.conferred_by
    assert honour.recipient_classes
    assert set(honour.recipient_classes) <= _RECIPIENTS
    assert honour.since is None or 1949 < honour.since < 2100
    assert list(ontology().objects(URIRef(honour.iri), URIRef(terms.DCT_SOURCE)))


@pytest.mark.parametrize(
    ("kind", "ending", "recipient"),
    [("medal", "奖章", terms.FOAF_PERSON), ("certificate", "奖状", terms.ORG_ORGANIZATION)],
)
def test_medals_go_to_persons_and_certificates_to_bodies(kind: str, ending: str, recipient: str) -> None:
    found = [
        honour
        for honour in honours()
        if honour.honour_type == terms.honour_type_concept(kind) or honour.name.endswith(ending)
    ]
    assert len(found) > 10
    assert [honour.name for honour in found if honour.recipient_classes != (recipient,)] == []


def test_no_name_or_variant_belongs_to_two() -> None:
    for one, other in combinations(honours(), 2):
        assert not {one.name, *one.variants} & {other.name, *other.variants}


def test_conferring_bodies_are_described_and_named_by_their_label() -> None:
    for body in sorted({body for honour in honours() for body in honour.conferred_by}):
        name = entries()[body].zh
        assert body == f"{terms.INDIVIDUALS}organization/{name}"
        assert (URIRef(body), URIRef(terms.SKOS_PREF_LABEL), Literal(name, "zh")) in ontology()
        assert len(set(ontology().objects(URIRef(body), RDF.type))) == 1


@pytest.mark.parametrize(
    ("name", "honour_type", "body", "since"),
    [
        ("全国劳动模范", "model-worker", "国务院", 1950),
        ("全国五一劳动奖状", "certificate", "中华全国总工会", 1985),
        ("全国五一劳动奖章", "medal", "中华全国总工会", 1985),
        ("全国工人先锋号", "vanguard", "中华全国总工会", 2008),
        ("全国模范职工之家", "home", "中华全国总工会", None),
        ("全国五一巾帼标兵", "advanced-individual", "中华全国总工会", 2005),
        ("江苏省五一劳动奖章", "medal", "江苏省总工会", None),
        ("首都劳动奖状", "certificate", "北京市总工会", 1986),
    ],
)
def test_known_honour(name: str, honour_type: str, body: str, since: int | None) -> None:
    (honour,) = (honour for honour in honours() if honour.name == name)
    assert honour.honour_type == terms.honour_type_concept(honour_type)
    assert f"{terms.INDIVIDUALS}organization/{body}" in honour.conferred_by
    assert honour.since == since
