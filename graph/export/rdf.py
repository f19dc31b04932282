"""The store as RDF: N-Quads, TriG and JSON-LD graph by graph, Turtle and N-Triples of the merged graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat

from graph.export.jsonld import write_jsonld
from graph.export.ordering import sorted_lines
from ontology.curie import WRITTEN
from ontology.terms import UKG

RDF_FORMS = ("nquads", "trig", "turtle", "ntriples", "jsonld")
ONTOLOGY = UKG.rstrip("#")


def write_rdf(data: pyoxigraph.Store, out: BinaryIO, form: str) -> None:
    """Write the store in one of `RDF_FORMS`: graphs by IRI, in them the triples sorted; without the ontology's graph.

    One graph is in memory at a time, of the merged graph a portion. Turtle and N-Triples have no graphs and give the merged one, the
    ontology with it.
    """
    if form == "nquads":
        for _, quads in graphs(data):
            out.writelines(f"{quad} .\n".encode() for quad in quads)
    elif form == "trig":
        every = (quad for _, quads in graphs(data) for quad in quads)
        pyoxigraph.serialize(every, out, format=RdfFormat.TRIG, prefixes=dict(WRITTEN))
    elif form == "jsonld":
        write_jsonld(graphs(data), out)
    elif form == "ntriples":
        out.writelines(_merged(data))
    else:
        pyoxigraph.serialize(_parsed(_merged(data)), out, format=RdfFormat.TURTLE, prefixes=dict(WRITTEN))


def graphs(data: pyoxigraph.Store) -> Iterator[tuple[str, list[Quad]]]:
    """The named graphs but the ontology's by IRI, each with its quads sorted."""
    names = sorted(name.value for name in data.named_graphs() if isinstance(name, NamedNode) and name.value != ONTOLOGY)
    for name in names:
        yield name, sorted(data.quads_for_pattern(None, None, None, NamedNode(name)), key=str)


def _merged(data: pyoxigraph.Store) -> Iterator[bytes]:
    return sorted_lines(
        f"{quad.triple} .\n".encode() for quad in data.quads_for_pattern(None, None, None, DefaultGraph())
    )


def _parsed(lines: Iterator[bytes]) -> Iterator[pyoxigraph.Triple]:
    for line in lines:
        for quad in pyoxigraph.parse(line, format=RdfFormat.N_TRIPLES):
            yield quad.triple
