import pytest

from extract.contest import bare, is_round


@pytest.mark.parametrize(
    ("short", "long", "within"),
    [
        ("“匠心杯”海州职工技能大赛", "“匠心杯”海州职工技能大赛砌筑工决赛", True),
        ("云州第二届职工职业技能大赛", "云州第二届职工职业技能大赛评茶师技能竞赛", True),
        ("云州第三届职工运动会", "云州第三届职工运动会气排球比赛", True),
        ("云州职工技能大赛", "云州职工技能大赛总决赛", False),
        ("云州职工技能大赛", "云州职工技能大赛半决赛", False),
        ("云州职工技能大赛", "云州职工技能大赛", False),
        ("云州“夜读”活动", "云州“夜读”活动朗诵比赛", False),
        ("海州职工技能大赛", "云州职工技能大赛砌筑工决赛", False),
    ],
)
def test_a_contest_of_one_trade_is_a_round_of_the_greater_one(short: str, long: str, within: bool) -> None:
    assert is_round(bare(short), bare(long)) is within
