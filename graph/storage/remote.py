"""A store on a server."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

import pyoxigraph
from pyoxigraph import NamedNode, QueryResultsFormat, RdfFormat

from graph.answering.guard import Guarded
from graph.answering.table import Answer, Table, Truth, table_of, triples_of
from graph.storage.endpoint import Endpoint
from graph.storage.generation import StoreError
from graph.storage.merged import besides
from graph.storage.store import Store
from ontology.terms import PREFIXES

REGISTRY_GRAPH = "graph/registry"
_PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?g a void:Dataset } } ORDER BY ?g"
_NAMED = """SELECT DISTINCT ?g {
  { GRAPH ?g { ?g a schema:NewsArticle } } UNION { GRAPH ?g { ?g a owl:Ontology } }
  UNION { GRAPH ?g { ?s ukg:rule ?rule } } UNION { GRAPH ?g { ?s ukg:areaCode ?code } } UNION { GRAPH ?g { ?s a dcat:Dataset } }
} ORDER BY ?g"""


class RemoteStore(Store):
    """A store on a server that speaks the SPARQL 1.1 Protocol and the Graph Store Protocol."""

    def __init__(self, address: str) -> None:
        self.endpoint = Endpoint(address)

    def run(self, query: Guarded) -> Answer:
        merged = self.endpoint.merged
        kind, content = self.endpoint.query(_PROLOGUE + (besides(query.text, merged) if merged else query.text))
        try:
            if kind == "application/sparql-results+json":
                result = pyoxigraph.parse_query_results(content, format=QueryResultsFormat.JSON)
                if isinstance(result, pyoxigraph.QueryBoolean):
                    return Truth(bool(result))
                if [variable.value for variable in result.variables] == ["__ASK_RETVAL"]:
                    # Virtuoso's way to say true and false.
                    return Truth(any(str(getattr(row[0], "value", 0)) == "1" for row in result))
                return table_of(result, query.columns(variable.value for variable in result.variables))
            syntax = RdfFormat.from_media_type(kind)
            if syntax is None:
                raise StoreError(f"{self.endpoint.address}: answers with {kind}, which is no answer to a query")
            return triples_of(quad.triple for quad in pyoxigraph.parse(content, format=syntax))
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.endpoint.address}: {error}") from error

    @cached_property
    def _copy(self) -> pyoxigraph.Store:
        result = pyoxigraph.Store()
        for graph in (None, *self.graphs()):
            name = NamedNode(graph) if graph else None
            result.bulk_load(BytesIO(self.endpoint.get(graph)), format=RdfFormat.N_TRIPLES, to_graph=name)
        return result

    @property
    def data(self) -> pyoxigraph.Store:
        return self._copy

    def graphs(self) -> Iterator[str]:
        """The IRIs of the named graphs that a build made, but for its own registry, sorted."""
        yield from self._iris(_NAMED)

    def registries(self) -> tuple[str, ...]:
        """The IRIs of the registries that builds have left here."""
        return tuple(self._iris(_GRAPHS))

    def _iris(self, text: str) -> list[str]:
        table = self.answer(text)
        assert isinstance(table, Table)  # noqa: S101 (a SELECT gives a table)
        found = {row[0].value for row in table.rows if isinstance(row[0], NamedNode)}
        return sorted(found - {self.endpoint.merged})
