"""Values of parameters, which must stay values whatever stands in them."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

import pyoxigraph

from queries.question import Parameter, QuestionError, question, questions
from tests.fuzz.target import Target

_TYPES = ("label", "string", "integer", "year", "iri", "concept")
_STORE = pyoxigraph.Store()
_NAMES = tuple(questions())


def check(data: bytes) -> None:
    """Bind the rest of the bytes as a value of the type that the first byte tells, alone and in a question of the library."""
    code, text = data[0] if data else 0, data[1:].decode("utf-8", "surrogateescape")
    kind = _TYPES[code % len(_TYPES)]
    try:
        term = Parameter("a", kind, None, (), {}).term(text)
    except QuestionError:
        return
    try:
        result = _STORE.query(f"SELECT ?a {{ VALUES ?a {{ {term} }} }}")
    except SyntaxError:
        assert kind == "iri", "only what an IRI is has the engine the last word on"
        return
    assert isinstance(result, pyoxigraph.QuerySolutions)
    ((value,),) = ((row["a"],) for row in result)
    if kind in ("label", "string", "iri"):
        assert value.value == text
    asked = question(_NAMES[code % len(_NAMES)])
    for parameter in asked.parameters:
        if parameter.type == kind and not parameter.choices:
            bound = asked.bind({parameter.name: text})
            assert bound.count(term) >= 1
            _STORE.query(bound)


TARGET = Target(
    check,
    tuple(
        bytes([code]) + text.encode()
        for code, text in enumerate(
            ("南通市总工会", 'a"b\\c\n', "-12", "2019", "https://w3id.org/unionkg/id/person/王明", "level-municipal", '" } SERVICE <http://a/> { ?s ?p "'),
        )
    ),
    ('"', "\\\\", "}", "{", "\\x0a", "\\x0d", "\\\\u0022", "@zh", "^^", "<", ">", "'", "UNDEF", "http://"),
)  # fmt: skip
