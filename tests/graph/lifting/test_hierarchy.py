"""Federations stand in their hierarchy, and changes of areas tie old ones to new ones."""

from __future__ import annotations

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from extract.source import Source, sources
from graph.harvest import harvest
from graph.lifting.hierarchy import describe_changes, describe_rank, federation
from graph.lifting.iri import Minter
from graph.lifting.term import Line
from ontology.terms import PREFIXES
from tests.absence import skip_loudly
from tests.evaluation.scorer import EVALUATION
from tests.graph.lifting.area import area

MINT = Minter()
PAGES = [EVALUATION / "tune" / "articles" / f"p{number}.txt" for number in (1, 3, 4, 5)]
PAGES.append(EVALUATION / "check" / "articles" / "p2.txt")
# A local federation is one of an area: of a firm, an industry or a system it would be an organisation of its own.
_UNREACHED = """
SELECT ?body ?name {
  GRAPH ?article { ?body a ukg:UnionBody ; skos:prefLabel ?name ; ukg:evidence ?passage }
  FILTER(REGEX(STR(?name), "(省|自治区|市|区|县|州|旗|盟|镇|乡|街道)总工会$"))
  FILTER NOT EXISTS { ?body org:subOrganizationOf+ <https://w3id.org/unionkg/id/organization/中华全国总工会> }
}"""
_REACHED = """
SELECT (COUNT(DISTINCT ?body) AS ?n) { ?body org:subOrganizationOf+ <https://w3id.org/unionkg/id/organization/中华全国总工会> }"""


def asked(lines: tuple[Line, ...], names: str, pattern: str) -> list[tuple[str, ...]]:
    store = pyoxigraph.Store()
    store.load(input="".join(lines), format=RdfFormat.N_QUADS)
    found = store.query(f"SELECT {names} {{ GRAPH ?graph {{ {pattern} }} }}", prefixes=dict(PREFIXES))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return sorted(tuple(getattr(value, "value", "") for value in row) for row in found)


@pytest.mark.parametrize(
    ("name", "year", "changes"),
    [
        ("海门市", 2018, [("海门市总工会", "海门区总工会", "2020")]),
        ("海门区", 2021, [("海门市总工会", "海门区总工会", "2020")]),
        ("吴江区", 2015, [("吴江市总工会", "吴江区总工会", "2012")]),
        ("崇川区", 2022, [("港闸区总工会", "崇川区总工会", "2020")]),
        ("南通市", 2022, []),
    ],
)
def test_a_change_of_an_area_ties_its_federations(name: str, year: int, changes: list[tuple[str, ...]]) -> None:
    found = asked(
        describe_changes(area(name, year=year), MINT),
        "?old ?new ?date",
        "?change a org:ChangeEvent ; org:originalOrganization/skos:prefLabel ?old ; "
        "org:resultingOrganization/skos:prefLabel ?new ; dct:date ?date",
    )
    assert set(changes) <= set(found)
    assert bool(found) == bool(changes)


def test_both_sides_of_a_change_are_described() -> None:
    lines = describe_changes(area("海门市", year=2018), MINT)
    for name in ("海门市", "海门区"):
        pattern = f"?body a ukg:UnionBody ; skos:prefLabel '{name}总工会'@zh ; ukg:jurisdiction/ukg:areaCode ?code"
        assert len(asked(lines, "?code", pattern)) == 1


def test_an_area_that_ended_says_so() -> None:
    quads = describe_changes(area("海门市", year=2018), MINT)
    pattern = (
        "?place a ukg:Place ; skos:prefLabel '{}'@zh ; ukg:validFrom ?first OPTIONAL {{ ?place ukg:validUntil ?last }}"
    )
    assert asked(quads, "?first ?last", pattern.format("海门市")) == [("1995", "2019")]
    assert asked(quads, "?first ?last", pattern.format("海门区")) == [("2020", "")]


def test_an_edge_by_rank_names_its_rule_and_no_article() -> None:
    child, parent = federation(area("海门区", year=2021)), federation(area("南通市", year=2021))
    one = describe_rank(child, parent, 2021, MINT)
    pattern = (
        "?s a rdf:Statement ; rdf:subject/skos:prefLabel '海门区总工会'@zh ; rdf:predicate org:subOrganizationOf ; "
        "rdf:object/skos:prefLabel '南通市总工会'@zh ; ukg:rule ?rule"
    )
    (found,) = asked(one, "?s ?rule", pattern)
    assert found[1] == "rank"
    assert asked(describe_rank(child, parent, 2023, MINT), "?s ?rule", pattern) == [found]
    assert all(line.endswith(f" {MINT.gazetteer} .\n") for line in one)


def _existing() -> list[Source]:
    missing = [page.name for page in PAGES if not page.is_file()]
    if missing:
        skip_loudly(", ".join(missing), "the hierarchy of real pages")
    return list(sources(PAGES))


def test_every_local_federation_of_the_real_pages_reaches_the_national_one() -> None:
    store = pyoxigraph.Store()
    for item in harvest(_existing()):
        lines = "".join(leaf.lines for leaf in item.leaves) + "".join(item.shared)
        store.load(input=lines, format=RdfFormat.N_QUADS)
    prefixes = dict(PREFIXES)
    reached = store.query(_REACHED, prefixes=prefixes, use_default_graph_as_union=True)
    assert isinstance(reached, pyoxigraph.QuerySolutions)
    assert [int(row["n"].value) > 30 for row in reached] == [True]
    unreached = store.query(_UNREACHED, prefixes=prefixes, use_default_graph_as_union=True)
    assert isinstance(unreached, pyoxigraph.QuerySolutions)
    assert [row["name"].value for row in unreached] == []
