import pytest

from tests.extract.told import Organized, organizing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "“节日里”端午晚会的主办方，一家是肇庆市总工会，一家是肇庆市文明办。",
            {("肇庆市总工会", "“节日里”端午晚会", "organizer"), ("肇庆市文明办", "“节日里”端午晚会", "organizer")},
        ),
        (
            "常州市总工会与中国建设银行常州分行签约，共同打造“龙城惠”普惠项目。",
            {
                ("常州市总工会", "“龙城惠”普惠项目", "organizer"),
                ("中国建设银行常州分行", "“龙城惠”普惠项目", "organizer"),
            },
        ),
        (
            "常州市总工会与中国建设银行常州分行签约，并推出“龙城惠”普惠项目。",
            {("常州市总工会", "“龙城惠”普惠项目", "organizer")},
        ),
        (
            "常州市总工会开展“铜锣响”议事活动，常州市妇联、老街派出所参与。",
            {("常州市总工会", "“铜锣响”议事活动", "organizer"), ("常州市妇联", "“铜锣响”议事活动", "participant")},
        ),
        (
            "常州市总工会忙了一年。\n联合常州市妇联开展“铜锣响”议事活动。",
            {("常州市总工会", "“铜锣响”议事活动", "organizer"), ("常州市妇联", "“铜锣响”议事活动", "co-organizer")},
        ),
    ],
)
def test_roles_told_apart(text: str, found: set[Organized]) -> None:
    assert organizing(text) == found
