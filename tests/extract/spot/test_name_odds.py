import math

import pytest

from extract.spot.name_odds import is_word, odds


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("郑世明说到底", True),
        ("林胜勇为县总工会主席", True),
        ("钱永志在会上", True),
        ("石敏说", False),
        ("罗刚毅然留下", False),
        ("陈伟大力支持", False),
        ("何俊带队走访", False),
    ],
)
def test_the_words_behind_tell_where_a_name_ends(text: str, longer: bool) -> None:
    short, long = odds(text, 0, len(text))
    assert (long > short) is longer


@pytest.mark.parametrize("text", ["马上就要", "方便大家", "于是他们", "高峰论坛", "任务完成", "全力以赴", "单位职工"])
def test_words_are_unlikely_names(text: str) -> None:
    assert max(odds(text, 0, len(text))) < -2


def test_a_name_needs_room() -> None:
    assert odds("王", 0, 1) == (-math.inf, -math.inf)
    assert odds("王芳，", 0, 3)[1] == -math.inf


def test_words_but_no_names() -> None:
    assert is_word("苏打")
    assert not is_word("陈建国")
