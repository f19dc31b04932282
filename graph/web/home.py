"""What the first page shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import DefaultGraph, NamedNode

from graph.network.legend import KINDS
from graph.network.reader import Reader
from graph.network.vertex import Vertex
from graph.storage.store import LocalStore
from ontology import terms

_MOST = 8
_ARTICLES = 12


@dataclass(frozen=True, slots=True)
class Home:
    """Numbers by kind, what is mentioned most by kind, and the latest articles as IRI, headline and date."""

    counts: tuple[tuple[str, int], ...]
    most: tuple[tuple[str, tuple[tuple[Vertex, int], ...]], ...]
    articles: tuple[tuple[str, str, str], ...]


@lru_cache(maxsize=2)
def home(store: LocalStore, generation: int) -> Home:
    """The first page's content; counted once for each generation of the store."""
    data, reader = store.data, Reader(store.data)
    mentions = Counter(
        quad.subject.value
        for quad in data.quads_for_pattern(None, NamedNode(terms.EVIDENCE), None, DefaultGraph())
        if isinstance(quad.subject, NamedNode)
    )
    counts, most = [], []
    for kind in KINDS:
        members = {
            quad.subject.value
            for quad in data.quads_for_pattern(None, NamedNode(terms.RDF_TYPE), NamedNode(kind.cls), DefaultGraph())
            if isinstance(quad.subject, NamedNode)
        }
        named = [iri for iri in members if kind.key == "article" or iri in mentions]
        counts.append((kind.key, len(named)))
        if kind.key in ("union", "programme", "honour", "person"):
            best = sorted(named, key=lambda iri: (-mentions[iri], iri))[:_MOST]
            vertices = [(vertex, mentions[vertex.iri]) for vertex in map(reader.vertex, best) if vertex is not None]
            most.append((kind.key, tuple(vertices)))
        if kind.key == "article":
            told = sorted(
                ((iri, *reader.headline(iri)) for iri in sorted(members)[:5000]),
                key=lambda row: (row[2], row[0]),
                reverse=True,
            )
    return Home(tuple(counts), tuple(most), tuple(told[:_ARTICLES]))
