import pytest

from extract.document import Document
from extract.relate.digest import items
from extract.segment import segment
from tests.extract.told import read

# The text, and the item of each of its sentences.
ITEMS: list[tuple[str, list[int]]] = [
    ("扬州市总工会走访职工320户。\n又讯  泰州市总工会新建驿站16个。", [0, 1]),
    ("◆扬州市总工会走访职工320户。\n◆泰州市总工会新建驿站16个。", [0, 1]),
    ("◆扬州市总工会走访职工320户。\n泰州市总工会新建驿站16个。", [0, 0]),
    # A mark begins an item also below a line of the item before.
    (
        "◇扬州市总工会召开会议评先进。\n一等奖 甘泉街道总工会\n◇泰州市总工会新建驿站16个。\n◇淮安市总工会走访职工48户。",
        [0, 1, 2, 3],
    ),
]


@pytest.mark.parametrize(("text", "found"), ITEMS)
def test_items(text: str, found: list[int]) -> None:
    (article,) = segment(Document("a", "0" * 64, text))
    assert list(items(read(article))[0]) == found
