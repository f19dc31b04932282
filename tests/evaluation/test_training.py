"""The weights of rankers are learnt from articles, and always the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.absence import skip_loudly
from tests.evaluation.fitting import Example, fit
from tests.evaluation.scorer import SCORER
from tests.evaluation.training import CHOICES, cross, of_set, rendered

EXAMPLES = [
    Example("a", (("near", "small"), ("far", "small")), frozenset({0}), frozenset({0})),
    Example("a", (("far",), ("near", "small"), ("near",)), frozenset({1, 2}), frozenset({1})),
    Example("b", (("near",), ("far", "small")), frozenset({0}), frozenset()),
]
# All but three articles of our own are left out.
_FEW = re.compile(r"(?!a0[1-3]$)")
_PRINT = """
from tests.evaluation.test_training import learnt
print(learnt(), end="")
"""


def learnt() -> str:
    """The weights of each choice that three articles teach."""
    return "".join(
        rendered(fit(list(of_set("retold", _FEW, lesson.read)), lesson.ridge)) for lesson in CHOICES.values()
    )


def test_what_is_right_more_often_weighs_more() -> None:
    weights = fit(EXAMPLES)
    assert weights["near"] > weights.get("small", 0) > weights["far"]


def test_what_cannot_be_told_apart_teaches_nothing() -> None:
    assert fit([Example("a", (("near",), ("far",)), frozenset({0, 1}), frozenset({0}))]) == {}


def test_what_one_set_alone_shows_counts_nothing() -> None:
    assert fit(EXAMPLES, sets=2) == fit(EXAMPLES)
    assert fit(EXAMPLES[:2], sets=2) == {}


def test_a_held_out_set_is_measured_by_the_others() -> None:
    assert list(cross(EXAMPLES)) == [
        "a         2  1.000  0.500",
        "b         1  1.000  0.000",
        "all       3  1.000  0.333",
    ]


def test_learning_again_gives_the_same_bytes() -> None:
    if not SCORER.is_file():
        skip_loudly(str(SCORER), "learning")
    said = [
        subprocess.run(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-c", _PRINT],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1] != ""
