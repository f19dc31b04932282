import re

import pytest

from extract.pattern import each, firsts, matches, opened


@pytest.mark.parametrize("text", ["甲赛", "乙赛", "丙丁赛", "丙赛", "赛", "甲"])
def test_each_branch_matches_what_the_group_does(text: str) -> None:
    branches, group = re.compile(each("甲|乙|丙丁?", "赛")), re.compile("(?:甲|乙|丙丁?)赛")
    assert bool(branches.fullmatch(text)) == bool(group.fullmatch(text))


def test_an_empty_branch_stands_for_what_is_behind() -> None:
    assert each("甲|", "赛") == "甲赛|赛"


@pytest.mark.parametrize("text", ["甲赛", "丙丁赛", "丁赛", "赛", "甲乙赛"])
def test_opened_by_its_first_signs_a_pattern_matches_what_it_does_alone(text: str) -> None:
    alone = "(?:丙?丁|甲|(?<=甲)乙)赛"
    assert [one.span() for one in re.finditer(opened("丙丁甲乙", alone), text)] == [
        one.span() for one in re.finditer(alone, text)
    ]


def test_each_first_character_once() -> None:
    assert firsts("甲赛|乙|甲展") == "乙甲"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲赛，乙展。", [("甲赛", "contest"), ("乙展", "show"), ("赛", "any")]),
        ("甲展，乙展。", [("甲展", "show"), ("乙展", "show")]),
        ("", []),
    ],
)
def test_a_pattern_is_sought_where_a_sign_that_it_needs_stands(text: str, found: list[tuple[str, str]]) -> None:
    rules = (
        (re.compile("[甲乙]赛"), "contest", "赛"),
        (re.compile("[甲乙]展"), "show", "展会"),
        (re.compile("赛"), "any", ""),
    )
    assert [(match.group(), name) for match, name in matches(rules, text)] == found


def test_a_pattern_without_a_sign_that_it_needs_is_not_sought() -> None:
    assert not list(matches(((re.compile("甲"), "wrongly gated", "乙"),), "甲"))
