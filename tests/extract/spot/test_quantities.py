import pytest

from extract.context import Context
from extract.quantity import Quantity
from extract.spot.quantities import spot_quantities
from tests.extract.told import article

QUANTITIES = [
    ("慰问职工3.2万人次。", [Quantity(32000, "人次")]),
    ("发放物资50余万元。", [Quantity(500000, "元", True)]),
    ("来了近百名会员。", [Quantity(100, "名", True)]),
    ("用气60亿立方米以上。", [Quantity(6000000000, "立方米", True)]),
    ("建会率95.5%。", [Quantity(95.5, "%")]),
    ("占了七成。", [Quantity(70, "%")]),
    ("十二家企业、40场培训。", [Quantity(12, "家"), Quantity(40, "场")]),
    ("44名优秀职工。", [Quantity(44, "名")]),
    ("来了16支队伍。", [Quantity(16, "支")]),
    ("百余名单身职工报名。", [Quantity(100, "名", True)]),
    ("场场满座：两百多家企业派人。", [Quantity(200, "家", True)]),
    ("会员证发给8.5万农民工。", [Quantity(85000, "人")]),
    ("赶来上百人，另有以上3项。", [Quantity(100, "人", True), Quantity(3, "项")]),
]
DECOYS = [
    "6月20日上午9点",
    "第十三届委员会",
    "历时3个月",
    "连续5年",
    "今年30岁",
    "第3名",
    "一家人",
    "公布名单",
    "12版",
    "每人一份",
    "五六个工人",
    "第2支队",
]


def _quantities(text: str) -> list[object]:
    return [mention.value for mention in spot_quantities(article(text), Context())]


@pytest.mark.parametrize(("text", "found"), QUANTITIES)
def test_quantities(text: str, found: list[Quantity]) -> None:
    assert _quantities(text) == found


@pytest.mark.parametrize("text", DECOYS)
def test_dates_and_ordinals_are_no_quantities(text: str) -> None:
    assert _quantities(text) == []
