"""Which area took over from which: from dated change lists, from names and from codes."""

from __future__ import annotations

import importlib.util
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.gazetteer_data.short_name import short_of

LAST_OF_OLD_SICHUAN = 1996  # Chongqing left it in 1997
# Names that many cities give to a district.
GENERIC = frozenset(
    [
        "郊区",
        "市郊区",
        "城区",
        "市区",
        "矿区",
        "新区",
        "东区",
        "西区",
        "南区",
        "北区",
        "中区",
        "城关区",
        "市中区",
        "新城区",
        "东城区",
        "西城区",
        "南城区",
        "北城区",
    ]
)


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One area under one code, name and parent, from its first to its last year (None: it stands)."""

    code: str
    first: int
    last: int | None
    name: str
    parent: str

    def stands(self, year: int) -> bool:
        """True when the area stood at the end of the year."""
        return self.first <= year <= (self.last or 9999)

    @property
    def key(self) -> str:
        """The area's key: its code and its first year."""
        return f"{self.code}:{self.first}"


def successions(rows: list[Row], corrections: list[list[str]]) -> Iterator[list[str]]:
    """Ended area, successor, and the ground: list (change lists), code (renamed), name (same short name, next year)."""
    listed: dict[Row, list[Row]] = defaultdict(list)
    for old, new in [*from_jionlp(rows), *from_corrections(rows, corrections)]:
        if new not in listed[old]:
            listed[old].append(new)
    apart = {(line[1], int(line[4])) for line in corrections if line[0] == "apart"}
    by_name: dict[tuple[str, str, bool], list[Row]] = defaultdict(list)
    by_code: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_name[name_key(row)].append(row)
        by_code[row.code].append(row)
    for old in rows:
        if old.last is None:
            continue
        if listed[old]:
            for new in listed[old]:
                yield [old.key, new.key, "list"]
            continue
        namesakes = by_name[name_key(old)]
        if old.code.startswith("51") and old.last == LAST_OF_OLD_SICHUAN:
            namesakes = [*namesakes, *by_name["50", *name_key(old)[1:]]]
        same_name = next_of_name(old, old.last, namesakes)
        same_code = [new for new in by_code[old.code] if new.first == old.last + 1]
        if same_name is not None:
            yield [old.key, same_name.key, "name"]
        elif len(same_code) == 1 and (old.code, old.last) not in apart:
            before = [other for other in by_name[name_key(same_code[0])] if other.last == old.last and other != old]
            after = [other for other in namesakes if other.first == old.last + 1]
            if not before and not after:
                yield [old.key, same_code[0].key, "code"]


def name_key(row: Row) -> tuple[str, str, bool]:
    """Province, short name and rank: what a renamed, raised or moved area keeps."""
    return row.code[:2], short_of(row.code, row.name), row.code.endswith("00")


def next_of_name(old: Row, last: int, namesakes: list[Row]) -> Row | None:
    """The one namesake that begins when the old area ends; under another parent only if alone in the province."""
    ended = [row for row in namesakes if row.last == last]
    begun = [row for row in namesakes if row.first == last + 1]
    near = [row for row in begun if row.parent == old.parent]
    if len(near) == 1 and [row for row in ended if row.parent == old.parent] == [old]:
        return near[0]
    if old.name in GENERIC or len(begun) != 1 or ended != [old]:
        return None
    others = [row for row in namesakes if row not in (old, begun[0]) and (row.stands(last) or row.stands(last + 1))]
    return None if others else begun[0]


def from_jionlp(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs of the dated change list that both resolve to one row; the rest is reported on stderr."""
    found = importlib.util.find_spec("jionlp")
    if found is None or found.origin is None:
        raise SystemExit("jionlp is not installed")
    names = {(row.code, row.name) for row in rows}
    listing = Path(found.origin).parent / "dictionary" / "china_location_change.txt"
    for line in listing.read_text(encoding="utf-8").splitlines():
        date, _, change = line.split("\t", 2)
        before, after = (side.split("\t") for side in change.split("=>"))
        year = int(date[:4])
        codes = {row.code[:2] for row in rows if row.name == before[0]}
        old = [
            row
            for row in rows
            if row.name == before[-2]
            and row.code[:2] in codes
            and row.last in (year - 2, year - 1, year)
            and (len(before) == 4 or (row.parent, before[2]) in names)
        ]
        new = [row for row in rows if row.name == after[-1] and row.code[:2] in codes and row.stands(year + 1)]
        if len(old) == 1 and len(new) == 1:
            yield old[0], new[0]
        else:
            sys.stderr.write(f"change list, not used: {line} ({len(old)}, {len(new)})\n")


def from_corrections(rows: list[Row], corrections: list[list[str]]) -> Iterator[tuple[Row, Row]]:
    """Ended area and successor of each correction `succeed`; an error where a correction does not name one of each."""
    for line in corrections:
        if line[0] == "succeed":
            old = [row for row in rows if row.code == line[1] and row.name == line[2] and row.last == int(line[4])]
            new = [row for row in rows if row.code == line[5] and row.stands(int(line[4]) + 1)]
            if len(old) != 1 or len(new) != 1:
                raise SystemExit(f"corrections.tsv: {line}: {len(old)} old, {len(new)} new")
            yield old[0], new[0]
