"""Files and folders as the sources of a corpus."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.read import READERS

SUFFIXES = frozenset(READERS)


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read: `name` is its path below the folder it was found in (`/` between parts), or its file name."""

    name: str
    path: Path


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """The sources that the paths name, each file once, sorted by name: files as they are, folders with every file of a known
    suffix below them, hidden ones and symbolic links to folders left out.

    Where two would have one name, each takes as many of the folders above it into its name as tell them apart. A folder
    that cannot be listed is a source too: reading it tells why.
    """
    depths: dict[Path, int] = {}
    for path in paths:
        for depth, file in _below(path) if path.is_dir() else ((1, path),):
            absolute = file.absolute()
            depths[absolute] = max(depth, depths.get(absolute, 0))
    while repeated := _repeated(depths):
        for path in repeated:
            depths[path] += 1
    yield from sorted(Source(_name(path, depth), path) for path, depth in depths.items())


def _below(folder: Path) -> Iterator[tuple[int, Path]]:
    """The files below the folder, each with the number of the parts of its name."""
    barred: list[OSError] = []
    outer = len(folder.parts)
    for parent, folders, files in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(parent, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith("."):
                yield len(path.parts) - outer, path
    for error in barred:
        path = Path(os.fsdecode(error.filename))
        yield max(len(path.parts) - outer, 1), path


def _repeated(depths: dict[Path, int]) -> list[Path]:
    names = {path: _name(path, depth) for path, depth in depths.items()}
    counts = Counter(names.values())
    return [path for path, name in names.items() if counts[name] > 1 and depths[path] < len(path.parts)]


def _name(path: Path, depth: int) -> str:
    """The last `depth` parts of the path; bytes of it that are no UTF-8 as U+FFFD."""
    name = "/".join(path.parts[-depth:])
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
