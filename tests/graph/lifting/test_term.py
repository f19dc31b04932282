"""Terms are written as N-Quads demands."""

from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lifting.term import Term, iri, label, lines, literal, number, quads, segment, triple


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市总工会", "市总工会"),
        ("“安康杯”竞赛", "“安康杯”竞赛"),
        ("a b", "a%20b"),
        ("a/b#c?d%e", "a%2Fb%23c%3Fd%25e"),
        ("<x>", "%3Cx%3E"),
        ("甲\u3000乙", "甲%E3%80%80乙"),
    ],
)
def test_segment_escapes_what_an_iri_forbids(text: str, expected: str) -> None:
    assert segment(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(25000.0, '"25000"'), (95.1, '"95.1"'), (0.000001, '"0.000001"'), (1e12, '"1000000000000"')]
)
def test_number_has_no_exponent(value: float, expected: str) -> None:
    assert number(value).startswith(expected + "^^")


@given(st.text(), st.text(max_size=20))
def test_any_text_is_read_back(text: str, name: str) -> None:
    said = triple(iri("https://example.org/" + segment(name)), iri("https://example.org/p"), label(text))
    (line,) = lines([said], iri("https://example.org/g"))
    (read,) = pyoxigraph.parse(line, format=pyoxigraph.RdfFormat.N_QUADS)
    control = {chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000))}
    assert read.object.value == "".join("\ufffd" if character in control else character for character in text)


@pytest.mark.parametrize("values", [(), ("甲",), ("甲", "乙")])
def test_quads_are_the_lines_in_one_text(values: tuple[str, ...]) -> None:
    node, graph = iri("https://example.org/n"), iri("https://example.org/g")
    said = [triple(node, node, label(value)) for value in values]
    assert quads(said, graph) == "".join(lines(said, graph))


def test_literal_with_datatype() -> None:
    assert literal("2019", "http://www.w3.org/2001/XMLSchema#gYear") == Term(
        '"2019"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    )
