"""What the verbs of conferring say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extract.conferring import getting, giving, weak


@pytest.mark.parametrize(
    ("alternatives", "said", "not_said"),
    [
        (getting, ["荣获", "被评为", "捧回"], ["授予", "成为"]),
        (weak, ["成为", "拿"], ["荣获", "颁给"]),
        (giving, ["授予", "表彰"], ["获得", "花落"]),
    ],
)
def test_alternatives(alternatives: Callable[[], str], said: list[str], not_said: list[str]) -> None:
    pattern = re.compile(alternatives())
    assert all(pattern.fullmatch(verb) for verb in said)
    assert not any(pattern.fullmatch(verb) for verb in not_said)


def test_the_longest_verb_matches_first() -> None:
    found = re.match(getting(), "获评为先进")
    assert found is not None
    assert found.group() == "获评为"
