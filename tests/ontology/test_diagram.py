"""The diagram names classes and properties of the ontology, in boxes that stand apart."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest

from ontology import diagram, terms
from ontology.vocabulary import Language, entries, label

_Rectangle = tuple[float, float, float, float]


def _texts(language: Language) -> list[str]:
    root = ElementTree.fromstring(diagram.render(language))  # noqa: S314
    return [text.text or "" for text in root.iter("text")]


def _rectangles() -> list[_Rectangle]:
    root = ElementTree.fromstring(diagram.render("en"))  # noqa: S314
    return [
        (float(box.get("x", "")), float(box.get("y", "")), float(box.get("width", "")), float(box.get("height", "")))
        for box in root.iter("rect")
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_diagram_names_the_contract_s_classes(language: Language) -> None:
    shown = set(_texts(language))
    for iri in (terms.UNION_BODY, terms.HONOUR, terms.CONFERRAL, terms.FIGURE, terms.PASSAGE, terms.FACILITY):
        assert label(iri, language) in shown


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_name_in_the_diagram_is_a_label_or_short_iri(language: Language) -> None:
    known = {label(iri, language) for iri in entries()} | {diagram.curie(iri) for iri in entries()}
    assert set(_texts(language)) <= known


def test_boxes_lie_inside_and_do_not_overlap() -> None:
    for x, y, width, height in _rectangles():
        assert x >= 0
        assert y >= 0
        assert x + width <= 1120
        assert y + height <= 760
    for (x1, y1, w1, h1), (x2, y2, w2, h2) in combinations(_rectangles(), 2):
        assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + h1 <= y2 or y2 + h2 <= y1


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (terms.HONOUR, "ukg:Honour"),
        (terms.OA_EXACT, "oa:exact"),
        (terms.WDT + "P166", "wdt:P166"),
        ("https://example.org/x", "https://example.org/x"),
    ],
)
def test_curie(iri: str, short: str) -> None:
    assert diagram.curie(iri) == short
