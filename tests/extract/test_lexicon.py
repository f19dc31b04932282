"""Word files keep their format; the loader says which line breaks it."""

from importlib.resources import files

import pytest

from extract.lexicon import LexiconError, columns, table, words

NAMES = sorted(
    entry.name.removesuffix(".txt") for entry in files("extract").joinpath("words").iterdir() if entry.name.endswith(".txt")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_well_formed(name: str) -> None:
    rows = table(name)
    first = words(name)
    assert rows
    assert list(first) == sorted(set(first))
    assert {len(row) for row in rows} == {len(columns(name))}


@pytest.mark.parametrize("name", NAMES)
def test_bytes_are_plain_utf8_lines(name: str) -> None:
    raw = files("extract").joinpath("words", f"{name}.txt").read_bytes()
    assert raw.endswith(b"\n")
    assert b"\r" not in raw
    assert "\ufeff" not in raw.decode("utf-8")


def test_absent_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"extract/words/nowhere\.txt:1"):
        words("nowhere")
