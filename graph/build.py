"""Sources built into a store: new ones added, changed ones replaced, unchanged ones left."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat

from extract.limit import DEFAULT, Limits
from extract.read.content import opened
from extract.source import Source
from graph.generation import LOCK, Generation, StoreError, locked, publish, published, successor
from graph.harvest import Harvest, harvest
from graph.registry import Registry, Removal
from graph.search import write_index
from graph.version import VERSION
from ontology.terms import INDIVIDUALS, UKG

_ONTOLOGY = ("unionkg.ttl", "schemes.ttl", "honours.ttl")
# Above so many bytes of N-Quads the bulk loader is faster than a transaction (measured on 1,000 and 10,000 articles).
_BULK = 4_000_000
# A build publishes what it has after so many bytes, so that a killed one keeps most of its work.
_PORTION = 256_000_000


@dataclass(slots=True)
class Report:
    """What a build did, in numbers of sources; `problems` are pairs of source and reason."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    removed: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)


# The marks of what was read in part, or not at all: never those of bytes, so that the next build tries again.
_PARTIAL = "partial"
_UNREADABLE = "unreadable"

Watch = Callable[[Iterable[Harvest], int], Iterable[Harvest]]


def build(
    sources: Iterable[Source],
    store: Path,
    *,
    jobs: int = 1,
    prune: bool = False,
    base: str = INDIVIDUALS,
    limits: Limits = DEFAULT,
    watch: Watch = lambda harvests, _: harvests,
) -> Report:
    """Bring the store up to date with the sources and tell what was done.

    A source is unchanged when its bytes and this version are those it was read with. One that cannot be read leaves what the
    store holds of it. With `prune` the store's other sources go. `watch` sees the harvests go by, with their number.
    Raises StoreError where the store is locked, of another format, or of another base.
    """
    with locked(store):
        current = _current(store, base)
        report = Report()
        stale, gone = _compare(current, list(sources), prune, report)
        portion = _Portion(current)
        try:
            portion.remove(gone)
            report.removed = len(gone)
            known = portion.registry.fingerprints()
            fingerprints = {source.name: mark for source, mark in stale}
            for item in watch(
                harvest([source for source, _ in stale], min(jobs, len(stale)), base, limits), len(stale)
            ):
                if item.problem is not None:
                    report.problems.append((item.source, item.problem))
                if item.problem is None or item.leaves:
                    replaces = item.source in known
                    report.replaced += replaces
                    report.added += not replaces
                    if replaces:
                        portion.remove([item.source])
                    portion.take(item, fingerprints[item.source] if item.problem is None else _PARTIAL)
                if portion.size > _PORTION:
                    portion.publish()
            portion.publish()
        finally:
            portion.close()
    return report


def fingerprint(source: Source) -> str:
    """The mark of a source's bytes and of the version that reads them; OSError where it cannot be read."""
    with opened(source.path) as data:
        return f"{hashlib.file_digest(data, 'sha256').hexdigest()}-{VERSION}"


def _current(store: Path, base: str) -> Generation:
    """The published generation, number 0 in an empty folder or one where only a killed first build was."""
    if not any(entry.name != LOCK and not entry.name.startswith("generation-") for entry in store.iterdir()):
        return Generation(store, 0, base)
    current = published(store)
    if current.base != base:
        raise StoreError(f"{store}: built with base {current.base}, not {base}; use that base or another folder")
    return current


def _compare(
    current: Generation, found: list[Source], prune: bool, report: Report
) -> tuple[list[tuple[Source, str]], list[str]]:
    """The sources to read with their fingerprints, and the names of those to remove."""
    known: dict[str, str] = {}
    if current.number:
        with Registry(current.registry) as registry:
            known = registry.fingerprints()
    stale: list[tuple[Source, str]] = []
    for source in found:
        try:
            mark = fingerprint(source)
        except OSError:
            mark = _UNREADABLE
        if known.get(source.name) == mark:
            report.unchanged += 1
        else:
            stale.append((source, mark))
    names = {source.name for source in found}
    return stale, sorted(set(known) - names) if prune else []


