"""Overlapping mentions made disjoint."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from extract.mention import Mention


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Disjoint mentions sorted by start: of two that overlap the one of higher priority stays, then the longer, then the earlier."""
    starts: list[int] = []
    taken: list[Mention] = []
    for mention in sorted(mentions, key=_claim):
        place = bisect_left(starts, mention.start)
        free = (place == 0 or taken[place - 1].end <= mention.start) and (
            place == len(taken) or mention.end <= taken[place].start
        )
        if free:
            starts.insert(place, mention.start)
            taken.insert(place, mention)
    return tuple(taken)


def _claim(mention: Mention) -> tuple[int, int, int, str, str]:
    return -mention.priority, mention.start - mention.end, mention.start, mention.kind, mention.name
