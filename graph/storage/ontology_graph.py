"""The ontology's own graph in a store."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import pyoxigraph
from pyoxigraph import RdfFormat

from ontology.terms import UKG

ONTOLOGY_GRAPH = UKG.rstrip("#")
_FILES = ("unionkg.ttl", "schemes.ttl", "honours.ttl")


def ontology_triples() -> Iterator[str]:
    """The ontology with its schemes and curated honours as lines of N-Triples."""
    for name in _FILES:
        text = files("ontology").joinpath(name).read_bytes()
        for quad in pyoxigraph.parse(text, format=RdfFormat.TURTLE):
            yield f"{quad.triple} .\n"


def ontology_lines() -> Iterator[str]:
    """The ontology in its own graph, and the same again for the merged graph, as lines of N-Quads."""
    for triple in ontology_triples():
        yield f"{triple[:-2]}<{ONTOLOGY_GRAPH}> .\n{triple}"
