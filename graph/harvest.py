"""Sources harvested: read, segmented, extracted and lifted, one after the other or by several processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from extract.error import UnreadableError
from extract.extraction import extract
from extract.read import read_file
from extract.segment import segment
from extract.source import Source
from graph.iri import Minter
from graph.lift import lift
from ontology.terms import INDIVIDUALS

_BATCH = 8


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article's graph as sorted lines of N-Quads, under the article's IRI without brackets."""

    article: str
    lines: str


@dataclass(frozen=True, slots=True)
class Harvest:
    """What one source gave: its articles' graphs in reading order, its lines for the graphs all articles share, and, where it
    could not be read (wholly), the reason."""

    source: str
    leaves: tuple[Leaf, ...]
    shared: tuple[str, ...]
    problem: str | None = None


def harvest(sources: Iterable[Source], jobs: int = 1, base: str = INDIVIDUALS) -> Iterator[Harvest]:
    """One harvest a source, in the order of `sources`; with `jobs` over 1 by so many processes, the results the same."""
    work = partial(harvest_source, mint=Minter(base))
    if jobs <= 1:
        yield from map(work, sources)
        return
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield from pool.imap(work, sources, chunksize=_BATCH)


def harvest_source(source: Source, mint: Minter) -> Harvest:
    """The harvest of one source; an unreadable one gives no article and its reason, never an exception."""
    leaves: list[Leaf] = []
    shared: set[str] = set()
    problem = None
    try:
        for document in read_file(source.path, source.name):
            for article in segment(document):
                lifted = lift(extract(article), mint)
                leaves.append(Leaf(lifted.article[1:-1], "".join(quad.line() for quad in lifted.own)))
                shared.update(quad.line() for quad in lifted.shared)
    except UnreadableError as error:
        problem = error.reason
    return Harvest(source.name, tuple(leaves), tuple(sorted(shared)), problem)
