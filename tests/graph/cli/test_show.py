"""unionkg show: a thing in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.build import build
from graph.cli import main
from ontology.terms import INDIVIDUALS
from tests.graph.pages import written

NAME = "启东市总工会"
IRI = f"{INDIVIDUALS}organization/{NAME}"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shown")
    pages = written(folder / "pages", a="本报讯 日前，海门市总工会授予启东市总工会“先进集体”称号。")
    build(sources([pages]), folder / "store")
    return folder / "store"


def shown(store: Path, form: str) -> str:
    result = CliRunner().invoke(main, ["show", NAME, "--format", form, "--store", str(store)])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("form", "head", "title"),
    [
        ("table", f"{NAME}\n{IRI}\n", "\n获得的荣誉\n"),
        ("markdown", f"# {NAME}\n\n<{IRI}>\n", "\n## 获得的荣誉\n"),
        ("html", f'<h1>{NAME}</h1>\n<p><a href="{IRI}">{IRI}</a></p>\n', "<h2>获得的荣誉</h2>"),
    ],
)
def test_formats_for_people(store: Path, form: str, head: str, title: str) -> None:
    text = shown(store, form)
    assert text.startswith(head)
    assert "先进集体" in text.partition(title)[2]


def test_formats_for_programs(store: Path) -> None:
    found = json.loads(shown(store, "json"))
    assert (found["iri"], found["name"]) == (IRI, NAME)
    assert "先进集体" in str(found["sections"]["获得的荣誉"])
    triples = {str(quad.triple) for quad in pyoxigraph.parse(shown(store, "ttl"), format=pyoxigraph.RdfFormat.TURTLE)}
    assert f'<{IRI}> <http://www.w3.org/2004/02/skos/core#prefLabel> "{NAME}"@zh' in triples
    assert any(f"recipient> <{IRI}>" in triple for triple in triples)
