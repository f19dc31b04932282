"""The page of a resource gathers what stands above and below it, its facts by heading, and its honours in time."""

from __future__ import annotations

import pytest

from graph.network.reader import Reader
from graph.web.entity import Entity, entity
from tests.graph.network.sample import ID, store

COUNTY = f"{ID}organization/county"
PROVINCE = f"<{ID}organization/province>"
UP = (
    f'<{ID}organization/city> org:subOrganizationOf {PROVINCE} . {PROVINCE} a ukg:UnionBody ; skos:prefLabel "云岭省总工会"@zh ;'
    f" ukg:evidence <{ID}article/0#char=0,35> ."
)


def shown(iri: str, extra: str = "") -> Entity:
    found = entity(Reader(store(extra).data), iri)
    assert found is not None
    return found


@pytest.mark.parametrize("loop", ["", f"{PROVINCE} org:subOrganizationOf <{COUNTY}> ."])
def test_the_highest_body_comes_first_and_a_loop_ends(loop: str) -> None:
    above = shown(COUNTY, UP + loop).above
    assert [[other.name for other in step] for step in above] == [["云岭省总工会"], ["清河市总工会"]]


def test_what_stands_below() -> None:
    found = shown(f"{ID}organization/city")
    assert ([other.name for other in found.below], found.more_below) == (["云山县总工会"], 0)


def test_honours_stand_in_time_those_without_a_year_last() -> None:
    given = (
        f"<{ID}conferral/{number}> a ukg:Conferral ; ukg:honour <{ID}honour/vanguard> ; ukg:recipient <{COUNTY}> ;"
        f" ukg:status ukg:Conferred {year} ; ukg:evidence <{ID}article/0#char=0,35> ."
        for number, year in ((2, ""), (3, '; dct:date "2010"^^xsd:gYear'))
    )
    assert [row.years for row in shown(COUNTY, "".join(given)).honours.rows] == [(2010,), (2019,), ()]


def test_facts_stand_under_their_headings_with_their_sentences() -> None:
    groups = {group.heading: group.rows for group in shown(COUNTY).groups}
    assert {heading: [row.other.name for row in rows] for heading, rows in groups.items()} == {
        "people": ["林晓"],
        "organises": ["“匠心杯”竞赛"],
        "area": ["云山县"],
    }
    (row,) = groups["people"]
    (sentence,) = row.sentences
    assert (row.role, sentence.headline, sentence.date) == ("主席", "第1篇", "2019-05-01")


def test_nothing_is_shown_of_what_is_not_there() -> None:
    assert entity(Reader(store().data), f"{ID}organization/none") is None
