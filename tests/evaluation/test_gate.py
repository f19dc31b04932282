"""Quality holds: no row of any set falls below its floor."""

from __future__ import annotations

import pytest

from tests.absence import skip_loudly
from tests.evaluation.gate import figures, missed, read_floors
from tests.evaluation.measure import SETS, gold_hash, measure
from tests.evaluation.scorer import SCORER


@pytest.mark.parametrize("name", SETS)
def test_no_row_falls_below_its_floor(name: str) -> None:
    folder = SETS[name]
    if not (folder / "gold").is_dir():
        skip_loudly(str(folder), f"quality over {name}")
    if not SCORER.is_file():
        skip_loudly(str(SCORER), f"quality over {name}")
    floors = read_floors()
    assert gold_hash(folder) == floors[name]["gold"], "the gold has changed: measure its floors again"
    assert missed(name, figures(measure(folder)), floors) == []


def test_a_lower_figure_is_told() -> None:
    floors = {"set": {"figures": {"post/strict": 0.5, "union/strict": 0.9}}}
    assert missed("set", {"post/strict": 0.49, "union/strict": 0.9}, floors) == [
        "set post/strict: 0.4900, floor 0.5000"
    ]
