"""Every figure of the statistics is that of an independent count over the facts."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

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
from extract.kind import ORGANISATIONS, Kind
from extract.source import sources
from graph.build import build
from graph.cli import main
from graph.lifting.identity import identity
from graph.statistics.sheet import Language
from graph.statistics.statistics import CHAPTERS, statistics
from graph.storage.generation import StoreError
from graph.storage.store import Store, open_store
from tests.graph.statistics.tally import Tally, key, said, tally

CORPUS = Path(__file__).parents[2] / "retold" / "articles"
Sheets = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def counted() -> Tally:
    return tally(CORPUS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("retold") / "store"
    build(sources([CORPUS]), folder)
    return folder


@pytest.fixture(scope="module")
def store(folder: Path) -> Store:
    return open_store(folder)


@pytest.fixture(scope="module")
def sheets(store: Store) -> Sheets:
    return records(store, "en")


def records(store: Store, language: Language) -> Sheets:
    return {sheet.key: sheet.records(language) for sheet in statistics(store, CHAPTERS, limit=None)}


def by(rows: Iterable[dict[str, Any]], name: str, *values: str) -> dict[Any, Any]:
    """Rows as a dictionary from one column to another, or to a tuple of others; columns with the same name summed apart."""
    return {row[name]: row[values[0]] if len(values) == 1 else tuple(row[value] for value in values) for row in rows}


def conferred(counted: Tally) -> list[Conferral]:
    found = [fact for fact in counted.of(Conferral) if isinstance(fact, Conferral)]
    return [fact for fact in found if fact.status is Status.CONFERRED and fact.recipient is not None]


def name_of(entity: Entity) -> str:
    return identity(entity).entity.name


def test_overview(counted: Tally, sheets: Sheets) -> None:
    told = by(sheets["overview"], "measure", "value")
    facts = list(counted.facts())
    years = [fact.year for _, fact in facts if isinstance(fact, Conferral | Figure) and fact.year is not None]
    assert told["source files"] == len(counted.documents)
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


def test_most_honoured(counted: Tally, sheets: Sheets) -> None:
    found = Counter(
        recipient
        for recipient, _, _ in {(key(fact.recipient), key(fact.honour), fact.year) for fact in conferred(counted)}
    )
    # Namesakes stand in lines of their own.
    assert Counter((row["recipient"], row["count"]) for row in sheets["most-honoured"]) == Counter(
        (recipient[1] if recipient else None, count) for recipient, count in found.items()
    )
    assert [row["count"] for row in sheets["most-honoured"]] == sorted(found.values(), reverse=True)
    honours: dict[str, set[Hashable]] = defaultdict(set)
    for fact in conferred(counted):
        honours[name_of(fact.honour)].add(key(fact.recipient))
    articles: dict[str, set[str]] = defaultdict(set)
    for article, entity in counted.mentions():
        if entity.kind is Kind.HONOUR:
            articles[name_of(entity)].add(article)
    named = {row["honour"]: (row["recipients"], row["articles"]) for row in sheets["most-conferred"]}
    assert named == {name: (len(honours[name]), len(articles[name])) for name in {*honours, *articles}}


def test_grantors(counted: Tally, sheets: Sheets) -> None:
    found: dict[str, set[Hashable]] = defaultdict(set)
    for fact in conferred(counted):
        if fact.grantor is not None:
            found[name_of(fact.grantor)].add((key(fact.honour), key(fact.recipient), fact.year))
    assert by(sheets["honours-by-grantor"], "grantor", "conferrals") == {
        name: len(given) for name, given in found.items()
    }


def test_programmes(counted: Tally, sheets: Sheets) -> None:
    bodies: dict[str, set[Hashable]] = defaultdict(set)
    for fact in counted.of(Organizing):
        if isinstance(fact, Organizing):
            bodies[name_of(fact.programme)].add(key(fact.organization))
    articles: dict[str, set[str]] = defaultdict(set)
    for article, entity in counted.mentions():
        if entity.kind is Kind.PROGRAMME:
            articles[name_of(entity)].add(article)
    found = by(sheets["programme-reach"], "programme", "bodies", "articles")
    assert found == {name: (len(bodies[name]), len(articles[name])) for name in {*bodies, *articles}}
    untyped = sum(programme_type(name) is None for name in articles)
    assert sum(row["programmes"] for row in sheets["programmes-by-type"]) == len(articles) - untyped


def test_people(counted: Tally, sheets: Sheets) -> None:
    people: dict[str, set[Hashable]] = defaultdict(set)
    bodies: dict[str, set[Hashable]] = defaultdict(set)
    for fact in counted.of(Post):
        if isinstance(fact, Post):
            people[fact.title].add(key(fact.person))
            bodies[fact.title] |= {key(fact.organization)} - {None}
    assert by(sheets["people-by-role"], "role", "people", "bodies") == {
        title: (len(people[title]), len(bodies[title])) for title in people
    }
    assert len(sheets["people"]) == len({key(entity) for _, entity in counted.mentions() if entity.kind is Kind.PERSON})


def test_figures(counted: Tally, sheets: Sheets) -> None:
    figures = [fact for fact in counted.of(Figure) if isinstance(fact, Figure)]
    units = Counter(fact.unit for fact in figures)
    vague = Counter(fact.unit for fact in figures if fact.approximate)
    assert by(sheets["figures-by-unit"], "unit", "figures", "approximate") == {
        unit: (units[unit], vague[unit]) for unit in units
    }
    values: dict[tuple[str, str], list[float]] = defaultdict(list)
    for fact in figures:
        values[fact.measure or fact.unit or "数量", fact.unit].append(fact.value)
    found = {(row["measure"], row["unit"]): row for row in sheets["figures-by-measure"]}
    assert set(found) == set(values)
    for measure, amounts in values.items():
        row = found[measure]
        assert (row["figures"], row["smallest"], row["largest"]) == (len(amounts), min(amounts), max(amounts))
        assert row["sum"] == pytest.approx(sum(amounts))


def test_hierarchy(counted: Tally, sheets: Sheets) -> None:
    links = {
        (key(fact.child), key(fact.parent))
        for extraction in counted.extractions
        for fact in extraction.facts
        if isinstance(fact, SubOrganization)
    }
    told = by(sheets["hierarchy"], "measure", "value")
    assert told["links of the hierarchy"] == len(links)
    assert told["bodies in the hierarchy"] == len({end for link in links for end in link})
    parents = Counter(child for child, _ in links)
    tops = {end for link in links for end in link} - set(parents)
    assert told["bodies with none above"] == len(tops)
    assert told["bodies with several above"] == sum(many > 1 for many in parents.values())
    depth, level, seen = 0, set(tops), set(tops)
    sizes = []
    while level:
        sizes.append(len(level))
        level = {child for child, parent in links if parent in level} - seen
        seen |= level
        depth += 1
    assert told["levels of depth"] == depth
    assert [row["bodies"] for row in sheets["bodies-by-depth"]] == sizes


def test_connections(counted: Tally, sheets: Sheets) -> None:
    pairs: set[frozenset[Hashable]] = set()

    def tie(*ends: Hashable) -> None:
        if None not in ends and len(set(ends)) == 2:
            pairs.add(frozenset(ends))

    for extraction in counted.extractions:
        for fact in extraction.facts:
            match fact:
                case (
                    SubOrganization(a, b)
                    | Cooperation(a, b)
                    | PartOf(a, b)
                    | Employment(a, b)
                    | Organizing(a, b)
                    | Issuing(a, b)
                ):
                    tie(key(a), key(b))
                case Post(person, _, body):
                    tie(key(person), key(body))
                case Conferral(honour, recipient, grantor):
                    tie(key(honour), key(recipient))
                    tie(key(honour), key(grantor))
                case _:
                    pass
    told = by(sheets["connections"], "measure", "value")
    assert told["related pairs"] == len(pairs)
    assert told["things with relations"] == len({end for pair in pairs for end in pair})
    degrees = Counter(end for pair in pairs for end in pair)
    assert told["largest degree"] == max(degrees.values())
    unions = {
        key(entity)
        for extraction in counted.extractions
        for fact in extraction.facts
        for entity in _ends(fact)
        if entity.kind is Kind.UNION
    }
    found = sorted((degrees[union] for union in unions if degrees[union]), reverse=True)
    assert [row["degree"] for row in sheets["most-connected"]] == found


def _ends(fact: Any) -> list[Any]:
    return [value for name in fact.__slots__ if getattr(value := getattr(fact, name), "kind", None) in {*ORGANISATIONS}]


def test_sheets_are_the_same_in_both_languages_but_for_words(store: Store, sheets: Sheets) -> None:
    chinese = records(store, "zh")
    assert {name: len(rows) for name, rows in chinese.items()} == {name: len(rows) for name, rows in sheets.items()}
    kinds = {row["kind"] for row in chinese["things-by-kind"]}
    assert {"工会组织", "荣誉"} <= kinds


def test_an_unknown_chapter_or_projection_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="chapter nonsense: expected one of overview"):
        list(statistics(store, ["nonsense"]))
    with pytest.raises(StoreError, match="projection nonsense: expected one of relations"):
        list(statistics(store, ["network"], "nonsense"))


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_the_command_in_every_form(folder: Path, form: str) -> None:
    arguments = ["stats", "all", "--store", str(folder), "--format", form, "--limit", "3"]
    first, second = (CliRunner().invoke(main, arguments) for _ in range(2))
    assert first.exit_code == 0, first.output
    assert first.output == second.output
    assert "中华全国总工会" in first.output
    if form == "json":
        assert all(len(rows) <= 3 for name, rows in json.loads(first.output).items() if name == "most-honoured")


def test_an_empty_store_has_statistics(tmp_path: Path) -> None:
    build([], tmp_path / "store")
    found = {sheet.key: sheet for sheet in statistics(open_store(tmp_path / "store"), CHAPTERS)}
    assert dict(zip(found["overview"].columns, zip(*found["overview"].rows, strict=True), strict=True))["value"][1] == 0
    assert found["network-central"].rows == ()
