import pytest

from extract.spot.quotes import quotes


@pytest.mark.parametrize(
    ("text", "cores"),
    [
        ("办好“暖冬”和“清凉”两件事", ["暖冬", "清凉"]),
        ("他说：“多办几场“送法”活动，大家欢迎。”散会", ["多办几场“送法”活动，大家欢迎。"]),
        ("没有引号的一句", []),
        ("”先来一个右引号“暖冬”", ["暖冬"]),
    ],
)
def test_closed_quotes_are_read_outermost(text: str, cores: list[str]) -> None:
    assert [quote.core for quote in quotes(text) if quote.closed] == cores


def test_an_unclosed_quote_runs_to_the_end_of_the_sentence() -> None:
    (quote,) = quotes("日前，“湖滨职工大讲堂在园区开讲。听者众")
    assert (quote.core, quote.closed) == ("湖滨职工大讲堂在园区开讲", False)


def test_offsets_are_half_open_and_hold_the_marks() -> None:
    text = "开展“暖冬”行动"
    (quote,) = quotes(text)
    assert text[quote.start : quote.end] == "“暖冬”"
