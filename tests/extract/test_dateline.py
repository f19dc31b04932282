from datetime import date

import pytest

from extract.dateline import dateline, is_dateline, issue_year


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2018-01-19",
        "2018年1月19日 来源：江州日报",
        "（2018-01-19）",
        "来源：江州日报 2018年01月19日 第3版",
        "江州日报 2018年1月19日",
        "（原载2018年1月19日《江州日报》）",
        "二〇一八年一月十九日",
        "第03版：要闻 2018-01-19",
    ],
)
def test_the_day_of_print(line: str) -> None:
    assert dateline(f"市总工会办运动会\n{line}\n江州市总工会日前办赛。") == date(2018, 1, 19)


@pytest.mark.parametrize(
    "line",
    ["2018年1月19日市总工会慰问职工", "2018年1月19日，市总开会", "2018年13月40日", "二〇一八年二月三十日", "无日期"],
)
def test_other_days_are_not_the_day_of_print(line: str) -> None:
    assert dateline(line) is None
    assert not is_dateline("截至" + line)


def test_the_year_of_an_issue() -> None:
    assert issue_year("江州工运\n2018年第3期\n本刊讯") == 2018
    assert issue_year("2018年第3期培训班开班") is None


def test_a_line_of_authors_is_no_mere_dateline() -> None:
    assert is_dateline("江州日报 2018-01-19")
    assert not is_dateline("作者：何平 2018-01-19")
