"""Lines sorted without holding them all."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby, islice
from typing import BinaryIO

# Lines held at once: some fifty megabytes of N-Triples.
PORTION = 200_000


def sorted_lines(lines: Iterable[bytes], portion: int = PORTION) -> Iterator[bytes]:
    """The lines, each with its line feed, sorted by their bytes, each once; at most `portion` of them are in memory at a time."""
    rest = iter(lines)
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        while held := sorted(set(islice(rest, portion))):
            if len(held) < portion and not runs:
                yield from held
                return
            run: BinaryIO = stack.enter_context(tempfile.TemporaryFile())
            run.writelines(held)
            run.seek(0)
            runs.append(run)
        for line, _ in groupby(heapq.merge(*runs)):
            yield line
