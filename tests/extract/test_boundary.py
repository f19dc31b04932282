import pytest

from extract.boundary import breaks_within, inside_break, is_proper, name_start


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("昨日走进江州机床有限公司", "江州机床有限公司"),
        ("由广元市总工会", "广元市总工会"),
        ("与共和镇中学", "共和镇中学"),
        ("联合市妇联", "市妇联"),
        ("道路货运行业工会联合会", "道路货运行业工会联合会"),
        ("12家物流公司", "物流公司"),
        ("、抽水蓄能公司", "抽水蓄能公司"),
    ],
)
def test_a_name_runs_back_to_the_last_break(text: str, name: str) -> None:
    assert text[name_start(text, len(text) - 2, 0) :] == name


@pytest.mark.parametrize(("text", "proper"), [("兴浦轴承", True), ("建筑企业", False), ("岳阳", True), ("工会", False)])
def test_proper_words_are_names_or_unknown(text: str, proper: bool) -> None:
    assert is_proper(text, 0, len(text)) is proper


def test_an_area_is_no_part_of_a_verb() -> None:
    assert inside_break("打开县总工会的平台", 1)
    assert not inside_break("开县总工会", 0)


def test_breaks_within() -> None:
    assert breaks_within("公司在车间", 0, 5)
    assert not breaks_within("公司质检科", 0, 5)
