"""The honours that the ontology describes itself (`ontology/honours.ttl`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import pyoxigraph
from pyoxigraph import Literal, NamedNode, RdfFormat

from ontology import terms


@dataclass(frozen=True, slots=True)
class Curated:
    """What the ontology says of an honour: the names it also goes by, and the IRIs of its types and levels."""

    forms: tuple[str, ...]
    types: tuple[str, ...]
    levels: tuple[str, ...]


@cache
def curated_honours() -> Mapping[str, Curated]:
    """The curated honours by their names."""
    data = pyoxigraph.Store()
    data.load(input=files("ontology").joinpath("honours.ttl").read_bytes(), format=RdfFormat.TURTLE)
    found: dict[str, Curated] = {}
    for quad in data.quads_for_pattern(None, NamedNode(terms.RDF_TYPE), NamedNode(terms.HONOUR), None):
        node = quad.subject
        (name,) = _values(data, node, terms.SKOS_PREF_LABEL)
        forms = _values(data, node, terms.SKOS_ALT_LABEL)
        found[name] = Curated(forms, _values(data, node, terms.HONOUR_TYPE), _values(data, node, terms.LEVEL))
    return MappingProxyType(found)


def _values(data: pyoxigraph.Store, node: object, predicate: str) -> tuple[str, ...]:
    """The IRIs and the Chinese texts that stand at a node, sorted."""
    values = (quad.object for quad in data.quads_for_pattern(node, NamedNode(predicate), None, None))  # type: ignore[arg-type]
    return tuple(
        sorted(
            value.value
            for value in values
            if isinstance(value, NamedNode) or (isinstance(value, Literal) and value.language == "zh")
        )
    )
