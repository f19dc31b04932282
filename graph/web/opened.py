"""The store that the application shows."""

from __future__ import annotations

import threading
from pathlib import Path

import pyoxigraph

from graph.storage.generation import Generation, published
from graph.storage.store import LocalStore


class Opened:
    """The published generation of a store's folder, opened again when a build has published another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._generation: Generation | None = None
        self._store: LocalStore | None = None
        self.store()

    def store(self) -> LocalStore:
        """The store as it is now; StoreError where there is none."""
        generation = published(self.folder)
        with self._lock:
            if self._store is None or generation != self._generation:
                self._store = LocalStore(pyoxigraph.Store.read_only(str(generation.data)), generation)
                self._generation = generation
            return self._store

    @property
    def base(self) -> str:
        """The IRI that the store's individuals begin with."""
        return published(self.folder).base

    @property
    def number(self) -> int:
        """The number of the published generation."""
        return published(self.folder).number
