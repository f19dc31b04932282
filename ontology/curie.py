"""Compact IRIs: a prefix, a colon and the rest, as people read and type them."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from ontology.terms import INDIVIDUALS, PREFIXES

WRITTEN: Final[Mapping[str, str]] = MappingProxyType({**PREFIXES, "id": INDIVIDUALS})
"""The prefixes of what we write: those of the vocabularies, and ``id`` for individuals, which no query declares (their names hold slashes)."""


@lru_cache(maxsize=4096)
def compact(iri: str) -> str:
    """The IRI behind its prefix (``ukg:UnionBody``, ``id:organization/…``); as it is where no prefix fits or nothing stands behind it."""
    for prefix, namespace in WRITTEN.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def expanded(curie: str) -> str:
    """The IRI that a compact one stands for; as it is where its prefix is none of ours, as in a whole IRI."""
    prefix, colon, rest = curie.partition(":")
    return WRITTEN[prefix] + rest if colon and prefix in WRITTEN else curie
