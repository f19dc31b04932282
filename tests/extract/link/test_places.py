import pytest

from extract.kind import Kind
from tests.extract.told import read

# A text, and the full name of each place that it names, in order.
PLACES: list[tuple[str, list[str]]] = [
    ("走进蕉岭县三圳镇招福村，满眼绿意。招福村有人口3400人。", ["蕉岭县三圳镇招福村", "蕉岭县三圳镇招福村"]),
    (
        "百色市右江区龙景街道龙景社区里很热闹。龙景社区有居民4200户。",
        ["百色市右江区龙景街道龙景社区", "百色市右江区龙景街道龙景社区"],
    ),
    # Two that a short name may mean are kept apart from it, and so is a longer word that only ends alike.
    ("三圳镇招福村与广福镇招福村结对。招福村很忙。", ["三圳镇招福村", "广福镇招福村", "招福村"]),
    ("眉山市彭山区是葡萄之乡。", ["彭山区"]),
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_places(text: str, names: list[str]) -> None:
    found = [one.entity.name for one in read(text).mentions if one.kind is Kind.PLACE and one.entity is not None]
    assert found == names
