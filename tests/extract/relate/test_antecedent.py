"""Tests of whom pronouns and numbers beside an honour mean."""

import pytest

from extract.fact import Conferral
from tests.extract.told import facts

BEFORE: list[tuple[str, set[tuple[str, str | None]]]] = [
    (
        "宣传队里有海门市教育工会的周立新，也有海门市总工会的李国强，两人都评上了全国技术能手。",
        {("全国技术能手", "周立新"), ("全国技术能手", "李国强")},
    ),
    ("钳工周立新带过八个徒弟，如今他还是江苏省劳动模范。", {("江苏省劳动模范", "周立新")}),
    (
        "人物名片：周立新，男，1978年生，苏州市教育工会干事，曾获江苏省劳动模范、全国技术能手等荣誉。",
        {("江苏省劳动模范", "周立新"), ("全国技术能手", "周立新")},
    ),
]
BEHIND: list[tuple[str, set[tuple[str, str | None]]]] = [
    ("环卫工周立新年年先进，去年“江苏省劳动模范”的绶带是他披的。", {("江苏省劳动模范", "周立新")}),
    ("钳工周立新带过八个徒弟。今年，全国五一劳动奖章又别上了他的胸口。", {("全国五一劳动奖章", "周立新")}),
]
GIVEN: list[tuple[str, set[tuple[str, str | None]]]] = [
    (
        "周立新、孟祥琳双双夺冠，苏州市总工会将授予她们“苏州市技术能手”称号。",
        {("苏州市技术能手", "周立新"), ("苏州市技术能手", "孟祥琳")},
    ),
    ("周立新夺冠。苏州市总工会授予他“苏州市五一劳动奖章”。", {("苏州市五一劳动奖章", "周立新")}),
    ("苏州云帆公司一马当先，苏州市总工会授予它“苏州市五一劳动奖状”。", {("苏州市五一劳动奖状", "苏州云帆公司")}),
]
OTHERS: list[tuple[str, set[tuple[str, str | None]]]] = [
    ("周立新作报告时提到，苏州选手拿下江苏省技术能手5个。", {("江苏省技术能手", None)}),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE + BEHIND + GIVEN + OTHERS)
def test_pronouns_and_numbers_mean_those_named_before(text: str, expected: set[tuple[str, str | None]]) -> None:
    found = {(fact.honour.name, fact.recipient.name if fact.recipient else None) for fact in facts(Conferral, text)}
    assert found == expected
