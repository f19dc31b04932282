import pytest

from extract.fact import Employment
from tests.extract.told import facts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "诵读比赛收官。实验小学林佩芬、廖素琴站上台，凤岗职专罗桂兰得三等奖。",
            [("廖素琴", "实验小学"), ("林佩芬", "实验小学"), ("罗桂兰", "凤岗职专")],
        ),
        ("得奖的有卡车公司赵志明、桥箱公司王成林。", [("王成林", "桥箱公司"), ("赵志明", "卡车公司")]),
        (
            "一等奖    罗荣生    火炬农场公司\n二等奖    潘月明    五一农场公司",
            [("潘月明", "五一农场公司"), ("罗荣生", "火炬农场公司")],
        ),
        ("他看望建设公司李明和车间王师傅。", []),
    ],
)
def test_a_name_beside_a_body_tells_it(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted((one.person.name, one.organization.name) for one in facts(Employment, text)) == sorted(found)
