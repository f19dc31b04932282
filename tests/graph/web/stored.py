"""Stores on disk for tests of the application."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph

from graph.answering.search import write_index
from graph.storage.generation import Generation, publish, successor
from graph.storage.store import LocalStore
from ontology.terms import INDIVIDUALS


def stored(folder: Path, store: LocalStore, after: int = 0) -> Path:
    """The store written as the generation after `after` of the folder, and published."""
    generation = successor(Generation(folder, after, INDIVIDUALS))
    data = pyoxigraph.Store(str(generation.data))
    data.extend(list(store.data))
    data.flush()
    write_index(generation.index, LocalStore(data))
    del data
    publish(generation)
    return folder
