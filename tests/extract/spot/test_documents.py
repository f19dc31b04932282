import pytest

from extract.context import read_context
from extract.spot.documents import spot_documents
from tests.extract.told import article


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "印发《职工书屋管理办法》和《关于办好夜校的意见（试行）》",
            ["《职工书屋管理办法》", "《关于办好夜校的意见（试行）》"],
        ),
        ("据《江州日报》报道，演唱《我的祖国》", []),
        ("依据江工发〔2022〕15号执行", ["江工发〔2022〕15号"]),
        ("市总印发江工办发〔2022〕15号和江工发〔2022〕16号", ["江工办发〔2022〕15号", "江工发〔2022〕16号"]),
        ("苏工发〔2022〕15号收到", ["苏工发〔2022〕15号"]),
    ],
)
def test_documents(text: str, names: list[str]) -> None:
    told = article(text)
    assert [mention.name for mention in spot_documents(told, read_context(told))] == names
