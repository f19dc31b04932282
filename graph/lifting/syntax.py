"""RDF syntaxes by name and suffix, and N-Quads turned into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from ontology.curie import WRITTEN

if TYPE_CHECKING:
    import pyoxigraph

SYNTAXES = {
    "nquads": (".nq",),
    "trig": (".trig",),
    "turtle": (".ttl",),
    "jsonld": (".jsonld", ".json"),
    "ntriples": (".nt",),
    "rdfxml": (".rdf", ".xml"),
}
_OF_SUFFIX = {suffix: name for name, suffixes in SYNTAXES.items() for suffix in suffixes}


def syntax_of(path: str, default: str = "nquads") -> str:
    """The syntax that a file name's suffix stands for, `default` where it stands for none."""
    return _OF_SUFFIX.get(PurePath(path).suffix.lower(), default)


def write(chunks: Iterable[str], out: BinaryIO, syntax: str) -> None:
    """Write chunks of N-Quads lines to `out` in `syntax`; N-Quads stream, N-Triples and the others drop or group graphs.

    Syntaxes without named graphs get the merged triples, each once. Raises KeyError for an unknown syntax.
    """
    if syntax == "nquads":
        out.writelines(chunk.encode() for chunk in chunks)
        return
    import pyoxigraph

    format_ = {
        "trig": pyoxigraph.RdfFormat.TRIG,
        "turtle": pyoxigraph.RdfFormat.TURTLE,
        "jsonld": pyoxigraph.RdfFormat.JSON_LD,
        "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
        "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
    }[syntax]
    quads = _parsed(chunks)
    prefixes = dict(WRITTEN)
    if format_.supports_datasets:
        pyoxigraph.serialize(quads, out, format=format_, prefixes=prefixes)
    else:
        triples = dict.fromkeys(quad.triple for quad in quads)
        pyoxigraph.serialize(sorted(triples, key=str), out, format=format_, prefixes=prefixes)


def _parsed(chunks: Iterable[str]) -> Iterator[pyoxigraph.Quad]:
    import pyoxigraph

    for chunk in chunks:
        yield from pyoxigraph.parse(chunk, format=pyoxigraph.RdfFormat.N_QUADS)
