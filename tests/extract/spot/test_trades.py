import pytest

from extract.spot.trades import trades


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某某汽车股份有限公司调整工孟祥琳夺冠。", {"调整工", "整工"}),
        ("韩素梅是青山陶瓷厂的首席化验师。", {"化验师"}),
        ("他是青山陶瓷公司晒纸工。", {"晒纸工"}),
        ("厂里职工孟祥琳到场。", set()),
        ("动员孟祥琳参加。", set()),
        ("他是厂里的职工。", set()),
        ("加工王牌产品。", set()),
    ],
)
def test_trades(text: str, expected: set[str]) -> None:
    assert {text[start:end] for start, end in trades(text, ())} == expected
