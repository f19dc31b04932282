"""Which rule of which version made a fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.lifting.iri import Minter
from graph.lifting.term import Line, Term, Triple, iri, lines, literal, segment, triple
from graph.version import VERSION
from ontology import terms


@lru_cache(maxsize=1 << 12)
def rule_iri(rule: str, mint: Minter) -> Term:
    """The activity of extracting by `rule` with this version."""
    return iri(f"{mint.base}extraction/{VERSION}/{segment(rule)}")


@lru_cache(maxsize=1 << 12)
def describe_rule(rule: str, mint: Minter) -> tuple[Line, ...]:
    """The rule's activity and the program that carried it out, in the metadata graph."""
    return lines(_describe_rule(rule, mint), mint.metadata)


def _describe_rule(rule: str, mint: Minter) -> Iterator[Triple]:
    node = rule_iri(rule, mint)
    agent = iri(f"{mint.base}software/unionkg-{VERSION}")
    yield triple(node, iri(terms.RDF_TYPE), iri(terms.EXTRACTION))
    yield triple(node, iri(terms.RULE), literal(rule))
    yield triple(node, iri(terms.WAS_ASSOCIATED_WITH), agent)
    yield triple(agent, iri(terms.RDF_TYPE), iri(terms.PROV_SOFTWARE_AGENT))
    yield triple(agent, iri(terms.SOFTWARE_VERSION), literal(VERSION))
