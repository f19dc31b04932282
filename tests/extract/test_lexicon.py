"""Word files keep their format; the loader says which line breaks it."""

from importlib.resources import files

import pytest

from extract.lexicon import LexiconError, columns, table, words

NAMES = sorted(
    entry.name.removesuffix(".txt")
    for entry in files("extract").joinpath("words").iterdir()
    if entry.name.endswith(".txt")
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


CLOSED = [
    ("surnames", "freq", {"common", "rare"}),
    ("surnames", "sense", {"", "word"}),
    ("surnames", "kind", {"han", "compound", "ethnic"}),
    ("posts", "domain", {"union", "party", "government", "enterprise", "institution", "any"}),
    ("posts", "nature", {"post", "occupation"}),
    ("honour_heads", "recipient", {"person", "body", "any"}),
    ("honour_fixed", "recipient", {"person", "body", "any"}),
    ("conferral_verbs", "lead", {"got", "weak", "gave", "nominated", "planned"}),
    ("programme_heads", "need", {"quoted", "free"}),
    ("organise_verbs", "role", {"organizer", "co-organizer", "undertaker", "participant"}),
    ("organise_verbs", "strength", {"strong", "weak"}),
    ("known_bodies", "use", {"", "word"}),
    ("slogans", "kind", {"policy", "spirit", "theory"}),
    ("stop_names", "kind", {"word", "place", "name", "term"}),
    ("stop_names", "strength", {"hard", "soft"}),
]


@pytest.mark.parametrize(("name", "column", "allowed"), CLOSED)
def test_a_closed_column_holds_each_of_its_values_and_no_other(name: str, column: str, allowed: set[str]) -> None:
    place = columns(name).index(column)
    assert {row[place] for row in table(name)} == allowed


@pytest.mark.parametrize("name", ["honour_heads", "honour_fixed"])
def test_kinds_of_honour_are_known(name: str) -> None:
    known = {"medal", "certificate", "title", "collective", "prize", "designation", "competition"}
    assert {row[1] for row in table(name)} <= known | {"home", "vanguard", "list"}


@pytest.mark.parametrize("name", ["programme_heads", "programme_fixed"])
def test_kinds_of_programme_are_known(name: str) -> None:
    known = {"campaign", "competition", "project", "brand", "platform", "training", "service", "relief", "works"}
    assert {row[1] for row in table(name)} <= known | {"pilot", "culture", "scheme", "education", "lecture", "media"}


def test_every_stop_word_but_a_term_begins_with_a_surname() -> None:
    surnames = words("surnames")
    odd = [row[0] for row in table("stop_names") if row[1] != "term" and not row[0].startswith(surnames)]
    assert odd == []


def test_absent_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"extract/words/nowhere\.txt:1"):
        words("nowhere")
