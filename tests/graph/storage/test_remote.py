"""A store on a server holds the same, answers the same, and is built the same way as one in a folder."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pyoxigraph
import pytest

from extract.source import sources
from graph.answering.answer import render
from graph.build import build
from graph.storage.endpoint import Endpoint
from graph.storage.generation import StoreError
from graph.storage.remote import RemoteStore
from graph.storage.store import open_store
from queries.question import questions
from tests.graph.pages import quads, written

FIRST = "清风行动\n本报讯（记者 李华）8月3日，海门市总工会启动“清风行动”，慰问职工300人。海门市总工会主席姜红出席。"
SECOND = "本报讯（记者 王强）日前，海门市总工会授予常乐镇总工会“先进集体”称号。"
THIRD = "本报讯（记者 王强）日前，如皋市总工会举办“安康杯”竞赛。"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return written(tmp_path / "pages", a=FIRST, b=SECOND, c=THIRD, d=THIRD)


def both(pages: Path, server: str, folder: Path, prune: bool = False) -> None:
    """Build the pages into the server and the folder; what both hold and report is the same."""
    here = build(sources([pages]), folder, prune=prune)
    there = build(sources([pages]), server, prune=prune)
    assert here == there
    assert quads(folder) == quads(server)


def test_a_build_adds_replaces_and_removes_as_in_a_folder(server: str, pages: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    both(pages, server, folder)
    both(pages, server, folder)
    (pages / "b.txt").write_text(FIRST.replace("300", "400"), encoding="utf-8")
    both(pages, server, folder)
    (pages / "c.txt").unlink()
    both(pages, server, folder, prune=True)
    (pages / "a.txt").unlink()
    (pages / "d.txt").unlink()
    both(pages, server, folder, prune=True)


def test_questions_have_the_same_answers(server: str, pages: Path, tmp_path: Path) -> None:
    both(pages, server, tmp_path / "store")
    here, there = open_store(tmp_path / "store"), open_store(server)
    for name, item in questions().items():
        form = "tsv" if item.columns else "nt"
        assert render(here.ask(name), form) == render(there.ask(name), form), name
    assert here.search("海门 总工会") == there.search("海门 总工会")
    assert (
        here.labels(["https://w3id.org/unionkg/ontology#level-county"])
        == {"https://w3id.org/unionkg/ontology#level-county": "县级"}
        == there.labels(["https://w3id.org/unionkg/ontology#level-county"])
    )


CHANGED = SECOND.replace("先进集体", "先进单位")


@pytest.fixture(scope="module")
def completed(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], str]:
    """What the next build completes, and the article of it that was there all the time."""
    folder = tmp_path_factory.mktemp("completed")
    build(sources([written(folder / "pages", b=CHANGED, c=THIRD, d=THIRD)]), folder / "store")
    (row,) = open_store(folder / "store").query(f"SELECT ?a {{ ?a schema:text '{THIRD}'@zh }}")
    return quads(folder / "store"), row.a


@pytest.mark.parametrize("requests", range(1, 20))
def test_a_build_that_dies_is_completed_by_the_next(
    server: str, pages: Path, completed: tuple[list[str], str], requests: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(sources([pages]), server)
    (pages / "a.txt").unlink()
    written(pages, b=CHANGED)
    left = [requests]
    sent = Endpoint._sent

    def dying(self: Endpoint, method: str, *rest: object) -> tuple[str, bytes]:
        if left[0] == 0:
            raise KeyboardInterrupt
        if method != "GET" and not (rest[0] or "").endswith("/query"):  # type: ignore[attr-defined]
            left[0] -= 1
        return sent(self, method, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Endpoint, "_sent", dying)
    try:
        build(sources([pages]), server, prune=True)
    except KeyboardInterrupt:
        died = True
    else:
        died = False
    monkeypatch.undo()
    held, article = completed
    found = open_store(server).query("SELECT ?a { GRAPH ?a { ?a a schema:NewsArticle ; schema:text ?text } }")
    assert article in {row.a for row in found}
    build(sources([pages]), server, prune=True)
    assert quads(server) == held
    assert died or requests > 12


def test_another_base_is_refused(server: str, pages: Path) -> None:
    build(sources([pages]), server)
    with pytest.raises(StoreError, match="built with base"):
        build(sources([pages]), server, base="https://example.org/id/")


def test_another_format_is_refused(server: str, pages: Path) -> None:
    build(sources([pages]), server)
    store = open_store(server)
    assert isinstance(store, RemoteStore)
    (registry,) = store.registries()
    store.endpoint.update(
        f"DELETE WHERE {{ GRAPH <{registry}> {{ <{registry}> <https://schema.org/version> ?v }} }} ; "
        f"INSERT DATA {{ GRAPH <{registry}> {{ <{registry}> <https://schema.org/version> 99 }} }}"
    )
    with pytest.raises(StoreError, match="store format 99"):
        build(sources([pages]), server)


def test_errors_name_the_server(server: str) -> None:
    with pytest.raises(StoreError, match=f"{server}: 400"):
        open_store(server).answer("SELECT nonsense")


def test_data_is_fetched_whole(server: str, pages: Path, tmp_path: Path) -> None:
    both(pages, server, tmp_path / "store")
    data = open_store(server).data
    assert isinstance(data, pyoxigraph.Store)
    assert sorted(map(str, data)) == sorted(map(str, open_store(tmp_path / "store").data))


class _Handler(BaseHTTPRequestHandler):
    """Busy twice, then an answer that tells which credentials came."""

    seen: ClassVar[list[str | None]]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.seen.append(self.headers["Authorization"])
        if len(self.seen) < 3:
            self.send_error(503)
            return
        body = b'{"head":{},"boolean":true}'
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize(
    ("environment", "sent"),
    [
        ({}, None),
        ({"UNIONKG_STORE_USER": "li", "UNIONKG_STORE_PASSWORD": "pw"}, "Basic bGk6cHc="),
        ({"UNIONKG_STORE_TOKEN": "abc"}, "Bearer abc"),
    ],
)
def test_busy_servers_are_asked_again_with_credentials(
    environment: dict[str, str], sent: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.storage.endpoint._WAITS", (0.0, 0.0, 0.0))

    class Handler(_Handler):
        seen: ClassVar[list[str | None]] = []

    with HTTPServer(("127.0.0.1", 0), Handler) as busy:
        thread = threading.Thread(target=busy.serve_forever)
        thread.start()
        try:
            kind, _ = Endpoint(f"http://127.0.0.1:{busy.server_port}", environment).query("ASK {}")
        finally:
            busy.shutdown()
            thread.join()
    assert kind == "application/sparql-results+json"
    assert Handler.seen == [sent] * 3


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.storage.endpoint._WAITS", (0.0,))
    with pytest.raises(StoreError, match=r"http://127\.0\.0\.1:9: "):
        open_store("http://127.0.0.1:9").answer("ASK {}")


def test_credentials_in_the_address_are_refused() -> None:
    with pytest.raises(StoreError, match="UNIONKG_STORE_USER"):
        open_store("http://li:pw@127.0.0.1/")


@pytest.mark.parametrize(
    ("address", "query", "update", "graphs"),
    [
        ("http://h:7878", "http://h:7878/query", "http://h:7878/update", "http://h:7878/store"),
        ("http://h/ds/query", "http://h/ds/query", "http://h/ds/update", "http://h/ds/data"),
        ("http://h/ds", "http://h/ds/query", "http://h/ds/update", "http://h/ds/data"),
        (
            "http://h/repositories/r?default-graph-uri=http://a/m",
            "http://h/repositories/r",
            "http://h/repositories/r/statements",
            "http://h/repositories/r/rdf-graphs/service",
        ),
        ("http://h/sparql", "http://h/sparql", "http://h/sparql-auth", "http://h/sparql-graph-crud-auth"),
    ],
)
def test_addresses(address: str, query: str, update: str, graphs: str) -> None:
    endpoint = Endpoint(address, {})
    assert (endpoint._query, endpoint._update, endpoint._graphs) == (query, update, graphs)
    assert endpoint.merged == ("http://a/m" if "default-graph-uri" in address else None)
