"""unionkg network: what is asked for and what the page is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli import main
from tests.graph.network.sample import store as sample
from tests.graph.web.stored import stored


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("network"), sample())


def run(store: Path, page: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--lang", "en", "network", "--store", str(store), "-o", str(page), *arguments])


@pytest.mark.parametrize(
    ("arguments", "counts", "title"),
    [
        ([], "5 nodes, 6 links", "Network of trade unions"),
        (["--around", "林晓", "--hops", "1"], "2 nodes, 1 links", "Network of 林晓"),
        (["--place", "云山县", "--around", "林晓"], "5 nodes, 6 links", "Network of 林晓、云山县"),
        (["--years", "2010-2018", "--title", "旧"], "4 nodes, 4 links", "旧"),
        (["--kind", "union", "--kind", "honour", "--years", "2019"], "3 nodes, 3 links", "Network of trade unions"),
        (["--query", "honours-by-body", "-p", "body=云山县总工会"], "2 nodes, 1 links", "Network of trade unions"),
        (["--limit", "2"], "2 nodes, 1 links (3 nodes left out)", "Network of trade unions"),
    ],
)
def test_selections_and_titles(store: Path, tmp_path: Path, arguments: list[str], counts: str, title: str) -> None:
    page = tmp_path / "page.html"
    result = run(store, page, *arguments)
    assert (result.exit_code, result.output) == (0, f"{page}: {counts}\n")
    assert f"<title>{title}</title>" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(("arguments", "title"), [([], "工会关系网络"), (["--around", "林晓"], "林晓的关系网络")])
def test_titles_in_chinese(store: Path, tmp_path: Path, arguments: list[str], title: str) -> None:
    assert run(store, tmp_path / "page.html", *arguments, "--lang", "zh").exit_code == 0
    assert f"<title>{title}</title>" in (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--years", "2019-2015"], 2, "--years 2019-2015: expected FROM or FROM-TO"),
        (["--years", "19"], 2, "expected FROM or FROM-TO"),
        (["-p", "a=b"], 2, "--param needs --query"),
        (["--around", "无此会"], 1, "nothing in the store has this name"),
        (["--query", "graph-of-thing", "-p", "name=林晓"], 1, "expected a question that answers with a table"),
    ],
)
def test_what_cannot_be_drawn(store: Path, tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    result = run(store, tmp_path / "page.html", *arguments)
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert not (tmp_path / "page.html").exists()


def test_a_page_that_cannot_be_written_is_named(store: Path, tmp_path: Path) -> None:
    result = run(store, tmp_path / "no" / "page.html")
    assert (result.exit_code, "page.html: No such file or directory" in result.output) == (1, True)
