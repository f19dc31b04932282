import pytest

from extract.fact import Conferral
from tests.extract.told import facts


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("零陵区教育工会办起竞赛。获得特等奖的选手，区里另有奖励。", set()),
        ("建阳区总工会以她的名字命名的创新工作室，去年入选南平市示范性劳模创新工作室。", set()),
        ("昌吉市总工会成立的志愿服务队，日前荣获江苏省先进集体。", set()),
        (
            "富源街道职工驿站的孟祥芝乐了。去年，她看护的驿站被全国总工会评为“最美工会户外劳动者服务站点”。",
            {"富源街道职工驿站"},
        ),
        ("苏州市总工会以扎实的作风荣获全国模范职工之家。", {"苏州市总工会"}),
        ("苏州市总工会成为全市唯一荣获江苏省先进集体的单位。", {"苏州市总工会"}),
    ],
)
def test_whose_clause_it_is(text: str, recipients: set[str]) -> None:
    found = {fact.recipient.name for fact in facts(Conferral, text) if fact.recipient is not None}
    assert found == recipients
