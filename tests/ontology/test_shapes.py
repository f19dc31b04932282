"""Every shape lets the conforming graph pass and finds a violation of its own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Namespace, URIRef

from ontology import terms
from ontology.vocabulary import class_hierarchy, shapes

_SHAPE = Namespace("https://w3id.org/unionkg/shapes#")
_PREFIXES = "\n".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in terms.PREFIXES.items())
_PREFIXES += "\nPREFIX : <https://example.org/id/>\n"

# A shape, and the change to the conforming graph that breaks it: added triples, and triples taken away.
_VIOLATIONS: list[tuple[str, str, str]] = [
    ("alternative-label", ':union skos:altLabel ""@zh', ""),
    ("area-code", ':place ukg:areaCode "99"', ""),
    ("article-author", ":article schema:author :programme", ""),
    ("article-correspondent", ":article ukg:correspondent :union", ""),
    ("article-date", ':article schema:datePublished "五月"', ""),
    ("article-headline", ':article schema:headline "又一标题"@zh', ""),
    ("article-photographer", ":article ukg:photographer :union", ""),
    ("article-reporter", ":article ukg:reporter :union", ""),
    ("article-source", "", ":article schema:isPartOf :source"),
    ("article-text", ':article schema:text "另一正文"@zh', ""),
    ("body-level", ":union ukg:level ukg:level-national", ""),
    (
        "certificate-to-body",
        ":conferral-certificate ukg:recipient :person",
        ":conferral-certificate ukg:recipient :union",
    ),
    ("certificate-to-body", ":conferral-medal ukg:honour :certificate", ":conferral-medal ukg:honour :medal"),
    ("change-original", "", ":change org:originalOrganization :union"),
    ("change-result", "", ":change org:resultingOrganization :parent"),
    ("conferral-content", "", ":conferral-number ukg:count 20"),
    ("conferral-count", ":conferral-number ukg:count 0", ":conferral-number ukg:count 20"),
    ("conferral-date", ":conferral-medal dct:date 2030", ""),
    ("conferral-grantor", ":conferral-medal ukg:grantor :programme", ""),
    ("conferral-honour", "", ":conferral-medal ukg:honour :medal"),
    ("conferral-honour", ":conferral-number ukg:honour :certificate", ""),
    ("conferral-honour", ":conferral-medal ukg:honour :programme", ":conferral-medal ukg:honour :medal"),
    ("conferral-recipient", ":conferral-medal ukg:recipient :place", ""),
    ("conferral-status", "", ":conferral-medal ukg:status ukg:Conferred"),
    ("conferral-status", ":conferral-medal ukg:status ukg:Planned", ""),
    ("cooperation", ":union ukg:cooperatesWith :medal", ""),
    ("digest", ':source schema:sha256 "ABC"', ""),
    ("editorial-note", ':union skos:editorialNote ""@zh', ""),
    ("employer", ":person schema:worksFor :place", ""),
    ("evidence-passage", ":union ukg:evidence :article", ""),
    ("fact-evidence", "", ":conferral-medal ukg:evidence :passage"),
    ("fact-evidence", "", ":figure ukg:evidence :passage"),
    ("fact-evidence", "", ":membership ukg:evidence :passage"),
    ("figure-about", "", ":figure schema:observationAbout :programme"),
    ("figure-approximate", ':figure ukg:approximate "约"', ":figure ukg:approximate true"),
    ("figure-date", ':figure schema:observationDate "去年"', ""),
    ("figure-name", "", ':figure schema:name "慰问职工"@zh'),
    ("figure-unit", ':figure schema:unitText "名"', ""),
    ("figure-value", "", ":figure schema:value 300"),
    ("figure-value", ':figure schema:value "三百"', ":figure schema:value 300"),
    ("honour-level", ":medal ukg:level ukg:level-national", ""),
    ("honour-type", ":medal ukg:honourType ukg:programme-campaign", ""),
    ("issuer", ":document dct:publisher :person", ""),
    ("jurisdiction-place", ':union ukg:jurisdiction "江城市"', ""),
    ("medal-to-person", ":conferral-medal ukg:recipient :union", ":conferral-medal ukg:recipient :person"),
    ("membership-member", "", ":membership org:member :person"),
    ("membership-member", ":membership org:member :union", ":membership org:member :person"),
    ("membership-organization", ":membership org:organization :parent", ""),
    ("membership-role", "", ":membership org:role :role"),
    ("no-loop", ":parent org:subOrganizationOf :union", ""),
    ("no-loop", ":union org:subOrganizationOf :union", ""),
    (
        "no-loop",
        ":parent org:subOrganizationOf :top . :top a ukg:UnionBody ; skos:prefLabel '甲'@zh ; org:subOrganizationOf :union",
        "",
    ),
    ("parent", ":union org:subOrganizationOf :place", ""),
    ("passage-end", ":position oa:end 9", ""),
    ("passage-exact", "", ':quote oa:exact "江城市总工会主"@zh'),
    ("passage-source", "", ":passage oa:hasSource :article"),
    ("passage-start", "", ":position oa:start 1"),
    ("preferred-label", "", ':person skos:prefLabel "王芳"@zh'),
    ("preferred-label", ':union skos:prefLabel "市总工会"@zh', ""),
    ("programme-co-organizer", ":programme ukg:coOrganizer :medal", ""),
    ("programme-organizer", ":programme ukg:organizer :medal", ""),
    ("programme-participant", ":programme ukg:participant :medal", ""),
    ("programme-type", ":programme ukg:programmeType ukg:honour-medal", ""),
    ("programme-undertaker", ":programme ukg:undertaker :medal", ""),
    ("programme-whole", ":programme dct:isPartOf :union", ""),
    ("quote-matches", ':quote oa:exact "江城市总工会副"@zh', ':quote oa:exact "江城市总工会主"@zh'),
    ("quote-matches", ":position oa:start 0", ":position oa:start 1"),
    ("role-label", ':role skos:prefLabel "副主席"@zh', ""),
    ("selector-order", ":position oa:end 1", ":position oa:end 8"),
    ("statement-ground", "", ":statement ukg:evidence :passage"),
    ("statement-holds", "", ":union org:subOrganizationOf :parent"),
    ("statement-object", ":statement rdf:object :union", ""),
    ("statement-predicate", "", ":statement rdf:predicate org:subOrganizationOf"),
    ("statement-subject", "", ":statement rdf:subject :union"),
    ("union-type", ":union ukg:unionType ukg:union-joint", ""),
    ("within-place", ":place ukg:within :union", ""),
]
_WARNINGS = {"certificate-to-body", "medal-to-person"}


@cache
def _conforming() -> Graph:
    return Graph().parse(Path(__file__).with_name("conforming.ttl"), format="turtle")


def _changed(added: str, removed: str) -> Graph:
    graph = Graph()
    for triple in _conforming():
        graph.add(triple)
    size = len(graph)
    if removed:
        graph.update(f"{_PREFIXES} DELETE DATA {{ {removed} }}")
        assert len(graph) == size - 1, "nothing was taken away"
    if added:
        graph.update(f"{_PREFIXES} INSERT DATA {{ {added} }}")
    return graph


def _broken(graph: Graph) -> dict[str, str]:
    """The name of every shape that the graph breaks, with its severity."""
    _, report, _ = validate(graph, shacl_graph=shapes(), ont_graph=class_hierarchy(), inplace=False)
    assert isinstance(report, Graph)
    found = {}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        for key in (SH.sourceShape, SH.sourceConstraint):
            for shape in report.objects(result, key):
                found[str(shape).removeprefix(str(_SHAPE))] = str(report.value(result, SH.resultSeverity))
    return found


def _rules() -> set[str]:
    """The names of the shapes that can be broken: property shapes, SPARQL rules, and node shapes with a message."""
    graph = shapes()
    named = {subject for subject in graph.subjects(SH.message) if isinstance(subject, URIRef)}
    return {str(subject).removeprefix(str(_SHAPE)) for subject in named}


def test_the_conforming_graph_conforms() -> None:
    assert _broken(_conforming()) == {}


def test_conformance_is_not_empty() -> None:
    graph = shapes()
    present = set(_conforming().objects(None, RDF.type))
    targets = set(graph.objects(None, SH.targetClass))
    bodies = {
        URIRef(terms.UKG + name) for name in ("Committee", "Enterprise", "Facility", "GovernmentBody", "Institution")
    }
    bodies |= {URIRef(terms.MASS_ORGANIZATION), URIRef(terms.PARTY_BODY)}
    assert targets - bodies <= present
    paths = {path for path in graph.objects(None, SH.path) if isinstance(path, URIRef)}
    assert paths - {URIRef(terms.RULE)} <= set(_conforming().predicates())


def test_every_rule_has_a_violation() -> None:
    assert {name for name, _, _ in _VIOLATIONS} == _rules()


@pytest.mark.parametrize(("name", "added", "removed"), _VIOLATIONS)
def test_violation_is_found(name: str, added: str, removed: str) -> None:
    broken = _broken(_changed(added, removed))
    assert name in broken
    assert broken[name] == str(SH.Warning if name in _WARNINGS else SH.Violation)


@pytest.mark.parametrize(
    ("added", "removed"),
    [
        (':statement ukg:rule "rank"', ":statement ukg:evidence :passage"),
        ("", ":membership org:organization :union"),
        (":figure schema:value 2.5", ":figure schema:value 300"),
        (':conferral-medal dct:date "2030-05-01"^^xsd:date', ':conferral-medal dct:date "2030"^^xsd:gYear'),
        (":programme ukg:organizer :place", ""),
        ('[] a ukg:Enterprise ; skos:prefLabel "江城机械有限公司"@zh', ""),
    ],
)
def test_latitude_conforms(added: str, removed: str) -> None:
    assert _broken(_changed(added, removed)) == {}


def test_a_medal_is_known_by_its_name_too() -> None:
    removed = ":medal ukg:honourType ukg:honour-medal"
    graph = _changed(":conferral-number ukg:recipient :union", removed)
    assert set(_broken(graph)) == {"medal-to-person"}


@pytest.mark.parametrize("name", sorted(_rules()))
def test_message_is_in_both_languages(name: str) -> None:
    messages = {message.language: str(message) for message in shapes().objects(_SHAPE[name], SH.message)}  # type: ignore[attr-defined]
    assert set(messages) == {"zh", "en"}
    assert all(messages.values())
