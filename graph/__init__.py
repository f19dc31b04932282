"""From facts to RDF, and from RDF to answers, networks and statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.storage.store import open_store

__all__ = ["open_store"]


def __getattr__(name: str) -> Any:
    # Imported when asked for, so that the command line starts without the store's library.
    if name == "open_store":
        from graph.storage.store import open_store

        return open_store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
