"""Queries from outside, none of which may leave the machine."""

# ruff: noqa: E501, PT017 - lists of words read best side by side; the reason in an error is what is checked

from __future__ import annotations

from contextlib import suppress

import pyoxigraph

from graph.answering.guard import GuardError, guarded
from ontology.terms import PREFIXES
from queries.question import questions
from tests.fuzz.target import Target

_STORE = pyoxigraph.Store()
# Without data no query runs long; what could is a path or a sequence, not the guard's business.
_LONGEST = 600


def check(data: bytes) -> None:
    """Guard the query, and run what is left of it over an empty store."""
    text = data.decode("utf-8", "replace")
    try:
        safe = guarded(text, PREFIXES)
    except GuardError as error:
        assert str(error).startswith("query: ")
        return
    assert "service" not in safe.text.lower()
    if len(text) > _LONGEST:
        return
    with suppress(SyntaxError, ValueError, OSError):
        result = _STORE.query(safe.text, prefixes=dict(PREFIXES))
        if isinstance(result, pyoxigraph.QuerySolutions):
            assert len(safe.columns(variable.value for variable in result.variables)) == len(result.variables)


TARGET = Target(
    check,
    (
        b"SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        b"SELECT ?service { BIND('service' AS ?service) ?s a ukg:UnionBody # service\n }",
        b"PREFIX service: <http://a/> ASK { ?s service:b ?o }",
        b"SELECT * FROM <http://a/> { ?s ?p ?o }",
        b"CONSTRUCT { ?s ?p '''a''' } WHERE { GRAPH ?g { ?s ?p/^?q* \"\"\"b\"\"\" } FILTER(?a<?b && ?c>1) }",
        rb"SELECT * { ?s ?p '\u0053ERVICE' , '\'' , <http://a/\u0053ervice> }",
        next(iter(questions().values())).text.encode()[:1500],
    ),
    ("SERVICE", "service", "FROM", "SILENT", "\\\\u0053", "\\\\U00000053", "'''", '\\"\\"\\"', "#", "<http://a/>", "?s ?p ?o", "PREFIX ", "BIND(", " AS ?x)", "GRAPH ?g {", "{", "}", "\\\\'", "b:"),
)  # fmt: skip
