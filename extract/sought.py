"""Lists of words that are sought in a text in one pass, however many lists there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

import ahocorasick_rs

# The place of a word in its list, and the half-open stretch where it stands.
Hit = tuple[int, int, int]


class Sought:
    """A list of words, made when its module is loaded; `words` is asked for them when a text is first read."""

    __slots__ = ("_number", "words")

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self.words = words
        self._number = len(_LISTS)
        _LISTS.append(self)

    def everywhere(self, text: str) -> list[Hit]:
        """Every stretch of the text that is one of the words, by end, of those with one end the longest first; not to be changed."""
        return _scan(text, len(_LISTS))[self._number]

    def longest(self, text: str) -> list[Hit]:
        """Disjoint stretches of the text that are the words, in order: of those that overlap the first, then the longest."""
        found: list[Hit] = []
        at = 0
        for hit in sorted(self.everywhere(text), key=_claim):
            if hit[1] >= at:
                found.append(hit)
                at = hit[2]
        return found


_LISTS: list[Sought] = []


def _claim(hit: Hit) -> tuple[int, int]:
    return hit[1], -hit[2]


@lru_cache(maxsize=8)
def _scan(text: str, lists: int) -> list[list[Hit]]:
    """What each of the lists finds in the text."""
    matcher, owners = _matcher(lists)
    found: list[list[Hit]] = [[] for _ in range(lists)]
    for index, start, end in matcher.find_matches_as_indexes(text, overlapping=True):
        for number, place in owners[index]:
            found[number].append((place, start, end))
    return found


@cache
def _matcher(lists: int) -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[tuple[int, int], ...], ...]]:
    """The matcher of all words of so many lists, and for each word the numbers of its lists with its place there."""
    owners: dict[str, list[tuple[int, int]]] = {}
    for number, sought in enumerate(_LISTS[:lists]):
        for place, word in enumerate(sought.words()):
            owners.setdefault(word, []).append((number, place))
    matcher = ahocorasick_rs.AhoCorasick(owners, matchkind=ahocorasick_rs.MatchKind.Standard)
    return matcher, tuple(map(tuple, owners.values()))
