"""The gazetteer answers as the history of the areas demands."""

from __future__ import annotations

import subprocess
import sys

import pytest

from extract.gazetteer import Gazetteer, Level, gazetteer
from tests.extract.gazetteer_table import table


@pytest.mark.parametrize(
    ("name", "year", "codes"),
    [
        # one name, several places
        ("河北", 2023, "120105 130000"),
        ("河南", 2023, "410000 632324"),
        ("海南", 2023, "150303 460000 632500"),
        ("吉林", 2023, "220000 220200"),
        ("朝阳", 2023, "110105 211300 211321 220104"),
        ("通州", 2023, "110112 320612"),
        ("通州", 2008, "110112 320683"),
        ("鼓楼", 2023, "320106 320302 350102 410204"),
        ("市中", 2023, "370103 370402 511002 511102"),
        ("海州", 2023, "210902 320706"),
        ("江北", 2023, "330205 500105"),
        ("江北", 2026, "330205"),
        ("东城区", 2023, "110101"),
        ("南山", 2023, "230404 440305"),
        # renamed and raised
        ("海门市", 2019, "320684"),
        ("海门区", 2019, ""),
        ("海门", 2019, "320684"),
        ("海门", 2020, "320614"),
        ("海门市", 2020, "320684"),  # until July
        ("海门市", 2021, ""),
        ("吴江", 2011, "320584"),
        ("吴江", 2012, "320509"),
        ("宿迁市", 1995, "320881"),
        ("宿迁市", 1997, "321300"),
        ("襄樊", 2009, "420600"),
        ("襄阳市", 2010, "420600"),
        ("巢湖市", 2010, "341400"),
        ("巢湖市", 2012, "340181"),
        ("即墨", 2017, "370215"),
        ("章丘", 2016, "370114"),
        ("萧山", 2001, "330109"),
        ("富阳", 2015, "330111"),
        ("临安", 2017, "330112"),
        ("莱芜", 2018, "371200"),
        ("莱芜", 2019, "370116"),
        ("临平", 2021, "330113"),
        ("钱塘", 2021, "330114"),
        ("重庆", 1990, "510200"),
        ("重庆", 2000, "500000"),
        ("白杨市", 2023, "659012"),
        ("两江新区", 2026, "500157"),
        ("和安县", 2025, "653229"),
        # short names and aliases
        ("恩施州", 2023, "422800"),
        ("恩施", 2023, "422800 422801"),
        ("西双版纳", 2023, "532800"),
        ("西双版纳州", 2023, "532800"),
        ("延边", 2023, "222400"),
        ("黔南州", 2023, "522700"),
        ("内蒙古", 2023, "150000"),
        ("广西", 2023, "450000"),
        ("新疆", 2023, "650000"),
        ("香港", 2023, "810000"),
        ("兵团", 2023, "660000"),
        ("恭城", 2023, "450332"),
        ("恭城县", 2023, "450332"),
        ("东乡", 2023, "361003 622926"),
        ("积石山", 2023, "622927"),
        ("锡林郭勒", 2023, "152500"),
        ("神农架", 2023, "429021"),
        ("浦东", 2023, "310115"),
        ("管城", 2023, "410104"),
        ("沛县", 2023, "320322"),
        ("沛", 2023, ""),
        ("开县", 2015, "500234"),
        ("鄂托克", 2023, "150624"),
        ("大兴安岭", 2023, "232700"),
        ("中国", 2023, ""),
        ("", 2023, ""),
        # before the first list the first list holds
        ("南通市", 1958, "320600"),
    ],
)
def test_named(atlas: Gazetteer, name: str, year: int, codes: str) -> None:
    assert [area.code for area in atlas.named(name, year)] == codes.split()


def test_named_without_year_gives_all_validities_by_code(atlas: Gazetteer) -> None:
    found = atlas.named("海门市")
    assert [(area.code, area.first, area.last) for area in found] == [("320684", 1995, 2019), ("329026", 1994, 1994)]
    for areas in atlas.names().values():
        assert [(a.code, a.first) for a in areas] == sorted((a.code, a.first) for a in areas)


@pytest.mark.parametrize(
    ("code", "year", "chain"),
    [
        ("320614", 2023, "海门区 南通市 江苏省 中国"),
        ("320684", 2010, "海门市 南通市 江苏省 中国"),
        ("110101", 2023, "东城区 北京市 中国"),
        ("120119", 2023, "蓟州区 天津市 中国"),
        ("310230", 2010, "崇明县 上海市 中国"),
        ("500240", 2023, "石柱土家族自治县 重庆市 中国"),
        ("429004", 2023, "仙桃市 湖北省 中国"),
        ("469001", 2023, "五指山市 海南省 中国"),
        ("659001", 2023, "石河子市 新疆维吾尔自治区 中国"),
        ("419001", 2023, "济源市 河南省 中国"),
        ("341402", 2005, "居巢区 巢湖市 安徽省 中国"),
        ("340181", 2023, "巢湖市 合肥市 安徽省 中国"),
        ("420684", 2005, "宜城市 襄樊市 湖北省 中国"),
        ("420684", 2015, "宜城市 襄阳市 湖北省 中国"),
        ("329026", 1994, "海门市 南通市 江苏省 中国"),
        ("339001", 1990, "余姚市 宁波市 浙江省 中国"),
        ("660000", 2023, "新疆生产建设兵团 中国"),
        ("000000", 2023, "中国"),
    ],
)
def test_chain(atlas: Gazetteer, code: str, year: int, chain: str) -> None:
    area = atlas.area(code, year)
    assert area is not None
    assert [above.name for above in atlas.chain(area, year)] == chain.split()


