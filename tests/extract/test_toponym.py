import pytest

from extract.gazetteer import gazetteer
from extract.toponym import ancestors, conventional, toponyms, town_start


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("芜湖市镜湖区总工会", ["芜湖市", "镜湖区"]),
        ("江苏沛县和安康杯竞赛", ["江苏", "沛县"]),
        ("打开县总工会的平台", []),
        ("长白山下", []),
        ("大理州总工会", ["大理州"]),
        ("和平安全的环境", []),
        ("从江阴市出发", ["江阴市"]),
    ],
)
def test_toponyms(text: str, names: list[str]) -> None:
    assert [toponym.name for toponym in toponyms(text)] == names


def test_names_that_news_uses() -> None:
    (dali,) = gazetteer().named("大理白族自治州", 2020)
    (guangxi,) = gazetteer().named("广西", 2020)
    assert conventional(dali) == "大理州"
    assert conventional(dali, "大理白族自治州") == "大理白族自治州"
    assert conventional(guangxi) == "广西壮族自治区"


def test_ancestors_leave_out_the_nation() -> None:
    (county,) = gazetteer().named("沛县", 2020)
    assert [area.name for area in ancestors(county, 2020)] == ["徐州市", "江苏省"]


@pytest.mark.parametrize(
    ("text", "start"), [("他在2018年望牛墩镇", 7), ("表彰了三义寨乡", 3), ("全镇", None), ("走进文峰街道", 2)]
)
def test_where_a_town_begins(text: str, start: int | None) -> None:
    assert town_start(text, len(text)) == start


def test_no_area_within_another_word_but_one_that_is_named_clearly_too() -> None:
    assert [each.name for each in toponyms("系列重大理论创新，团泊新城西区揭牌")] == []
    assert [each.name for each in toponyms("海门市办赛，建设新海门")] == ["海门市", "海门"]
