"""A store counted, chapter by chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from graph.statistics.chapter import QUESTIONS, Asker
from graph.statistics.connection import connected_bodies
from graph.statistics.hierarchy import hierarchy_sheets
from graph.statistics.sheet import Sheet
from graph.storage.generation import StoreError
from graph.storage.store import Store

CHAPTERS: Final = ("overview", "hierarchy", "honours", "programmes", "people", "figures", "network")
LIMIT: Final = 15


def statistics(
    store: Store, chapters: Iterable[str] = ("overview",), projection: str = "relations", limit: int | None = LIMIT
) -> Iterator[Sheet]:
    """The sheets of the chapters, each sheet once; those that grow with the store cut to their first `limit` rows.

    `projection` is the network of the chapter network. Raises StoreError for an unknown chapter or projection.
    """
    seen: set[str] = set()
    for name in chapters:
        for found in _chapter(store, name, projection, limit):
            if found.key not in seen:
                seen.add(found.key)
                yield found


def _chapter(store: Store, name: str, projection: str, limit: int | None) -> Iterator[Sheet]:
    asker = Asker(store)
    if name == "overview":
        yield from asker.chapter(name, limit)
        yield from connected_bodies(store, limit)
    elif name == "hierarchy":
        yield from hierarchy_sheets(store, asker, limit)
    elif name == "network":
        from graph.statistics.network import network_sheets

        yield from network_sheets(store, projection, limit)
    elif name in QUESTIONS:
        yield from asker.chapter(name, limit)
    else:
        raise StoreError(f"chapter {name}: expected one of {', '.join(CHAPTERS)}")
