"""Patterns that are sought fast: an alternation of which each branch begins with a literal is skipped to by its first characters."""

from __future__ import annotations


def each(words: str, behind: str) -> str:
    """The branches of `words` (parted by |), each with the pattern `behind` it, in their order: what (?:words)behind matches."""
    return "|".join(word + behind for word in words.split("|"))


def opened(signs: str, pattern: str) -> str:
    """What `pattern` matches, where all of it begins with one of the `signs`; elsewhere none of its branches is tried."""
    return f"(?=[{signs}])(?:{pattern})"
