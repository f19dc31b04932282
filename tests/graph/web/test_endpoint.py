"""The endpoint speaks the SPARQL 1.1 Protocol, for queries only, and lets none run away."""

from __future__ import annotations

import threading
import time

import pytest
from starlette.testclient import TestClient

from tests.graph.network.sample import ID

SELECT = "SELECT ?x { ?x a ukg:Programme }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(6)) + " }"
GREEDY = "SELECT * { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(4)) + " } ORDER BY ?c0 ?c1 ?c2 LIMIT 5"


@pytest.mark.parametrize(
    ("query", "accept", "media", "part"),
    [
        (SELECT, "", "application/sparql-results+json", '"bindings"'),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml", "<binding"),
        (SELECT, "text/csv", "text/csv; charset=utf-8", "programme/cup"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?x\n<"),
        (SELECT, "text/turtle, application/json;q=0.5", "application/sparql-results+json", '"bindings"'),
        (
            "ASK { ?x a ukg:Programme }",
            "application/sparql-results+xml",
            "application/sparql-results+xml",
            "<boolean>true",
        ),
        ("ASK { ?x a ukg:Programme }", "text/csv", "application/sparql-results+json", "true"),
        ("CONSTRUCT WHERE { ?x a ukg:Programme }", "", "text/turtle; charset=utf-8", "a ukg:Programme"),
        ("CONSTRUCT WHERE { ?x a ukg:Programme }", "application/ld+json", "application/ld+json", "Programme"),
        (
            "CONSTRUCT WHERE { ?x a ukg:Programme }",
            "application/n-triples",
            "application/n-triples; charset=utf-8",
            "<http",
        ),
        (f"DESCRIBE <{ID}programme/cup>", "application/rdf+xml", "application/rdf+xml", "<rdf:RDF"),
    ],
)
def test_forms(client: TestClient, query: str, accept: str, media: str, part: str) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, media)
    assert part in response.text


@pytest.mark.parametrize(
    ("query", "accept"), [("CONSTRUCT WHERE { ?x a ukg:Programme }", "text/csv"), (SELECT, "text/turtle")]
)
def test_an_answer_that_has_no_wanted_form_is_not_given(client: TestClient, query: str, accept: str) -> None:
    assert client.get("/sparql", params={"query": query}, headers={"accept": accept}).status_code == 406


def test_three_ways_to_ask(client: TestClient) -> None:
    form = {"content-type": "application/sparql-query"}
    answers = [
        client.get("/sparql", params={"query": SELECT}),
        client.post("/sparql", data={"query": SELECT}),
        client.post("/sparql", content=SELECT.encode(), headers=form),
    ]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert len({answer.content for answer in answers}) == 1


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("SELECT ?x { ?x ", 400, "query: line 1, column 16"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", 400, "query:"),
        ("LOAD <http://127.0.0.1:1/x>", 400, "query:"),
        ("CLEAR ALL", 400, "query:"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }", 400, "SERVICE"),
        ("SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?a ?b ?c } }", 400, "SERVICE"),
        ("SELECT * FROM <http://127.0.0.1:1/x> { ?a ?b ?c }", 400, "FROM"),
        ("SELECT * FROM NAMED <http://127.0.0.1:1/x> { GRAPH ?g { ?a ?b ?c } }", 400, "FROM"),
        ("SELECT * { ?a ?b ?c }", 413, "more than 50 rows"),
        ("CONSTRUCT WHERE { ?a ?b ?c }", 413, "more than 50 rows"),
    ],
)
def test_what_is_refused(client: TestClient, query: str, status: int, said: str) -> None:
    response = client.get("/sparql", params={"query": query})
    assert response.status_code == status
    assert said in response.text


def test_nothing_is_written(client: TestClient) -> None:
    media = "application/sparql-update"
    assert client.post("/sparql", content=b"CLEAR ALL", headers={"content-type": media}).status_code == 403
    assert client.post("/sparql", data={"update": "CLEAR ALL"}).status_code == 403
    assert client.get("/sparql", params={"update": "CLEAR ALL"}).status_code == 403


@pytest.mark.parametrize(
    ("content", "media", "status"),
    [
        (b"x=1", "application/x-www-form-urlencoded", 400),
        (b"query=ASK%7B%7D&query=ASK%7B%7D", "application/x-www-form-urlencoded", 400),
        (b"query=%ff", "application/x-www-form-urlencoded", 400),
        (b"\xff", "application/sparql-query", 400),
        (b"{}", "application/json", 415),
        (b"&".join([b"a=b"] * 300), "application/x-www-form-urlencoded", 400),
    ],
)
def test_bad_requests(client: TestClient, content: bytes, media: str, status: int) -> None:
    assert client.post("/sparql", content=content, headers={"content-type": media}).status_code == status


def test_graphs_of_the_protocol(client: TestClient) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?a schema:text ?b }"
    params = {"query": count, "default-graph-uri": f"{ID}article/0"}
    assert client.get("/sparql", params=params, headers={"accept": "text/csv"}).text == "n\r\n1\r\n"
    assert client.get("/sparql", params={**params, "default-graph-uri": "not an iri"}).status_code == 400
    named = {"query": "SELECT DISTINCT ?g { GRAPH ?g { ?a schema:text ?b } }", "named-graph-uri": f"{ID}article/1"}
    assert client.get("/sparql", params=named, headers={"accept": "text/csv"}).text == f"g\r\n{ID}article/1\r\n"


def test_who_asks_nothing_is_told_what_there_is(client: TestClient) -> None:
    response = client.get("/sparql", headers={"accept": "text/html,*/*;q=0.8"})
    assert (response.status_code, response.headers["location"]) == (303, "/editor")
    assert "sd:Service" in client.get("/sparql", headers={"accept": "text/turtle"}).text
    assert client.get("/sparql", params={"query": SELECT}, headers={"accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("query", [RUNAWAY, GREEDY])
def test_a_runaway_query_is_ended_without_hurting_others(client: TestClient, query: str) -> None:
    found: list[tuple[int, str, float]] = []

    def run() -> None:
        start = time.monotonic()
        response = client.get("/sparql", params={"query": query})
        found.append((response.status_code, response.text, time.monotonic() - start))

    thread = threading.Thread(target=run)
    thread.start()
    for _ in range(5):
        assert client.get("/sparql", params={"query": SELECT}).status_code == 200
    thread.join()
    (status, text, seconds) = found[0]
    assert status == 503
    assert "seconds" in text or "memory" in text
    assert seconds < 8
    assert client.get("/sparql", params={"query": SELECT}).status_code == 200


def test_too_many_at_once_are_told_to_come_back(client: TestClient) -> None:
    found: list[tuple[int, str, str]] = []

    def run() -> None:
        response = client.get("/sparql", params={"query": RUNAWAY})
        found.append((response.status_code, response.headers["retry-after"], response.text))

    threads = [threading.Thread(target=run) for _ in range(9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(status, after) for status, after, _ in found] == [(503, "5")] * 9
    assert "too many requests wait; try again later\n" in {text for *_, text in found}
    assert client.get("/sparql", params={"query": SELECT}).status_code == 200
