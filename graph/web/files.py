"""Files that pages name: style sheets and scripts of our own, and vis-network."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files as resources

from starlette.requests import Request
from starlette.responses import Response

from graph.network.assembly import script
from graph.network.page import linked_page, own_script, own_style

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


@cache
def contents() -> dict[str, bytes]:
    """The files by name."""
    own = {
        entry.name: entry.read_bytes()
        for entry in resources("graph.web").joinpath("static").iterdir()
        if "." in entry.name
    }
    drawn = {"network.js": own_script(), "network.css": own_style(), "vis-network.js": script()}
    return {**dict(sorted(own.items())), **{name: text.encode() for name, text in drawn.items()}}


@cache
def address(name: str) -> str:
    """The address of a file, another one as soon as its content is another."""
    return f"/static/{name}?{hashlib.sha256(contents()[name]).hexdigest()[:12]}"


async def static(request: Request) -> Response:
    """The file of that name; only names that are in the list lead anywhere."""
    name = request.path_params["name"]
    body = contents().get(name)
    if body is None:
        return Response("no such file\n", 404, media_type="text/plain")
    kept = "public, max-age=31536000, immutable" if request.scope["query_string"] else "no-cache"
    return Response(body, headers={"cache-control": kept}, media_type=_TYPES[name.rpartition(".")[2]])


def network_page(data: str, title: str, lang: str) -> str:
    """The page of a network whose data are JSON that is safe in a script element, its scripts and styles linked."""
    return linked_page(data, title, lang, (address("network.css"),), (address("vis-network.js"), address("network.js")))
