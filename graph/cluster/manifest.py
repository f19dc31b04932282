"""The manifest of an output folder: one entry a round, written when the round's parts are whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from graph.cluster.error import ClusterError
from graph.cluster.filesystem import File, FileSystem

_FOLDER = "manifest"
_PART = re.compile(r"part-\d{5,}-\d{5,}\.[a-z]+$|round-\d{5,}\.working/")


@dataclass(frozen=True, slots=True)
class Part:
    """A file of sorted lines: its name in the output folder, the number of its lines, and the SHA-256 of its bytes."""

    name: str
    lines: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What a round did: its settings, the inputs it read, the parts it wrote, numbers of sources and articles, and pairs of source
    and reason for what could not be read."""

    round: int
    settings: dict[str, str]
    inputs: tuple[File, ...]
    parts: tuple[Part, ...]
    sources: int
    articles: int
    problems: tuple[tuple[str, str], ...]


class Manifest:
    """The entries below an output folder."""

    __slots__ = ("_files", "_output", "entries")

    def __init__(self, files: FileSystem, output: str) -> None:
        self._files = files
        self._output = output
        self.entries: dict[int, Entry] = {}
        if files.exists(f"{output}/{_FOLDER}"):
            for file in files.files(f"{output}/{_FOLDER}"):
                if file.address.endswith(".json"):
                    entry = _entry(file.address, files.read(file.address))
                    self.entries[entry.round] = entry

    def check(self, settings: dict[str, str]) -> None:
        """ClusterError where the folder holds parts that other settings made."""
        for entry in self.entries.values():
            for name, value in entry.settings.items():
                if settings.get(name) != value:
                    raise ClusterError(
                        f"{self._output}: holds parts made with {name} {value}, not {settings.get(name)}; choose another folder"
                    )

    def pending(self, inputs: Iterable[File]) -> list[File]:
        """The inputs that no entry has read as they are now, sorted; entries with inputs that changed or went are dropped."""
        inputs = sorted(inputs)
        present = set(inputs)
        for entry in list(self.entries.values()):
            if not present.issuperset(entry.inputs):
                self._files.delete(self._address(entry.round))
                del self.entries[entry.round]
        done = {file for entry in self.entries.values() for file in entry.inputs}
        return [file for file in inputs if file not in done]

    def strays(self) -> Iterator[str]:
        """Addresses of parts in the folder that belong to no entry: what a killed round left, and those of dropped entries."""
        if not self._files.exists(self._output):
            return
        named = {part.name for entry in self.entries.values() for part in entry.parts}
        for file in self._files.files(self._output):
            inner = file.address[len(self._output) + 1 :]
            if _PART.match(inner) and inner not in named:
                yield file.address

    def add(self, entry: Entry) -> None:
        """Record a round; from now on its inputs are done."""
        text = json.dumps(asdict(entry), ensure_ascii=False, indent=1)
        self._files.write(self._address(entry.round), text + "\n")
        self.entries[entry.round] = entry

    def next_round(self) -> int:
        """A number that no entry has."""
        return max(self.entries, default=-1) + 1

    def _address(self, number: int) -> str:
        return f"{self._output}/{_FOLDER}/round-{number:05d}.json"


def _entry(address: str, text: str) -> Entry:
    try:
        found = json.loads(text)
        return Entry(
            found["round"],
            found["settings"],
            tuple(File(**file) for file in found["inputs"]),
            tuple(Part(**part) for part in found["parts"]),
            found["sources"],
            found["articles"],
            tuple((source, reason) for source, reason in found["problems"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ClusterError(f"{address}: no entry of a manifest ({error}); remove it to do its round again") from error
