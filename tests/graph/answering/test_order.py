"""Rows sorted here stand as Oxigraph would have put them."""

from __future__ import annotations

import pyoxigraph
import pytest

from graph.answering.order import Key, ordered, unordered
from graph.answering.table import Table
from graph.storage.store import LocalStore

DATA = """
PREFIX e: <http://e/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
e:a e:v 10 ; e:n "丙"@zh . e:b e:v 9 ; e:n "甲"@zh . e:c e:v 9.5 ; e:n "乙"@zh . e:d e:n "甲"@zh .
e:e e:y "2019"^^xsd:gYear ; e:n "丁"@zh . e:f e:y "2018"^^xsd:gYear ; e:n "丁"@zh . e:g e:v e:b . e:h e:v e:a .
"""
BODY = "SELECT ?s ?v ?n ?y WHERE { ?s ?p ?o OPTIONAL { ?s <http://e/y> ?y } OPTIONAL { ?s <http://e/v> ?v } OPTIONAL { ?s <http://e/n> ?n } }\n"


@pytest.mark.parametrize(
    "clause",
    [
        "ORDER BY ?v ?s",
        "ORDER BY DESC(?v) ?s ?n",
        "ORDER BY DESC(?n) DESC(?s)",
        "ORDER BY DESC(?y) ?n\n  ?s",
        "ORDER BY ?n ?v ?s",
    ],
)
def test_the_order_is_that_of_the_engine(clause: str) -> None:
    data = pyoxigraph.Store()
    data.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    store = LocalStore(data)
    expected = store.answer(BODY + clause)
    bare, keys = unordered(BODY + clause)
    found = store.answer(bare)
    assert isinstance(found, Table)
    assert "ORDER" not in bare
    assert ordered(found, keys) == expected


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * {}",
        "SELECT * { { SELECT * {} \nORDER BY ?s } }",
        "SELECT * {}\nORDER BY ?s LIMIT 3",
        "SELECT * {}\nORDER BY STR(?s)",
    ],
)
def test_other_queries_stay_as_they_are(text: str) -> None:
    assert unordered(text) == (text, ())


def test_keys() -> None:
    assert unordered("SELECT *\nORDER BY DESC(?n) ?s\n")[1] == (Key("n", True), Key("s", False))
