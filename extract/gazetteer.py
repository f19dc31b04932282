"""The administrative areas of China, province to county with their years since 1980, and today's townships.

The tables in ``gazetteer_data`` are made by a script there from openly licensed packages. A year is a calendar year
at whose end the area stood: 海门市 ends with 2019, 海门区 begins with 2020. 1980, the year of the first code list,
stands for any year before it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

NATION = "000000"
OPENING = 1980
TOWNSHIP_YEAR = 2023
_OPEN = 9999


class Level(StrEnum):
    """Rank of an area, highest first."""

    NATION = "nation"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


# The higher the level, the lower its number.
RANK = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """One area under one code and name, from its first year to its last (None: it stands); the gazetteer makes each once.

    ``short`` is the name without its kind and its peoples (海门市 → 海门, 恩施土家族苗族自治州 → 恩施), the full name
    where one character would remain (沛县). ``parent`` is the code above; a municipality's districts and the counties
    that a province governs itself hang under the province. A township has the year of its list as ``first``.
    """

    code: str
    name: str
    short: str
    level: Level
    parent: str | None
    first: int
    last: int | None

    def stands(self, year: int | None) -> bool:
        """Whether the area stood at the end of the year; without a year, whether it stands today."""
        if not year:
            return self.last is None
        return self.first <= max(year, OPENING) <= (self.last or _OPEN)


class Gazetteer:
    """Areas by name and by code."""

    __slots__ = ("_by_code", "_by_name", "_predecessors", "_successors")

    def __init__(
        self,
        by_name: Mapping[str, tuple[Area, ...]],
        by_code: Mapping[str, tuple[Area, ...]],
        successions: tuple[tuple[Area, Area], ...],
    ) -> None:
        self._by_name = MappingProxyType(dict(by_name))
        self._by_code = dict(by_code)
        self._successors: dict[Area, tuple[Area, ...]] = {}
        self._predecessors: dict[Area, tuple[Area, ...]] = {}
        for old, new in successions:
            self._successors[old] = (*self._successors.get(old, ()), new)
            self._predecessors[new] = (*self._predecessors.get(new, ()), old)

    def names(self) -> Mapping[str, tuple[Area, ...]]:
        """Every full name, short name and alias from province to county, with what it can mean, by code and year."""
        return self._by_name

    def named(self, name: str, year: int | None = None) -> tuple[Area, ...]:
        """The areas from province to county that bear the name, sorted by code and first year.

        With a year those that stood at its end; if there is none, those that were dissolved in its course.
        """
        areas = self._by_name.get(name, ())
        if year is None:
            return areas
        return tuple(area for area in areas if area.stands(year)) or tuple(
            area for area in areas if area.last is not None and area.last + 1 == year
        )

    def area(self, code: str, year: int | None = None) -> Area | None:
        """The area that has the code in the year, without a year the one that had it last; None if there is none."""
        if len(code) > len(NATION):
            return _township_of(code)
        areas = self._by_code.get(code, ())
        if year is None:
            return areas[-1] if areas else None
        return next((area for area in areas if area.stands(year)), None)

    def parent(self, area: Area, year: int | None = None) -> Area | None:
        """The area above, in the given year or the nearest year in which ``area`` stood; None for the nation only.

        A township's county is followed to its one predecessor or successor that stood in the year.
        """
        if area.parent is None:
            return None
        if area.level is Level.TOWNSHIP:
            return self._county_of(area.parent, year)
        last = area.last or _OPEN
        when = last if year is None else min(max(year, area.first), last)
        return self.area(area.parent, when)

    def chain(self, area: Area, year: int | None = None) -> tuple[Area, ...]:
        """The area itself, its parent and so on up to the nation."""
        found = [area]
        while (above := self.parent(found[-1], year)) is not None:
            found.append(above)
        return tuple(found)

    def successors(self, area: Area) -> tuple[Area, ...]:
        """The areas that took over when this one was renamed, raised, moved or merged; empty when none is known."""
        return self._successors.get(area, ())

    def predecessors(self, area: Area) -> tuple[Area, ...]:
        """The areas that this one took over from; empty when none is known."""
        return self._predecessors.get(area, ())

    def townships(self, name: str) -> tuple[Area, ...]:
        """Today's townships, towns and streets of exactly this full or short name (常乐镇, 常乐), sorted by code."""
        return _townships(name)

    def is_township(self, name: str) -> bool:
        """Whether today's China has a township, town or street of exactly this full name."""
        kind = next((kind for kind in ("街道", "镇", "乡") if name.endswith(kind)), "")
        stem = name.removesuffix(kind)
        return bool(kind and stem) and any(line.decode().split("\t")[1] == kind for line in _township_lines(stem))

    def _county_of(self, code: str, year: int | None) -> Area | None:
        county = self.area(code)
        if county is None or year is None:
            return county
        seen = county
        while not seen.stands(year):
            near = self.predecessors(seen) if year < seen.first else self.successors(seen)
            if len(near) != 1:
                return county
            seen = near[0]
        return seen


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the tables in ``gazetteer_data``, read once."""
    by_name: dict[str, list[Area]] = {}
    by_code: dict[str, list[Area]] = {}
    by_key: dict[str, Area] = {}
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    for line in _table("areas.tsv").decode().splitlines():
        code, name, short, first, last, parent, aliases = line.split("\t")
        code = codes.setdefault(code, code)
        name = names.setdefault(name, name)
        short = names.setdefault(short, short)
        above = codes.setdefault(parent, parent) if parent else None
        area = Area(code, name, short, _level(code), above, int(first), int(last) if last else None)
        by_code.setdefault(code, []).append(area)
        by_key[f"{code}:{first}"] = area
        if code != NATION:
            for surface in dict.fromkeys((name, short, *aliases.split())):
                by_name.setdefault(surface, []).append(area)
    pairs = (line.split("\t") for line in _table("successions.tsv").decode().splitlines())
    return Gazetteer(
        {name: tuple(areas) for name, areas in by_name.items()},
        {code: tuple(areas) for code, areas in by_code.items()},
        tuple((by_key[old], by_key[new]) for old, new, _ in pairs),
    )


def _table(name: str) -> bytes:
    return files("extract").joinpath("gazetteer_data", name).read_bytes()


def _level(code: str) -> Level:
    if code == NATION:
        return Level.NATION
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY


# A line of townships.tsv: short name, rest of the full name, codes; a code carries its parent (320576001@320500) where
# its first six digits are no county. The lines are in the order of their bytes and only the ones asked for are read.


def _townships(name: str) -> tuple[Area, ...]:
    stems = [name[:length] for length in range(len(name), 0, -1)]
    found = [
        area
        for stem in stems
        for line in _township_lines(stem)
        for area in _townships_of_line(line)
        if name in (area.short, area.name)
    ]
    return tuple(sorted(found, key=lambda area: area.code))


def _township_of(code: str) -> Area | None:
    table = _township_table()
    at = table.find(code.encode())
    if at < 0 or len(code) != 9:
        return None
    line = table[table.rfind(b"\n", 0, at) + 1 : table.find(b"\n", at)]
    return next((area for area in _townships_of_line(line) if area.code == code), None)


@cache
def _township_table() -> bytes:
    return _table("townships.tsv")


@lru_cache(maxsize=1 << 14)
def _township_lines(stem: str) -> tuple[bytes, ...]:
    table = _township_table()
    key = stem.encode() + b"\t"
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        end = table.find(b"\n", start) + 1
        if table[start:end] < key:
            low = end
        else:
            high = start
    found = []
    while table.startswith(key, low):
        end = table.find(b"\n", low)
        found.append(table[low:end])
        low = end + 1
    return tuple(found)


@cache
def _townships_of_line(line: bytes) -> tuple[Area, ...]:
    short, rest, codes = line.decode().split("\t")
    return tuple(
        Area(code, short + rest, short, Level.TOWNSHIP, parent or code[:6], TOWNSHIP_YEAR, None)
        for code, _, parent in (item.partition("@") for item in codes.split())
    )
