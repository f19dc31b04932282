import pytest

from extract.number import chinese_value, numbers

NUMBERS = [
    ("2.5万", [(25000.0, False)]),
    ("近1.1万名", [(11000.0, True)]),
    ("1350余万元", [(13500000.0, True)]),
    ("二十多万名", [(200000.0, True)]),
    ("一万二千余", [(12000.0, True)]),
    ("百余家", [(100.0, True)]),
    ("上千名", [(1000.0, True)]),
    ("达百万人次", [(1000000.0, False)]),
    ("三百", [(300.0, False)]),
    ("两千三百", [(2300.0, False)]),
    ("1,200元", [(1200.0, False)]),
    ("95.1%", [(95.1, False)]),
    ("百分之八点五", [(8.5, False)]),
    ("百分之百", [(100.0, False)]),
    ("超七成", [(70.0, True)]),
    ("九成二", [(92.0, False)]),
    ("18亿立方米", [(1800000000.0, False)]),
    ("职工很多", []),
]


@pytest.mark.parametrize(("text", "found"), NUMBERS)
def test_numbers(text: str, found: list[tuple[float, bool]]) -> None:
    assert [(number.value, number.approximate) for number in numbers(text)] == found


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百零三", 103),
        ("二○○二", 2002),
        ("六万", 60000),
        ("九点零九", 9.09),
        ("一二三", None),
    ],
)
def test_chinese_value(words: str, value: float | None) -> None:
    assert chinese_value(words) == value
