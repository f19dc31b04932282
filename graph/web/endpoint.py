"""The SPARQL 1.1 Protocol, for queries only."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from graph.web.limit import Limits
from graph.web.negotiation import wanted
from graph.web.pool import Outcome, Pool

_TABLES = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
}
_TRIPLES = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
}
_MEDIA = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "nt": "application/n-triples; charset=utf-8",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
STATUSES = {"refused": 400, "large": 413, "overtime": 503, "failed": 503, "busy": 503}
_DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .
[] a sd:Service ;
  sd:endpoint <> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML, formats:SPARQL_Results_CSV, formats:SPARQL_Results_TSV,
    formats:Turtle, formats:N-Triples, formats:RDF_XML, formats:JSON-LD .
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request of the protocol asks."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


class ProtocolError(Exception):
    """A request that the protocol does not have; `status` is the response's."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


async def endpoint(request: Request, pool: Pool, limits: Limits) -> Response:
    """The response to a request of the protocol; a browser that asks nothing is shown the editor."""
    accept = ",".join(request.headers.getlist("accept"))
    try:
        asked = await _asked(request)
    except ProtocolError as error:
        return PlainTextResponse(f"{error}\n", error.status)
    if asked is None:
        if wanted(accept, ("text/turtle", "text/html")) == "text/html":
            return RedirectResponse("/editor", 303)
        return Response(_DESCRIPTION, media_type="text/turtle")
    table, triples = wanted(accept, tuple(_TABLES)), wanted(accept, tuple(_TRIPLES))
    # A browser's own Accept header names pages first; its */* takes the first form of each.
    if table is None and triples is None:
        return PlainTextResponse(f"this endpoint gives {', '.join({**_TABLES, **_TRIPLES})}\n", 406)
    outcome = await pool.run(
        {
            "job": "query",
            "query": asked.query,
            "default_graphs": list(asked.default_graphs),
            "named_graphs": list(asked.named_graphs),
            "rows": limits.rows,
            "strict": True,
            "table": _TABLES[table or "application/sparql-results+json"],
            "triples": _TRIPLES[triples or "text/turtle"],
        }
    )
    return answered(outcome, table is not None, triples is not None)


def answered(outcome: Outcome, table: bool = True, triples: bool = True, name: str | None = None) -> Response:
    """The outcome of a query as a response, a file to be kept where it has a `name`."""
    if outcome.status != "done" or outcome.header is None:
        headers = {"retry-after": "5"} if STATUSES[outcome.status] == 503 else {}
        return PlainTextResponse(f"{outcome.reason}\n", STATUSES[outcome.status], headers)
    form = outcome.header["form"]
    if not (triples if outcome.header["kind"] == "Triples" else table):
        return PlainTextResponse("the answer cannot be given in any form that the Accept header names\n", 406)
    headers = {"vary": "Accept"}
    if name is not None:
        headers["content-disposition"] = f'attachment; filename="{name}.{form}"'
    return Response(outcome.body, headers=headers, media_type=_MEDIA[form])


async def _asked(request: Request) -> Asked | None:
    pairs = _pairs(request.scope["query_string"])
    query = None
    if request.method == "POST":
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await request.body()
        if media == "application/sparql-query":
            query = _decoded(body)
        elif media == "application/x-www-form-urlencoded":
            pairs = _pairs(body)
        elif media == "application/sparql-update":
            raise ProtocolError(403, "this endpoint is read-only")
        else:
            raise ProtocolError(415, "expected application/sparql-query or application/x-www-form-urlencoded")
    names = [name for name, _ in pairs]
    if "update" in names:
        raise ProtocolError(403, "this endpoint is read-only")
    queries = [value for name, value in pairs if name == "query"] + ([] if query is None else [query])
    if len(queries) > 1:
        raise ProtocolError(400, "expected one query")
    if not queries:
        if request.method == "POST":
            raise ProtocolError(400, "expected a query")
        return None
    graphs = {key: tuple(value for name, value in pairs if name == f"{key}-graph-uri") for key in ("default", "named")}
    return Asked(queries[0], graphs["default"], graphs["named"])


def _pairs(data: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_decoded(data), keep_blank_values=True, errors="strict", max_num_fields=200)
    except ValueError as error:
        raise ProtocolError(400, f"the parameters cannot be read: {error}") from error


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(400, "expected UTF-8") from error
