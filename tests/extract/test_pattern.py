import re

import pytest

from extract.pattern import each


@pytest.mark.parametrize("text", ["甲赛", "乙赛", "丙丁赛", "丙赛", "赛", "甲"])
def test_each_branch_matches_what_the_group_does(text: str) -> None:
    branches, group = re.compile(each("甲|乙|丙丁?", "赛")), re.compile("(?:甲|乙|丙丁?)赛")
    assert bool(branches.fullmatch(text)) == bool(group.fullmatch(text))


def test_an_empty_branch_stands_for_what_is_behind() -> None:
    assert each("甲|", "赛") == "甲赛|赛"
