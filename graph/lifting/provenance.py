"""Which rule of which version made a fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.lifting.iri import Minter
from graph.lifting.term import Quad, Term, iri, literal, segment
from graph.version import VERSION
from ontology import terms


def rule_iri(rule: str, mint: Minter) -> Term:
    """The activity of extracting by `rule` with this version."""
    return iri(f"{mint.base}extraction/{VERSION}/{segment(rule)}")


@lru_cache(maxsize=1 << 12)
def describe_rule(rule: str, mint: Minter) -> tuple[Quad, ...]:
    """The rule's activity and the program that carried it out, in the metadata graph."""
    return tuple(_describe_rule(rule, mint))


def _describe_rule(rule: str, mint: Minter) -> Iterator[Quad]:
    node = rule_iri(rule, mint)
    agent = iri(f"{mint.base}software/unionkg-{VERSION}")
    yield Quad(node, iri(terms.RDF_TYPE), iri(terms.EXTRACTION), mint.metadata)
    yield Quad(node, iri(terms.RULE), literal(rule), mint.metadata)
    yield Quad(node, iri(terms.WAS_ASSOCIATED_WITH), agent, mint.metadata)
    yield Quad(agent, iri(terms.RDF_TYPE), iri(terms.PROV_SOFTWARE_AGENT), mint.metadata)
    yield Quad(agent, iri(terms.SOFTWARE_VERSION), literal(VERSION), mint.metadata)
