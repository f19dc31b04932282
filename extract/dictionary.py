"""The words of jieba's dictionary: the one door to jieba, of which nothing else is used."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache

import jieba


def dictionary() -> Iterator[tuple[str, int, str]]:
    """Each word of the dictionary, how often it occurs in the corpus that it was counted in, and its tag (`v`, `ns`, `nr`)."""
    return zip(*_columns(), strict=True)


@cache
def _columns() -> tuple[list[str], list[int], list[str]]:
    with jieba.get_dict_file() as file:
        cells = file.read().decode("utf-8").split()
    return cells[0::3], list(map(int, cells[1::3])), list(map(sys.intern, cells[2::3]))
