"""Weights of a ranker, fitted to examples: a conditional logit with ridge, the same bytes on every run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Found by cross-validation over sets of articles; the plateau is wide.
RIDGE = 5.0
_FIRST_SHARE = 0.3
_ROUNDS = 200
_SCALE = 100

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of each candidate of one choice, the candidates that gold accepts, and those that it names first."""

    group: str
    candidates: tuple[Collection[str], ...]
    accepted: frozenset[int]
    first: frozenset[int]


def fit(examples: Sequence[Example], ridge: float = RIDGE, sets: int = 1) -> dict[str, int]:
    """The weight of each feature in hundredths of a logit, sorted by feature, without those of no weight.

    Maximises the log-probability of what gold accepts, and with a smaller share of what it names first; examples in which
    everything or nothing is right teach nothing. A feature counts that at least so many `sets` show, which keeps out the words of
    one article. Rprop, since it needs no rate and adds in a fixed order.
    """
    examples = [one for one in examples if 0 < len(one.accepted) < len(one.candidates)]
    shown: dict[str, set[str]] = defaultdict(set)
    for one in examples:
        for name in {name for features in one.candidates for name in features}:
            shown[name].add(one.group)
    names = sorted(name for name, groups in shown.items() if len(groups) >= sets)
    if not names:
        return {}
    place = {name: index for index, name in enumerate(names)}
    cells = [
        (row, place[name])
        for row, features in enumerate(features for one in examples for features in one.candidates)
        for name in features
        if name in place
    ]
    rows, columns = (np.array(each, dtype=np.int64) for each in zip(*cells, strict=True))
    sizes = [len(one.candidates) for one in examples]
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    choice = np.repeat(np.arange(len(sizes)), sizes)
    accepted = _flags(examples, lambda one: one.accepted)
    first = _flags(examples, lambda one: one.first or one.accepted)

    def share(worth: Vector, flags: Vector) -> Vector:
        chosen = worth * flags
        return np.asarray(chosen / np.add.reduceat(chosen, starts)[choice])

    weights, step, before = np.zeros(len(names)), np.full(len(names), 0.05), np.zeros(len(names))
    for _ in range(_ROUNDS):
        scores = np.bincount(rows, weights=weights[columns], minlength=len(choice))
        worth = np.exp(scores - np.maximum.reduceat(scores, starts)[choice])
        want = (1 - _FIRST_SHARE) * share(worth, accepted) + _FIRST_SHARE * share(worth, first)
        slope = np.bincount(columns, weights=(want - share(worth, np.ones(len(choice))))[rows]) - ridge * weights
        turn = slope * before
        step = np.where(turn > 0, step * 1.2, np.where(turn < 0, step * 0.5, step))
        before = np.where(turn < 0, 0.0, slope)
        weights = weights + np.sign(before) * step
    return {name: value for name in names if (value := round(float(weights[place[name]]) * _SCALE))}


def _flags(examples: Sequence[Example], of: Callable[[Example], frozenset[int]]) -> Vector:
    return np.array([float(index in of(one)) for one in examples for index in range(len(one.candidates))])
