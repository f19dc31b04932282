"""Sources written into a store's folder: a copy of the published generation is changed and published in its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat

from graph.answering.search import update_index, write_index
from graph.harvest import Harvest
from graph.storage.generation import LOCK, Generation, StoreError, publish, published, successor
from graph.storage.inventory import inventory, inventory_graph
from graph.storage.ontology_graph import ontology_lines
from graph.storage.registry import Registry, Removal
from graph.storage.store import LocalStore

# Above so many bytes of N-Quads the bulk loader is faster than a transaction (measured on 1,000 and 10,000 articles).
_BULK = 4_000_000


class FolderWriter:
    """Changes on their way into the next generation of a folder whose lock is held."""

    def __init__(self, store: Path, base: str) -> None:
        self._current = _current(store, base)
        self._next: Generation | None = None
        self._begin()

    @property
    def size(self) -> int:
        """Bytes of N-Quads that wait."""
        return self._size

    def _begin(self) -> None:
        """Start on the next generation, if that has not begun."""
        if self._next is not None:
            return
        self._next = successor(self._current)
        # On disk, where the bulk loader reads it by itself: portions are large.
        self._waiting = self._next.data.with_name("waiting.nq")
        self._lines = self._waiting.open("wb")
        self._size = 0
        self._shared: set[str] = set()
        if self._current.number:
            pyoxigraph.Store.read_only(str(self._current.data)).backup(str(self._next.data))
            shutil.copyfile(self._current.registry, self._next.registry)
            if self._current.aliases.exists():
                shutil.copyfile(self._current.aliases, self._next.aliases)
            self.store = pyoxigraph.Store(str(self._next.data))
        else:
            self.store = pyoxigraph.Store(str(self._next.data))
            self._size += self._lines.write("".join(ontology_lines()).encode())
        self.registry = Registry(self._next.registry)
        self._changed = not self._current.number
        # Things of which something was said or unsaid; None where there are too many to tell.
        self._touched: set[str] | None = set() if self._current.number else None

    @property
    def aliases(self) -> str:
        """The text of the rules of identity that the store is built with."""
        path = self._folder.aliases
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def adopt(self, text: str) -> None:
        """Keep other rules of identity with the store; the caller takes everything in anew."""
        self._changed = True
        self._folder.aliases.write_text(text, encoding="utf-8")

    @property
    def _folder(self) -> Generation:
        assert self._next is not None  # noqa: S101 (only in publish, for a moment, it is none)
        return self._next

    def fingerprints(self) -> dict[str, str]:
        """Fingerprint by source name."""
        self._begin()
        return self.registry.fingerprints()

    def remove(self, names: Iterable[str]) -> None:
        """Take the sources out of the store, and out of the merged graph what no other graph asserts."""
        names = list(names)
        if not names:
            return
        self._begin()
        self._changed = True
        self._load()
        self._forget(self.registry.remove(names))

    def take(self, item: Harvest, mark: str) -> None:
        """Put in what a source gave that the store does not hold."""
        self._begin()
        self._changed = True
        articles = [leaf.article for leaf in item.leaves]
        self.registry.add(item.source, mark, articles, item.shared)
        # Most sources share the lines of other sources, which need not be loaded again.
        fresh = [line for line in item.shared if line not in self._shared]
        self._shared.update(fresh)
        for leaf in item.leaves:
            data = leaf.lines.encode("utf-8", "replace")
            # A line feed only ends a line, so what stands before it is the graph.
            self._wait(data, data.replace(f" <{leaf.article}> .\n".encode(), b" .\n"))
        data = "".join(fresh).encode("utf-8", "replace")
        self._wait(data, _merged(data))

    def _wait(self, data: bytes, merged: bytes) -> None:
        self._lines.write(data)
        self._lines.write(merged)
        self._size += len(data)

    def publish(self) -> None:
        """Load what waits and make it what readers see."""
        if not self._changed or self._next is None:
            return
        self._load()
        self._describe()
        if self._touched is None or not self._current.index.exists():
            write_index(self._next.index, LocalStore(self.store))
        else:
            shutil.copyfile(self._current.index, self._next.index)
            update_index(self._next.index, self.store, self._touched)
        self._lines.close()
        self._waiting.unlink()
        self.store.flush()
        self.registry.close(keep=True)
        del self.store
        publish(self._next)
        self._current, self._next = self._next, None

    def close(self) -> None:
        """Drop what is not published."""
        if self._next is not None:
            self.registry.close(keep=False)
            self._lines.close()
            del self.store
            shutil.rmtree(self._next.data.parent, ignore_errors=True)

    def _load(self) -> None:
        """Into the graphs that assert them and into the merged graph."""
        if not self._size:
            return
        self._lines.close()
        if self._size > _BULK:
            # Terms as lifting writes them need no check.
            self.store.bulk_load(path=str(self._waiting), format=RdfFormat.N_QUADS, lenient=True)
            self._touched = None
        else:
            quads = list(pyoxigraph.parse(path=str(self._waiting), format=RdfFormat.N_QUADS))
            self.store.extend(quads)
            self._touch(quad.triple for quad in quads)
        self._lines = self._waiting.open("wb")
        self._size = 0
        self._shared.clear()

    def _describe(self) -> None:
        """Describe the store as it now is, in a graph of its own, in place of what described it before."""
        base = self._current.base
        for quad in list(self.store.quads_for_pattern(None, None, None, NamedNode(inventory_graph(base)))):
            self.store.remove(quad)
            self.store.remove(_in_merged(quad.triple))
        lines = "".join(inventory(LocalStore(self.store).answer, base))
        quads = list(pyoxigraph.parse(lines, format=RdfFormat.N_QUADS))
        self.store.extend([*quads, *(_in_merged(quad.triple) for quad in quads)])

    def _forget(self, removal: Removal) -> None:
        for article in removal.articles:
            graph = NamedNode(article)
            gone = [quad.triple for quad in self.store.quads_for_pattern(None, None, None, graph)]
            self.store.remove_graph(graph)
            self._touch(gone)
            for triple in gone:
                self._unmerge(triple)
        for quad in pyoxigraph.parse("".join(removal.lines), format=RdfFormat.N_QUADS):
            self.store.remove(quad)
            self._unmerge(quad.triple)
            self._touch([quad.triple])

    def _touch(self, triples: Iterable[pyoxigraph.Triple]) -> None:
        if self._touched is not None:
            self._touched.update(triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode))

    def _unmerge(self, triple: pyoxigraph.Triple) -> None:
        found = self.store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        if all(quad.graph_name == DefaultGraph() for quad in found):
            self.store.remove(_in_merged(triple))


def _current(store: Path, base: str) -> Generation:
    """The published generation, number 0 in an empty folder or one where only a killed first build was."""
    if not any(entry.name != LOCK and not entry.name.startswith("generation-") for entry in store.iterdir()):
        return Generation(store, 0, base)
    current = published(store)
    if current.base != base:
        raise StoreError(f"{store}: built with base {current.base}, not {base}; use that base or another folder")
    return current


def _in_merged(triple: pyoxigraph.Triple) -> pyoxigraph.Quad:
    return pyoxigraph.Quad(triple.subject, triple.predicate, triple.object, DefaultGraph())


def _merged(data: bytes) -> bytes:
    """The lines of N-Quads without their graphs, for the merged graph."""
    lines = data.split(b"\n")
    merged = (line[: line.rindex(b" <")] + b" .\n" for line in lines if line)
    return b"".join(merged)
