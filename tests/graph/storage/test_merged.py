"""Where a query asks which graph says something, a merged graph with a name is not among the answers."""

from __future__ import annotations

import pyoxigraph
import pytest

from graph.storage.merged import besides

DATA = """
<http://e/s> <http://e/p> <http://e/o> <http://e/article> .
<http://e/s> <http://e/p> <http://e/o> <http://e/merged> .
"""


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("SELECT * { GRAPH ?g { ?s ?p ?o } }", 1),
        ("SELECT * {graph $g{?s ?p ?o}}", 1),
        ("SELECT * { GRAPH ?g # which\n { ?s ?p ?o FILTER EXISTS { GRAPH ?h { ?s ?p ?o } } } }", 1),
        ("SELECT * { GRAPH ?g { { ?s ?p ?o } } GRAPH ?h { ?s ?p ?o } }", 1),
        ("SELECT * { GRAPH ?g { ?s ?p '}' } }", 0),
        ("SELECT * { GRAPH <http://e/merged> { ?s ?p ?o } }", 1),
        ("SELECT * { BIND('GRAPH ?g { ' AS ?text) GRAPH ?g { ?s ?p ?o } }", 1),
    ],
)
def test_the_merged_graph_is_left_out(query: str, count: int) -> None:
    store = pyoxigraph.Store()
    store.load(DATA.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    answer = store.query(besides(query, "http://e/merged"))
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    assert len(list(answer)) == count


def test_a_query_of_no_graph_stays_as_it_is() -> None:
    query = "SELECT ?s { ?s ?p ?o . OPTIONAL { ?o ?q ?r } }"
    assert besides(query, "http://e/merged") == query
