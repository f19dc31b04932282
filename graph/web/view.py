"""Pages made from templates, in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyoxigraph import DefaultGraph, NamedNode
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.answering.table import is_true
from graph.message import told
from graph.network.content import shortened
from graph.network.legend import KIND_BY_KEY, RELATION_BY_KEY, RELATIONS
from graph.network.page import in_script
from graph.version import VERSION
from graph.web import files
from graph.web.address import path_of, shown
from graph.web.opened import Opened
from graph.web.pool import Outcome
from graph.web.words import word
from ontology.curie import compact
from ontology.terms import OWL, RDF_TYPE, SKOS_CONCEPT, UKG, XSD_BOOLEAN
from ontology.vocabulary import LANGUAGES, Language

_LANGUAGES: dict[str | None, Language] = {language: language for language in LANGUAGES}
_YEAR = 60 * 60 * 24 * 365
_BY_PREDICATE = {relation.predicate: relation for relation in RELATIONS if relation.predicate}


class View:
    """Templates with what all of them need."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._templates = Environment(
            loader=PackageLoader("graph.web", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["in_script"] = lambda value: Markup(in_script(value))  # noqa: S704
        self._templates.filters["short"] = shortened
        self._templates.filters["grouped"] = lambda text: (
            f"{int(text):,}" if text.isascii() and text.isdigit() else text
        )

    def page(
        self, request: Request, name: str, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any
    ) -> Response:
        """The template filled in."""
        lang, base = self.language(request), self._opened.base
        text = self._templates.get_template(name).render(
            lang=lang,
            t=lambda key: word(key, lang),
            told=lambda reason: told(reason, lang),
            said=lambda entry: getattr(entry, lang) if hasattr(entry, lang) else entry.get(lang) or entry.get("zh", ""),
            path=lambda iri, part="page": path_of(base, iri, part),
            shown=lambda iri: shown(base, iri),
            relation=lambda key: RELATION_BY_KEY.get(key) or _BY_PREDICATE.get(key),
            kind_of=KIND_BY_KEY.__getitem__,
            address=files.address,
            here=request.url.path,
            other_lang=str(request.url.include_query_params(lang="en" if lang == "zh" else "zh").query),
            asked_text=request.query_params.get("q", ""),
            version=VERSION,
            **values,
        )
        response = HTMLResponse(text, status, dict(headers or {}))
        if request.query_params.get("lang") in _LANGUAGES:
            response.set_cookie("lang", lang, max_age=_YEAR, samesite="strict", httponly=True)
        response.headers["cache-control"] = "no-cache"
        response.headers["vary"] = "Cookie, Accept-Language"
        return response

    def language(self, request: Request) -> Language:
        """What the address, the reader's last choice, or the browser asks for; Chinese otherwise."""
        for found in (request.query_params.get("lang"), request.cookies.get("lang")):
            if found in _LANGUAGES:
                return _LANGUAGES[found]
        accepted = request.headers.get("accept-language", "").lower()
        return "en" if "en" in accepted and "zh" not in accepted else "zh"

    def say(self, request: Request, key: str) -> str:
        """A word in the reader's language."""
        return word(key, self.language(request))

    def completions(self) -> list[str]:
        """The names of our classes, properties and concepts, and of those of other vocabularies that the store uses."""
        return _completions(self._opened, self._opened.number)


def answer_table(outcome: Outcome | None, lang: Language) -> dict[str, Any] | None:
    """A done query's answer for the templates: columns and rows of cells, text, or a truth; truth values in words of `lang`."""
    if outcome is None or outcome.status != "done":
        return None
    assert outcome.header is not None  # noqa: S101
    kind, cut = outcome.header["kind"], outcome.header["cut"]
    if kind == "Triples":
        return {"kind": kind, "text": outcome.body.decode(), "cut": cut}
    found = json.loads(outcome.body)
    if kind == "Truth":
        return {"kind": kind, "value": found["boolean"], "cut": cut}
    names = found["head"]["vars"]
    # A question's names and IRIs of the same things become one column of links.
    columns = [name for name in names if not (name.endswith("Iri") and name.removesuffix("Iri") in names)]
    known = outcome.header.get("names", {})
    rows = [
        [_cell(row.get(name), row.get(f"{name}Iri"), known, lang) for name in columns]
        for row in found["results"]["bindings"]
    ]
    return {"kind": kind, "columns": columns, "rows": rows, "cut": cut}


def _cell(
    value: Mapping[str, str] | None, iri: Mapping[str, str] | None, names: Mapping[str, str], lang: Language
) -> tuple[str, str, bool]:
    """A cell's text (of a bare IRI its name, or the IRI), the IRI it leads to, and whether it is a number."""
    if value is None:
        return "", "", False
    if value["type"] == "uri":
        return names.get(value["value"], value["value"]), value["value"], False
    if iri is not None:
        return value["value"], iri["value"], False
    if value.get("datatype") == XSD_BOOLEAN:
        return word("truth-true" if is_true(value["value"]) else "truth-false", lang), "", False
    return value["value"], "", value.get("datatype", "").endswith(("#integer", "#decimal", "#double"))


@lru_cache(maxsize=2)
def _completions(opened: Opened, generation: int) -> list[str]:
    data = opened.store().data
    found = set()
    classes = [OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")]
    for cls in (*classes, SKOS_CONCEPT):
        for quad in data.quads_for_pattern(None, NamedNode(RDF_TYPE), NamedNode(cls), DefaultGraph()):
            if isinstance(quad.subject, NamedNode) and (cls != SKOS_CONCEPT or quad.subject.value.startswith(UKG)):
                short = compact(quad.subject.value)
                if ":" in short and "//" not in short:
                    found.add(short)
    return sorted(found)
