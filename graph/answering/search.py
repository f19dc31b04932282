"""Things found by a part of one of their names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from extract.fold import fold
from graph.answering.table import Table
from graph.storage.generation import StoreError
from ontology import terms

if TYPE_CHECKING:
    import pyoxigraph

    from graph.storage.store import Store

CLASSES = (
    *terms.BODIES,
    terms.FOAF_PERSON,
    terms.PROGRAMME,
    terms.HONOUR,
    terms.POLICY_DOCUMENT,
    terms.PLACE,
)
# Every character of a name is a token, so a phrase of tokens is any part of a name, however short.
_SCHEMA = """
CREATE TABLE name (id INTEGER PRIMARY KEY, thing TEXT NOT NULL, label TEXT NOT NULL, folded TEXT NOT NULL,
    form TEXT NOT NULL, kind TEXT NOT NULL, passages INTEGER NOT NULL);
CREATE VIRTUAL TABLE letters USING fts5(text, content='', tokenize="unicode61 remove_diacritics 0");
"""
_FIND = """
SELECT thing, label, form, folded, kind, passages FROM letters JOIN name ON letters.rowid = name.id
WHERE letters MATCH ? AND (?2 IS NULL OR kind = ?2) ORDER BY passages DESC, length(folded), thing LIMIT 5000
"""
_HAS = "SELECT 1 FROM letters WHERE letters MATCH ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: its IRI and full name, the form of the name that matched, its class, and in how many passages it
    is named."""

    iri: str
    name: str
    form: str
    kind: str
    passages: int


class Index:
    """The names of a store's things, ready to be searched."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def search(self, text: str, limit: int = 20, kind: str | None = None) -> list[Hit]:
        """The things of class `kind`, if given, one of whose names has all words of `text` in it, the best first.

        Where no name has them all, words are cut into the longest pieces that names have, and things with some of the pieces
        are found. A word that stands in the name as it is counts more than one whose characters stand there in order (劳模 in
        劳动模范); then whole names before parts, full names before other forms, things often named before others, short before
        long.
        """
        words = [word for word in _folded(text).split() if _tokens(word)]
        if not words:
            return []
        found = self._ranked(words, len(words), kind)
        if not found:
            pieces = [piece for word in words for piece in self._pieces(word)]
            found = self._ranked(pieces, len(pieces), kind) or self._ranked(pieces, 1, kind)
        return found[:limit]

    def _ranked(self, words: list[str], least: int, kind: str | None) -> list[Hit]:
        """The things one of whose names has at least so many of the words."""
        if not words:
            return []
        together = "".join(words)
        query = (" AND " if least == len(words) else " OR ").join(f"({' AND '.join(_tokens(word))})" for word in words)
        best: dict[str, tuple[tuple[int | str, ...], Hit]] = {}
        for thing, label, form, folded, class_, passages in self._database.execute(_FIND, (query, kind)):
            whole = sum(word in folded for word in words)
            held = whole + sum(word not in folded and _in_order(word, folded) for word in words)
            if held < least:
                continue
            part = 0 if folded == together else 1 if folded.startswith(together) else 2
            rank = (-held, -whole, part > 0, form != label, part, -passages, len(folded), thing)
            if thing not in best or rank < best[thing][0]:
                best[thing] = (rank, Hit(thing, label, form, class_, passages))
        return [hit for _, hit in sorted(best.values(), key=lambda item: item[0])]

    def _pieces(self, word: str) -> list[str]:
        """The word cut from the left into the longest pieces, of two characters or more, that some name has."""
        pieces = []
        start = 0
        while start < len(word):
            for end in range(len(word), start + 1, -1):
                piece = word[start:end]
                phrase = '"' + " ".join(filter(str.isalnum, piece)) + '"'
                if _tokens(piece) and self._database.execute(_HAS, (phrase,)).fetchone():
                    pieces.append(piece)
                    break
            else:
                end = start + 1
            start = end
        return pieces or [word]


def open_index(store: Store) -> Index:
    """The store's index: the one that its build left, otherwise one made in memory."""
    path = store.index
    if path is not None and path.exists():
        return Index(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True))
    database = sqlite3.connect(":memory:")
    _fill(database, store)
    return Index(database)


