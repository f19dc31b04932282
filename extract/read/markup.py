"""HTML cut into tags and text, in time linear in its length whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_NAME = re.compile(r"/?[a-zA-Z][^\s/>]{0,40}")
_ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:-]{0,40})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_RAW = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "noscript", "textarea", "xmp", "iframe", "svg", "template")
}
# A quoted > does not end a tag; so many are looked over before the quote is taken for a misprint.
_PATIENCE = 8


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag: its name in lower case and its attributes as written."""

    name: str
    closes: bool
    written: str

    def attributes(self) -> dict[str, str]:
        """Names in lower case to values with their character references resolved."""
        return {
            match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(self.written)
        }


def tokens(markup: str) -> Iterator[Tag | str]:
    """The tags and the stretches of text between them, references resolved; comments, scripts and styles left out."""
    at = 0
    while at < len(markup):
        start = markup.find("<", at)
        if start < 0:
            yield unescape(markup[at:])
            return
        if start > at:
            yield unescape(markup[at:start])
        if markup.startswith("<!--", start):
            end = markup.find("-->", start + 4)
            at = end + 3 if end >= 0 else len(markup)
            continue
        if markup.startswith("<![CDATA[", start):
            end = markup.find("]]>", start)
            end = end if end >= 0 else len(markup)
            yield markup[start + 9 : end]
            at = end + 3
            continue
        name = _NAME.match(markup, start + 1)
        if name is None and markup[start + 1 : start + 2] not in ("!", "?", "/"):
            yield "<"
            at = start + 1
            continue
        end = _tag_end(markup, start)
        if end < 0:
            # No tag ends from here on: the rest is text, if broken.
            yield unescape(markup[start:]) if name is None else ""
            return
        at = end + 1
        if name is None:
            continue
        tag = Tag(name[0].strip("/").lower(), name[0].startswith("/"), markup[name.end() : end])
        yield tag
        if tag.name in _RAW and not tag.closes and not tag.written.endswith("/"):
            close = _RAW[tag.name].search(markup, at)
            at = close.start() if close else len(markup)


def _tag_end(markup: str, start: int) -> int:
    """The offset of the > that ends the tag at `start`, or -1."""
    first = end = markup.find(">", start)
    quotes = 0
    begin = start
    for _ in range(_PATIENCE):
        if end < 0:
            return first
        quotes += markup.count('"', begin, end)
        if quotes % 2 == 0:
            return end
        begin, end = end, markup.find(">", end + 1)
    return first
