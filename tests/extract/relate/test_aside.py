"""Who holds a programme that a clause without a verb of holding names, and where nobody does."""

import pytest

from extract.fact import Organizing
from tests.extract.told import facts


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("鹤壁市总工会全年慰问职工3000人。“清风护航”行动覆盖企业120家。", {"鹤壁市总工会"}),
        ("鹤壁市总工会召开全委会。会议指出，“清风护航”行动要常抓不懈。", set()),
        ("印台区总工会以“安全生产月”活动为契机，排查隐患。", set()),
        ("本溪钢铁集团成了赛场，第五届冶金行业职业技能竞赛在此举行。", set()),
        ("昌都市总工会推进产业工人队伍建设改革，印发实施方案。", {"昌都市总工会"}),
        ("白银有色集团在“建功新时代”劳动竞赛推进会上作交流发言。", set()),
        ("六安市总工会今年工作不少。合肥市第五届职工焊工技能大赛正在进行。", set()),
        ("六安市总工会今年工作不少。六安市第五届职工焊工技能大赛正在进行。", {"六安市总工会"}),
        ("六安市总工会今年工作不少。“风向标”合肥市职工焊工技能大赛正在进行。", set()),
        ("六安市总工会今年工作不少。山东省“技能兴业”职业技能大赛也在这天开打。", set()),
        ("六安市总工会今年工作不少。焊工技能大赛总结大会开到了工地。", set()),
    ],
)
def test_who_holds_what_is_named(text: str, holders: set[str]) -> None:
    assert {fact.organization.name for fact in facts(Organizing, text)} == holders
