"""One of several candidates, chosen by weighted features of the language.

Who chooses gives each candidate the features that hold of it, plain words such as `programme in clause`; the weights lie in
`extract/weights`, one file a choice, learnt from annotated articles by `python -m tests.evaluation.training`. A feature never
names a person, body or place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import Generic, TypeVar

from extract.record import record

T = TypeVar("T")


@record()
class Candidate(Generic[T]):
    """A thing that may be chosen, and the features that hold of it."""

    thing: T
    features: Collection[str]


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """The thing chosen, and the feature that spoke most for it and not for the next best, empty where none did."""

    thing: T
    reason: str


@dataclass(frozen=True, slots=True)
class Ranker:
    """A linear ranker: a candidate is worth the sum of the weights of its features, in hundredths of a logit."""

    weights: Mapping[str, int]

    def score(self, candidate: Candidate[T]) -> int:
        """The worth of the candidate; features without a weight count nothing."""
        return sum(map(self.weights.get, candidate.features, repeat(0)))

    def choose(self, candidates: Sequence[Candidate[T]]) -> Choice[T] | None:
        """The candidate of the highest worth, of equals the first; None where there is none."""
        if not candidates:
            return None
        scores = [self.score(candidate) for candidate in candidates]
        first, *others = sorted(range(len(candidates)), key=scores.__getitem__, reverse=True)
        rival = candidates[others[0]].features if others else ()
        own = [feature for feature in candidates[first].features if feature not in rival]
        reason = max(own, key=lambda feature: self.weights.get(feature, 0), default="")
        return Choice(candidates[first].thing, reason)


@cache
def ranker(name: str) -> Ranker:
    """The ranker of the choice `name` (a file of `extract/weights`, a feature and its weight a line)."""
    text = files("extract").joinpath("weights", f"{name}.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return Ranker({feature: int(weight) for feature, weight in rows})
