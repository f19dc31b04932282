"""unionkg query: names beside IRIs, pages, timing; questions of files and of standard input."""

from __future__ import annotations

import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.build import build
from graph.cli import main
from tests.graph.pages import written


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    tmp_path = tmp_path_factory.mktemp("asked")
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


def test_a_page_of_rows(store: str) -> None:
    run = CliRunner().invoke
    every, page = (
        run(main, ["query", "bodies", "--format", "csv", *more, "--store", store]).output.splitlines()
        for more in ([], ["--offset", "1", "--limit", "1"])
    )
    assert len(every) == 3
    assert page == [every[0], every[2]]


QUESTION = """#+ title: {zh: 级别, en: level}
#+ description: {zh: 级别, en: level}
#+ tags: [x]
#+ parameters:
#+   - {name: body, type: label, title: {zh: 组织, en: body}}
#+ columns: {body: {zh: 组织, en: body}, level: {zh: 级别, en: level}}
SELECT ?body ?level { VALUES ?body { UNDEF } ?x a ukg:UnionBody ; skos:prefLabel ?body ; ukg:level/skos:notation ?level }
"""


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        (QUESTION, ["my.rq", "-p", "body=常乐镇总工会"], "body,level\n常乐镇总工会,township\n"),
        ("ASK { ?x a ukg:UnionBody }", ["my.rq"], "true\n"),
        ("ASK { ?x a ukg:UnionBody }", ["-e", "-"], "true\n"),
    ],
)
def test_questions_of_files_and_of_standard_input(
    store: str, tmp_path: Path, text: str, arguments: list[str], said: str
) -> None:
    (tmp_path / "my.rq").write_text(text, encoding="utf-8")
    with chdir(tmp_path):
        result = CliRunner().invoke(main, ["query", *arguments, "--format", "csv", "--store", store], input=text)
    assert (result.exit_code, result.output) == (0, said)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["bodies", "-e", "ASK {}"], 2),
        (["-e", "ASK {}", "-p", "a=b"], 2),
        (["bodies", "-p", "level"], 2),
        (["absent.rq"], 1),
    ],
)
def test_what_cannot_be_asked(store: str, arguments: list[str], code: int) -> None:
    assert CliRunner().invoke(main, ["query", *arguments, "--store", store]).exit_code == code


def test_a_call_to_another_server_is_refused(store: str) -> None:
    result = CliRunner().invoke(main, ["query", "-e", "ASK { SERVICE <http://127.0.0.1:9/> {} }", "--store", store])
    assert result.exit_code == 1
    assert "任何内容都不离开本机" in result.output


def test_the_command_starts_without_heavy_libraries() -> None:
    code = "import sys, graph.cli.query; print([name for name in ('rdflib', 'networkx', 'jieba', 'pandas') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
