"""Short names made of long ones by leaving characters out: 教体局 of 教育和体育局."""

from __future__ import annotations


def in_order(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in their order, with or without others between them."""
    rest = iter(long)
    return all(character in rest for character in short)
