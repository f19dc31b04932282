"""Networks and tables read back by other programs' readers hold what the store holds."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.export.export import FORMS, export, form_of
from graph.export.neo4j import NODES, RELATIONSHIPS
from graph.export.record import FactRecord, articles, facts, things
from graph.export.tie import Ties
from graph.storage.store import Store
from ontology import terms


def rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_the_same_nodes_and_edges(
    store: Store, tmp_path: Path, form: str, read: Callable[[Path], nx.Graph]
) -> None:
    path = tmp_path / f"network.{form}"
    export(store.data, path, form)
    graph = read(path)
    ties = Ties(store.data)
    wanted = {node.iri: node for node in ties.nodes()}
    assert set(graph) == set(wanted)
    for iri, found in graph.nodes(data=True):
        node = wanted[iri]
        assert (found["label"], found["kind"], found.get("level", ""), found["articles"]) == (
            node.label,
            node.kind,
            node.level,
            node.articles,
        )
        assert found.get("first_year") == node.first_year
    edges = sorted(
        (a, b, data["relation"], data.get("role", ""), int(data["weight"])) for a, b, data in graph.edges(data=True)
    )
    assert edges == sorted((edge.source, edge.target, edge.relation, edge.role, edge.weight) for edge in ties.edges())
    assert any(data.get("first_year") == 2021 or data.get("last_year") == 2021 for _, _, data in graph.edges(data=True))


def test_the_facts_are_those_of_the_store(store: Store) -> None:
    found = list(facts(store.data))
    stated = [record for record in found if record.article]
    query = "SELECT (COUNT(DISTINCT ?fact) AS ?n) WHERE { ?fact prov:wasGeneratedBy ?rule }"
    assert len(stated) == len({record.fact for record in stated}) == store.query(query)[0]["n"]
    texts = {record.iri: record.text for record in articles(store.data)}
    for record in stated:
        assert record.article is not None
        assert texts[record.article][record.start : record.end] == record.sentence
        assert record.rule is not None
        assert not record.rule.startswith("http")
        assert "%" not in record.rule
    assert {record.status for record in stated if record.relation == "conferral"} == {"conferred"}
    assert {
        (record.subject_name, record.object_name, record.grantor_name)
        for record in stated
        if record.relation == "conferral"
    } >= {("刘国强", "岳阳市五一劳动奖章", "岳阳市总工会")}
    figures = {
        (record.measure, record.value, record.unit, record.approximate)
        for record in stated
        if record.relation == "figure"
    }
    assert ("慰问职工", 12000.0, "人", True) in figures
    assert ("发放慰问金", 305000.0, "元", False) in figures
    implied = {(record.subject_name, record.object_name) for record in found if record.article is None}
    assert ("湖南省总工会", "中华全国总工会") in implied


def test_things_are_the_entities_of_all_kinds(store: Store) -> None:
    found = list(things(store.data))
    assert [record.iri for record in found] == sorted({record.iri for record in found})
    query = f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a <{terms.UNION_BODY}> }}"
    assert sum(record.kind == "union" for record in found) == store.query(query)[0]["n"]
    union = next(record for record in found if record.name == "岳阳市总工会")
    assert (union.level, union.type, union.articles) == ("municipal", "federation", 2)


def test_sheets_open_in_spreadsheets_and_run_no_formula(store: Store, tmp_path: Path) -> None:
    export(store.data, tmp_path / "tables", "csv")
    assert (tmp_path / "tables" / "facts.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    found = rows(tmp_path / "tables" / "facts.csv", "utf-8-sig")
    assert [row["sentence"] for row in found] == [record.sentence or "" for record in facts(store.data)]
    assert {row["approximate"] for row in found} == {"true", "false", ""}
    headlines = [row["headline"] for row in rows(tmp_path / "tables" / "articles.csv", "utf-8-sig")]
    assert "'=1+1 <b>&" in headlines
    for path in sorted((tmp_path / "tables").iterdir()):
        for row in rows(path, "utf-8-sig"):
            assert not any(re.match(r"[=+@\t\r＝＋＠]|-(?![0-9])", cell) for cell in row.values()), row


def test_sqlite_holds_the_records(store: Store, tmp_path: Path) -> None:
    export(store.data, tmp_path / "a.sqlite", "sqlite")
    export(store.data, tmp_path / "b.sqlite", "sqlite")
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as database:
        found = [FactRecord(*row) for row in database.execute("SELECT * FROM facts ORDER BY rowid")]
        assert found == list(facts(store.data))
        assert database.execute("SELECT COUNT(*) FROM things").fetchone() == (len(list(things(store.data))),)
        assert database.execute("SELECT text FROM articles ORDER BY iri").fetchall() == [
            (record.text,) for record in articles(store.data)
        ]
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()


def test_parquet_holds_the_facts(store: Store, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(store.data, tmp_path / "facts.parquet", "parquet")
    found = parquet.read_table(tmp_path / "facts.parquet").to_pylist()
    assert found == [record._asdict() for record in facts(store.data)]


def test_neo4j_can_import_the_files(store: Store, tmp_path: Path) -> None:
    """What the bulk importer demands: one :ID and :LABEL, unique ids; one :START_ID, :END_ID, :TYPE whose ends are ids; typed
    values that parse; every row as wide as its header; no line break in a field."""
    export(store.data, tmp_path / "neo4j", "neo4j")
    nodes, edges = tmp_path / "neo4j" / NODES, tmp_path / "neo4j" / RELATIONSHIPS
    ids = [row["iri:ID"] for row in rows(nodes)]
    assert len(ids) == len(set(ids)) == len(list(Ties(store.data).nodes()))
    for path, kinds in ((nodes, {"ID": 1, "LABEL": 1}), (edges, {"START_ID": 1, "END_ID": 1, "TYPE": 1})):
        text = path.read_text(encoding="utf-8")
        assert not text.startswith("\ufeff")
        table = list(csv.reader(io.StringIO(text)))
        assert len(table) == text.count("\n"), "no field spans lines"
        header = [column.rpartition(":") for column in table[0]]
        types = [kind for _, colon, kind in header if colon]
        assert {kind: types.count(kind) for kind in kinds} == kinds
        assert set(types) <= {*kinds, "int"}
        names = [name for name, colon, kind in header if name] + [kind for _, colon, kind in header if not colon]
        assert len(names) == len(set(names))
        for row in table[1:]:
            assert len(row) == len(header)
            for (_, _, kind), value in zip(header, row, strict=True):
                assert kind != "int" or value == "" or value.isdecimal()
                assert kind not in kinds or value
    assert all({row[":START_ID"], row[":END_ID"]} <= set(ids) for row in rows(edges))
    assert len(rows(edges)) == len(list(Ties(store.data).edges())) > 5


@pytest.mark.parametrize("form", FORMS)
def test_twice_the_same_bytes(store: Store, tmp_path: Path, form: str) -> None:
    found = []
    for name in ("one", "two"):
        export(store.data, tmp_path / name, form)
        paths = sorted((tmp_path / name).iterdir()) if (tmp_path / name).is_dir() else [tmp_path / name]
        found.append([path.read_bytes() for path in paths])
    assert found[0] == found[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"], "nothing half written stays"


@pytest.mark.parametrize(
    ("path", "form"), [("a.nq", "nquads"), ("x/b.GEXF", "gexf"), ("c.db", "sqlite"), ("d.xyz", None), ("-", None)]
)
def test_form_of(path: str, form: str | None) -> None:
    assert form_of(path) == form


def test_the_command_writes_to_a_file_and_says_what_it_lacks(store: Store, tmp_path: Path) -> None:
    folder = str(store.generation.store)  # type: ignore[attr-defined]
    run = CliRunner().invoke
    assert run(main, ["export", "--store", folder, "-o", str(tmp_path / "a.ttl")]).exit_code == 0
    assert (tmp_path / "a.ttl").read_text(encoding="utf-8").startswith("@prefix")
    assert run(main, ["export", "--store", folder]).stdout_bytes.count(b"\n") > 200
    lacking = run(main, ["export", "--store", folder, "-o", str(tmp_path / "a.doc")])
    assert (lacking.exit_code, "--format" in lacking.output) == (2, True)
    lost = run(main, ["export", "--store", folder, "-o", str(tmp_path / "no" / "a.ttl")])
    assert (lost.exit_code, "a.ttl" in lost.output) == (1, True)
