"""Triangles of a network, and how closely neighbours are linked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Triangles(NamedTuple):
    """Each node's share of linked pairs among its neighbours, and the same over the whole network."""

    clustering: tuple[float, ...]
    transitivity: float


def triangles(size: int, pairs: Iterable[tuple[int, int]]) -> Triangles:
    """The clustering of nodes 0 to `size` whose ties are the pairs, each once and of different nodes.

    Ties point from lower to higher degree, so that each triangle is met once and no node has many to look through
    (Chiba and Nishizeki, 1985).
    """
    every = list(pairs)
    degrees = [0] * size
    for a, b in every:
        degrees[a] += 1
        degrees[b] += 1
    above: list[set[int]] = [set() for _ in range(size)]
    for a, b in every:
        low, high = (a, b) if (degrees[a], a) < (degrees[b], b) else (b, a)
        above[low].add(high)
    counts = [0] * size
    for node, upper in enumerate(above):
        for other in upper:
            third = upper & above[other]
            counts[node] += len(third)
            counts[other] += len(third)
            for last in third:
                counts[last] += 1
    possible = [degree * (degree - 1) // 2 for degree in degrees]
    triples = sum(possible)
    return Triangles(
        tuple(count / most if most else 0.0 for count, most in zip(counts, possible, strict=True)),
        sum(counts) / triples if triples else 0.0,
    )
