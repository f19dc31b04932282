"""unionkg query: names beside IRIs, pages, timing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.build import build
from graph.cli import main
from tests.graph.pages import written


@pytest.fixture
def store(tmp_path: Path) -> str:
    pages = written(tmp_path / "pages", a="本报讯 日前，海门市总工会授予常乐镇总工会“先进集体”称号。")
    build(sources([pages]), tmp_path / "store")
    return str(tmp_path / "store")


@pytest.mark.parametrize(
    ("arguments", "expected", "absent"),
    [
        (["bodies"], "海门市总工会", "id:organization"),
        (["bodies", "--iris"], "id:organization/海门市总工会", "bodyIri"),
        (
            ["bodies", "--format", "html"],
            '<a href="https://w3id.org/unionkg/id/organization/海门市总工会">海门市总工会</a>',
            "Iri",
        ),
        (["bodies", "--format", "csv"], "https://w3id.org/unionkg/id/organization/海门市总工会", "组织"),
        (["bodies", "--limit", "0"], "组织", "总工会"),
        (
            ["-e", "SELECT ?c { ?x a ukg:UnionBody ; ukg:evidence ?e ; ukg:level ?c }"],
            "县级 (ukg:level-county)",
            "http",
        ),
        (["bodies", "--timing"], "行，用时", "Iri"),
    ],
)
def test_query(store: str, arguments: list[str], expected: str, absent: str) -> None:
    result = CliRunner().invoke(main, ["query", *arguments, "--store", store])
    assert result.exit_code == 0, result.output
    assert expected in result.output
    assert absent not in result.output


def test_a_call_to_another_server_is_refused(store: str) -> None:
    result = CliRunner().invoke(main, ["query", "-e", "ASK { SERVICE <http://127.0.0.1:9/> {} }", "--store", store])
    assert result.exit_code == 1
    assert "任何内容都不离开本机" in result.output


def test_the_command_starts_without_heavy_libraries() -> None:
    code = "import sys, graph.cli.query; print([name for name in ('rdflib', 'networkx', 'jieba', 'pandas') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
