"""Overlapping mentions made disjoint."""

from __future__ import annotations

from collections.abc import Iterable

from extract.mention import Mention


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Disjoint mentions sorted by start: of two that overlap the one of higher priority stays, then the longer, then the earlier."""
    taken: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (-m.priority, m.start - m.end, m.start, m.kind, m.name)):
        if not any(mention.overlaps(other) for other in taken):
            taken.append(mention)
    return tuple(sorted(taken, key=lambda m: m.start))
