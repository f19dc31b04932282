"""Answers in the reader's words: names of bare IRIs; yes and no; in English, what the ontology names (kinds, relations, posts, known things)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeGuard

import pyoxigraph

from graph.answering.answer import nodes
from graph.answering.table import Table, Value, is_true
from graph.storage.store import Store
from ontology.terms import UKG, XSD_BOOLEAN
from ontology.vocabulary import Language

_TERMS = f"""SELECT ?term ?zh ?en WHERE {{
  GRAPH <{UKG.rstrip("#")}> {{
    ?term rdfs:label|skos:prefLabel ?zh, ?en . FILTER(LANG(?zh) = "zh" && LANG(?en) = "en")
  }}
}}"""
# Aggregates write lists so; a list is put into English where each member can be.
_JOINED = "、"
_TRUTHS: dict[Language, tuple[str, str]] = {"zh": ("否", "是"), "en": ("no", "yes")}
# Columns of what stands in an article, and of what is asked for in Chinese.
_QUOTED = frozenset({"sentence", "headline", "form", "zh"})


def names(store: Store, answer: Table, lang: str) -> dict[str, str]:
    """Names by IRI of what the answer shows as bare IRIs: those in the language, in Chinese where there is none."""
    found = nodes(answer)
    return store.labels(found) | (store.labels(found, lang) if lang != "zh" else {})


class Term(NamedTuple):
    """A class, property, concept or individual of the ontology: its IRI and its names."""

    iri: str
    zh: str
    en: str


def terms(store: Store) -> tuple[Term, ...]:
    """What the store's ontology names in Chinese and in English, sorted by IRI."""
    answer = store.answer(_TERMS)
    found = answer.rows if isinstance(answer, Table) else ()
    return tuple(sorted(Term(*(getattr(value, "value", "") for value in row)) for row in found))


def glossary(known: tuple[Term, ...]) -> dict[str, str]:
    """English names by Chinese ones; where a class, a property and a scheme share a name, the property's, which is in small letters."""
    return {term.zh: term.en for term in sorted(known, key=lambda term: (term.en, term.iri))}


def in_english(text: str, words: Mapping[str, str]) -> str | None:
    """The text in English, a list where each member has a name; None where it has none."""
    if text in words:
        return words[text]
    members = text.split(_JOINED)
    return ", ".join(words[member] for member in members) if all(member in words for member in members) else None


def translated(answer: Table, words: Mapping[str, str]) -> Table:
    """The table with those texts in English that `words` know; sentences and forms of names stay as they were printed."""
    kept = [name in _QUOTED for name in answer.columns]
    rows = (
        tuple(value if keep else _cell(value, words) for value, keep in zip(row, kept, strict=True))
        for row in answer.rows
    )
    return Table(answer.columns, tuple(rows))


def in_words(answer: Table, language: Language) -> Table:
    """The table with its truth values as words of the language."""
    words = [pyoxigraph.Literal(word, language=language) for word in _TRUTHS[language]]
    rows = (tuple(words[is_true(value.value)] if _is_truth(value) else value for value in row) for row in answer.rows)
    return Table(answer.columns, tuple(rows))


def _is_truth(value: Value) -> TypeGuard[pyoxigraph.Literal]:
    return isinstance(value, pyoxigraph.Literal) and value.datatype.value == XSD_BOOLEAN


def _cell(value: Value, words: Mapping[str, str]) -> Value:
    if not isinstance(value, pyoxigraph.Literal):
        return value
    found = in_english(value.value, words)
    return value if found is None else pyoxigraph.Literal(found, language="en")
