import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Issuing


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("近日，广元市总工会出台《职工书屋管理办法》。", [("广元市总工会", "《职工书屋管理办法》")]),
        ("广元市总工会根据广元市委《关于办好夜校的意见》制定方案。", [("广元市委", "《关于办好夜校的意见》")]),
        ("职工学习《安全生产法》。", []),
    ],
)
def test_issuing(text: str, issued: list[tuple[str, str]]) -> None:
    facts = extract(whole(Document("test", "0", text))).facts
    assert [(f.organization.name, f.document.name) for f in facts if isinstance(f, Issuing)] == issued
