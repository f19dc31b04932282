"""The words of jieba's dictionary: the one door to jieba, of which nothing else is used."""

from __future__ import annotations

from collections.abc import Iterator

import jieba


def dictionary() -> Iterator[tuple[str, int, str]]:
    """Each word of the dictionary, how often it occurs in the corpus that it was counted in, and its tag (`v`, `ns`, `nr`)."""
    with jieba.get_dict_file() as file:
        cells = file.read().decode("utf-8").split()
    return zip(cells[0::3], map(int, cells[1::3]), cells[2::3], strict=True)
