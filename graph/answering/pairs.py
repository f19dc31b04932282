"""Rows that share something, as pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, groupby
from typing import TypeVar

T = TypeVar("T")


def paired(rows: Iterable[tuple[object, T]]) -> list[tuple[T, T, int]]:
    """Of rows (group, member) sorted by group: each two members that share a group, with the number of groups they share.

    The most frequent pairs come first, those of one frequency in the order of their first rows; in a pair, too, the member met
    first stands first. A group of n members costs n²/2 steps; members must be hashable.
    """
    rank: dict[T, int] = {}
    names: list[T] = []
    shared: Counter[tuple[int, int]] = Counter()
    for _, group in groupby(rows, key=lambda row: row[0]):
        ranks = set()
        for _, member in group:
            if member not in rank:
                rank[member] = len(names)
                names.append(member)
            ranks.add(rank[member])
        shared.update(combinations(sorted(ranks), 2))
    ordered = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return [(names[one], names[other], count) for (one, other), count in ordered]
