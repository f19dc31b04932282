import pytest

from extract.nesting import shorts, wholes


@pytest.mark.parametrize(
    ("name", "outer", "short"),
    [
        ("中铁四十局集团六公司", ("中铁四十局集团",), {"六公司", "中铁四十局六公司"}),
        ("云台电气集团电机公司水电分厂", ("云台电气集团", "云台电气集团电机公司"), {"水电分厂", "电机公司水电分厂"}),
        ("山东青松医疗股份有限公司", (), {"青松医疗", "山东青松医疗", "青松医疗公司", "青松医疗股份有限公司"}),
        ("云台医科大学附属口腔医院", ("云台医科大学",), {"附属口腔医院"}),
        ("云台铁路局青石车务段三河站", ("云台铁路局", "云台铁路局青石车务段"), {"青石车务段三河站", "三河站"}),
        ("云台师范大学", (), {"云台师大"}),
        ("云台理工大学", (), {"云台理工大"}),
        ("云台农业大学", (), {"云台农大"}),
        ("武夷山国家公园", (), set()),
        ("某某分公司", (), set()),
    ],
)
def test_what_a_name_holds_and_shortens_to(name: str, outer: tuple[str, ...], short: set[str]) -> None:
    assert wholes(name) == outer
    assert shorts(name) == short
