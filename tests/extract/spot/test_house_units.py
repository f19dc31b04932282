import pytest

from extract.kind import Kind
from tests.extract.told import mentions

MINE, FIELD = "蒋家湾煤矿", "大庆油田"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{MINE}工会把学习搬到井口。掘进工区职工说好，综采二区带头，选煤厂荣获一等奖。",
            [MINE + "掘进工区", MINE + "综采二区", MINE + "选煤厂"],
        ),
        (
            f"{FIELD}今年发奖。采油48队队长赵志明、第六作业区技师王成林上台。",
            [FIELD, FIELD + "采油48队", FIELD + "第六作业区"],
        ),
        (
            "桂川机器集团有限公司铸造厂的造型工韦启贤、装配厂的钳工覃少芬得奖。",
            ["桂川机器集团有限公司铸造厂", "桂川机器集团有限公司装配厂"],
        ),
        # No house is spoken of, or the units are of any.
        ("新余市总工会走访，掘进工区职工说好。", []),
        (f"{MINE}工会走访，各掘进工区、每个综采二队都说好。", []),
    ],
)
def test_units_under_their_house(text: str, found: list[str]) -> None:
    assert [m.entity.name for m in mentions({Kind.ENTERPRISE}, text) if m.entity] == found
