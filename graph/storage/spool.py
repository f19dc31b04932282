"""Harvests collected on disk and written out in one order, whatever the order they came in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType

from graph.harvest import Harvest


class Spool:
    """A temporary store of article graphs: memory grows by one short entry an article, not by its text.

    Use as a context manager; `lines` may be called once all harvests are in.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (closed by __exit__)
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._shared: set[str] = set()

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, harvest: Harvest) -> None:
        """Take in what one source gave."""
        self._shared.update(harvest.shared)
        for leaf in harvest.leaves:
            data = leaf.lines.encode("utf-8", "replace")
            self._places.setdefault(leaf.article, []).append((self._file.tell(), len(data)))
            self._file.write(data)

    def lines(self) -> Iterator[str]:
        """All graphs as chunks of N-Quads lines: articles by IRI, each with its lines sorted, then the shared graphs' lines;
        an article that several sources printed comes once, with all of them."""
        for article in sorted(self._places):
            chunks = [self._read(place) for place in self._places[article]]
            yield chunks[0] if len(set(chunks)) == 1 else _united(chunks)
        yield "".join(sorted(self._shared))

    def _read(self, place: tuple[int, int]) -> str:
        offset, length = place
        self._file.seek(offset)
        data = self._file.read(length)
        self._file.seek(0, 2)
        return data.decode()


def _united(chunks: list[str]) -> str:
    """The lines of all chunks, each once, sorted. Only a line feed ends a line: text may hold other separators."""
    lines = {line for chunk in chunks for line in chunk.split("\n") if line}
    return "".join(f"{line}\n" for line in sorted(lines))
