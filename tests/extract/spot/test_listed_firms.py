import pytest

from extract.kind import Kind
from extract.mention import Mention
from extract.spot.listed_firms import listed_firms


def firm(text: str, name: str) -> Mention:
    start = text.index(name)
    return Mention(Kind.ENTERPRISE, start, start + len(name), name, "named body", 50)


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("甲泉集团、晶合集成、乙泉科技到场", ["甲泉集团", "乙泉科技"], ["晶合集成"]),
        ("甲泉集团、海信容声等12家企业", ["甲泉集团"], ["海信容声"]),
        ("甲泉集团、海信容声到场", ["甲泉集团"], []),
        ("甲泉集团、环卫工人、乙泉科技到场", ["甲泉集团", "乙泉科技"], []),
        ("甲泉集团、新能源等企业", ["甲泉集团"], []),
    ],
)
def test_listed_firms(text: str, known: list[str], expected: list[str]) -> None:
    assert [m.name for m in listed_firms(text, [firm(text, name) for name in known])] == expected
