"""Files and folders as the sources of a corpus."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".docx", ".pdf"})


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read: `name` is its path below the folder it was found in (`/` between parts), or its file name."""

    name: str
    path: Path


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """The sources that the paths name, each file once, sorted by name: files as they are, folders with every file of a known
    suffix below them, hidden ones and symbolic links to folders left out."""
    found: dict[Path, Source] = {}
    for path in paths:
        for source in _below(path) if path.is_dir() else (Source(path.name, path),):
            found.setdefault(source.path.absolute(), source)
    yield from sorted(found.values())


def _below(folder: Path) -> Iterator[Source]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(parent, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Source(path.relative_to(folder).as_posix(), path)
