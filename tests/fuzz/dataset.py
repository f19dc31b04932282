"""RDF files checked against the shapes."""

# ruff: noqa: E501, PT017 - lists of words read best side by side; the reason in an error is what is checked

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from extract.extraction import extract
from graph.harvest import quad_lines
from graph.lifting.iri import Minter
from graph.storage.generation import StoreError
from graph.validation import graph_names, read_dataset, validate
from tests.extract.told import article
from tests.fuzz.target import Target

_SUFFIXES = (".nq", ".ttl", ".trig", ".jsonld", ".nt", ".rdf")
_LARGEST = 40


def check(data: bytes) -> None:
    """Read the rest of the bytes as a file of the suffix that the first byte tells, and validate what is small."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{_SUFFIXES[(data[0] if data else 0) % len(_SUFFIXES)]}"
        path.write_bytes(data[1:])
        try:
            store = read_dataset(path)
        except StoreError as error:
            assert str(error).startswith(str(path))
            return
    if len(store) <= _LARGEST:
        for name in graph_names(store)[:2]:
            try:
                list(validate(store, name))
            except StoreError as error:
                assert str(error).startswith("graph ")


_LINES = quad_lines(extract(article("南通市总工会主席王明。")), Minter()).lines
TARGET = Target(
    check,
    (
        b"\0" + "".join(_LINES.splitlines(keepends=True)[:20]).encode(),
        b"\0<a:a> <a:b> \"c\"@zh-Hans-CN <a:g> .\n<a:a> <a:b> _:b .\n<a:a> <a:b> \"1\"^^<http://www.w3.org/2001/XMLSchema#gYear> .\n",
        '\1@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <a:a> skos:prefLabel "南通市总工会"@zh ; a <https://w3id.org/unionkg/ontology#UnionBody> .'.encode(),
        b"\2GRAPH <a:g> { <a:a> <a:b> <<( <a:c> <a:d> 1 )>> }",
        b'\3{"@id": "a:a", "a:b": [{"@value": "c", "@language": "zh"}, 1.5, true], "@context": {"x": "a:x"}}',
        b'\5<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="a:a"><b xmlns="a:">&e;</b></rdf:Description></rdf:RDF>',
    ),
    ("<a:a>", "_:b", '"c"', "@zh", "^^<", " .\\x0a", "xsd:gYear", "\\\\u4e00", "@context", "<!ENTITY", "@prefix", "GRAPH"),
)  # fmt: skip
