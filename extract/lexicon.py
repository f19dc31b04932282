"""Words of the language of union news, read once from the files in `extract/words`."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

Row = tuple[str, ...]


class LexiconError(ValueError):
    """A word file that is absent or breaks the format; the message begins with file and line."""


@cache
def words(name: str) -> tuple[str, ...]:
    """First column of the word file `name` (without `.txt`), sorted by code point; LexiconError as for `table`."""
    return tuple(row[0] for row in table(name))


@cache
def word_set(name: str) -> frozenset[str]:
    """First column of the word file `name` as a set; LexiconError as for `table`."""
    return frozenset(words(name))


def alternatives(found: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first, so that none hides another that it begins."""
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))


@cache
def table(name: str) -> tuple[Row, ...]:
    """All columns of the word file `name`, sorted by the first; a cell printed as `-` is the empty string.

    Raises LexiconError for an absent file, a first line that names no columns, a row of another width,
    an empty or padded cell, and a word that repeats or is out of order.
    """
    file = f"extract/words/{name}.txt"
    lines = _lines(name, file)
    width = len(columns(name))
    rows: list[Row] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != width:
            raise LexiconError(f"{file}:{number}: {len(cells)} columns, expected {width}")
        if any(not cell or cell != cell.strip() for cell in cells):
            raise LexiconError(f"{file}:{number}: empty or padded cell, expected a value or -")
        if rows and cells[0] <= rows[-1][0]:
            raise LexiconError(
                f"{file}:{number}: {cells[0]} after {rows[-1][0]}, expected code-point order without repeats"
            )
        rows.append((cells[0], *("" if cell == "-" else cell for cell in cells[1:])))
    return tuple(rows)


@cache
def columns(name: str) -> Row:
    """Names of the columns of the word file `name`, from its first line; LexiconError if that line names none."""
    file = f"extract/words/{name}.txt"
    lines = _lines(name, file)
    if not lines or not lines[0].startswith("# "):
        raise LexiconError(f"{file}:1: no column names, expected a line such as '# word<TAB>kind'")
    return tuple(lines[0][2:].split("\t"))


def _lines(name: str, file: str) -> list[str]:
    source = files("extract").joinpath("words", f"{name}.txt")
    try:
        return source.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise LexiconError(f"{file}:1: no such word file") from None