def write_index(path: Path, store: Store) -> None:
    """Make the index file of a store's names; one that is there is replaced."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    try:
        database.execute("PRAGMA synchronous = OFF")
        _fill(database, store)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
    finally:
        database.close()


def update_index(path: Path, data: pyoxigraph.Store, things: Iterable[str]) -> None:
    """Bring the index file up to date with what the store now says of the things; StoreError where it cannot be changed."""
    database = sqlite3.connect(path)
    try:
        database.execute("PRAGMA synchronous = OFF")
        _refill(database, data, things)
        database.commit()
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
    finally:
        database.close()


def _fill(database: sqlite3.Connection, store: Store) -> None:
    classes = " ".join(f"<{class_}>" for class_ in CLASSES)
    order = {class_: place for place, class_ in enumerate(CLASSES)}
    kinds: dict[str, str] = {}
    for thing, class_ in _pairs(store, f"SELECT ?thing ?class {{ VALUES ?class {{ {classes} }} ?thing a ?class }}"):
        kinds[thing] = min(class_, kinds.get(thing, class_), key=order.__getitem__)
    # Facts, too, have passages: they are left out before their IRIs are read.
    counted = """SELECT ?thing ?passages {
      { SELECT DISTINCT ?thing { ?thing skos:prefLabel ?name } }
      { SELECT ?thing (COUNT(*) AS ?passages) { ?thing ukg:evidence ?passage } GROUP BY ?thing }
    }"""
    passages = {thing: int(count) for thing, count in _pairs(store, counted) if thing in kinds}
    labels = "SELECT ?thing ?label {{ ?thing skos:{} ?label FILTER(LANG(?label) = 'zh') }}"
    full = sorted(_pairs(store, labels.format("prefLabel")), reverse=True)
    preferred = dict(full)
    forms = {*full, *_pairs(store, labels.format("altLabel"))}
    found = [
        (number, thing, preferred[thing], _folded(form), form, kinds[thing], passages.get(thing, 0))
        for number, (thing, form) in enumerate(sorted(forms), 1)
        if thing in preferred and thing in kinds
    ]
    database.executescript(_SCHEMA)
    database.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)", found)
    letters = ((row[0], " ".join(row[3])) for row in found)
    database.executemany("INSERT INTO letters (rowid, text) VALUES (?, ?)", letters)
    database.execute("CREATE INDEX name_thing ON name(thing)")
    database.commit()


def _refill(database: sqlite3.Connection, data: pyoxigraph.Store, things: Iterable[str]) -> None:
    add = database.execute
    for thing in sorted(things):
        for number, folded in add("SELECT id, folded FROM name WHERE thing = ?", (thing,)).fetchall():
            add("INSERT INTO letters (letters, rowid, text) VALUES ('delete', ?, ?)", (number, " ".join(folded)))
        add("DELETE FROM name WHERE thing = ?", (thing,))
        classes = {node.value for node in _values(data, thing, terms.RDF_TYPE) if isinstance(node, NamedNode)}
        kind = next((class_ for class_ in CLASSES if class_ in classes), None)
        full = [label.value for label in _labels(data, thing, terms.SKOS_PREF_LABEL)]
        if kind is None or not full:
            continue
        passages = len(_values(data, thing, terms.EVIDENCE))
        for form in sorted({*full, *(label.value for label in _labels(data, thing, terms.SKOS_ALT_LABEL))}):
            row = (thing, min(full), _folded(form), form, kind, passages)
            number = add(
                "INSERT INTO name (thing, label, folded, form, kind, passages) VALUES (?, ?, ?, ?, ?, ?)", row
            ).lastrowid
            add("INSERT INTO letters (rowid, text) VALUES (?, ?)", (number, " ".join(row[2])))


def _values(data: pyoxigraph.Store, thing: str, predicate: str) -> list[object]:
    found = data.quads_for_pattern(NamedNode(thing), NamedNode(predicate), None, DefaultGraph())
    return [quad.object for quad in found]


def _labels(data: pyoxigraph.Store, thing: str, predicate: str) -> list[Literal]:
    found = _values(data, thing, predicate)
    return [label for label in found if isinstance(label, Literal) and label.language == "zh"]


def _pairs(store: Store, query: str) -> Iterator[tuple[str, str]]:
    table = store.answer(query)
    for one, other in table.rows if isinstance(table, Table) else ():
        if isinstance(one, NamedNode) and isinstance(other, NamedNode | Literal):
            yield one.value, other.value


def _folded(text: str) -> str:
    return fold(text).lower()


def _tokens(word: str) -> list[str]:
    """The word's characters as terms of a full-text query; marks that are no letters or figures are not indexed."""
    return [f'"{character}"' for character in word if character.isalnum()]


def _in_order(word: str, text: str) -> bool:
    rest = iter(text)
    return all(character in rest for character in word)
