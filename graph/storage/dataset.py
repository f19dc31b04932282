"""A store's quads as rdflib's Dataset."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
from rdflib import BNode, Dataset, Literal, URIRef

from ontology.terms import PREFIXES


def dataset(quads: Iterable[pyoxigraph.Quad]) -> Dataset:
    """The quads in memory, the merged graph as the default graph; literals keep their text as it is."""
    result = Dataset()
    for prefix, namespace in PREFIXES.items():
        result.bind(prefix, namespace)
    default = result.default_graph.identifier
    for quad in quads:
        graph = default if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) else _node(quad.graph_name)
        result.graph(graph).add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    return result


def _node(term: object) -> URIRef | BNode | Literal:
    if isinstance(term, pyoxigraph.NamedNode):
        return URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return BNode(term.value)
    if isinstance(term, pyoxigraph.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
    raise TypeError(f"no rdflib term: {term}")
