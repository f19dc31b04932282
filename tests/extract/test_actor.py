import pytest

from extract.actor import actor_at, main_body
from extract.document import Document
from extract.segment import segment
from tests.extract.told import read


@pytest.mark.parametrize(
    ("text", "at", "actor"),
    [
        ("苏州市总工会开展“晨光杯”竞赛。", "晨光", "苏州市总工会"),
        ("苏州市总工会忙了一年。帮扶职工，开展“晨光杯”竞赛。", "晨光", "苏州市总工会"),
        ("苏州市妇联向苏州市总工会学习，举办“晨光杯”竞赛。", "晨光", "苏州市妇联"),
        ("“晨光杯”竞赛收官。苏州市总工会表示满意。", "晨光", "苏州市总工会"),
    ],
)
def test_the_subject_acts(text: str, at: str, actor: str) -> None:
    found = actor_at(read(text), text.index(at))
    assert found is not None
    assert found.entity is not None
    assert found.entity.name == actor


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("苏州丝绸集团有限公司捧回奖牌\n\n苏州市总工会20日表彰先进。集训从三月开始。", "苏州丝绸集团有限公司"),
        ("苏州市总工会表彰苏州丝绸集团有限公司\n\n会议20日举行。集训从三月开始。", "苏州市总工会"),
    ],
)
def test_a_firm_that_opens_the_headline_is_the_main_body(text: str, main: str) -> None:
    [article] = segment(Document("a", "", text))
    found = main_body(read(article))
    assert found is not None
    assert found.entity is not None
    assert found.entity.name == main


def test_nobody_acts_where_no_body_is_named() -> None:
    text = "今天下雨，开展“晨光杯”竞赛。"
    assert actor_at(read(text), text.index("晨光")) is None
