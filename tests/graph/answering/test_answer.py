"""Answers are written as each format demands, and as wide as the terminal is."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pyoxigraph
import pytest

from graph.answering.answer import display_width, render
from graph.answering.table import Table, Triples, Truth
from ontology.terms import INDIVIDUALS, XSD

BODY = pyoxigraph.NamedNode(f"{INDIVIDUALS}organization/云溪市总工会")
ELSEWHERE = pyoxigraph.NamedNode("javascript:alert(1)")
YEAR = pyoxigraph.Literal("2021", datatype=pyoxigraph.NamedNode(f"{XSD}gYear"))
NAME = pyoxigraph.Literal("云溪|市<总>工会", language="zh")
TABLE = Table(("body", "bodyIri", "year", "thing"), ((NAME, BODY, YEAR, ELSEWHERE), (None, None, None, BODY)))
LABELS = {BODY.value: "云溪总"}
_RESULTS = "{http://www.w3.org/2005/sparql-results#}"


@pytest.mark.parametrize(
    ("iris", "row", "last"),
    [
        (False, "云溪|市<总>工会", "云溪总 (id:organization/云溪市总工会)"),
        (True, "id:organization/云溪市总工会", "id:organization/云溪市总工会"),
    ],
)
def test_names_stand_where_there_are_names(iris: bool, row: str, last: str) -> None:
    lines = render(TABLE, "table", {"body": "组织"}, labels=LABELS, iris=iris).splitlines()
    assert lines[0].split() == ["组织", "year", "thing"]
    assert lines[2].split() == [row, "2021", "javascript:alert(1)"]
    assert lines[3].strip() == last


@pytest.mark.parametrize("width", [39, 40])
def test_a_table_is_no_wider_than_the_terminal_and_in_line(width: int) -> None:
    table = Table(("a", "b"), ((pyoxigraph.Literal("工会" * 30), pyoxigraph.Literal("x\ty")),))
    lines = render(table, "table", width=width).splitlines()
    assert max(map(display_width, lines)) <= width
    assert lines[2].partition("…")[2].split() == ["x", "y"]
    assert [display_width(line[: line.index(end)]) for line, end in ((lines[0], "b"), (lines[2], "x"))] == [
        width - 3
    ] * 2


@pytest.mark.parametrize(("text", "width"), [("工会", 4), ("ab", 2), ("e\u0301", 1), ("Ａ", 2), ("", 0)])
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


def test_markdown_and_html_keep_text_text() -> None:
    assert render(TABLE, "markdown").splitlines()[2] == r"| 云溪\|市<总>工会 | 2021 | javascript:alert(1) |"
    page = render(TABLE, "html", labels=LABELS)
    assert f'<td><a href="{BODY.value}">云溪|市&lt;总&gt;工会</a></td>' in page
    assert "<td>javascript:alert(1)</td>" in page


def test_json_and_xml_tell_language_and_type() -> None:
    first, second = json.loads(render(TABLE, "json"))["results"]["bindings"]
    assert first["body"] == {"type": "literal", "value": NAME.value, "xml:lang": "zh"}
    assert first["year"] == {"type": "literal", "value": "2021", "datatype": f"{XSD}gYear"}
    assert second == {"thing": {"type": "uri", "value": BODY.value}}
    root = ElementTree.fromstring(render(TABLE, "xml"))  # noqa: S314 (our own)
    assert [element.attrib["name"] for element in root.iter(f"{_RESULTS}variable")] == list(TABLE.columns)
    name, year = root.iter(f"{_RESULTS}literal")
    assert (name.text, list(name.attrib.values())) == (NAME.value, ["zh"])
    assert (year.text, year.attrib) == ("2021", {"datatype": f"{XSD}gYear"})
    assert [element.text for element in root.iter(f"{_RESULTS}uri")] == [BODY.value, ELSEWHERE.value, BODY.value]


@pytest.mark.parametrize(
    ("form", "said"), [("table", "true\n"), ("csv", "true\n"), ("json", '"boolean": true'), ("xml", "<boolean>true<")]
)
def test_a_truth(form: str, said: str) -> None:
    assert said in render(Truth(True), form)
    assert said.replace("true", "false") in render(Truth(False), form)


def test_triples_are_turtle_or_n_triples_and_nothing_is_nothing() -> None:
    triples = Triples((pyoxigraph.Triple(BODY, pyoxigraph.NamedNode(f"{XSD}x"), YEAR),))
    assert "id:" in render(triples, "table")
    assert render(triples, "nt") == f'{BODY} <{XSD}x> "2021"^^<{XSD}gYear> .\n'
    assert render(Triples(()), "nt") == ""
