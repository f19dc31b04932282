"""Addresses of the application's pages, and the IRIs they stand for."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_to_bytes

from graph.lifting.term import segment

_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def iri_of(base: str, raw: str) -> str:
    """The IRI of the resource that a request's raw path, without its first part, names.

    Browsers escape Chinese letters, which stand in our IRIs as they are; marks that an IRI escapes stay escaped.
    """
    return base + _ESCAPED.sub(lambda match: segment(unquote_to_bytes(match.group()).decode("utf-8", "replace")), raw)


def path_of(base: str, iri: str, part: str = "page") -> str:
    """The path of a resource's page, or of its `part` (id, data); an IRI of somewhere else goes nowhere."""
    if not iri.startswith(base):
        return "#"
    return f"/{part}/" + quote(iri[len(base) :], safe="/%@#=,()!*'~:+;&$")
