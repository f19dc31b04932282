"""A server's SPARQL 1.1 Protocol and Graph Store Protocol."""

from __future__ import annotations

import base64
import os
import time
from collections.abc import Mapping
from email.message import Message
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request, build_opener

from graph.storage.generation import StoreError

# What a server that is starting, busy or restarting answers; a request is tried again after so many seconds each time.
_PASSING = {429, 502, 503, 504}
_WAITS = (0.2, 0.5, 1.0, 2.0, 4.0)
_TIMEOUT = 600.0
RESULTS = "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.5"
TRIPLES = "application/n-triples"


class Endpoint:
    """A server, found from one address; UNIONKG_STORE_UPDATE and UNIONKG_STORE_GRAPHS name what cannot be told from it.

    http://host:7878 (Oxigraph), http://host:3030/dataset (Fuseki: …/query), http://host:7200/repositories/name (GraphDB) and
    http://host:8890/sparql (Virtuoso) are known. A parameter default-graph-uri makes a named graph the merged one, for servers
    whose default graph is the union of all. Credentials come from UNIONKG_STORE_USER and UNIONKG_STORE_PASSWORD, or
    UNIONKG_STORE_TOKEN, and go to these addresses only.
    """

    def __init__(self, address: str, environment: Mapping[str, str] = os.environ) -> None:
        parts = urlsplit(address)
        if parts.username or parts.password:
            raise StoreError("credentials belong in UNIONKG_STORE_USER and UNIONKG_STORE_PASSWORD, not in the address")
        self.address = address
        self.merged = dict(parse_qsl(parts.query)).get("default-graph-uri")
        self._query, update, graphs = _addresses(parts)
        self._update = environment.get("UNIONKG_STORE_UPDATE") or update
        self._graphs = environment.get("UNIONKG_STORE_GRAPHS") or graphs
        self._authorization = _authorization(environment)
        passwords = HTTPPasswordMgrWithDefaultRealm()
        user, password = environment.get("UNIONKG_STORE_USER"), environment.get("UNIONKG_STORE_PASSWORD")
        if user and password:
            for known in (self._query, self._update, self._graphs):
                passwords.add_password(None, known, user, password)
        self._opener = build_opener(HTTPDigestAuthHandler(passwords))

    def query(self, text: str) -> tuple[str, bytes]:
        """The media type and the bytes of a query's answer."""
        form = {"query": text} | ({"default-graph-uri": self.merged} if self.merged else {})
        return self._sent("POST", self._query, urlencode(form).encode(), "application/x-www-form-urlencoded", RESULTS)

    def update(self, text: str) -> None:
        """Carry out a SPARQL update; what it does is the same when it is done twice."""
        form = urlencode({"update": text}).encode()
        self._sent("POST", self._update, form, "application/x-www-form-urlencoded", "*/*")

    def get(self, graph: str | None) -> bytes:
        """A graph's triples as N-Triples, the merged graph's for None."""
        return self._sent("GET", self._graph(graph), None, None, TRIPLES)[1]

    def add(self, graph: str | None, triples: str) -> None:
        """Add N-Triples to a graph, to the merged graph for None."""
        self._sent("POST", self._graph(graph), triples.encode(), TRIPLES, "*/*")

    def _graph(self, graph: str | None) -> str:
        graph = graph or self.merged
        return f"{self._graphs}?{urlencode({'graph': graph})}" if graph else f"{self._graphs}?default"

    def _sent(self, method: str, address: str, body: bytes | None, kind: str | None, accept: str) -> tuple[str, bytes]:
        for wait in (*_WAITS, None):
            request = Request(address, body, method=method)  # noqa: S310 (http and https only, see is_remote)
            request.add_header("Accept", accept)
            if kind:
                request.add_header("Content-Type", kind)
            if self._authorization:
                request.add_unredirected_header("Authorization", self._authorization)
            try:
                with self._opener.open(request, timeout=_TIMEOUT) as response:
                    headers: Message = response.headers
                    return headers.get_content_type(), response.read()
            except HTTPError as error:
                if error.code == 401 and (self._authorization or "").startswith("Basic "):
                    # Virtuoso refuses Basic without a challenge; without it the opener answers its challenge for Digest.
                    self._authorization = None
                    continue
                if error.code not in _PASSING or wait is None:
                    raise StoreError(f"{self.address}: {_reason(error)}") from error
            except (URLError, HTTPException, OSError) as error:
                if wait is None:
                    raise StoreError(f"{self.address}: {getattr(error, 'reason', error)}") from error
            time.sleep(wait)
        raise AssertionError("unreachable")


def _addresses(parts: SplitResult) -> tuple[str, str, str]:
    """The addresses for queries, updates and graphs."""
    whole = urlunsplit(parts._replace(query="", fragment="")).rstrip("/")
    if "/repositories/" in parts.path:
        return whole, f"{whole}/statements", f"{whole}/rdf-graphs/service"
    if parts.path.endswith("/sparql"):
        root = whole.removesuffix("/sparql")
        return whole, f"{root}/sparql-auth", f"{root}/sparql-graph-crud-auth"
    root = whole.removesuffix("/query")
    graphs = "store" if urlsplit(root).path in ("", "/") else "data"
    return f"{root}/query", f"{root}/update", f"{root}/{graphs}"


def _authorization(environment: Mapping[str, str]) -> str | None:
    if token := environment.get("UNIONKG_STORE_TOKEN"):
        return f"Bearer {token}"
    user, password = environment.get("UNIONKG_STORE_USER"), environment.get("UNIONKG_STORE_PASSWORD")
    if not user or not password:
        return None
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def _reason(error: HTTPError) -> str:
    text = error.read(500).decode("utf-8", "replace").strip()
    if error.code in (401, 403):
        text = "set UNIONKG_STORE_USER and UNIONKG_STORE_PASSWORD, or UNIONKG_STORE_TOKEN"
    elif text.startswith("<"):
        text = ""  # a page for browsers, which says no more
    return f"{error.code} {error.reason}{': ' if text else ''}{' '.join(text.split())}"
