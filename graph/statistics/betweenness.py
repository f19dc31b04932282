"""Betweenness estimated from some sources."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


def sampled_betweenness(size: int, pairs: Iterable[tuple[int, int]], sources: int) -> list[float]:
    """The share of shortest paths between other nodes that each node stands on, from `sources` nodes evenly spread over all.

    Brandes and Pich (2007), level by level over arrays. With as many sources as nodes it is exact.
    """
    if size < 3:
        return [0.0] * size
    ends = np.array(list(pairs), dtype=np.int64).reshape(-1, 2)
    tails = np.concatenate([ends[:, 0], ends[:, 1]])
    heads = np.concatenate([ends[:, 1], ends[:, 0]])
    order = np.argsort(tails, kind="stable")
    heads = heads[order]
    first = np.concatenate([[0], np.cumsum(np.bincount(tails, minlength=size))])
    chosen = np.unique(np.linspace(0, size - 1, min(sources, size)).astype(np.int64))
    result = np.zeros(size)
    for source in chosen:
        result += _dependencies(int(source), size, heads, first)
    scale = size / len(chosen) / ((size - 1) * (size - 2))
    return [float(value) for value in result * scale]


def _dependencies(source: int, size: int, heads: NDArray[np.int64], first: NDArray[np.int64]) -> NDArray[np.float64]:
    distance = np.full(size, -1, dtype=np.int64)
    paths = np.zeros(size)
    distance[source], paths[source] = 0, 1
    level = np.array([source], dtype=np.int64)
    steps: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    while level.size:
        tail, head = _edges(level, heads, first)
        fresh = distance[head] < 0
        distance[head[fresh]] = len(steps) + 1
        forward = distance[head] == len(steps) + 1
        tail, head = tail[forward], head[forward]
        paths += np.bincount(head, paths[tail], size)
        steps.append((tail, head))
        level = np.unique(head)
    found = np.zeros(size)
    for tail, head in reversed(steps):
        found += np.bincount(tail, paths[tail] / paths[head] * (1 + found[head]), size)
    found[source] = 0
    return found


def _edges(
    level: NDArray[np.int64], heads: NDArray[np.int64], first: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The ties out of the nodes of a level."""
    counts = first[level + 1] - first[level]
    starts = np.repeat(first[level] - np.concatenate([[0], np.cumsum(counts)[:-1]]), counts)
    return np.repeat(level, counts), heads[starts + np.arange(int(counts.sum()))]