class _Portion:
    """Changes on the way into the next generation."""

    def __init__(self, current: Generation) -> None:
        self._current = current
        self._next: Generation | None = None
        self._lines = io.BytesIO()
        self._begin()

    @property
    def size(self) -> int:
        """Bytes of N-Quads that wait."""
        return self._lines.tell()

    def _begin(self) -> None:
        self._next = successor(self._current)
        if self._current.number:
            pyoxigraph.Store.read_only(str(self._current.data)).backup(str(self._next.data))
            shutil.copyfile(self._current.registry, self._next.registry)
            self.store = pyoxigraph.Store(str(self._next.data))
        else:
            self.store = pyoxigraph.Store(str(self._next.data))
            self.store.bulk_load(input="".join(ontology_lines()).encode(), format=RdfFormat.N_QUADS)
        self.registry = Registry(self._next.registry)
        self._changed = not self._current.number

    def remove(self, names: Iterable[str]) -> None:
        """Take the sources out of the store, and out of the merged graph what no other graph asserts."""
        names = list(names)
        if not names:
            return
        self._changed = True
        self._load()
        self._forget(self.registry.remove(names))

    def take(self, item: Harvest, mark: str) -> None:
        """Put in what a source gave that the store does not hold."""
        self._changed = True
        articles = [leaf.article for leaf in item.leaves]
        self.registry.add(item.source, mark, articles, item.shared)
        for leaf in item.leaves:
            self._lines.write(leaf.lines.encode("utf-8", "replace"))
        self._lines.write("".join(item.shared).encode())

    def publish(self) -> None:
        """Load what waits and make it what readers see."""
        if not self._changed or self._next is None:
            return
        self._load()
        write_index(self._next.index, self.store)
        self.store.flush()
        self.registry.__exit__(None, None, None)
        del self.store
        publish(self._next)
        self._current, self._next = self._next, None
        self._begin()
        self._changed = False

    def close(self) -> None:
        """Drop what is not published."""
        self.registry.__exit__(KeyboardInterrupt, None, None)
        if hasattr(self, "store"):
            del self.store
        if self._next is not None:
            shutil.rmtree(self._next.data.parent, ignore_errors=True)

    def _load(self) -> None:
        """Into the graphs that assert them and into the merged graph."""
        data = self._lines.getvalue()
        self._lines = io.BytesIO()
        if not data:
            return
        if len(data) > _BULK:
            self.store.bulk_load(input=_merged(data), format=RdfFormat.N_QUADS)
        else:
            quads = list(pyoxigraph.parse(data, format=RdfFormat.N_QUADS))
            self.store.extend([*quads, *(_in_merged(quad.triple) for quad in quads)])

    def _forget(self, removal: Removal) -> None:
        for article in removal.articles:
            graph = NamedNode(article)
            gone = [quad.triple for quad in self.store.quads_for_pattern(None, None, None, graph)]
            self.store.remove_graph(graph)
            for triple in gone:
                self._unmerge(triple)
        for quad in pyoxigraph.parse("".join(removal.lines), format=RdfFormat.N_QUADS):
            self.store.remove(quad)
            self._unmerge(quad.triple)

    def _unmerge(self, triple: pyoxigraph.Triple) -> None:
        found = self.store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        if all(quad.graph_name == DefaultGraph() for quad in found):
            self.store.remove(_in_merged(triple))


def _in_merged(triple: pyoxigraph.Triple) -> pyoxigraph.Quad:
    return pyoxigraph.Quad(triple.subject, triple.predicate, triple.object, DefaultGraph())


def _merged(data: bytes) -> bytes:
    """Lines of N-Quads, and each again without its graph, for the merged graph."""
    lines = data.split(b"\n")
    merged = (line[: line.rindex(b" <")] + b" ." for line in lines if line)
    return data + b"\n".join(merged) + b"\n"


def ontology_lines() -> Iterator[str]:
    """The ontology's own graph, and the same again for the merged graph, as lines of N-Quads."""
    graph = f"<{UKG.rstrip('#')}>"
    for name in _ONTOLOGY:
        text = files("ontology").joinpath(name).read_bytes()
        for triple in pyoxigraph.parse(text, format=RdfFormat.TURTLE):
            yield f"{triple.triple} {graph} .\n{triple.triple} .\n"
