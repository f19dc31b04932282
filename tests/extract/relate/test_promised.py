import pytest

from extract.fact import Conferral
from tests.extract.told import facts

Found = tuple[str, str | None, str | None, str]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "第一名将由韩城市总工会授予“韩城市五一劳动奖章”，前三名由韩城市人社局授予“韩城市技术能手”称号。",
            {
                ("韩城市五一劳动奖章", None, "韩城市总工会", "planned"),
                ("韩城市技术能手", None, "韩城市人社局", "planned"),
            },
        ),
        (
            "凡条件相符的，浙江省总工会另授浙江省五一劳动奖章。",
            {("浙江省五一劳动奖章", None, "浙江省总工会", "planned")},
        ),
        (
            "炼铁厂的屈小波上台，韩城市总工会已授予他“韩城市五一劳动奖章”。",
            {("韩城市五一劳动奖章", "屈小波", "韩城市总工会", "conferred")},
        ),
        ("按照规定，优胜选手可申报浙江省五一劳动奖章。", set()),
    ],
)
def test_promises(text: str, found: set[Found]) -> None:
    assert {
        (
            fact.honour.name,
            fact.recipient and fact.recipient.name,
            fact.grantor and fact.grantor.name,
            fact.status.value,
        )
        for fact in facts(Conferral, text)
    } == found
