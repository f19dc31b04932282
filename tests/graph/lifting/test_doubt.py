"""A misprint is told and left as it is."""

from __future__ import annotations

import pytest

from extract.entity import Entity
from extract.kind import Kind
from graph.lifting.doubt import describe_doubts
from graph.lifting.iri import Minter


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("常州市吴江区总工会", ["疑误：常州市没有吴江区，名称照原文。"]),
        ("苏州市吴江区总工会", []),
        ("江苏省苏州市总工会", []),
        ("南通市海门市总工会", []),
        ("吴江区总工会", []),
        ("云南吴江区总工会", []),
    ],
)
def test_a_pair_of_areas_that_do_not_belong_together_is_noted(name: str, notes: list[str]) -> None:
    told = list(describe_doubts(Entity(Kind.UNION, name), Minter()))
    assert [each.split(" ", 2)[2] for each in told if each.endswith("@zh")] == [f'"{note}"@zh' for note in notes]
    assert len(told) == 2 * len(notes)
