"""What every request has to pass and every response has to say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.\-]+)(?::[0-9]{1,5})?")
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_METHODS = ("GET", "HEAD", "POST")
# Bytes of names and values; browsers send a few thousand.
_HEAD = 32_768
# Browsers say where a request comes from; another site may link to a page, not make one work in the background.
_FOREIGN = (b"cross-site", b"same-site")


class Protection:
    """An ASGI application that lets through only what the application behind it is made for.

    Hosts other than `hosts` are refused, so that no name that someone else points at this machine reaches it; so are other methods than
    GET, HEAD and POST, headers of more than 32 kB, bodies of more than `body` bytes, and background requests from other sites unless
    `origin` (one origin, or *) allows them.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], body: int, origin: str | None = None) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._body = body
        self._origin = origin.encode() if origin else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        refusal = self._refusal(scope)
        if refusal:
            await _refuse(send, *refusal)
            return
        taken = 0

        async def limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._body:
                raise TooLargeError
            return message

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {name for name, _ in message["headers"]}
                extra = [header for header in _HEADERS if header[0] not in names]
                if self._origin:
                    extra = [header for header in extra if header[0] != b"cross-origin-resource-policy"]
                    extra += [(b"access-control-allow-origin", self._origin), (b"vary", b"Origin")]
                message = {**message, "headers": [*message["headers"], *extra]}
            await send(message)

        try:
            await self._app(scope, limited, guarded)
        except TooLargeError:
            await _refuse(send, 413, "the request's body is too large")

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = [(name.lower(), value) for name, value in scope["headers"]]
        if sum(len(name) + len(value) for name, value in headers) > _HEAD:
            return 431, "the request's headers are too large"
        hosts = [value.decode("latin-1") for name, value in headers if name == b"host"]
        match = _HOST.fullmatch(hosts[0]) if len(hosts) == 1 else None
        if match is None or (match[1].lower() not in self._hosts and "*" not in self._hosts):
            return 421, "this application is not served under that name; see --allow-host"
        if scope["method"] not in _METHODS:
            return 405, "only GET, HEAD and POST"
        length = next((value for name, value in headers if name == b"content-length"), b"0")
        if not length.isdigit() or int(length) > self._body:
            return 413, "the request's body is too large"
        site = next((value for name, value in headers if name == b"sec-fetch-site"), b"none")
        mode = next((value for name, value in headers if name == b"sec-fetch-mode"), b"navigate")
        if self._origin is None and site in _FOREIGN and (mode != b"navigate" or scope["method"] == "POST"):
            return 403, "requests from other sites are not answered; see --allow-origin"
        return None


class TooLargeError(Exception):
    """A body that went on beyond its limit."""


async def _refuse(send: Send, status: int, reason: str) -> None:
    body = f"{reason}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode()), *_HEADERS]
    if status == 405:
        headers.append((b"allow", ", ".join(_METHODS).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
