import pytest

from extract.spot.spelling import spelt_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("古特雷斯当天发表声明", "古特雷斯"),
        ("古纳瓦德纳到访", "古纳瓦德纳"),
        ("王强拉开帷幕", "王强"),
        ("陈刚克服困难", "陈刚"),
        ("李明说", "李明"),
    ],
)
def test_names_go_on_as_long_as_they_are_spelt(text: str, name: str) -> None:
    seeming = 3 if len(name) > 2 else 2
    assert text[: spelt_end(text, 0, seeming, len(text))] == name
