"""A store opened for reading: questions asked, answers given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from graph.generation import Generation, StoreError, published
from ontology.terms import PREFIXES
from queries.question import question

Value = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple | None


@dataclass(frozen=True, slots=True)
class Table:
    """A SELECT's answer: `columns` by name and rows of terms in the order of the query, None where unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Triples:
    """A CONSTRUCT's or DESCRIBE's answer, each triple once, sorted."""

    triples: tuple[pyoxigraph.Triple, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """An ASK's answer."""

    value: bool


Answer = Table | Triples | Truth


class Store:
    """The published generation of a store, open for reading; what a build does later is not seen.

    The default graph is the merged graph, the named graphs are those of articles, gazetteer, ontology and metadata.
    """

    def __init__(self, generation: Generation) -> None:
        self.generation = generation
        self.data = pyoxigraph.Store.read_only(str(generation.data))

    def ask(self, name: str, values: Mapping[str, str] | None = None) -> Answer:
        """The answer to a question of the library; QuestionError for an unknown one or a wrong parameter."""
        return self.answer(question(name).bind(values or {}))

    def answer(self, text: str) -> Answer:
        """The answer to a SPARQL query, our prefixes known; StoreError with the place where it is no valid query.

        Queries with SERVICE are refused: nothing leaves this machine.
        """
        try:
            result = self.data.query(text, prefixes=dict(PREFIXES))
        except (SyntaxError, ValueError, OSError) as error:
            raise StoreError(f"query: {error}") from error
        if isinstance(result, pyoxigraph.QueryBoolean):
            return Truth(bool(result))
        if isinstance(result, pyoxigraph.QueryTriples):
            return Triples(tuple(sorted(set(result), key=str)))
        names = tuple(variable.value for variable in result.variables)
        return Table(names, tuple(tuple(row[name] for name in names) for row in result))


def open_store(path: str | Path) -> Store:
    """The store in a folder, open for reading; StoreError where there is none or of another format."""
    return Store(published(Path(path)))


def rows(table: Table) -> Iterator[dict[str, Value]]:
    """The table's rows as dictionaries by column."""
    for row in table.rows:
        yield dict(zip(table.columns, row, strict=True))
