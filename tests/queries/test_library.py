"""Every question gives its golden answer on a small corpus; the golden files change with pytest --golden only."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from graph.answering.answer import render
from graph.storage.store import LocalStore, Table, Triples, Truth
from queries.question import questions
from tests.queries import sample

GOLDEN = Path(__file__).with_name("golden")
# Questions asked with parameters too: the name of the golden file, the question, and what is given.
ASKED: list[tuple[str, str, dict[str, str]]] = [
    *((name, name, {}) for name in questions()),
    ("bodies+level", "bodies", {"level": "level-county"}),
    ("bodies+type", "bodies", {"type": "union-grassroots"}),
    ("bodies-by-place+area", "bodies-by-place", {"area": "南通市"}),
    ("hierarchy-above+body", "hierarchy-above", {"body": "蓝帆船厂工会"}),
    ("hierarchy-below+body", "hierarchy-below", {"body": "南通市总工会"}),
    ("posts-of-person+person", "posts-of-person", {"person": "顾长风"}),
    ("posts-at-body+body", "posts-at-body", {"body": "南通市总工会"}),
    ("holders-of-post+post", "holders-of-post", {"post": "副主席"}),
    ("people+person", "people", {"person": "顾长风"}),
    ("people-of-body+organisation", "people-of-body", {"organisation": "海门区总工会"}),
    ("facts-of-person+name", "facts-of-person", {"name": "顾长风"}),
    ("honours+type", "honours", {"type": "honour-medal"}),
    ("honours-by-body+body", "honours-by-body", {"body": "东林纺织厂"}),
    ("honours-by-level+year", "honours-by-level", {"year": "2021"}),
    ("honours-by-year+level", "honours-by-year", {"level": "level-provincial"}),
    ("honours-by-grantor+year", "honours-by-grantor", {"year": "2020"}),
    ("recipients-of-honour+name", "recipients-of-honour", {"name": "江苏省工人先锋号"}),
    ("programmes+type", "programmes", {"type": "programme-competition"}),
    ("programmes-by-organiser+body", "programmes-by-organiser", {"body": "南通市总工会"}),
    ("programme-spread+name", "programme-spread", {"name": "“清凉驿站”行动"}),
    ("programme-parts+name", "programme-parts", {"name": "“清凉驿站”行动"}),
    ("organisations-of-programme+name", "organisations-of-programme", {"name": "“安康杯”竞赛"}),
    ("joint-action+body", "joint-action", {"body": "南通市应急管理局"}),
    ("figures-by-body+body", "figures-by-body", {"body": "“清凉驿站”行动"}),
    ("totals-by-body+name", "totals-by-body", {"name": "慰问职工"}),
    ("documents+body", "documents", {"body": "海门区总工会"}),
    ("author-coverage+name", "author-coverage", {"name": "沈知秋"}),
    ("articles-naming+name", "articles-naming", {"name": "许明远"}),
    ("evidence-of-fact+name", "evidence-of-fact", {"name": "东林纺织厂"}),
    ("names+name", "names", {"name": "海门区总工会"}),
    ("graph-of-thing+name", "graph-of-thing", {"name": "许明远"}),
]


@cache
def store() -> LocalStore:
    return LocalStore(sample.store())


@pytest.mark.parametrize(("golden", "name", "values"), ASKED, ids=[golden for golden, _, _ in ASKED])
def test_question_gives_its_golden_answer(
    golden: str, name: str, values: dict[str, str], request: pytest.FixtureRequest
) -> None:
    answer = store().ask(name, values)
    assert not isinstance(answer, Truth)
    path = GOLDEN / f"{golden}.{'nt' if isinstance(answer, Triples) else 'tsv'}"
    found = render(answer, path.suffix[1:])
    if request.config.getoption("--golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
    assert answer.rows if isinstance(answer, Table) else answer.triples


def test_every_question_with_parameters_is_asked_with_each() -> None:
    given = {(name, key) for _, name, values in ASKED for key in values}
    assert given == {(name, parameter.name) for name, item in questions().items() for parameter in item.parameters}


def test_every_golden_file_belongs_to_a_question() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {golden for golden, _, _ in ASKED}
