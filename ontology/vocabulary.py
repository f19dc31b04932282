"""The ontology's Turtle read on demand: what each term and concept is called and means, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, get_args

from ontology.terms import (
    CONFERRED_BY,
    HONOUR,
    HONOUR_TYPE,
    LEVEL,
    RDF,
    RDFS,
    RECIPIENT_CLASS,
    SINCE,
    SKOS_ALT_LABEL,
    SKOS_DEFINITION,
    SKOS_PREF_LABEL,
)

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

ONTOLOGY_FILES: Final[tuple[str, ...]] = ("honours.ttl", "schemes.ttl", "unionkg.ttl")
SHAPES_FILE: Final[str] = "shapes.ttl"


@dataclass(frozen=True, slots=True)
class Entry:
    """A class, property, concept or curated resource: its labels and meaning; a definition that is missing is empty."""

    iri: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str

    def label(self, language: Language) -> str:
        """The entry's name in `language`."""
        return self.zh if language == "zh" else self.en

    def definition(self, language: Language) -> str:
        """The entry's meaning in `language`, or the empty string."""
        return self.definition_zh if language == "zh" else self.definition_en


@dataclass(frozen=True, slots=True, order=True)
class CuratedHonour:
    """A well-known honour: IRIs of its type, level, usual conferring bodies and of the classes that may receive it."""

    name: str
    iri: str
    variants: tuple[str, ...]
    honour_type: str
    level: str
    conferred_by: tuple[str, ...]
    recipient_classes: tuple[str, ...]
    since: int | None


def file(name: str) -> Path:
    """The path of one of the package's Turtle files."""
    return Path(__file__).with_name(name)


@cache
def ontology() -> Graph:
    """The ontology, its concept schemes and the curated honours in one graph; treat it as read-only."""
    return _parse(*ONTOLOGY_FILES)


@cache
def shapes() -> Graph:
    """The SHACL shapes; treat the graph as read-only."""
    return _parse(SHAPES_FILE)


@cache
def class_hierarchy() -> Graph:
    """Only the sub-class links of the ontology: all that the shapes need beside an article's own graph."""
    from rdflib import RDFS as RDFS_TERMS
    from rdflib import Graph

    hierarchy = Graph()
    for triple in ontology().triples((None, RDFS_TERMS.subClassOf, None)):
        hierarchy.add(triple)
    return hierarchy


@cache
def entries() -> Mapping[str, Entry]:
    """Every labelled term, concept and curated resource by IRI, in the order of the IRIs."""
    labels: dict[str, dict[str, str]] = {}
    definitions: dict[str, dict[str, str]] = {}
    for predicate, found in (
        (SKOS_PREF_LABEL, labels),
        (RDFS + "label", labels),
        (SKOS_DEFINITION, definitions),
        (RDFS + "comment", definitions),
    ):
        _collect(predicate, found)
    return MappingProxyType(
        {
            iri: Entry(
                iri,
                labels[iri].get("zh", ""),
                labels[iri].get("en", ""),
                definitions.get(iri, {}).get("zh", ""),
                definitions.get(iri, {}).get("en", ""),
            )
            for iri in sorted(labels)
        }
    )


def label(iri: str, language: Language) -> str:
    """The name in `language` of a term or concept; the IRI itself where the ontology has none."""
    found = entries().get(iri)
    return (found.label(language) if found is not None else "") or iri


def definition(iri: str, language: Language) -> str:
    """The meaning in `language` of a term or concept; empty where the ontology has none."""
    found = entries().get(iri)
    return found.definition(language) if found is not None else ""


@cache
def honours() -> tuple[CuratedHonour, ...]:
    """The curated honours in the order of their names."""
    from rdflib import URIRef

    graph = ontology()
    found = []
    for subject in graph.subjects(URIRef(RDF + "type"), URIRef(HONOUR)):
        since = _values(subject, SINCE)
        found.append(
            CuratedHonour(
                entries()[str(subject)].zh,
                str(subject),
                _values(subject, SKOS_ALT_LABEL),
                _values(subject, HONOUR_TYPE)[0],
                _values(subject, LEVEL)[0],
                _values(subject, CONFERRED_BY),
                _values(subject, RECIPIENT_CLASS),
                int(since[0]) if since else None,
            )
        )
    return tuple(sorted(found))


def _parse(*names: str) -> Graph:
    from rdflib import Graph

    graph = Graph()
    for name in names:
        graph.parse(file(name), format="turtle")
    return graph


def _collect(predicate: str, found: dict[str, dict[str, str]]) -> None:
    from rdflib import Literal as LiteralTerm
    from rdflib import URIRef

    for subject, text in ontology().subject_objects(URIRef(predicate)):
        if isinstance(text, LiteralTerm) and text.language:
            found.setdefault(str(subject), {})[text.language] = str(text)


def _values(subject: Node, predicate: str) -> tuple[str, ...]:
    from rdflib import URIRef

    return tuple(sorted(str(value) for value in ontology().objects(subject, URIRef(predicate))))
