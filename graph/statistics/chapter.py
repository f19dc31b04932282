"""Chapters of statistics: which questions of the library, and which measures of our own, each of them holds."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import pyoxigraph

from graph.answering.translation import glossary, in_english, terms
from graph.statistics.sheet import MEASURES, Cell, Sheet, Words, sheet
from graph.storage.store import LocalStore, Store, Table, Value
from ontology.curie import compact
from ontology.terms import XSD
from queries.question import Question, question

_NUMBERS = {f"{XSD}{name}" for name in ("integer", "nonNegativeInteger", "decimal", "double", "float")}


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
        self._words: dict[str, str] = {}

    def chapter(self, name: str, limit: int | None) -> Iterator[Sheet]:
        """The sheets of a chapter of `QUESTIONS`, long ones cut to their first `limit` rows."""
        self._known()

        def one(part: _Part) -> Sheet:
            found = self.sheet(part.name, limit if part.cut else None)
            return _turned(found) if part.flat else found

        # Oxigraph works beside Python's other threads; one server is asked one thing at a time.
        with ThreadPoolExecutor(os.cpu_count() if isinstance(self._store, LocalStore) else 1) as pool:
            yield from list(pool.map(one, QUESTIONS[name]))

    def sheet(self, name: str, limit: int | None = None) -> Sheet:
        """A question's answer as a sheet: IRIs of terms by their names, columns of IRIs of individuals left out."""
        asked, answer = question(name), self._store.ask(name)
        if not isinstance(answer, Table):
            raise TypeError(f"{name}: expected a SELECT")
        kept = [index for index, column in enumerate(answer.columns) if not column.endswith("Iri")]
        rows = [tuple(self._cell(row[index]) for index in kept) for row in answer.rows]
        return sheet(name, _words(asked.title), _headings(asked, answer, kept), rows, limit)

    def name(self, iri: str) -> Words:
        """What the ontology calls a term or concept; its IRI shortened where it has no name."""
        found = self._known().get(iri)
        if found is None:
            short = compact(iri)
            return Words(short, short)
        return found

    def _known(self) -> dict[str, Words]:
        if self._names is None:
            known = terms(self._store)
            self._names = {term.iri: Words(term.zh, term.en) for term in known}
            self._words = glossary(known)
        return self._names

    def _cell(self, value: Value) -> Cell:
        if value is None:
            return None
        if isinstance(value, pyoxigraph.NamedNode):
            return self.name(value.value)
        text = _text(value)
        if isinstance(value, pyoxigraph.Literal) and value.datatype.value in _NUMBERS:
            return int(text) if text.lstrip("-").isdecimal() else float(text)
        self._known()
        english = in_english(text, self._words)
        return text if english is None else Words(text, english)


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
