"""What may be the name of a body: what stands before a head word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.kind import Kind
from extract.toponym import Toponym


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be: the half-open stretch `[start, head)` of `folded` before the head word, the areas in it, and whether
    it begins with the rank of an area (市|某某协会)."""

    folded: str
    start: int
    head: int
    kind: Kind
    word: str
    inside: Sequence[Toponym]
    ranked: bool

    @property
    def stem(self) -> str:
        """What stands before the head word."""
        return self.folded[self.start : self.head]

    @property
    def quoted(self) -> bool:
        """Whether the name and nothing else stands in quotes."""
        end = self.head + len(self.word)
        return self.folded[self.start - 1 : self.start] == "“" and self.folded[end : end + 1] == "”"
