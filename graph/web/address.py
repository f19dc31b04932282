"""Addresses of the application's pages, and the IRIs they stand for."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, unquote_to_bytes

from graph.lifting.term import segment
from ontology.curie import compact

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


def shown(base: str, iri: str) -> str:
    """An IRI as people read it: of a resource its kind and name without escapes (``person/林晓@云山县``), of others the compact one."""
    return unquote(iri[len(base) :]) if iri.startswith(base) else compact(iri)


def named(base: str, resource: str) -> str:
    """The name in a resource's IRI below the base; any other text is a name itself."""
    return shown(base, resource).partition("/")[2] if resource.startswith(base) else resource
