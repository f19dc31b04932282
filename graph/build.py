"""Sources built into a store: new ones added, changed ones replaced, unchanged ones left."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from extract.limit import DEFAULT, Limits
from extract.read.content import opened
from extract.source import Source
from graph.folder_writer import FolderWriter
from graph.generation import locked
from graph.harvest import Harvest, harvest
from graph.store import is_remote
from graph.version import VERSION
from ontology.terms import INDIVIDUALS

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


class Writer(Protocol):
    """What takes sources into a store; nothing is sure to be seen by readers before `publish`."""

    @property
    def size(self) -> int:
        """Bytes of N-Quads that wait."""

    def fingerprints(self) -> dict[str, str]:
        """Fingerprint by source name."""

    def remove(self, names: Iterable[str]) -> None:
        """Take the sources out of the store, and out of the merged graph what no other graph asserts."""

    def take(self, item: Harvest, mark: str) -> None:
        """Put in what a source gave that the store does not hold."""

    def publish(self) -> None:
        """Make what was taken and removed what readers see."""

    def close(self) -> None:
        """Drop what is not published."""


Watch = Callable[[Iterable[Harvest], int], Iterable[Harvest]]


def build(
    sources: Iterable[Source],
    store: Path | str,
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
    with _writer(store, base) as writer:
        report = Report()
        known = writer.fingerprints()
        stale, gone = _compare(known, list(sources), prune, report)
        writer.remove(gone)
        report.removed = len(gone)
        fingerprints = {source.name: mark for source, mark in stale}
        for item in watch(harvest([source for source, _ in stale], min(jobs, len(stale)), base, limits), len(stale)):
            if item.problem is not None:
                report.problems.append((item.source, item.problem))
            if item.problem is None or item.leaves:
                replaces = item.source in known
                report.replaced += replaces
                report.added += not replaces
                if replaces:
                    writer.remove([item.source])
                writer.take(item, fingerprints[item.source] if item.problem is None else _PARTIAL)
            if writer.size > _PORTION:
                writer.publish()
        writer.publish()
    return report


def fingerprint(source: Source) -> str:
    """The mark of a source's bytes and of the version that reads them; OSError where it cannot be read."""
    with opened(source.path) as data:
        return f"{hashlib.file_digest(data, 'sha256').hexdigest()}-{VERSION}"


@contextmanager
def _writer(store: Path | str, base: str) -> Iterator[Writer]:
    if is_remote(store):
        from graph.remote_writer import RemoteWriter

        remote = RemoteWriter(str(store), base)
        try:
            yield remote
        finally:
            remote.close()
        return
    with locked(Path(store)):
        writer = FolderWriter(Path(store), base)
        try:
            yield writer
        finally:
            writer.close()


def _compare(
    known: dict[str, str], found: list[Source], prune: bool, report: Report
) -> tuple[list[tuple[Source, str]], list[str]]:
    """The sources to read with their fingerprints, and the names of those to remove."""
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
