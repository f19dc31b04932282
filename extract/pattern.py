"""Patterns that are sought fast: an alternation of which each branch begins with a literal is skipped to by its first characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def each(words: str, behind: str) -> str:
    """The branches of `words` (parted by |), each with the pattern `behind` it, in their order: what (?:words)behind matches."""
    return "|".join(word + behind for word in words.split("|"))


def opened(signs: str, pattern: str) -> str:
    """What `pattern` matches, where all of it begins with one of the `signs`; elsewhere none of its branches is tried."""
    return f"(?=[{signs}])(?:{pattern})"


def firsts(words: str) -> str:
    """The first characters of `words` (parted by |), for `opened`."""
    return "".join(sorted({word[0] for word in words.split("|")}))


def matches(rules: Iterable[tuple[re.Pattern[str], str, str]], text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The matches of each pattern in the text, with its name; each rule is a pattern, its name, and the characters without any of
    which it never fits, so that it is sought only where one stands, or everywhere where it names none."""
    present = set(text)
    for pattern, name, needed in rules:
        if not needed or not present.isdisjoint(needed):
            for match in pattern.finditer(text):
                yield match, name
