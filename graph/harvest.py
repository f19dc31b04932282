"""Sources harvested: read, segmented, extracted and lifted, one after the other or by several processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing.connection import wait

from extract.article import Article, whole
from extract.document import Document
from extract.error import UnreadableError
from extract.extraction import Extraction, extract
from extract.limit import DEFAULT, Limits
from extract.read import read_file
from extract.segment import segment
from extract.source import Source
from graph.answering.deadline import Overdue, deadline
from graph.lifting.aliases import NO_ALIASES, Aliases
from graph.lifting.iri import Minter
from graph.lifting.lift import lift
from graph.lifting.term import quads
from ontology.terms import INDIVIDUALS

_BATCH = 8
# New objects between two looks for garbage: what some hundred articles leave in the memories of names.
_OBJECTS = 100_000
# Batches in work for each process: enough to keep all busy, few enough that results do not pile up.
_AHEAD = 4
# Extracted once before the processes part, so that they share the lexicons and matchers that it takes.
_FAMILIAR = "本报讯 南京市总工会主席王明宣布“送清凉”活动启动，授予李强南京市五一劳动奖章，今年慰问职工300人。"


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


@dataclass(frozen=True, slots=True)
class Yield:
    """What one article gives: its IRI without brackets, the lines of its own, and lines that articles share."""

    article: str
    lines: str
    shared: frozenset[str]


Press = Callable[[Extraction, Minter], Yield]


def quad_lines(extraction: Extraction, mint: Minter) -> Yield:
    """The article's graph as sorted lines of N-Quads."""
    lifted = lift(extraction, mint)
    return Yield(lifted.article[1:-1], quads(lifted.own, lifted.article), lifted.shared)


class HarvestError(Exception):
    """A process ended before its work was done, which no source's content explains."""


def harvest(
    sources: Iterable[Source],
    jobs: int = 1,
    base: str = INDIVIDUALS,
    limits: Limits = DEFAULT,
    press: Press = quad_lines,
    aliases: Aliases = NO_ALIASES,
) -> Iterator[Harvest]:
    """One harvest a source, in the order of `sources`; with `jobs` over 1 by so many processes, the results the same.

    `press` turns an extraction into lines. Raises HarvestError where one of the processes is killed.
    """
    work = partial(harvest_source, mint=Minter(base, aliases), limits=limits, press=press)
    with _seldom_collecting():
        yield from map(work, sources) if jobs <= 1 else _by_processes(work, sources, jobs)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for garbage in circles seldom: articles leave none, and what the lexicons hold never goes."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _OBJECTS), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def harvest_source(source: Source, mint: Minter, limits: Limits = DEFAULT, press: Press = quad_lines) -> Harvest:
    """The harvest of one source; what cannot be read, or not within the limits, gives no article and its reason, never an
    exception."""
    return harvest_documents(source.name, read_file(source.path, source.name, limits), mint, limits, press)


def harvest_documents(
    name: str, documents: Iterator[Document], mint: Minter, limits: Limits = DEFAULT, press: Press = quad_lines
) -> Harvest:
    """The harvest of the source of that name from its documents as they are read."""
    leaves: list[Leaf] = []
    shared: set[str] = set()
    problems: list[str] = []
    for article in _articles(documents, limits, problems):
        try:
            with deadline(limits.seconds):
                got = press(extract(article), mint)
        except Overdue:
            problems.append(f"{_named(article)}: took more than {limits.seconds:g} seconds, left out")
            continue
        except Exception as error:
            # A fault of ours costs one article, never the corpus.
            problems.append(f"{_named(article)}: left out: {_fault(error)}")
            continue
        leaves.append(Leaf(got.article, got.lines))
        shared.update(got.shared)
    return Harvest(name, tuple(leaves), tuple(sorted(shared)), "; ".join(problems) or None)


def _articles(documents: Iterator[Document], limits: Limits, problems: list[str]) -> Iterator[Article]:
    """The articles of the documents within the limits; the reasons for those left out go to `problems`."""
    while True:
        try:
            with deadline(limits.seconds):
                document = next(documents, None)
                articles = segment(document) if document else ()
        except UnreadableError as error:
            problems.append(error.reason)
            return
        except Overdue:
            problems.append(f"reading took more than {limits.seconds:g} seconds")
            return
        except Exception as error:
            problems.append(_fault(error))
            return
        if document is None:
            return
        for article in articles:
            if len(article.text) > limits.characters:
                problems.append(
                    f"{_named(article)}: {len(article.text):,} characters, over the limit of {limits.characters:,}"
                )
            else:
                yield article


def _fault(error: Exception) -> str:
    said = " ".join(str(error).split())[:100]
    return f"a fault of unionkg, please report it ({type(error).__name__}{': ' * bool(said)}{said})"


def _named(article: Article) -> str:
    """The article as a message names it: its document's record, if it is one of several, and its first words."""
    record = article.document.name.rpartition("#")[2] if "#" in article.document.name else ""
    return f"{f'record {record}, ' if record else ''}article “{(article.headline or article.text)[:16]}”"


def _by_processes(work: Callable[[Source], Harvest], sources: Iterable[Source], jobs: int) -> Iterator[Harvest]:
    extract(whole(Document("", "", _FAMILIAR)))
    context = multiprocessing.get_context("fork")
    waiting: deque[Future[list[Harvest]]] = deque()
    with ProcessPoolExecutor(jobs, context, _enlist) as pool:
        try:
            rest = iter(sources)
            while batch := tuple(islice(rest, _BATCH)):
                waiting.append(pool.submit(_harvest_batch, work, batch))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise HarvestError("a process was killed, perhaps for want of memory; try fewer --jobs") from error
        finally:
            pool.shutdown(cancel_futures=True)


def _harvest_batch(work: Callable[[Source], Harvest], batch: Iterable[Source]) -> list[Harvest]:
    return [work(source) for source in batch]


def _enlist() -> None:
    """Make this process leave Ctrl-C to its parent, and end when the parent does, however that was."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
