"""What the fuzzer starts from and what it once broke holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import ROOM, names, target
from tests.fuzz.vocabulary import PIECES, spelled, spelling

REGRESSIONS = sorted((ROOM / "regressions").glob("*/*"))


@pytest.mark.parametrize("name", names())
def test_seeds_pass(name: str) -> None:
    found = target(name)
    for seed in found.seeds:
        found.check(found.spelled(seed))


@pytest.mark.parametrize("path", REGRESSIONS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_once_failed_passes(path: Path) -> None:
    target(path.parent.name).check(path.read_bytes())


def test_every_folder_of_regressions_has_a_target() -> None:
    assert set() < {path.parent.name for path in REGRESSIONS} <= set(names())


@pytest.mark.parametrize("name", sorted(set(names()) - {"dataset"}))
@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=200))
def test_any_bytes_pass(name: str, data: bytes) -> None:
    found = target(name)
    found.check(found.spelled(data))


def test_spelling_and_spelled_are_inverse() -> None:
    for text in (*PIECES, "".join(PIECES), "市总工会工会\U0001f600𠮷"):
        assert spelled(spelling(text)).decode() == text
