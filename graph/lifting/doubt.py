"""Doubts about what is printed, told beside it and not mended."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extract.entity import Entity
from extract.federation import parts
from extract.gazetteer import gazetteer
from extract.kind import ORGANISATIONS
from extract.toponym import Toponym
from graph.lifting.iri import Minter
from graph.lifting.term import Triple, iri, label, triple
from ontology import terms


def describe_doubts(entity: Entity, mint: Minter) -> Iterator[Triple]:
    """A note in two languages for each pair of areas in a body's name of which the second never was in the first."""
    if entity.kind not in ORGANISATIONS:
        return
    for outer, inner in _misplaced(entity.name):
        node, note = mint.entity(entity), iri(terms.SKOS_EDITORIAL_NOTE)
        yield triple(node, note, label(f"疑误：{outer}没有{inner}，名称照原文。"))
        yield triple(node, note, label(f"Doubtful: there is no {inner} in {outer}; named as printed.", "en"))


@lru_cache(maxsize=1 << 14)
def _misplaced(name: str) -> tuple[tuple[str, str], ...]:
    """Neighbouring areas of the name's beginning, both with their kinds (宿州市 宿城区), that do not belong together."""
    pairs = pairwise(parts(name).prefix)
    return tuple((a.name, b.name) for a, b in pairs if a.full and b.full and not _within(b, a))


def _within(inner: Toponym, outer: Toponym) -> bool:
    names = {area.name for area in outer.areas} | {area.short for area in outer.areas}
    known = gazetteer()
    return any(
        above.name in names or above.short in names
        for area in inner.areas
        for year in (area.first, area.last)
        for above in known.chain(area, year)
    )
