"""A store opened for reading: questions asked, answers given."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from graph.answering.guard import Guarded, GuardError, fault, guarded
from graph.answering.order import ordered, unordered
from graph.answering.table import Answer, Table, Triples, Truth, Value, finished, rows, table_of, triples_of
from graph.storage.generation import Generation, StoreError, published
from ontology.terms import PREFIXES
from queries.question import Question, question

if TYPE_CHECKING:
    from rdflib import Dataset

    from graph.answering.rows import Rows
    from graph.answering.search import Hit

__all__ = [
    "Answer", "LocalStore", "Store", "Table", "Triples", "Truth", "Value", "is_remote", "open_store", "rows"
]  # fmt: skip

_LABELS = "SELECT ?thing ?label {{ VALUES ?thing {{ {} }} ?thing skos:prefLabel|rdfs:label|schema:headline ?label FILTER(LANG(?label) = '{}') }}"
_BATCH = 500


class Store(ABC):
    """A store open for reading, in a folder or on a server.

    The default graph is the merged graph, the named graphs are those of articles, gazetteer, ontology and metadata.
    """

    @property
    @abstractmethod
    def data(self) -> pyoxigraph.Store:
        """All quads, to be looked up by pattern; of a store on a server a copy in memory, fetched when first asked for."""

    @abstractmethod
    def run(self, query: Guarded) -> Answer:
        """The answer to a query that has passed the guard; StoreError where it is no valid SPARQL."""

    def answer(self, text: str) -> Answer:
        """The answer to a SPARQL query, our prefixes known; StoreError with the place where it is no valid query.

        Queries with SERVICE or FROM are refused: nothing leaves this machine.
        """
        try:
            query = guarded(text, PREFIXES)
        except GuardError as error:
            raise StoreError(str(error)) from error
        return self.run(query)

    def ask(self, name: str | Question, values: Mapping[str, str] | None = None) -> Answer:
        """The answer to a question of the library or of a file; QuestionError for an unknown one or a wrong parameter."""
        asked = question(name) if isinstance(name, str) else name
        text = asked.bind(values or {})
        bare, keys = unordered(text)
        answer = self.answer(bare)
        if isinstance(answer, Table) and keys:
            known = {key.column for key in keys} <= set(answer.columns)
            answer = ordered(answer, keys) if known else self.answer(text)
        return finished(asked, answer)

    def query(self, name: str, /, **values: object) -> Rows:
        """The rows of a question's or a SPARQL query's answer, their cells as Python values.

        `name` is a question of the library, its parameters given by name, or a query's text.
        """
        from graph.answering.rows import Rows

        if any(character.isspace() for character in name):
            answer = self.answer(name)
        else:
            answer = self.ask(name, {key: str(value) for key, value in values.items() if value is not None})
        if not isinstance(answer, Table):
            raise StoreError(f"{name}: gives no table; use ask or answer")
        return Rows(answer)

    def labels(self, nodes: Iterable[str], lang: str = "zh") -> dict[str, str]:
        """Names by IRI, of those that have one in the language."""
        wanted = sorted(set(nodes))
        found: dict[str, str] = {}
        for start in range(0, len(wanted), _BATCH):
            values = " ".join(f"<{node}>" for node in wanted[start : start + _BATCH])
            table = self.answer(_LABELS.format(values, lang))
            for row in rows(table) if isinstance(table, Table) else ():
                thing, label = row["thing"], row["label"]
                if isinstance(thing, pyoxigraph.NamedNode) and isinstance(label, pyoxigraph.Literal):
                    found[thing.value] = min(label.value, found.get(thing.value, label.value))
        return found

    @property
    def index(self) -> Path | None:
        """The file with the index of names that a build made; None where there is none."""
        return None

    def search(self, text: str, limit: int = 20, kind: str | None = None) -> list[Hit]:
        """The things that have all words of `text` in one of their names, the best first; `kind` is a class's IRI."""
        from graph.answering.search import open_index

        return open_index(self).search(text, limit, kind)

    def quads(self) -> Iterator[pyoxigraph.Quad]:
        """All quads, the merged graph's without a graph, in no order."""
        yield from self.data

    def dataset(self) -> Dataset:
        """The same data as an rdflib Dataset, in memory."""
        from graph.storage.dataset import dataset

        return dataset(self.quads())


class LocalStore(Store):
    """A store on this machine: in memory, or the published generation of a folder; what a build does later is not seen."""

    def __init__(self, data: pyoxigraph.Store, generation: Generation | None = None) -> None:
        self.generation = generation
        self._data = data

    @property
    def data(self) -> pyoxigraph.Store:
        return self._data

    @property
    def index(self) -> Path | None:
        return self.generation.index if self.generation else None

    def run(self, query: Guarded) -> Answer:
        try:
            result = self._data.query(query.text, prefixes=dict(PREFIXES))
            if isinstance(result, pyoxigraph.QueryBoolean):
                return Truth(bool(result))
            if isinstance(result, pyoxigraph.QueryTriples):
                return triples_of(result)
            return table_of(result, query.columns(variable.value for variable in result.variables))
        except (SyntaxError, ValueError, OSError) as error:
            raise StoreError(f"query: {fault(error)}") from error


def is_remote(place: str | Path) -> bool:
    """Whether the place is a server's address rather than a folder."""
    return str(place).startswith(("http://", "https://"))


def open_store(place: str | Path) -> Store:
    """The store in a folder or at a server's address, open for reading; StoreError where there is none or of another format."""
    if is_remote(place):
        from graph.storage.remote import RemoteStore

        return RemoteStore(str(place))
    generation = published(Path(place))
    return LocalStore(pyoxigraph.Store.read_only(str(generation.data)), generation)
