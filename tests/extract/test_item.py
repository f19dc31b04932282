import pytest

from extract.context import Context
from extract.item import division, items


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("【兰州】市总发放慰问金\n【邯郸】市总帮扶职工", ["兰州市", "邯郸市"]),
        ("■天津滨海\n区总开课\n■沈阳\n市总办赛", ["天津市", "天津市"]),
        ("【开封】市总开课。\n【商丘】市总办赛", ["开封市", "商丘市"]),
        ("▲铜陵：市总办赛\n▲娄底：市总开课", ["铜陵市", "娄底市"]),
        ("◇黄山 前天，市总办赛\n◇滁州 市总开课。又说", ["黄山市", "滁州市"]),
        ("兰州市总工会办赛\n邯郸来了客人，市总接待", [None, None]),
        ("【兰州】市总发放慰问金\n市总帮扶职工", ["兰州市", "兰州市"]),
    ],
)
def test_each_item_of_a_digest_has_its_home(text: str, homes: list[str | None]) -> None:
    parted = items(text, Context())
    lines = [0, text.index("\n") + 1]
    assert [getattr(parted.at(line + 3).city, "name", None) for line in lines] == homes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("第三师图木舒克市职工赛，师市总工会颁奖", "第三师图木舒克市"),
        ("二师铁门关市办赛。一师阿拉尔市办展，师市总工会到会", "一师阿拉尔市"),
        ("师市总工会到会", None),
    ],
)
def test_the_city_of_the_corps_that_is_meant(text: str, meant: str | None) -> None:
    assert division(text, text.index("师市总")) == meant


def test_items_of_one_line_and_items_that_tell_their_city_in_passing() -> None:
    line = "【开封】市总开课。【商丘】市总办赛"
    assert getattr(items(line, Context()).at(line.rindex("市总")).city, "name", None) == "商丘市"
    text = (
        "■ 三家工会开会\n大连市总工会派员，大连市海员工会到会\n■ 送清凉\n沈阳市总工会办班，沈阳市财贸工会派员，市总讲课"
    )
    home = items(text, Context()).at(0)
    assert getattr(items(text, home).at(text.rindex("市总")).city, "name", None) == "沈阳市"


def test_a_further_dispatch_from_another_city_has_its_own_home() -> None:
    text = "盐城市总工会办赛，市总颁奖。\n另据报道 丽水市总工会开课，市总讲课"
    home = items(text, Context()).at(0)
    assert getattr(items(text, home).at(text.rindex("市总")).city, "name", None) == "丽水市"


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("5月9日，嘉兴海盐县办赛。县总颁奖\n10日的甘孜州，歌声响起。州总请来教师", ["海盐县", "甘孜藏族自治州"]),
        ("上午，铜陵。市总送书\n傍晚，池州。市总送茶", ["铜陵市", "池州市"]),
        ("铜陵市总工会开会。来的人不少\n池州的客人看过，我市再办一次。市总送茶", [None, None]),
    ],
)
def test_paragraphs_that_open_with_their_areas_have_their_homes(text: str, homes: list[str | None]) -> None:
    parted = items(text, Context())
    found = [parted.at(text.index("总", line)).home for line in (0, text.index("\n"))]
    assert [getattr(each, "name", None) for each in found] == homes


def test_one_head_of_another_city_makes_an_item() -> None:
    text = "南京市总工会办赛\n泸州：先摸底\n市总派人下到车间"
    home = items(text, Context()).at(0)
    assert getattr(items(text, home).at(text.rindex("市总")).city, "name", None) == "泸州市"


def test_items_are_headed_by_an_area_and_a_title_of_their_own() -> None:
    text = "赣州 夜校里的头一课\n市总开课，来的人多。\n◇鄂州 两张表\n市总办赛，交表的人也多。"
    parted = items(text, Context())
    homes = [parted.at(text.index(body)).home for body in ("市总开课", "市总办赛")]
    assert [getattr(each, "name", None) for each in homes] == ["赣州市", "鄂州市"]
    alone = "夜校里的头一课\n赣州 王小明\n市总开课，来的人多。"
    assert items(alone, Context()).at(alone.index("市总")).home is None


def test_a_speaker_with_the_name_of_an_area_heads_no_item() -> None:
    text = "南京市总工会办赛\n高明：先把书读完\n市总派人下到车间"
    home = items(text, Context()).at(0)
    assert getattr(items(text, home).at(text.rindex("市总")).city, "name", None) != "佛山市"
