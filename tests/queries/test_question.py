"""Every question has a whole header, binds its parameters and is valid SPARQL as it stands."""

from __future__ import annotations

import pyoxigraph
import pytest

from ontology.terms import PREFIXES
from queries.question import Question, QuestionError, parse, question, questions


def selected(asked: Question) -> list[str]:
    """The columns that the SPARQL text must select."""
    return [*asked.pairs.within, *asked.pairs.of] if asked.pairs else list(asked.columns)


@pytest.mark.parametrize("name", questions())
def test_question_is_complete_and_valid(name: str) -> None:
    asked = question(name)
    assert {"zh", "en"} <= set(asked.title) & set(asked.description)
    assert asked.tags
    result = pyoxigraph.Store().query(asked.text)
    if isinstance(result, pyoxigraph.QuerySolutions):
        assert [variable.value for variable in result.variables] == selected(asked)
    for parameter in asked.parameters:
        assert {"zh", "en"} <= set(parameter.title)
        assert parameter.default is None or parameter.term(parameter.default) in asked.text


HEADER = """#+ title: {zh: 甲, en: a}
#+ description: {zh: 甲, en: a}
#+ tags: [x]
#+ parameters:
#+   - {name: p, type: TYPE, title: {zh: 甲, en: a}}
#+ columns: {p: {zh: 甲, en: a}}
SELECT ?p { VALUES ?p { UNDEF } ?s ?q ?p }
"""


@pytest.mark.parametrize(
    ("kind", "value", "bound"),
    [
        ("label", '甲"} ?s ?o . #', '"甲\\"} ?s ?o . #"@zh'),
        ("string", "a\\b\nc", '"a\\\\b\\nc"'),
        ("integer", "42", "42"),
        ("year", "2019", '"2019"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        ("iri", "https://example.org/甲", "<https://example.org/甲>"),
        ("concept", "level-municipal", "<https://w3id.org/unionkg/ontology#level-municipal>"),
    ],
)
def test_values_bind_as_terms_and_never_as_text(kind: str, value: str, bound: str) -> None:
    text = parse("q", HEADER.replace("TYPE", kind)).bind({"p": value})
    assert f"VALUES ?p {{ {bound} }}" in text
    pyoxigraph.Store().query(text, prefixes=dict(PREFIXES))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("integer", "4.2"),
        ("year", "19"),
        ("iri", "a> b"),
        ("iri", "甲"),
        ("label", "\udc80"),
        ("concept", "x:y"),
        ("integer", ""),
    ],
)
def test_values_of_the_wrong_type_are_refused(kind: str, value: str) -> None:
    with pytest.raises(QuestionError, match=r"p[=:]"):
        parse("q", HEADER.replace("TYPE", kind)).bind({"p": value})


def test_unknown_names_are_told() -> None:
    with pytest.raises(QuestionError, match="did you mean honours-by-body"):
        question("honour-by-body")
    with pytest.raises(QuestionError, match="no parameter q; its parameters: p"):
        parse("q", HEADER.replace("TYPE", "label")).bind({"q": "1"})


@pytest.mark.parametrize(
    "text", ["SELECT * {}", "#+ title: [", "#+ title: {zh: a, en: b}\n", HEADER.replace("TYPE", "date")]
)
def test_a_broken_header_names_its_file(text: str) -> None:
    with pytest.raises(QuestionError, match=r"queries/q\.rq"):
        parse("q", text)
