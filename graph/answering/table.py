"""Answers as values: a table of terms, triples, or a truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph

from graph.answering.pairs import paired
from queries.question import Question

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


def table_of(solutions: pyoxigraph.QuerySolutions, names: tuple[str, ...] | None = None) -> Table:
    """The solutions as a table, its columns called `names` where given."""
    own = tuple(variable.value for variable in solutions.variables)
    return Table(names or own, tuple(map(tuple, solutions)))


def triples_of(triples: Iterator[pyoxigraph.Triple]) -> Triples:
    """The triples, each once, sorted."""
    return Triples(tuple(sorted(set(triples), key=str)))


def finished(asked: Question, answer: Answer) -> Answer:
    """The answer to a question once its last step is done: the columns that it declares, rows paired where it says so."""
    if asked.pairs is None or not isinstance(answer, Table):
        return answer
    place = {name: index for index, name in enumerate(answer.columns)}
    within = [place[name] for name in asked.pairs.within]
    of = [place[name] for name in asked.pairs.of]
    found = paired((tuple(row[i] for i in within), tuple(row[i] for i in of)) for row in answer.rows)
    names = (*asked.pairs.of, *asked.pairs.twins, asked.pairs.count)
    order = [names.index(column) for column in asked.columns]
    rows = ((*one, *other, pyoxigraph.Literal(count)) for one, other, count in found)
    return Table(tuple(asked.columns), tuple(tuple(row[i] for i in order) for row in rows))


def is_true(form: str) -> bool:
    """Whether the lexical form of an xsd:boolean is one of true (XML Schema 1.1, part 2, 3.3.2)."""
    return form in ("true", "1")


def rows(table: Table) -> Iterator[dict[str, Value]]:
    """The table's rows as dictionaries by column."""
    for row in table.rows:
        yield dict(zip(table.columns, row, strict=True))
