"""The tables of areas are sound as data."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files

import pytest

from extract.gazetteer import OPENING, Area, Gazetteer, Level
from tests.extract.gazetteer_table import table

TODAY = 2026


def every_area(atlas: Gazetteer) -> list[Area]:
    return sorted({area for areas in atlas.names().values() for area in areas}, key=lambda a: (a.code, a.first))


def test_areas_are_sorted_unique_and_whole() -> None:
    rows = table("areas.tsv")
    keys = [(row[0], int(row[3])) for row in rows]
    assert keys == sorted(set(keys))
    assert {len(row) for row in rows} == {7}
    assert all(len(row[0]) == 6 and row[0].isdigit() for row in rows)
    assert all(row[1] == row[1].strip() and len(row[2]) >= 2 for row in rows)


def test_names_end_with_the_kind_of_their_level(atlas: Gazetteer) -> None:
    kinds = {
        Level.PROVINCE: ("省", "市", "自治区", "特别行政区", "生产建设兵团"),
        Level.PREFECTURE: ("市", "地区", "自治州", "盟"),
        Level.COUNTY: ("县", "市", "区", "旗"),
    }
    others = {area.name for area in every_area(atlas) if not area.name.endswith(kinds[area.level])}
    assert others == {"海南行政区", "井冈山", "畹町镇", "大柴旦行政委员会"}


def test_no_code_is_held_twice_in_a_year() -> None:
    spans = defaultdict(list)
    for code, _, _, first, last, *_ in table("areas.tsv"):
        spans[code].append((int(first), int(last or TODAY)))
    for held_by, held in spans.items():
        for (begin, end), (after, _) in zip(held, [*held[1:], (TODAY + 1, TODAY + 1)], strict=True):
            assert OPENING <= begin <= end < after, held_by


def test_every_parent_stands_in_every_year_of_its_child(atlas: Gazetteer) -> None:
    orphans = [
        (area.code, area.name, year)
        for area in every_area(atlas)
        for year in range(area.first, (area.last or TODAY) + 1)
        if area.parent is None or atlas.area(area.parent, year) is None
    ]
    assert orphans == []


def test_every_chain_climbs_the_levels_to_the_nation(atlas: Gazetteer) -> None:
    ranks = list(Level)
    for area in every_area(atlas):
        chain = atlas.chain(area, area.first)
        assert chain[0] is area
        assert (chain[-1].code, chain[-1].name) == ("000000", "中国")
        levels = [ranks.index(above.level) for above in chain]
        assert levels == sorted(set(levels), reverse=True), area


def test_every_succession_joins_a_last_year_to_a_later_area(atlas: Gazetteer) -> None:
    rows = table("successions.tsv")
    assert [row[:2] for row in rows] == sorted(row[:2] for row in rows)
    assert len({tuple(row[:2]) for row in rows}) == len(rows)
    assert {row[2] for row in rows} == {"list", "name", "code"}
    for area in every_area(atlas):
        for new in atlas.successors(area):
            assert area.last is not None
            assert new.stands(area.last + 1) or new.stands(area.last + 2), (area, new)
            assert area in atlas.predecessors(new)


def test_most_areas_that_ended_have_a_successor(atlas: Gazetteer) -> None:
    ended = [area for area in every_area(atlas) if area.last is not None and area.last >= 1995]
    unknown = [area for area in ended if not atlas.successors(area)]
    assert len(ended) > 800
    assert len(unknown) < 40


def test_townships_are_sorted_unique_and_have_parents(atlas: Gazetteer) -> None:
    lines = files("extract").joinpath("gazetteer_data", "townships.tsv").read_bytes().splitlines()
    assert lines == sorted(set(lines))
    codes = [item for line in lines for item in line.decode().split("\t")[2].split()]
    assert len(codes) == len(set(codes)) > 41_000
    parents = {item.partition("@")[2] or item[:6] for item in codes}
    assert all(atlas.area(parent, 2023) is not None for parent in parents)


def test_alias_names_no_area_of_the_same_full_name(atlas: Gazetteer) -> None:
    full = {area.name for area in every_area(atlas)}
    for code, name, short, *_, aliases in table("areas.tsv"):
        for alias in aliases.split():
            assert alias not in (name, short), code
            assert alias not in full or alias.endswith(("县", "区")), (code, alias)


@pytest.mark.parametrize(
    ("year", "provinces", "prefectures", "counties"),
    # Official counts at the end of the year, without Hong Kong, Macao and Taiwan.
    [
        (2000, 31, 333, 2861),
        (2005, 31, 333, 2862),
        (2012, 31, 333, 2852),
        (2016, 31, 334, 2851),
        (2019, 31, 333, 2846),
        (2021, 31, 333, 2843),
        (2023, 31, 333, 2844),
        (2024, 31, 333, 2846),
    ],
)
def test_counts_agree_with_the_yearbooks(
    atlas: Gazetteer, year: int, provinces: int, prefectures: int, counties: int
) -> None:
    beyond = ("66", "71", "81", "82")
    statistics_only = ("232761", "232762", "232763", "232764", "632857")
    counted: dict[Level, int] = defaultdict(int)
    for area in every_area(atlas):
        if area.stands(year) and not area.code.startswith(beyond) and area.code not in statistics_only:
            counted[area.level] += 1
    assert counted[Level.PROVINCE] == provinces
    assert counted[Level.PREFECTURE] == prefectures
    assert counted[Level.COUNTY] == counties
