"""A resource's own data: what the store says of it, and the facts it takes part in."""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Triple

from ontology.terms import EVIDENCE, PREFIXES

FORMATS = {
    "text/turtle": ("ttl", RdfFormat.TURTLE),
    "application/ld+json": ("jsonld", RdfFormat.JSON_LD),
    "application/n-triples": ("nt", RdfFormat.N_TRIPLES),
}
_MOST = 20_000


def describe(data: pyoxigraph.Store, iri: str, media: str, base: str) -> bytes | None:
    """The triples about the resource and those of the n-ary facts that name it, sorted, as the media type; None where there are none.

    No more than 20,000 triples are looked at.
    """
    node = NamedNode(iri)
    found: set[Triple] = set()
    for quad in data.quads_for_pattern(node, None, None, DefaultGraph()):
        found.add(quad.triple)
        if len(found) >= _MOST:
            break
    facts: set[NamedNode] = set()
    for quad in data.quads_for_pattern(None, None, node, DefaultGraph()):
        if len(found) >= _MOST:
            break
        found.add(quad.triple)
        if isinstance(quad.subject, NamedNode) and quad.subject not in facts and _is_fact(data, quad.subject):
            facts.add(quad.subject)
            found.update(other.triple for other in data.quads_for_pattern(quad.subject, None, None, DefaultGraph()))
    if not found:
        return None
    return pyoxigraph.serialize(sorted(found, key=str), format=FORMATS[media][1], prefixes={**PREFIXES, "id": base})


def _is_fact(data: pyoxigraph.Store, node: NamedNode) -> bool:
    """Whether evidence is all that the node has of a name: facts carry no label."""
    if not any(True for _ in data.quads_for_pattern(node, NamedNode(EVIDENCE), None, DefaultGraph())):
        return False
    return not any(
        True for _ in data.quads_for_pattern(node, NamedNode(PREFIXES["skos"] + "prefLabel"), None, DefaultGraph())
    )
