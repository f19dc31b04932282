"""A store's folder: numbered generations, of which one is published.

A build works in a copy of the published generation (hard links, so a copy costs milliseconds) and publishes it by replacing
one small file. Readers open the published generation, which never changes; a killed build leaves it as it was.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORMAT = 1
_POINTER = "unionkg.json"
LOCK = "lock"
DATA = "data"
REGISTRY = "registry.sqlite"
INDEX = "names.sqlite"
ALIASES = "aliases.tsv"


class StoreError(Exception):
    """A store that cannot be used; the message says which, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation of a store: its folder and its number, 0 where nothing is published."""

    store: Path
    number: int
    base: str

    @property
    def data(self) -> Path:
        """The folder of the triple store."""
        return self.store / f"generation-{self.number:06d}" / DATA

    @property
    def registry(self) -> Path:
        """The file of the registry of sources."""
        return self.data.with_name(REGISTRY)

    @property
    def aliases(self) -> Path:
        """The file of the aliases that the build applied; absent where there were none."""
        return self.data.with_name(ALIASES)

    @property
    def index(self) -> Path:
        """The file of the index of names."""
        return self.data.with_name(INDEX)


def published(store: Path) -> Generation:
    """The store's published generation.

    Raises StoreError where the folder is no store, or one of another format.
    """
    pointer = store / _POINTER
    try:
        content: dict[str, Any] = json.loads(pointer.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StoreError(
            f"{store}: no unionkg store here; make one with: unionkg build PATH... --store {store}"
        ) from None
    except (OSError, ValueError) as error:
        raise StoreError(f"{pointer}: cannot be read: {error}") from error
    if content.get("format") != FORMAT:
        raise StoreError(
            f"{store}: store format {content.get('format')}, this unionkg reads {FORMAT}; build it again from its sources"
        )
    return Generation(store, int(content["generation"]), str(content["base"]))


def publish(generation: Generation) -> None:
    """Make `generation` the one that readers open from now on, and drop those before the last one."""
    content = {"format": FORMAT, "generation": generation.number, "base": generation.base}
    pointer = generation.store / _POINTER
    scratch = pointer.with_suffix(".new")
    with scratch.open("w", encoding="utf-8") as out:
        json.dump(content, out)
        out.flush()
        os.fsync(out.fileno())
    scratch.replace(pointer)
    _drop(generation.store, keep=(generation.number, generation.number - 1))


def successor(current: Generation) -> Generation:
    """An empty folder for the generation after `current`; what a killed build left there goes."""
    following = Generation(current.store, current.number + 1, current.base)
    _drop(current.store, keep=(current.number, current.number - 1))
    following.data.parent.mkdir(parents=True)
    return following


@contextmanager
def locked(store: Path) -> Iterator[None]:
    """Hold the store's lock for writing; StoreError at once where another process holds it, with its number."""
    store.mkdir(parents=True, exist_ok=True)
    with (store / LOCK).open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            raise StoreError(
                f"{store}: another build is at work (process {holder}); try again when it has ended"
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _drop(store: Path, keep: tuple[int, ...]) -> None:
    for folder in store.glob("generation-*"):
        if int(folder.name.rpartition("-")[2]) not in keep:
            shutil.rmtree(folder, ignore_errors=True)
