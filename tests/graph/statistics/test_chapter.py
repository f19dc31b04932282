"""Every figure that a question gives is that of an independent count over the facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable

import pytest

from extract.category import programme_type, union_type
from extract.entity import Entity
from extract.fact import (
    Byline,
    Conferral,
    Cooperation,
    Employment,
    Figure,
    Issuing,
    Organizing,
    PartOf,
    Post,
    Status,
    SubOrganization,
)
from extract.kind import Kind
from graph.lifting.identity import identity
from tests.graph.statistics.tally import Tally, key, said
from tests.graph.statistics.told import Sheets, by


def conferred(counted: Tally) -> list[Conferral]:
    found = counted.of(Conferral)
    return [fact for fact in found if fact.status is Status.CONFERRED and fact.recipient is not None]


def name_of(entity: Entity) -> str:
    return identity(entity).entity.name


def test_overview(counted: Tally, sheets: Sheets) -> None:
    told = by(sheets["overview"], "measure", "value")
    facts = list(counted.facts())
    years = [fact.year for _, fact in facts if isinstance(fact, Conferral | Figure) and fact.year is not None]
    assert told["source documents"] == len(counted.documents)
    assert told["articles"] == len(counted.extractions)
    assert told["articles with facts"] == len({article for article, _ in facts})
    assert told["articles with a date"] == sum(item.article.published is not None for item in counted.extractions)
    assert (int(told["first year of facts"]), int(told["last year of facts"])) == (min(years), max(years))
    assert told["things that articles name"] == len({key(entity) for _, entity in counted.mentions()})
    assert told["places among them"] == len(
        {key(entity) for _, entity in counted.mentions() if entity.kind is Kind.PLACE}
    )
    assert told["facts as articles state them"] == told["facts with evidence"] == len(facts)


def test_things_by_kind(counted: Tally, sheets: Sheets) -> None:
    names = {
        Kind.UNION: "Union body", Kind.PARTY: "Party body", Kind.GOVERNMENT: "Government body", Kind.MASS: "Mass organisation",
        Kind.ENTERPRISE: "Enterprise", Kind.INSTITUTION: "Institution", Kind.COMMITTEE: "Committee", Kind.FACILITY: "Facility",
        Kind.PLACE: "Place", Kind.PERSON: "Person", Kind.PROGRAMME: "Programme", Kind.HONOUR: "Honour",
        Kind.DOCUMENT: "Policy document",
    }  # fmt: skip
    found = Counter(names[kind] for kind, _ in {(entity.kind, key(entity)) for _, entity in counted.mentions()})
    assert {kind: named for kind, named in by(sheets["things-by-kind"], "kind", "named").items() if named} == found
    for row in sheets["things-by-kind"]:
        assert row["named"] + row["implied"] == row["things"]


def test_facts_by_relation(counted: Tally, sheets: Sheets) -> None:
    names = {
        Post: "Membership", Conferral: "Conferral", Figure: "Figure", Employment: "works for", Cooperation: "cooperates with",
        PartOf: "is part of", Issuing: "publisher", SubOrganization: "sub-organisation of",
    }  # fmt: skip
    roles = {"organizer": "organiser", "co-organizer": "co-organiser"}
    credits_ = {"通讯员": "correspondent", "记者": "reporter", "摄影": "photographer", "作者": "author"}
    stated: Counter[str] = Counter()
    distinct: dict[str, set[Hashable]] = defaultdict(set)
    for article, fact in counted.facts():
        if isinstance(fact, Organizing):
            name = roles.get(fact.role, str(fact.role))
        else:
            name = credits_[fact.credit] if isinstance(fact, Byline) else names[type(fact)]
        stated[name] += 1
        distinct[name].add((article, said(fact)) if isinstance(fact, Byline) else said(fact))
    assert by(sheets["facts-by-relation"], "relation", "statements") == stated
    assert by(sheets["facts-by-relation"], "relation", "facts") == {
        name: len(found) for name, found in distinct.items()
    }


def test_years(counted: Tally, sheets: Sheets) -> None:
    facts = [fact for _, fact in counted.facts()]
    conferrals = Counter(str(fact.year) for fact in facts if isinstance(fact, Conferral) and fact.year)
    figures = Counter(str(fact.year) for fact in facts if isinstance(fact, Figure) and fact.year)
    found = by(sheets["facts-by-year"], "year", "conferrals", "figures")
    assert found == {year: (conferrals[year], figures[year]) for year in sorted({*conferrals, *figures})}
    given: dict[str, list[Conferral]] = defaultdict(list)
    for fact in conferred(counted):
        if fact.year:
            given[str(fact.year)].append(fact)
    assert by(sheets["honours-by-year"], "year", "honours", "recipients", "conferrals") == {
        year: (
            len({key(fact.honour) for fact in facts}),
            len({key(fact.recipient) for fact in facts}),
            len({(key(fact.honour), key(fact.recipient)) for fact in facts}),
        )
        for year, facts in given.items()
    }


def test_bodies_by_level(counted: Tally, sheets: Sheets) -> None:
    unions = {key(entity): entity for _, entity in counted.mentions() if entity.kind is Kind.UNION}
    assert sum(row["bodies"] for row in sheets["bodies-by-level"]) >= len(unions)
    types = Counter(union_type(name_of(entity)) for entity in unions.values())
    found: Counter[str] = Counter()
    for row in sheets["bodies-by-level"]:
        found[row["type"]] += row["bodies"]
    names = {"federation": "local federation", "industrial": "industrial union", "grassroots": "grassroots union"}
    for kind, name in names.items():
        assert found[name] == types[kind]


def test_most_honoured(counted: Tally, chinese: Sheets) -> None:
    found = Counter(
        recipient
        for recipient, _, _ in {(key(fact.recipient), key(fact.honour), fact.year) for fact in conferred(counted)}
    )
    # Namesakes stand in lines of their own.
    assert Counter((row["recipient"], row["count"]) for row in chinese["most-honoured"]) == Counter(
        (recipient[1] if recipient else None, count) for recipient, count in found.items()
    )
    assert [row["count"] for row in chinese["most-honoured"]] == sorted(found.values(), reverse=True)
    honours: dict[str, set[Hashable]] = defaultdict(set)
    for fact in conferred(counted):
        honours[name_of(fact.honour)].add(key(fact.recipient))
    articles: dict[str, set[str]] = defaultdict(set)
    for article, entity in counted.mentions():
        if entity.kind is Kind.HONOUR:
            articles[name_of(entity)].add(article)
    named = {row["honour"]: (row["recipients"], row["articles"]) for row in chinese["most-conferred"]}
    assert named == {name: (len(honours[name]), len(articles[name])) for name in {*honours, *articles}}


def test_grantors(counted: Tally, chinese: Sheets) -> None:
    found: dict[str, set[Hashable]] = defaultdict(set)
    for fact in conferred(counted):
        if fact.grantor is not None:
            found[name_of(fact.grantor)].add((key(fact.honour), key(fact.recipient), fact.year))
    assert by(chinese["honours-by-grantor"], "grantor", "conferrals") == {
        name: len(given) for name, given in found.items()
    }


def test_programmes(counted: Tally, chinese: Sheets) -> None:
    bodies: dict[str, set[Hashable]] = defaultdict(set)
    for fact in counted.of(Organizing):
        bodies[name_of(fact.programme)].add(key(fact.organization))
    articles: dict[str, set[str]] = defaultdict(set)
    for article, entity in counted.mentions():
        if entity.kind is Kind.PROGRAMME:
            articles[name_of(entity)].add(article)
    found = by(chinese["programme-reach"], "programme", "bodies", "articles")
    assert found == {name: (len(bodies[name]), len(articles[name])) for name in {*bodies, *articles}}
    untyped = sum(programme_type(name) is None for name in articles)
    assert sum(row["programmes"] for row in chinese["programmes-by-type"]) == len(articles) - untyped


def test_people(counted: Tally, chinese: Sheets) -> None:
    people: dict[str, set[Hashable]] = defaultdict(set)
    bodies: dict[str, set[Hashable]] = defaultdict(set)
    for fact in counted.of(Post):
        people[fact.title].add(key(fact.person))
        bodies[fact.title] |= {key(fact.organization)} - {None}
    assert by(chinese["people-by-role"], "role", "people", "bodies") == {
        title: (len(people[title]), len(bodies[title])) for title in people
    }
    assert len(chinese["people"]) == len(
        {key(entity) for _, entity in counted.mentions() if entity.kind is Kind.PERSON}
    )


def test_figures(counted: Tally, chinese: Sheets) -> None:
    figures = list(counted.of(Figure))
    units = Counter(fact.unit for fact in figures)
    vague = Counter(fact.unit for fact in figures if fact.approximate)
    assert by(chinese["figures-by-unit"], "unit", "figures", "approximate") == {
        unit: (units[unit], vague[unit]) for unit in units
    }
    values: dict[tuple[str, str], list[float]] = defaultdict(list)
    for fact in figures:
        values[fact.measure or fact.unit or "数量", fact.unit].append(fact.value)
    found = {(row["measure"], row["unit"]): row for row in chinese["figures-by-measure"]}
    assert set(found) == set(values)
    for measure, amounts in values.items():
        row = found[measure]
        assert (row["figures"], row["smallest"], row["largest"]) == (len(amounts), min(amounts), max(amounts))
        assert row["sum"] == pytest.approx(sum(amounts))
