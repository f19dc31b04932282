"""The application: its addresses and what answers them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from graph.network.legend import KIND_BY_KEY, KINDS, USUAL_KINDS
from graph.network.reader import Reader
from graph.storage.generation import StoreError
from graph.web import files
from graph.web.address import iri_of, named, path_of
from graph.web.article import article
from graph.web.chart import charts, timeline
from graph.web.describing import FORMATS, describe
from graph.web.endpoint import STATUSES, answered, endpoint
from graph.web.entity import entity
from graph.web.home import home
from graph.web.limit import Limits
from graph.web.negotiation import wanted
from graph.web.opened import Opened
from graph.web.pool import Outcome, Pool
from graph.web.protection import LOOPBACK, Protection
from graph.web.sheet import shown_sheets
from graph.web.view import View, answer_table
from ontology.terms import PREFIXES
from queries.question import QuestionError, question, questions

Handler = Callable[[Request], Awaitable[Response]]
_NETWORK_NODES = 600


def application(
    folder: Path, limits: Limits | None = None, hosts: Iterable[str] = LOOPBACK, origin: str | None = None
) -> Starlette:
    """The application over the store in the folder; StoreError where there is none.

    It answers requests for `hosts` (names without ports) only, and requests from pages of other sites only where `origin` is theirs or *.
    """
    return _Explorer(Opened(folder), limits or Limits()).application(hosts, origin)


class _Explorer:
    def __init__(self, opened: Opened, limits: Limits) -> None:
        self._opened = opened
        self._limits = limits
        self._pool = Pool(opened.folder, limits)
        self._view = View(opened)

    def application(self, hosts: Iterable[str], origin: str | None) -> Starlette:
        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            await self._pool.warm()
            try:
                yield
            finally:
                await self._pool.close()

        pages: list[tuple[str, Handler]] = [
            ("/", self.home),
            ("/search", self.search),
            ("/suggest", self.suggest),
            ("/id/{path:path}", self.thing),
            ("/page/{path:path}", self.page),
            ("/data/{path:path}", self.data),
            ("/queries", self.catalogue),
            ("/queries/{name}", self.query),
            ("/editor", self.editor),
            ("/statistics", self.statistics),
            ("/network", self.network),
            ("/static/{name}", files.static),
        ]
        routes = [Route(path, self._explained(handler), methods=["GET"]) for path, handler in pages]
        routes.append(Route("/sparql", self._explained(self.sparql), methods=["GET", "POST"]))
        return Starlette(
            routes=routes,
            lifespan=lifespan,
            middleware=[
                Middleware(Protection, hosts=tuple(hosts), body=self._limits.body, origin=origin),
                Middleware(GZipMiddleware, minimum_size=2000, compresslevel=5),
            ],
            exception_handlers={404: self._missing},
        )

    def _explained(self, handler: Handler) -> Handler:
        """The handler, errors of store and questions shown as a page of status 400."""

        async def explained(request: Request) -> Response:
            try:
                return await handler(request)
            except (StoreError, QuestionError) as error:
                return self._told(request, Outcome("refused", str(error)))

        return explained

    async def _missing(self, request: Request, _: Exception) -> Response:
        return self._view.page(request, "missing.html", status=404)

    def _told(self, request: Request, outcome: Outcome) -> Response:
        headers = {"retry-after": "5"} if STATUSES[outcome.status] == 503 else None
        return self._view.page(request, "told.html", STATUSES[outcome.status], headers, outcome=outcome)

    async def home(self, request: Request) -> Response:
        found = await run_in_threadpool(home, self._opened.store(), self._opened.number)
        return self._view.page(request, "home.html", home=found, kinds=KIND_BY_KEY)

    async def search(self, request: Request) -> Response:
        text, kind = request.query_params.get("q", "")[:200], request.query_params.get("kind", "")
        cls = KIND_BY_KEY[kind].cls if kind in KIND_BY_KEY else None
        hits = await run_in_threadpool(lambda: self._opened.store().search(text, 100, cls) if text.strip() else [])
        keys = {item.cls: item for item in KINDS}
        return self._view.page(
            request, "search.html", text=text, kind=kind, hits=[(hit, keys[hit.kind]) for hit in hits], kinds=KINDS
        )

    async def suggest(self, request: Request) -> Response:
        text = request.query_params.get("q", "")[:100]
        hits = await run_in_threadpool(lambda: self._opened.store().search(text, 10) if text.strip() else [])
        keys = {item.cls: item for item in KINDS}
        lang = self._view.language(request)
        base = self._opened.base
        found = [
            {
                "name": hit.name,
                "kind": keys[hit.kind].zh if lang == "zh" else keys[hit.kind].en,
                "path": path_of(base, hit.iri),
            }
            for hit in hits
        ]
        return Response(json.dumps(found, ensure_ascii=False), media_type="application/json")

    async def thing(self, request: Request) -> Response:
        """A resource's address leads to its page or its data, as the client likes best."""
        raw = _raw(request, "/id/")
        media = wanted(",".join(request.headers.getlist("accept")), ("text/html", *FORMATS))
        if media is None:
            return Response(f"this address gives text/html, {', '.join(FORMATS)}\n", 406, media_type="text/plain")
        target = f"/page/{raw}" if media == "text/html" else f"/data/{raw}?format={FORMATS[media][0]}"
        return RedirectResponse(target, 303, {"vary": "Accept"})

    async def page(self, request: Request) -> Response:
        iri = iri_of(self._opened.base, _raw(request, "/page/"))
        if not _whole(iri):
            return await self._missing(request, Exception())
        data = self._opened.store().data
        if iri.startswith(f"{self._opened.base}article/"):
            text = await run_in_threadpool(article, data, iri, self._view.language(request))
            if text is not None:
                return self._view.page(request, "article.html", article=text)
        found = await run_in_threadpool(entity, Reader(data), iri)
        if found is None:
            return await self._missing(request, Exception())
        concepts = {
            concept: Reader(data).labels(concept) for concept in (found.vertex.level, found.vertex.type) if concept
        }
        return self._view.page(
            request,
            "entity.html",
            entity=found,
            kind=KIND_BY_KEY[found.vertex.kind],
            concepts=concepts,
            charts=charts(item for item, _ in found.figures),
            timeline=timeline(found.honours.rows),
        )

    async def data(self, request: Request) -> Response:
        iri = iri_of(self._opened.base, _raw(request, "/data/"))
        media = next(
            (key for key, (form, _) in FORMATS.items() if form == request.query_params.get("format", "ttl")), None
        )
        if media is None or not _whole(iri):
            return await self._missing(request, Exception())
        body = await run_in_threadpool(describe, self._opened.store().data, iri, media, self._opened.base)
        if body is None:
            return await self._missing(request, Exception())
        return Response(body, media_type=f"{media}; charset=utf-8" if media != "application/ld+json" else media)

    async def catalogue(self, request: Request) -> Response:
        tags: dict[str, list[Any]] = {}
        for item in questions().values():
            tags.setdefault(item.tags[0] if item.tags else "", []).append(item)
        return self._view.page(request, "queries.html", tags=dict(sorted(tags.items())))

    async def query(self, request: Request) -> Response:
        asked = question(request.path_params["name"])
        values = {
            item.name: request.query_params[item.name]
            for item in asked.parameters
            if request.query_params.get(item.name)
        }
        asked.bind(values)
        form = request.query_params.get("format", "")
        job = {"job": "ask", "name": asked.name, "values": values, "table": "json", "triples": "ttl"}
        if form in ("csv", "tsv", "json", "xml"):
            return answered(await self._pool.run({**job, "table": form, "rows": self._limits.rows}), name=asked.name)
        job["lang"] = self._view.language(request)
        outcome = await self._shown(job) if values or "ask" in request.query_params or not asked.parameters else None
        table = answer_table(outcome, self._view.language(request))
        return self._view.page(
            request,
            "query.html",
            asked=asked,
            values=values,
            outcome=outcome,
            table=table,
            text=asked.bind(values),
            linked=str(request.url.include_query_params(ask="1").query),
        )

    async def _shown(self, job: Mapping[str, Any]) -> Outcome:
        return await self._pool.run({**job, "rows": self._limits.shown_rows})

    async def editor(self, request: Request) -> Response:
        text = request.query_params.get("query", "")
        outcome = (
            await self._shown({"job": "query", "query": text, "table": "json", "triples": "ttl"})
            if text.strip()
            else None
        )
        table = answer_table(outcome, self._view.language(request))
        completions = await run_in_threadpool(self._view.completions)
        return self._view.page(
            request,
            "editor.html",
            text=text,
            outcome=outcome,
            table=table,
            completions=completions,
            prefixes=PREFIXES,
            examples=questions(),
        )

    async def statistics(self, request: Request) -> Response:
        chapters = ["overview", "hierarchy", "honours", "programmes", "people", "figures"]
        chapter = request.query_params.get("chapter", "overview")
        if chapter not in chapters:
            return await self._missing(request, Exception())
        job = {"job": "statistics", "chapters": [chapter], "lang": self._view.language(request)}
        outcome = await self._pool.run(job, self._limits.drawing_seconds)
        if outcome.status != "done":
            return self._told(request, outcome)
        return self._view.page(
            request, "statistics.html", sheets=shown_sheets(outcome.body), chapters=chapters, chapter=chapter
        )

    async def network(self, request: Request) -> Response:
        chosen = request.query_params
        if not set(chosen) - {"lang"}:
            return self._view.page(request, "network.html", kinds=KINDS, usual=USUAL_KINDS)
        around = tuple(name for name in chosen.getlist("around") if name.strip())[:20]
        selection: dict[str, Any] = {
            "around": around,
            "hops": _number(chosen.get("hops"), 2, 0, 4),
            "kinds": tuple(kind for kind in chosen.getlist("kind") if kind in KIND_BY_KEY),
            "places": tuple(name for name in chosen.getlist("place") if name.strip())[:20],
            "limit": _number(chosen.get("limit"), _NETWORK_NODES, 1, 5000),
        }
        names = [named(self._opened.base, each) for each in (*around, *selection["places"])]
        title = "、".join(names) or self._view.say(request, "network-title")
        job: dict[str, Any] = {"job": "network", "selection": selection, "title": title}
        if chosen.get("query"):
            asked = question(chosen["query"])
            values = {item.name: chosen[item.name] for item in asked.parameters if chosen.get(item.name)}
            job |= {"query": asked.name, "values": values, "title": asked.title[self._view.language(request)]}
        outcome = await self._pool.run(job, self._limits.drawing_seconds)
        if outcome.status != "done":
            return self._told(request, outcome)
        return Response(
            files.network_page(outcome.body.decode(), title, self._view.language(request)), media_type="text/html"
        )

    async def sparql(self, request: Request) -> Response:
        return await endpoint(request, self._pool, self._limits)


def _raw(request: Request, prefix: str) -> str:
    """The path of the request after the prefix, as the client escaped it."""
    raw: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    return raw.partition(b"?")[0].decode("latin-1").removeprefix(prefix)


def _whole(iri: str) -> bool:
    """Whether the IRI can be one: the store's look-ups raise on others."""
    return len(iri) < 4000 and not any(character in iri for character in ' <>"{}|\\^`\x7f') and iri.isprintable()


def _number(text: str | None, usual: int, least: int, most: int) -> int:
    return min(most, max(least, int(text))) if text and text.isascii() and text.isdigit() and len(text) < 6 else usual
