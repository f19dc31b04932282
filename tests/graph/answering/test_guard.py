"""No query reaches another server, and none that does not try to is changed in meaning."""

from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answering.guard import GuardError, fault, guarded
from ontology.terms import PREFIXES, UKG
from queries.question import questions

CALL = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ {CALL} }}",
        f"SELECT * {{ {CALL.lower()} }}",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { } }",
        "SELECT * { ?s ?p ?o . OPTIONAL { SERVICE ?s { ?a ?b ?c } } }",
        f"SELECT * {{ {{ SELECT ?s {{ {CALL} }} }} }}",
        f"ASK {{ FILTER EXISTS {{ {CALL} }} }}",
        f"SELECT * {{ ?s ?p '#' . {CALL} }}",
        f"SELECT * {{ ?s ?p <http://a/#> . {CALL} }}",
        f'SELECT * {{ ?s ?p """ " """ . {CALL} }}',
        "SELECT * {#comment\nSERVICE<http://127.0.0.1:9/>{}}",
        r"SELECT * { \u0053ERVICE <http://127.0.0.1:9/> { } }",
        r"SELECT * { \U00000053ERVICE <http://127.0.0.1:9/> { } }",
        r"SELECT * { ?s ?p '\u0027 } SERVICE <http://127.0.0.1:9/> { } #' }",
        r"SELECT * { ?s ?p '\U00110000service' }",
        r"SELECT * { ?s ?p '\U40000053' }",
        "SELECT * FROM <http://a/> { ?s ?p ?o }",
        "SELECT * from named <http://a/> { ?s ?p ?o }",
    ],
)
def test_calls_to_other_servers_and_datasets_are_refused(text: str) -> None:
    with pytest.raises(GuardError):
        guarded(text, PREFIXES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?x { BIND('SERVICE <x> {}' AS ?x) }", "SERVICE <x> {}"),
        ('SELECT ?x { BIND("""a "service" b""" AS ?x) }', 'a "service" b'),
        ("SELECT ?x { # SERVICE <http://a/> {}\n BIND(1 AS ?x) }", "1"),
        ("SELECT ?x { BIND(ukg:programme-service AS ?x) }", UKG + "programme-service"),
        ("PREFIX service: <http://a/> SELECT ?x { BIND(service:b AS ?x) }", "http://a/b"),
        ("PREFIX b: <http://a/> SELECT ?x { BIND(b:Service\\-x AS ?x) }", "http://a/Service-x"),
        ("SELECT ?service { BIND(2 AS ?service) }", "2"),
        ("SELECT ?service { BIND(3 AS ?service) BIND(4 AS ?served) }", "3"),
        ("SELECT ?from { BIND('from' AS ?from) }", "from"),
        (r"SELECT ?x { BIND('\u5de5' AS ?x) }", "工"),
        ("SELECT ?x { BIND(IRI('http://a/FROM') AS ?x) }", "http://a/FROM"),
    ],
)
def test_the_word_may_stand_where_it_is_no_keyword(text: str, expected: str) -> None:
    safe = guarded(text, PREFIXES)
    (row,) = pyoxigraph.Store().query(safe.text, prefixes=dict(PREFIXES))  # type: ignore[misc]
    assert row[0].value == expected


def test_columns_keep_their_names() -> None:
    safe = guarded("SELECT ?served ?Service { BIND(1 AS ?Service) BIND(2 AS ?served) }", PREFIXES)
    found = pyoxigraph.Store().query(safe.text)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    assert safe.columns(variable.value for variable in found.variables) == ("served", "Service")


def test_a_quote_that_two_readings_disagree_about_hides_no_call() -> None:
    # By the longest match <b:'x> is an IRI and what follows a text; by the grammar it may be a comparison, and the call is live.
    text = f"SELECT * {{ FILTER(?a<b:'x> ''' '' ) {CALL} # ''' }}"
    safe = guarded(text, PREFIXES)
    assert "service" not in safe.text.lower()


@given(st.text(alphabet="SERVICEservice<>\"'#\\{}?:u053 \n工", max_size=60))
def test_what_passes_never_contains_the_keyword(text: str) -> None:
    try:
        safe = guarded(text, PREFIXES)
    except GuardError:
        return
    assert "service" not in safe.text.lower()


@pytest.mark.parametrize("name", questions())
def test_questions_keep_their_columns(name: str) -> None:
    asked = questions()[name]
    safe = guarded(asked.text, PREFIXES)
    assert not safe.renamed
    assert "service" not in safe.text.lower()
    pyoxigraph.Store().query(safe.text)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "error at 1:12: expected one of " + ", ".join("abcdefghijklmnopqrstuvwxyz"),
            "line 1, column 12: something else is expected",
        ),
        ('error at 3:1: expected "}"', 'line 3, column 1: expected "}"'),
        ("a\n  b", "a b"),
    ],
)
def test_fault_is_one_short_line(said: str, told: str) -> None:
    assert fault(SyntaxError(said)) == told
