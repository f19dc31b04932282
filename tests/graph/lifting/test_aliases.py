"""A user's rules join and part things; a rule that cannot be is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.entity import Entity
from extract.kind import Kind
from extract.source import sources
from graph.build import build
from graph.lifting.aliases import AliasError, Aliases, read_aliases
from graph.lifting.iri import Minter
from graph.storage.generation import StoreError
from graph.storage.store import Table, open_store
from tests.graph.pages import quads, written
from tests.graph.server import oxigraph

MERGE = "merge\tprogramme\t“清风”行动\t“夏日清风”行动\t同一行动\n"
SPLIT = "split\tperson\t王明@南通市\t南通市教师\tb.txt\t两人同名\n"


def programme(name: str) -> Entity:
    return Entity(Kind.PROGRAMME, name)


def test_merges_are_followed_to_their_end() -> None:
    rules = read_aliases(MERGE + "merge\tprogramme\t“夏日清风”行动\t“清凉一夏”行动\t改名\n", "a.tsv")
    assert rules.merged(programme("“清风”行动")).name == "“清凉一夏”行动"
    mint = Minter(aliases=rules)
    assert mint.entity(programme("“清风”行动活动")) == mint.entity(programme("“清凉一夏”行动"))


def test_a_split_holds_where_it_says_only() -> None:
    rules = read_aliases(SPLIT, "a.tsv")
    person = Entity(Kind.PERSON, "王明", "南通市")
    assert rules.split(person, "b.txt") == Entity(Kind.PERSON, "王明", "南通市教师")
    assert rules.split(person, "a.txt") == person


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("join\tperson\ta\tb\tc\n", r"a\.tsv:1: join: expected merge or split"),
        ("# ok\nmerge\tperson\ta\tb\n", r"a\.tsv:2: 4 filled columns, merge has 5"),
        ("merge\tanimal\ta\tb\tc\n", r"a\.tsv:1: animal: no kind"),
        ("merge\tperson\ta\tb\tc\nmerge\tperson\tb\ta\tc\n", r"a\.tsv:2: b: merges go in a circle"),
        ("merge\thonour\t江苏省劳模\t江苏省劳动模范\tc\n", r"a\.tsv:1: 江苏省劳动模范: merges go in a circle"),
        ("merge\tperson\ta\tb\tc\nmerge\tperson\ta\td\tc\n", r"a\.tsv:2: a: merged twice"),
        (SPLIT + SPLIT, r"a\.tsv:2: 王明@南通市: split twice in b\.txt"),
    ],
)
def test_a_wrong_rule_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(AliasError, match=message):
        read_aliases(text, "a.tsv")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    texts = (f"本报讯 日前，南通市总工会启动“{name}”行动。" for name in ("清风", "夏日清风"))
    return written(tmp_path / "pages", **dict(zip("ab", texts, strict=True)))


def _ledger(store: Path) -> list[tuple[str, ...]]:
    found = open_store(store).ask("aliases")
    assert isinstance(found, Table)
    return [tuple(getattr(value, "value", "") for value in row[:4]) for row in found.rows]


def test_a_build_applies_and_keeps_the_rules(tmp_path: Path, pages: Path) -> None:
    rules, store = read_aliases(MERGE, "a.tsv"), tmp_path / "store"
    build(sources([pages]), store)
    assert _ledger(store) == []
    assert build(sources([pages]), store, aliases=rules).replaced == 2
    assert _ledger(store) == [("“夏日清风”行动", "“清风”行动", "alias-file", "同一行动")]
    assert build(sources([pages]), store).unchanged == 2
    build(sources([pages]), tmp_path / "fresh", aliases=rules)
    assert quads(store) == quads(tmp_path / "fresh")
    assert build(sources([pages]), store, aliases=Aliases()).replaced == 2
    assert _ledger(store) == []


def test_other_rules_need_all_sources(tmp_path: Path, pages: Path) -> None:
    build(sources([pages]), tmp_path / "store")
    with pytest.raises(StoreError, match="1 sources of the store are not given"):
        build(sources([pages / "a.txt"]), tmp_path / "store", aliases=read_aliases(MERGE, "a.tsv"))


def _many(folder: Path, count: int) -> Path:
    text = "本报讯 日前，南通市总工会启动“{}”行动，慰问职工{}人。南通市总工会主席王明讲话。"
    names = ("清风", "夏日清风")
    return written(folder, **{f"{n:02}": text.format(names[n % 2], n + 10) for n in range(count)})


RULES = MERGE + SPLIT.replace("b.txt", "07.txt")


def test_processes_follow_the_rules_as_one_does(tmp_path: Path) -> None:
    pages, rules = _many(tmp_path / "many", 20), read_aliases(RULES, "a.tsv")
    for jobs in (1, 2):
        build(sources([pages]), tmp_path / f"store-{jobs}", jobs=jobs, aliases=rules)
    one, two = ("".join(quads(tmp_path / f"store-{jobs}")) for jobs in (1, 2))
    assert one == two
    assert "王明@南通市教师" in one
    assert "同一行动" in one


def test_a_server_follows_the_rules_as_a_folder_does(tmp_path: Path) -> None:
    pages, rules = _many(tmp_path / "many", 8), read_aliases(RULES, "a.tsv")
    with oxigraph(tmp_path / "server") as server:
        for given in (None, rules, None, Aliases()):
            here = build(sources([pages]), tmp_path / "store", aliases=given)
            assert build(sources([pages]), server, aliases=given) == here
            assert quads(server) == quads(tmp_path / "store")
        with pytest.raises(StoreError, match="7 sources of the store are not given"):
            build(sources([pages / "00.txt"]), server, aliases=rules)
