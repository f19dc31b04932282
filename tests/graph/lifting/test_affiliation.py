"""A person is one node wherever a newspaper of whatever city names the post, and namesakes of unrelated bodies are two."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from extract.entity import Entity
from extract.extraction import Extraction, extract
from extract.fact import Evidence, Post
from extract.kind import Kind
from graph.lifting.affiliation import affiliations
from graph.lifting.aliases import NO_ALIASES, Aliases, read_aliases
from graph.lifting.fact_line import fact_lines
from graph.lifting.iri import Minter
from graph.lifting.lift import lift
from tests.extract.told import article

HERE = "本报讯 日前，南通市总工会慰问职工300人，南通市总工会主席林晓到场。南通市总工会还启动“送清凉”活动。"
THERE = "本报讯 日前，徐州市总工会举办交流会，徐州市总工会干部到场。南通市总工会主席林晓应邀介绍经验。徐州市委致辞。"
OTHER = "本报讯 日前，徐州市总工会召开会议，徐州市总工会主席林晓讲话。"
COUNTY = "本报讯 日前，徐州市总工会举办交流会。南通市海门区总工会主席林晓应邀介绍经验。徐州市委致辞。"
PLAIN = "本报讯 日前，南通市总工会慰问全国劳动模范林晓，送上慰问金。南通市总工会还启动“送清凉”活动。"
FIRM = "本报讯 日前，南通市总工会慰问职工。青石纺织有限公司工会主席林晓到场。南通市总工会还启动“送清凉”活动。"
FIRM_AWAY = "本报讯 日前，徐州市总工会举办交流会。青石纺织有限公司党委书记林晓介绍经验。徐州市委致辞。"
RIVAL = "本报讯 日前，南通市总工会慰问职工。白云机械有限公司工会主席林晓到场。南通市总工会还启动“送清凉”活动。"
PROVINCE = "本报讯 日前，徐州市总工会举办交流会。江苏省总工会副主席、南通市总工会主席林晓讲话。徐州市委致辞。"


def read(text: str) -> Extraction:
    return extract(article(text))


def people(text: str, aliases: Aliases = NO_ALIASES) -> set[str]:
    """The nodes of persons that the graph of an article holds."""
    subjects = {each.partition(" ")[0] for each in lift(read(text), Minter("https://e.org/", aliases)).own}
    found = {node for node in subjects if node.startswith("<https://e.org/person/")}
    return {node.removeprefix("<https://e.org/person/").removesuffix(">") for node in found}


@pytest.mark.parametrize(
    ("text", "node"),
    [
        (HERE, "林晓@南通市"),
        (THERE, "林晓@南通市"),
        (COUNTY, "林晓@南通市"),
        (PROVINCE, "林晓@南通市"),
        (OTHER, "林晓@徐州市"),
        (PLAIN, "林晓@南通市"),
        (FIRM, "林晓@青石纺织有限公司"),
        (FIRM_AWAY, "林晓@青石纺织有限公司"),
        (RIVAL, "林晓@白云机械有限公司"),
    ],
)
def test_the_body_of_the_post_tells_who_it_is_whatever_the_home_of_the_article(text: str, node: str) -> None:
    assert people(text) == {node}


def test_the_articles_are_of_two_cities() -> None:
    homes = [read(text).context.home for text in (HERE, THERE, FIRM, FIRM_AWAY)]
    assert [home.name if home else "" for home in homes] == ["南通市", "徐州市", "南通市", "徐州市"]


def test_bodies_that_the_rules_of_identity_join_make_one_person() -> None:
    rules = read_aliases("merge\torganization\t白云机械有限公司工会\t青石纺织有限公司工会\t改名\n", "a.tsv")
    assert people(RIVAL, rules) == people(FIRM, rules) == {"林晓@青石纺织有限公司"}


def test_a_rule_about_a_person_names_the_node_that_the_graph_shows() -> None:
    rules = read_aliases("split\tperson\t林晓@青石纺织有限公司\t青石老厂\ta\t两人同名\n", "a.tsv")
    assert people(FIRM, rules) == {"林晓@青石老厂"}


@pytest.mark.parametrize("text", [HERE, THERE, FIRM, FIRM_AWAY, PROVINCE])
@pytest.mark.parametrize("rules", ["", "split\tperson\t林晓@南通市\t南通老厂\ta\t两人同名\n"])
def test_facts_as_lines_name_the_nodes_of_the_graph(text: str, rules: str) -> None:
    aliases = read_aliases(rules, "a.tsv")
    lines = fact_lines(read(text), Minter("https://e.org/", aliases)).lines.splitlines()
    found = {record["person"]["iri"] for record in map(json.loads, lines) if "person" in record}
    assert {iri.removeprefix("https://e.org/person/") for iri in found} == people(text, aliases)


def test_of_two_workplaces_the_one_told_first_counts_whatever_the_order_of_facts() -> None:
    person, later, first = Entity(Kind.PERSON, "林晓"), Entity(Kind.ENTERPRISE, "甲厂"), Entity(Kind.ENTERPRISE, "乙厂")
    facts = (Post(person, "厂长", later, Evidence(1, 2, "r")), Post(person, "厂长", first, Evidence(0, 1, "r")))
    for told in (facts, facts[::-1]):
        assert affiliations(replace(read("林晓"), facts=told), NO_ALIASES) == {person: replace(person, scope="乙厂")}


@pytest.mark.parametrize(
    ("kind", "name", "scope"),
    [
        (Kind.UNION, "云湖市总工会", "云湖市总工会"),
        (Kind.UNION, "中华全国总工会", "中华全国总工会"),
        (Kind.UNION, "青石集团总工会", "青石集团"),
        (Kind.UNION, "青石纺织有限公司工会女职工委员会", "青石纺织有限公司"),
        (Kind.PARTY, "第九航务局党委", "第九航务局"),
        (Kind.MASS, "中国白云协会", "中国白云协会"),
        (Kind.ENTERPRISE, "青石纺织有限公司", "青石纺织有限公司"),
    ],
)
def test_a_body_of_no_area_gives_its_name_without_its_organs(kind: Kind, name: str, scope: str) -> None:
    person, body = Entity(Kind.PERSON, "林晓", "南通市"), Entity(kind, name)
    fact = Post(person, "主席", body, Evidence(0, 1, "r"))
    assert affiliations(replace(read("林晓"), facts=(fact,)), NO_ALIASES) == {person: replace(person, scope=scope)}
