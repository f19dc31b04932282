"""The graph of an article has the contract's shapes."""

from __future__ import annotations

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from extract.context import Context
from extract.entity import Entity
from extract.extraction import Extraction
from extract.fact import (
    Basis,
    Byline,
    Conferral,
    Cooperation,
    Credit,
    Employment,
    Evidence,
    Fact,
    Figure,
    Issuing,
    Organizing,
    PartOf,
    Post,
    Role,
    Status,
    SubOrganization,
)
from extract.kind import Kind
from extract.mention import Mention
from extract.sentence import sentences
from graph.lifting.iri import Minter
from graph.lifting.lift import Lifted, lift
from graph.lifting.term import lines
from ontology.terms import PREFIXES
from tests.extract.told import article

TEXT = "  前一句。甲县总工会主席王明向乙厂工会授予县先进集体称号。后一句。  "
UNION = Entity(Kind.UNION, "甲县总工会")
PARENT = Entity(Kind.UNION, "丙市总工会")
WORKS = Entity(Kind.UNION, "乙厂工会")
PERSON = Entity(Kind.PERSON, "王明", "甲县")
HONOUR = Entity(Kind.HONOUR, "甲县先进集体")
CAMPAIGN = Entity(Kind.PROGRAMME, "“安康杯”竞赛")
PART = Entity(Kind.PROGRAMME, "“十个一”活动")
RULES = Entity(Kind.DOCUMENT, "《办法》")
SAID = Evidence(7, 14, "a-rule")


def lifted(*facts: Fact, mentions: tuple[Mention, ...] = ()) -> Lifted:
    read = article(TEXT)
    return lift(Extraction(read, Context(), sentences(read), mentions, facts), Minter())


def ask(result: Lifted, pattern: str) -> list[tuple[str, ...]]:
    store = pyoxigraph.Store()
    store.load(input="".join(lines(result.own, result.article)), format=RdfFormat.N_QUADS)
    found = store.query(f"SELECT * {{ GRAPH <{result.article[1:-1]}> {{ {pattern} }} }}", prefixes=dict(PREFIXES))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [tuple(getattr(row[name], "value", "") for name in names) for row in found]


@pytest.mark.parametrize(
    ("fact", "pattern"),
    [
        (SubOrganization(WORKS, UNION, Basis.STATED, SAID), "?x org:subOrganizationOf/skos:prefLabel '甲县总工会'@zh"),
        (
            Post(PERSON, "主席", UNION, SAID),
            "?x a org:Membership ; org:member/skos:prefLabel '王明'@zh ; org:organization/skos:prefLabel '甲县总工会'@zh ; "
            "org:role/skos:prefLabel '主席'@zh ; ukg:evidence ?e",
        ),
        (Employment(PERSON, UNION, SAID), "?x schema:worksFor/skos:prefLabel '甲县总工会'@zh"),
        (
            Conferral(HONOUR, WORKS, UNION, 2019, None, Status.CONFERRED, SAID),
            "?x a ukg:Conferral ; ukg:honour/skos:prefLabel '甲县先进集体'@zh ; ukg:recipient/skos:prefLabel '乙厂工会'@zh ; "
            "ukg:grantor/skos:prefLabel '甲县总工会'@zh ; dct:date '2019'^^xsd:gYear ; ukg:status ukg:Conferred ; ukg:evidence ?e",
        ),
        (
            Conferral(HONOUR, None, None, None, 20, Status.PLANNED, SAID),
            "?x ukg:count 20 ; ukg:status ukg:Planned FILTER NOT EXISTS { ?x ukg:recipient ?r }",
        ),
        (Organizing(UNION, CAMPAIGN, Role.UNDERTAKER, SAID), "?x ukg:undertaker/skos:prefLabel '甲县总工会'@zh"),
        (PartOf(PART, CAMPAIGN, SAID), "?x a ukg:Programme ; dct:isPartOf/skos:prefLabel '“安康杯”竞赛'@zh"),
        (
            Figure(CAMPAIGN, "慰问职工", 25000, "人", 2019, True, SAID),
            "?x a ukg:Figure ; schema:observationAbout/skos:prefLabel '“安康杯”竞赛'@zh ; schema:name '慰问职工'@zh ; "
            "schema:value 25000 ; schema:unitText '人' ; ukg:approximate true ; schema:observationDate '2019'^^xsd:gYear",
        ),
        (Cooperation(UNION, WORKS, SAID), "?x ukg:cooperatesWith/skos:prefLabel '乙厂工会'@zh"),
        (Byline(PERSON, Credit.REPORTER, SAID), "?x ukg:reporter/skos:prefLabel '王明'@zh"),
        (Issuing(UNION, RULES, SAID), "?x a ukg:PolicyDocument ; dct:publisher/skos:prefLabel '甲县总工会'@zh"),
    ],
)
def test_every_fact_has_its_shape_and_its_sentence(fact: Fact, pattern: str) -> None:
    result = lifted(fact)
    assert len(ask(result, pattern)) == 1
    quotes = ask(
        result, "?fact ukg:evidence ?passage . ?passage oa:hasSelector/oa:exact ?quote ; oa:hasSelector/oa:start ?start"
    )
    assert [row[2] for row in quotes if row[2]] == ["甲县总工会主席王明向乙厂工会授予县先进集体称号。"]
    assert [int(row[3]) for row in quotes] == [6]


@pytest.mark.parametrize(("start", "quote"), [(2, "前一句。"), (TEXT.index("后"), "后一句。")])
def test_a_passage_has_no_space_at_its_ends(start: int, quote: str) -> None:
    result = lifted(Cooperation(UNION, WORKS, Evidence(start, start + 2, "a-rule")))
    assert ask(result, "[] oa:exact ?quote") == [(quote,)]


def test_rank_stands_in_the_gazetteer_graph_only() -> None:
    result = lifted(SubOrganization(UNION, PARENT, Basis.RANK, SAID))
    assert ask(result, "?x org:subOrganizationOf ?y") == []
    assert any("subOrganizationOf> " in line and line.endswith(f" {Minter().gazetteer} .\n") for line in result.shared)


def test_a_mention_gives_label_form_and_evidence() -> None:
    result = lifted(mentions=(Mention(Kind.UNION, 6, 11, "县总工会", "r", entity=UNION),))
    pattern = "?x a ukg:UnionBody ; skos:prefLabel '甲县总工会'@zh ; skos:altLabel '县总工会'@zh ; ukg:evidence ?e"
    assert len(ask(result, pattern)) == 1


def test_no_blank_nodes_and_sorted() -> None:
    result = lifted(Post(PERSON, "主席", UNION, SAID), Cooperation(UNION, WORKS, SAID))
    assert list(result.own) == sorted(set(result.own))
    assert not any(each.startswith("_:") or " _:" in each.partition('"')[0] for each in result.own)


def test_scope_keeps_namesakes_apart() -> None:
    mint = Minter()
    assert mint.entity(PERSON) != mint.entity(Entity(Kind.PERSON, "王明", "乙市"))
    assert mint.entity(UNION) == "<https://w3id.org/unionkg/id/organization/甲县总工会>"
