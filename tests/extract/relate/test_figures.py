import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Figure

Found = tuple[str | None, str, float, str, bool]

FIGURES: list[tuple[str, list[Found]]] = [
    ("苏州市总工会慰问职工近2.5万人。", [("苏州市总工会", "慰问职工", 25000, "人", True)]),
    (
        "苏州市总工会发放物资175万元，举办培训40场。",
        [("苏州市总工会", "发放物资", 1750000, "元", False), ("苏州市总工会", "举办培训", 40, "场", False)],
    ),
    ("苏州市总工会开展“晨光杯”竞赛，488家企业参加。", [("“晨光杯”竞赛", "企业参加", 488, "家", False)]),
]
DECOYS = [
    "苏州市总工会提出三点要求。",
    "苏州市总工会两位干部到场。",
    "苏州市总工会十六届四次全委会召开。",
    "苏州市总工会表彰先进集体35个。",
    "城区最低气温12度。",
    "江苏省工人先锋号落到27个集体头上，苏州市总工会颁授。",
    "苏州市总工会的消息见前。\n" + "城区今年雨水偏多，河湖水位上涨。\n" * 60 + "港口全年吞吐货物300万吨。",
]


def _figures(text: str) -> list[Found]:
    facts = extract(whole(Document("a", "", text))).facts
    return [
        (fact.about.name if fact.about else None, fact.measure, fact.value, fact.unit, fact.approximate)
        for fact in facts
        if isinstance(fact, Figure)
    ]


@pytest.mark.parametrize(("text", "found"), FIGURES)
def test_figures(text: str, found: list[Found]) -> None:
    assert _figures(text) == found


@pytest.mark.parametrize("text", DECOYS)
def test_rhetoric_and_counts_of_honours_are_no_figures(text: str) -> None:
    assert _figures(text) == []
