"""Chapters of statistics: which questions of the library, and which measures of our own, each of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph

from graph.statistics.sheet import MEASURES, Cell, Sheet, Words, sheet
from graph.storage.store import Store, Table, Value
from ontology.terms import PREFIXES, UKG, XSD
from queries.question import Question, question

_NUMBERS = {f"{XSD}{name}" for name in ("integer", "nonNegativeInteger", "decimal", "double", "float")}
_NAMES = f"""SELECT ?term ?zh ?en WHERE {{
  GRAPH <{UKG.rstrip("#")}> {{
    ?term rdfs:label|skos:prefLabel ?zh, ?en . FILTER(LANG(?zh) = "zh" && LANG(?en) = "en")
  }}
}}"""
# Columns that hold a concept's Chinese name.
_CONCEPTS = frozenset({"level", "levelName", "type", "typeName", "status"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A question; `flat` turns its one row on its side, `cut` keeps only the first rows where a limit is set."""

    name: str
    flat: bool = False
    cut: bool = True


QUESTIONS: Final[Mapping[str, tuple[_Part, ...]]] = {
    "overview": (
        _Part("overview", flat=True),
        _Part("things-by-kind", cut=False),
        _Part("facts-by-relation", cut=False),
        _Part("facts-by-year", cut=False),
        _Part("bodies-by-level", cut=False),
        _Part("most-honoured"),
        _Part("most-conferred"),
        _Part("programme-reach"),
    ),
    "honours": (
        _Part("honours-by-level", cut=False),
        _Part("honours-by-year", cut=False),
        _Part("honours-by-grantor"),
        _Part("honours-by-place"),
        _Part("most-honoured"),
        _Part("most-conferred"),
    ),
    "programmes": (
        _Part("programmes-by-type", cut=False),
        _Part("programmes-by-place"),
        _Part("programme-reach"),
    ),
    "people": (_Part("people-by-role"), _Part("people"), _Part("people-with-several-posts")),
    "figures": (_Part("figures-by-measure"), _Part("figures-by-unit")),
}


class Asker:
    """Asks a store the questions of the chapters and makes sheets of the answers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: dict[str, Words] | None = None

    def chapter(self, name: str, limit: int | None) -> Iterator[Sheet]:
        """The sheets of a chapter of `QUESTIONS`, long ones cut to their first `limit` rows."""
        for part in QUESTIONS[name]:
            found = self.sheet(part.name, limit if part.cut else None)
            yield _turned(found) if part.flat else found

    def sheet(self, name: str, limit: int | None = None) -> Sheet:
        """A question's answer as a sheet: IRIs of terms by their names, columns of IRIs of individuals left out."""
        asked, answer = question(name), self._store.ask(name)
        if not isinstance(answer, Table):
            raise TypeError(f"{name}: expected a SELECT")
        kept = [index for index, column in enumerate(answer.columns) if not column.endswith("Iri")]
        rows = [tuple(self._cell(answer.columns[index], row[index]) for index in kept) for row in answer.rows]
        return sheet(name, _words(asked.title), _headings(asked, answer, kept), rows, limit)

    def name(self, iri: str) -> Words:
        """What the ontology calls a term or concept; its IRI shortened where it has no name."""
        found = self._known().get(iri)
        if found is None:
            short = next((f"{p}:{iri[len(ns) :]}" for p, ns in PREFIXES.items() if iri.startswith(ns)), iri)
            return Words(short, short)
        return found

    def _known(self) -> dict[str, Words]:
        if self._names is None:
            answer = self._store.answer(_NAMES)
            rows = answer.rows if isinstance(answer, Table) else ()
            self._names = {}
            for term, zh, en in rows:
                if isinstance(term, pyoxigraph.NamedNode):
                    self._names[term.value] = Words(_text(zh), _text(en))
        return self._names

    def _cell(self, column: str, value: Value) -> Cell:
        if value is None:
            return None
        if isinstance(value, pyoxigraph.NamedNode):
            return self.name(value.value)
        text = _text(value)
        if isinstance(value, pyoxigraph.Literal) and value.datatype.value in _NUMBERS:
            return int(text) if text.lstrip("-").isdecimal() else float(text)
        if column in _CONCEPTS:
            return next(
                (words for iri, words in self._known().items() if words.zh == text and iri.startswith(UKG)), text
            )
        return text


def _turned(one: Sheet) -> Sheet:
    """A sheet of one row as one of measures and values."""
    rows = tuple(zip(one.columns.values(), one.rows[0], strict=True)) if one.rows else ()
    return sheet(one.key, one.title, MEASURES, rows)


def _headings(asked: Question, answer: Table, kept: list[int]) -> dict[str, Words]:
    names = [answer.columns[index] for index in kept]
    return {name: _words(asked.columns.get(name, {"zh": name, "en": name})) for name in names}


def _words(texts: Mapping[str, str]) -> Words:
    return Words(texts["zh"], texts["en"])


def _text(value: Value) -> str:
    return "" if value is None else str(getattr(value, "value", value))
