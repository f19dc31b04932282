"""What a worker does: one partition's inputs to one part."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from extract.document import Document
from extract.error import UnreadableError
from extract.limit import Limits
from extract.read import read_bytes
from extract.read.content import Content
from extract.read.jsonl import RecordError, read_record
from graph.cluster.filesystem import below
from graph.harvest import Harvest, Press, harvest_documents
from graph.lifting.aliases import NO_ALIASES, Aliases
from graph.lifting.iri import Minter
from graph.storage.spool import Spool


@dataclass(frozen=True, slots=True)
class Work:
    """How to extract: the base of IRIs, the limits, what an extraction becomes, the input folders without scheme and host, and the
    user's rules of identity."""

    base: str
    limits: Limits
    press: Press
    roots: tuple[str, ...]
    aliases: Aliases = NO_ALIASES

    def name(self, path: str) -> str:
        """The name of the source at a path: what stands below its input folder, or the file name of an input that is a file."""
        root = max((root for root in self.roots if path.startswith(f"{root}/")), key=len, default="")
        return path[len(root) + 1 :] if root else path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Tally:
    """What one partition gave, in numbers; `sha256` is that of its part's bytes, `problems` are pairs of source and reason."""

    sources: int
    articles: int
    lines: int
    sha256: str
    problems: tuple[tuple[str, str], ...]


Row = tuple[Any, ...]
Reap = Callable[[Work, Row], Harvest]
Report = Callable[[dict[int, Tally]], None]


def write_part(work: Work, reap: Reap, report: Report, index: int, rows: Iterable[Row]) -> Iterator[str]:
    """The part of the partition of that index, as chunks of sorted lines without the last line end; then its tally to `report`.

    A worker holds one article and an entry for each other: graphs wait on its disk until all are in.
    """
    sources = articles = lines = 0
    problems: list[tuple[str, str]] = []
    digest = hashlib.sha256()
    with Spool() as spool:
        for row in rows:
            harvest = reap(work, row)
            sources += 1
            articles += len(harvest.leaves)
            if harvest.problem is not None:
                problems.append((harvest.source, harvest.problem))
            spool.add(harvest)
        for chunk in filter(None, spool.lines()):
            lines += chunk.count("\n")
            digest.update(chunk.encode("utf-8", "replace"))
            yield chunk[:-1]
    report({index: Tally(sources, articles, lines, digest.hexdigest(), tuple(problems))})


def reap_file(work: Work, row: Row) -> Harvest:
    """The harvest of a file from its address and its bytes."""
    address, data = row
    name = work.name(below(address))
    return _harvest(work, name, read_bytes(bytes(data), name, work.limits))


def reap_record(work: Work, row: Row) -> Harvest:
    """The harvest of a row of a table, from its file's address (percent-encoded), its number in the file from 0, and its fields text,
    title, date and source; it is read as the same record of a JSON Lines file is."""
    address, number, text, title, date, source = row
    name = work.name(below(unquote(address)))
    fields = {"text": text, "title": title, "date": date, "source": source}
    line = json.dumps({key: value for key, value in fields.items() if value is not None}, ensure_ascii=False)
    return _harvest(work, f"{name}#{number + 1}", _record(name, number + 1, line, work.limits))


def _harvest(work: Work, name: str, documents: Iterator[Document]) -> Harvest:
    return harvest_documents(name, documents, Minter(work.base, work.aliases), work.limits, work.press)


def _record(name: str, number: int, line: str, limits: Limits) -> Iterator[Document]:
    try:
        yield read_record(Content(name, b"", "", limits.bytes), number, line)
    except RecordError as error:
        raise UnreadableError(f"{name}#{number}", str(error)) from error
