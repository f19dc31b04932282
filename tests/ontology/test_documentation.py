"""The page of the ontology describes every entry, is well formed and asks for nothing."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ontology.diagram import curie
from ontology.documentation import render, write
from ontology.vocabulary import Language, entries, honours, label

_PAGES = Path(__file__).parents[2] / "docs"
_VOID = {"meta", "br"}


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in {"href", "src", "srcset", "data"}:
                self.loads.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _outline(language: Language) -> _Outline:
    outline = _Outline()
    outline.feed(render(language))
    return outline


@pytest.mark.parametrize("language", ["zh", "en"])
def test_page_is_well_formed_and_loads_nothing(language: Language) -> None:
    outline = _outline(language)
    assert outline.open == []
    assert outline.loads == []
    assert not re.search(r"<script|@import|url\((?!#)", render(language))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_ids_are_unique_and_inner_links_resolve(language: Language) -> None:
    outline = _outline(language)
    assert len(outline.ids) == len(set(outline.ids))
    assert {link[1:] for link in outline.links if link.startswith("#")} <= set(outline.ids)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_page_describes_every_entry(language: Language) -> None:
    page = unescape(render(language))
    for iri, entry in entries().items():
        assert label(iri, language) in page
        assert entry.definition(language) in page
    assert all(honour.name in page for honour in honours())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_page_is_written_under_its_language(language: Language, tmp_path: Path) -> None:
    assert tmp_path / f"ontology.{language}.html" in write(tmp_path)
    assert (tmp_path / f"ontology.{language}.html").read_bytes() == render(language).encode()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_committed_page_is_the_rendered_one(language: Language) -> None:
    assert (_PAGES / f"ontology.{language}.html").read_text(encoding="utf-8") == render(language)


def test_pages_link_to_each_other() -> None:
    assert "ontology.en.html" in _outline("zh").links
    assert "ontology.zh.html" in _outline("en").links


def test_terms_have_anchors() -> None:
    ids = set(_outline("en").ids)
    assert {curie(iri) for iri in entries() if iri.startswith("https://w3id.org/unionkg/ontology#U")} <= ids
