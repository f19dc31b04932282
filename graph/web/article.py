"""What the page of an article shows: its text with the mentions and the sentences of facts marked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

import pyoxigraph
from pyoxigraph import NamedNode

from graph.network.legend import RELATIONS
from graph.network.reader import Reader
from graph.network.vertex import Vertex
from graph.web.words import word
from ontology import terms

_NARY = {
    terms.ORG_MEMBERSHIP: ("post", terms.ORG_MEMBER, terms.ORG_ORGANIZATION_OF),
    terms.CONFERRAL: ("receives", terms.RECIPIENT, terms.CONFERRAL_HONOUR),
    terms.FIGURE: ("figure", terms.OBSERVATION_ABOUT, ""),
    terms.RDF_STATEMENT: ("", terms.RDF_SUBJECT, terms.RDF_OBJECT),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; `iri`, `name` and `kind` where a resource is named by it."""

    text: str
    iri: str = ""
    name: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch `[start, end)` of the text in pieces; `anchor` where it is a passage, or the first part of one."""

    start: int
    end: int
    anchors: tuple[str, ...]
    pieces: tuple[Piece, ...]
    evidence: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that the article tells: subject, relation and object as names and IRIs, and its passage's offsets."""

    subject: Piece
    relation: str
    object: Piece
    detail: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article whole."""

    iri: str
    headline: str
    date: str
    source: str
    stretches: tuple[Stretch, ...]
    facts: tuple[Told, ...]
    mentioned: tuple[Vertex, ...]


def article(data: pyoxigraph.Store, iri: str, lang: str = "zh") -> Article | None:
    """The article for its page, in the words of that language; None where the store has none of that IRI."""
    graph = NamedNode(iri)
    text = _text(data, graph, terms.SCHEMA_TEXT)
    if text is None:
        return None
    reader = Reader(data)
    headline, date = reader.headline(iri)
    named: dict[tuple[int, int], list[tuple[str, Vertex]]] = defaultdict(list)
    spans: dict[tuple[int, int], bool] = {}
    vertices: dict[str, Vertex | None] = {}
    facts = []
    for quad in data.quads_for_pattern(None, NamedNode(terms.EVIDENCE), None, graph):
        if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode):
            continue
        passage = reader.passage(quad.object.value)
        if passage is None or not 0 <= passage.start < passage.end <= len(text):
            continue
        span = (passage.start, passage.end)
        subject = quad.subject.value
        if subject not in vertices:
            vertices[subject] = reader.vertex(subject)
        vertex = vertices[subject]
        if vertex is None:
            spans[span] = True
            facts += _told(data, reader, quad.subject, graph, lang, f"char={span[0]},{span[1]}")
        else:
            spans.setdefault(span, False)
            named[span] += [(form, vertex) for form in _forms(data, quad.subject, graph)]
    source = _source(data, graph)
    stretches = tuple(_stretches(text, spans, named))
    mentioned = {vertex.iri: vertex for pairs in named.values() for _, vertex in pairs}
    return Article(
        iri,
        headline,
        date,
        source,
        stretches,
        tuple(sorted(set(facts), key=_order)),
        tuple(mentioned[key] for key in sorted(mentioned)),
    )


def _order(told: Told) -> tuple[int, str, str, str, str]:
    start = int(told.anchor.removeprefix("char=").partition(",")[0])
    return start, told.relation, told.subject.text, told.object.text, told.detail


def _text(data: pyoxigraph.Store, node: NamedNode, predicate: str) -> str | None:
    found = (quad.object for quad in data.quads_for_pattern(node, NamedNode(predicate), None, node))
    return min((value.value for value in found if isinstance(value, pyoxigraph.Literal)), default=None)


def _source(data: pyoxigraph.Store, graph: NamedNode) -> str:
    for quad in data.quads_for_pattern(graph, NamedNode(terms.SCHEMA_IS_PART_OF), None, graph):
        if isinstance(quad.object, NamedNode):
            for name in data.quads_for_pattern(quad.object, NamedNode(terms.SCHEMA_NAME), None, graph):
                return str(getattr(name.object, "value", ""))
    return ""


def _forms(data: pyoxigraph.Store, node: NamedNode, graph: NamedNode) -> set[str]:
    """The names that the article itself has for the resource."""
    return {
        quad.object.value
        for predicate in (terms.SKOS_PREF_LABEL, terms.SKOS_ALT_LABEL)
        for quad in data.quads_for_pattern(node, NamedNode(predicate), None, graph)
        if isinstance(quad.object, pyoxigraph.Literal)
    }


def _stretches(
    text: str, spans: dict[tuple[int, int], bool], named: dict[tuple[int, int], list[tuple[str, Vertex]]]
) -> list[Stretch]:
    """The text cut where passages begin and end."""
    cuts = sorted({0, len(text), *(end for span in spans for end in span)})
    waiting = sorted(spans, reverse=True)
    active: list[tuple[int, int]] = []
    result = []
    for start, end in pairwise(cuts):
        active = [span for span in active if span[1] > start]
        anchors = []
        while waiting and waiting[-1][0] == start:
            active.append(waiting.pop())
            anchors.append(f"char={active[-1][0]},{active[-1][1]}")
        pairs = [pair for span in active for pair in named.get(span, ())]
        pieces = _pieces(text[start:end], pairs)
        result.append(Stretch(start, end, tuple(anchors), pieces, any(spans[span] for span in active)))
    return result


def _pieces(text: str, pairs: list[tuple[str, Vertex]]) -> tuple[Piece, ...]:
    """The text with the names in it set apart, longer names first."""
    taken: list[tuple[int, int, Vertex]] = []
    for form, vertex in sorted(set(pairs), key=lambda pair: (-len(pair[0]), pair[0], pair[1].iri)):
        at = text.find(form) if form else -1
        while at >= 0:
            end = at + len(form)
            if all(end <= a or b <= at for a, b, _ in taken):
                taken.append((at, end, vertex))
            at = text.find(form, end)
    result, last = [], 0
    for start, end, vertex in sorted(taken, key=lambda item: item[:2]):
        if last < start:
            result.append(Piece(text[last:start]))
        result.append(Piece(text[start:end], vertex.iri, vertex.name, vertex.kind))
        last = end
    if last < len(text):
        result.append(Piece(text[last:]))
    return tuple(result)


def _told(
    data: pyoxigraph.Store, reader: Reader, fact: NamedNode, graph: NamedNode, lang: str, anchor: str
) -> list[Told]:
    values: dict[str, list[str]] = defaultdict(list)
    for quad in data.quads_for_pattern(fact, None, None, graph):
        if isinstance(quad.object, NamedNode | pyoxigraph.Literal):
            values[quad.predicate.value].append(quad.object.value)
    result = []
    for cls in values[terms.RDF_TYPE] if terms.SKOS_ALT_LABEL not in values[terms.RDF_PREDICATE] else ():
        if cls in _NARY:
            relation, first, second = _NARY[cls]
            said = next((item for item in RELATIONS if item.predicate in values[terms.RDF_PREDICATE]), None)
            if said is not None and said.swapped:
                first, second = second, first
            if cls == terms.CONFERRAL and not values[first]:
                relation, first = "grants", terms.GRANTOR
            subject = _named(reader, values[first])
            target = _named(reader, values[second]) if second else Piece(_figure(values, lang))
            result.append(
                Told(
                    subject,
                    relation or min(values[terms.RDF_PREDICATE], default=""),
                    target,
                    _detail(reader, values, lang),
                    anchor,
                )
            )
    return result


def _named(reader: Reader, iris: list[str]) -> Piece:
    if not iris:
        return Piece("…")
    vertex = reader.vertex(min(iris))
    return (
        Piece(min(iris).rpartition("/")[2])
        if vertex is None
        else Piece(vertex.name, vertex.iri, vertex.name, vertex.kind)
    )


def _figure(values: dict[str, list[str]], lang: str) -> str:
    about = word("approximately", lang) if values[terms.APPROXIMATE] == ["true"] else ""
    first = {key: min(values[key], default="") for key in (terms.SCHEMA_NAME, terms.SCHEMA_VALUE, terms.UNIT_TEXT)}
    return f"{first[terms.SCHEMA_NAME]} {about}{first[terms.SCHEMA_VALUE]}{first[terms.UNIT_TEXT]}"


def _detail(reader: Reader, values: dict[str, list[str]], lang: str) -> str:
    named = [*sorted(values[terms.ORG_ROLE]), *sorted(values[terms.STATUS])]
    parts = [labels.get(lang) or labels.get("zh", "") for labels in map(reader.labels, named)]
    parts += [
        f"{word('granted-by', lang)} {_named(reader, [grantor]).text}" for grantor in sorted(values[terms.GRANTOR])
    ]
    parts += sorted({*values[terms.DCT_DATE], *values[terms.OBSERVATION_DATE]}) + sorted(values[terms.COUNT])
    return " · ".join(part for part in parts if part)
