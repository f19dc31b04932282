"""Sources built into a store: new ones added, changed ones replaced, unchanged ones left."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from extract.limit import DEFAULT, Limits
from extract.read.content import opened
from extract.source import Source
from graph.harvest import Harvest, harvest
from graph.lifting.aliases import NO_ALIASES, Aliases, read_aliases
from graph.storage.folder_writer import FolderWriter
from graph.storage.generation import StoreError, locked
from graph.storage.store import is_remote
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

    @property
    def aliases(self) -> str:
        """The text of the rules of identity that the store is built with."""

    def adopt(self, text: str) -> None:
        """Keep other rules of identity with the store; the caller takes everything in anew."""

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
    aliases: Aliases | None = None,
) -> Report:
    """Bring the store up to date with the sources and tell what was done.

    A source is unchanged when its bytes and this version are those it was read with. One that cannot be read leaves what the
    store holds of it. With `prune` the store's other sources go. `watch` sees the harvests go by, with their number. `aliases` are
    the rules of identity from now on; without them those of the last build stay.
    Raises StoreError where the store is locked, of another format, or of another base, cannot be written, and where it has sources that are not
    given while the aliases change.
    """
    with _writer(store, base) as writer:
        report = Report()
        known = writer.fingerprints()
        found = list(sources)
        rules = _rules(writer, aliases, set(known) - {source.name for source in found} if not prune else set())
        stale, gone = _compare(known, found, prune, report, rules)
        writer.remove(gone)
        report.removed = len(gone)
        fingerprints = {source.name: mark for source, mark in stale}
        for item in watch(_harvested(stale, jobs, base, limits, rules), len(stale)):
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


def fingerprint(source: Source, aliases: Aliases = NO_ALIASES) -> str:
    """The mark of a source's bytes, of the version that reads them, and of the rules of identity; OSError where it cannot be
    read."""
    with opened(source.path) as data:
        parts = (hashlib.file_digest(data, "sha256").hexdigest(), VERSION, aliases.mark)
    return "-".join(filter(None, parts))


def _harvested(
    stale: list[tuple[Source, str]], jobs: int, base: str, limits: Limits, rules: Aliases
) -> Iterator[Harvest]:
    return harvest([source for source, _ in stale], min(jobs, len(stale)), base, limits, aliases=rules)


def _rules(writer: Writer, given: Aliases | None, left: set[str]) -> Aliases:
    """The rules of identity to build with, kept with the store; `left` are its sources that this build does not see."""
    known = read_aliases(writer.aliases, "aliases of the store")
    if given is None or given.mark == known.mark:
        return known
    if left:
        raise StoreError(
            f"the aliases changed, and {len(left)} sources of the store are not given (first: {min(left)}); "
            "give all sources, or --prune"
        )
    writer.adopt(given.text)
    return given


@contextmanager
def _writer(store: Path | str, base: str) -> Iterator[Writer]:
    if is_remote(store):
        from graph.storage.remote_writer import RemoteWriter

        remote = RemoteWriter(str(store), base)
        try:
            yield remote
        finally:
            remote.close()
        return
    try:
        with locked(Path(store)):
            writer = FolderWriter(Path(store), base)
            try:
                yield writer
            finally:
                writer.close()
    except BrokenPipeError:
        raise
    except (OSError, sqlite3.Error) as error:
        # Sources answer for their own errors: this one is the store's, a full disk or a folder that may not be written.
        reason = getattr(error, "strerror", None) or str(error)
        raise StoreError(f"{store}: cannot be written: {reason}; what was published before stays") from error


def _compare(
    known: dict[str, str], found: list[Source], prune: bool, report: Report, rules: Aliases
) -> tuple[list[tuple[Source, str]], list[str]]:
    """The sources to read with their fingerprints, and the names of those to remove."""
    stale: list[tuple[Source, str]] = []
    for source in found:
        try:
            mark = fingerprint(source, rules)
        except OSError:
            mark = _UNREADABLE
        if known.get(source.name) == mark:
            report.unchanged += 1
        else:
            stale.append((source, mark))
    names = {source.name for source in found}
    return stale, sorted(set(known) - names) if prune else []
