"""The catalogue pages and the RDF say what the questions say; `python -m queries.catalogue` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import NamedNode, RdfFormat

from queries.catalogue import catalogue, executables
from queries.question import questions

ROOT = Path(__file__).parents[2]
PAGES = {
    ROOT / "docs" / "queries.zh.md": lambda: catalogue("zh"),
    ROOT / "docs" / "queries.en.md": lambda: catalogue("en"),
    ROOT / "queries" / "questions.ttl": executables,
}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_are_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path]()


def test_every_question_can_be_run_from_the_rdf() -> None:
    quads = list(pyoxigraph.parse(executables(), format=RdfFormat.TURTLE))
    for form in ("select", "construct"):
        for quad in quads:
            if quad.predicate == NamedNode(f"http://www.w3.org/ns/shacl#{form}"):
                pyoxigraph.Store().query(quad.object.value)
    assert len({quad.subject for quad in quads}) == len(questions())