def test_chain_outside_the_years_of_an_area_takes_the_nearest_year(atlas: Gazetteer) -> None:
    area = atlas.area("341402")
    assert area is not None
    assert [above.name for above in atlas.chain(area, 2020)] == ["居巢区", "巢湖市", "安徽省", "中国"]
    assert atlas.chain(area) == atlas.chain(area, 2010)


def test_area_by_code_and_year(atlas: Gazetteer) -> None:
    assert getattr(atlas.area("420600", 2009), "name", None) == "襄樊市"
    assert getattr(atlas.area("420600"), "name", None) == "襄阳市"
    assert atlas.area("320614", 2019) is None
    assert atlas.area("999999") is None
    assert atlas.area("") is None


@pytest.mark.parametrize(
    ("code", "year", "successors"),
    [
        ("320684", 2019, "320614"),
        ("320584", 2010, "320509"),
        ("320683", 2005, "320612"),
        ("320611", 2010, "320613"),  # 港闸区 into the new 崇川区
        ("320602", 2010, "320613"),
        ("420600", 2005, "420600"),
        ("341402", 2005, "340181"),
        ("371200", 2010, "370100"),
        ("330103", 2015, "330105"),
        ("330104", 2015, "330102 330114"),
        ("310108", 2010, "310106"),
        ("110103", 2005, "110101"),
        ("320586", 1998, "320506 320507"),
        ("360402", 2010, "360402"),  # 庐山区 became 濂溪区, not 庐山市
        ("500105", 2020, "500157"),
        ("510213", 1996, "500107"),
        ("320681", 2020, ""),
    ],
)
def test_successors(atlas: Gazetteer, code: str, year: int, successors: str) -> None:
    area = atlas.area(code, year)
    assert area is not None
    assert [new.code for new in atlas.successors(area)] == successors.split()


@pytest.mark.parametrize(
    ("name", "code", "chain"),
    [
        ("常乐镇", "320614103", "常乐镇 海门区 南通市 江苏省 中国"),
        ("常乐", "320614103", "常乐镇 海门区 南通市 江苏省 中国"),
        ("东华门街道", "110101001", "东华门街道 东城区 北京市 中国"),
        ("东华门", "110101001", "东华门街道 东城区 北京市 中国"),
        ("三星镇", "320614416", "三星镇 海门区 南通市 江苏省 中国"),
        ("娄葑", "320576050", "娄葑街道 苏州市 江苏省 中国"),
    ],
)
def test_townships(atlas: Gazetteer, name: str, code: str, chain: str) -> None:
    found = {area.code: area for area in atlas.townships(name)}
    assert list(found) == sorted(found)
    assert {area.level for area in found.values()} == {Level.TOWNSHIP}
    assert [above.name for above in atlas.chain(found[code], 2023)] == chain.split()
    assert atlas.area(code) == found[code]


def test_every_line_of_the_townships_is_found_by_both_names(atlas: Gazetteer) -> None:
    for short, rest, codes in table("townships.tsv")[::97]:
        wanted = {item.partition("@")[0] for item in codes.split()}
        for name in {short, short + rest}:
            assert wanted <= {area.code for area in atlas.townships(name)}


def test_a_township_hangs_under_the_county_of_the_year(atlas: Gazetteer) -> None:
    town = atlas.area("320614103")
    assert town is not None
    assert [getattr(atlas.parent(town, year), "code", None) for year in (2010, 2019, 2020, 2026)] == [
        "320684",
        "320684",
        "320614",
        "320614",
    ]


@pytest.mark.parametrize("name", ["", "镇", "没有这样的地方镇", "海门市", "常", "\t", "常乐\t镇", "\n"])
def test_no_township_has_this_name(atlas: Gazetteer, name: str) -> None:
    assert atlas.townships(name) == ()


def test_loaded_once() -> None:
    assert gazetteer() is gazetteer()


def test_names_cannot_be_changed(atlas: Gazetteer) -> None:
    with pytest.raises(TypeError):
        atlas.names()["海门"] = ()  # type: ignore[index]


def test_light_to_load() -> None:
    program = (
        "import time, tracemalloc\n"
        "start = time.process_time()\n"
        "from extract.gazetteer import gazetteer\n"
        "gazetteer()\n"
        "spent = time.process_time() - start\n"
        "gazetteer.cache_clear(); tracemalloc.start(); held = gazetteer()\n"
        "print(spent, tracemalloc.get_traced_memory()[0])\n"
    )
    runs = [
        subprocess.run(  # noqa: S603  # a fresh interpreter of our own
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(3)
    ]
    assert min(float(spent) for spent, _ in runs) < 0.25  # seconds; a quiet machine needs 0.06
    assert min(int(size) for _, size in runs) < 8_000_000  # bytes
