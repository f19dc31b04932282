import pytest

from extract.fact import Figure
from tests.extract.told import facts

Found = tuple[str | None, str, float, str, bool]

FIGURES: list[tuple[str, list[Found]]] = [
    ("苏州市总工会慰问职工近2.5万人。", [("苏州市总工会", "慰问职工", 25000, "人", True)]),
    (
        "苏州市总工会发放物资175万元，举办培训40场。",
        [("苏州市总工会", "发放物资", 1750000, "元", False), ("苏州市总工会", "举办培训", 40, "场", False)],
    ),
    ("苏州市总工会开展“晨光杯”竞赛，488家企业参加。", [("“晨光杯”竞赛", "企业", 488, "家", False)]),
]
# The words of what each figure of a text counts, and its value.
COUNTED: list[tuple[str, list[tuple[str, float]]]] = [
    ("苏州市总工会设了六个工种，铺满18个镇。", [("设工种", 6), ("铺满镇", 18)]),
    ("苏州市总工会建了4个驿站、1个书屋。", [("建驿站", 4), ("书屋", 1)]),
    ("苏州市总工会办讲座20场、演出20场。", [("办讲座", 20), ("演出", 20)]),
    ("苏州市总工会借出雨伞5200把，添了一把火。", [("借出雨伞", 5200)]),
    ("苏州市总工会办讲座20场。\n苏州市总工会说，讲座办了20场。", [("办讲座", 20)]),
    # Work with the honoured, and plans, are no conferrals.
    (
        "苏州市总工会走访慰问江苏省劳动模范36名，送去慰问金7.2万元。",
        [("慰问江苏省劳动模范", 36), ("送去慰问金", 72000)],
    ),
    ("苏州市总工会力争选树“吴地工匠”60名。", [("选树“吴地工匠”", 60)]),
    ("苏州市总工会的账上，驿站、书屋依次为18家、27家。", [("书屋", 18), ("书屋", 27)]),
]
DECOYS = [
    "苏州市总工会选送的职工摘金2枚、银6枚。",
    "苏州市总工会公布江苏省工人先锋号，9个，苏钢焊工班打头。",
    "苏州市总工会规定，每人每年不超过2次。",
    "苏州市总工会选送的40个项目胜出。",
    "苏州市总工会提出三点要求。",
    "苏州市总工会两位干部到场。",
    "苏州市总工会十六届四次全委会召开。",
    "苏州市总工会表彰先进集体35个。",
    "城区最低气温12度。",
    "苏州市总工会慰问那天，气温零下12摄氏度。",
    "苏州市总工会把职工不足25人的企业组织起来。",
    "江苏省工人先锋号落到27个集体头上，苏州市总工会颁授。",
    "苏州市总工会听取两份报告，演了两场。",
    "苏州市总工会打通服务职工的最后一百米。",
    "苏州市总工会说，今年走访名单里有12人获“吴地工匠”称号。",
    "江苏省五一劳动奖状颁给苏州市总工会等20个单位。",
    "首届“吴地工匠”榜上，江苏省工人先锋号共评40个，由苏州市总工会宣读。",
    "苏州市总工会的消息见前。\n" + "城区今年雨水偏多，河湖水位上涨。\n" * 60 + "港口全年吞吐货物300万吨。",
]


def _figures(text: str) -> list[Found]:
    return [
        (fact.about.name if fact.about else None, fact.measure, fact.value, fact.unit, fact.approximate)
        for fact in facts(Figure, text)
    ]


@pytest.mark.parametrize(("text", "found"), FIGURES)
def test_figures(text: str, found: list[Found]) -> None:
    assert _figures(text) == found


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_what_is_counted(text: str, counted: list[tuple[str, float]]) -> None:
    assert [(measure, value) for _, measure, value, _, _ in _figures(text)] == counted


@pytest.mark.parametrize("text", DECOYS)
def test_rhetoric_and_counts_of_honours_are_no_figures(text: str) -> None:
    assert _figures(text) == []
