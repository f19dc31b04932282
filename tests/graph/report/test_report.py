"""The report stands alone, holds the figures of the statistics, and is text however odd the names are."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.build import build
from graph.cli import main
from graph.report.report import report
from graph.statistics.statistics import CHAPTERS
from graph.storage.store import Store, open_store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    build(sources([Path(__file__).parents[3] / "samples"]), folder / "store")
    return folder


@pytest.fixture(scope="module")
def store(folder: Path) -> Store:
    return open_store(folder / "store")


@pytest.mark.parametrize(
    ("language", "words"), [("zh", ("组织体系", "获奖最多者")), ("en", ("Hierarchy", "Most honoured"))]
)
def test_every_chapter_is_there_in_the_language(store: Store, language: str, words: tuple[str, ...]) -> None:
    page = report(store, language)  # type: ignore[arg-type]
    assert re.findall(r'<h2 id="(\w+)"', page) == list(CHAPTERS)
    for word in words:
        assert f">{word}<" in page
    assert page.count("<svg") >= 10
    assert page == report(open_store(store.generation.store), language)  # type: ignore[arg-type, attr-defined]


def test_it_loads_nothing_and_runs_nothing(store: Store) -> None:
    page = report(store, title='</title><script>alert(1)</script>"')
    assert "<script" not in page
    assert not re.findall(r'(?:src|href|action)="(?!#)', page)
    assert not re.search(r"url\(|@import|https?://", re.sub(r"<t[dh][^>]*>.*?</t[dh]>", "", page))
    assert "default-src 'none'" in page


def test_its_figures_are_those_of_the_store(store: Store) -> None:
    page = report(store)
    for key, query in (
        ("来源文档", "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a schema:DigitalDocument }"),
        ("报道", "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a schema:NewsArticle }"),
    ):
        shown = re.search(rf"<dt>{key}</dt><dd>([\d,]+)</dd>", page)
        assert shown is not None
        assert int(shown[1].replace(",", "")) == store.query(query)[0]["n"]


def test_a_programme_that_spread_has_its_matrix(store: Store) -> None:
    captions = [unescape(text) for text in re.findall(r"<figcaption>(.*?)</figcaption>", report(store))]
    assert "“通城暖流”服务行动" in captions


def test_the_command_writes_the_page(folder: Path) -> None:
    target = folder / "r.html"
    done = CliRunner().invoke(main, ["report", "--store", str(folder / "store"), "-o", str(target), "--lang", "en"])
    assert (done.exit_code, target.read_text(encoding="utf-8")[:15]) == (0, "<!DOCTYPE html>")
