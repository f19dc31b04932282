"""What is not meant for the application does not reach it; what leaves it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graph.web.application import application
from graph.web.protection import POLICY


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("example.org", 421),
        ("localhost.example.org", 421),
        ("127.0.0.1.example.org:8000", 421),
        ("localhost@example.org", 421),
        ("", 421),
        ("[::2]", 421),
    ],
)
def test_only_own_names_are_answered(client: TestClient, host: str, status: int) -> None:
    assert client.get("/", headers={"host": host}).status_code == status


def test_of_two_names_neither_is_answered(client: TestClient) -> None:
    names = [("host", "localhost"), ("host", "example.org")]
    assert client.get("/", headers=names).status_code == 421


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    response = client.request(method, "/sparql")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, POST")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, 200),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, 200),
        ({}, 200),
    ],
)
def test_other_sites_may_link_but_not_ask(client: TestClient, headers: dict[str, str], status: int) -> None:
    response = client.get("/sparql", params={"query": "ASK {}"}, headers={"origin": "https://example.org", **headers})
    assert response.status_code == status
    assert "access-control-allow-origin" not in response.headers


def test_other_sites_may_not_send_a_form(client: TestClient) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert client.post("/sparql", data={"query": "ASK {}"}, headers=headers).status_code == 403


def test_bodies_are_limited_with_and_without_a_length(client: TestClient) -> None:
    headers = {"content-type": "application/sparql-query"}
    for length in ("6000", "-1", "x"):
        assert (
            client.post("/sparql", content=b"ASK {}", headers={**headers, "content-length": length}).status_code == 413
        )
    assert client.post("/sparql", content=b"#" * 6_000, headers=headers).status_code == 413

    def pieces() -> Iterator[bytes]:
        yield from [b"#" * 1_000] * 8

    assert client.post("/sparql", content=pieces(), headers=headers).status_code == 413


def test_headers_are_limited(client: TestClient) -> None:
    assert client.get("/", headers={"x-much": "a" * 10_000}).status_code == 200
    assert client.get("/", headers={"x-much": "a" * 40_000}).status_code == 431
    assert client.get("/", headers={f"x-{number}": "a" * 100 for number in range(400)}).status_code == 431


@pytest.mark.parametrize("path", ["/", "/nothing", "/static/explorer.js", "/sparql?query=x", "/queries/nothing"])
def test_every_response_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")


def test_an_origin_can_be_let_in(folder: Path) -> None:
    with TestClient(application(folder, origin="https://example.org"), base_url="http://localhost") as found:
        headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors"}
        response = found.get("/sparql", params={"query": "ASK {}"}, headers=headers)
    assert (response.status_code, response.headers["access-control-allow-origin"]) == (200, "https://example.org")
