"""What the shapes find is told with the thing's name, its sentence and a message in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.build import build
from graph.cli import main
from graph.storage.store import open_store
from graph.validation import graph_names, read_dataset, validate
from tests.graph.pages import written

PAGE = "本报讯 日前，南通市总工会主席林晓到场，慰问职工300人。"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("valid")
    build(sources([written(folder / "pages", a=PAGE)]), folder / "store")
    return folder / "store"


@pytest.fixture
def broken(store: Path, tmp_path: Path) -> Path:
    """The article's graph in a file, with a post that lacks its person."""
    data = open_store(store).data
    (name,) = graph_names(data)
    lines = [f"{quad} .\n" for quad in data.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(name))]
    (tmp_path / "broken.nq").write_text("".join(line for line in lines if "org#member>" not in line), encoding="utf-8")
    return tmp_path / "broken.nq"


def test_what_is_built_conforms(store: Path) -> None:
    data = open_store(store).data
    (name,) = graph_names(data)
    assert "/article/" in name
    assert list(validate(data, name)) == []


def test_a_violation_tells_where_and_what(broken: Path) -> None:
    data = read_dataset(broken)
    (name,) = graph_names(data)
    (found,) = validate(data, name)
    assert (found.graph, found.shape, found.severity) == (name, "member", "Violation")
    assert "/post/" in found.focus
    assert found.sentence == PAGE
    assert not found.message_zh.isascii()
    assert found.message_en.isascii()


def test_a_file_of_one_graph_without_a_name_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text("<urn:a> a <https://w3id.org/unionkg/ontology#UnionBody> .", encoding="utf-8")
    data = read_dataset(path)
    assert graph_names(data) == [""]
    assert {found.focus for found in validate(data, "")} == {"urn:a"}


def test_the_command(store: Path, broken: Path) -> None:
    run = CliRunner().invoke
    good = run(main, ["validate", "--store", str(store)])
    assert (good.exit_code, good.stdout) == (0, "")
    bad = run(main, ["validate", str(broken)])
    assert (bad.exit_code, bad.stdout.startswith("错误 "), PAGE[4:] in bad.stdout) == (1, True, True)
    (item,) = json.loads(run(main, ["validate", str(broken), "--format", "json"]).stdout)
    assert item["shape"] == "member"
    report = run(main, ["validate", str(broken), "--format", "ttl"]).stdout
    quads = list(pyoxigraph.parse(report, format=pyoxigraph.RdfFormat.TURTLE))
    conforms = pyoxigraph.NamedNode("http://www.w3.org/ns/shacl#conforms")
    assert [quad.object.value for quad in quads if quad.predicate == conforms] == ["false"]
