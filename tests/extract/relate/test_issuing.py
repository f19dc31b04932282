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
        (
            "广元市总工会联合广元市教育局印发《职工夜校办法》。",
            [("广元市总工会", "《职工夜校办法》"), ("广元市教育局", "《职工夜校办法》")],
        ),
        ("《职工夜校办法》日前由广元市总工会发布。", [("广元市总工会", "《职工夜校办法》")]),
        ("广元市总工会有了新规矩。《广元市总工会夜校办法》共九条。", [("广元市总工会", "《广元市总工会夜校办法》")]),
        ("广元市总工会开全委会。会后出台《职工夜校办法》。", [("广元市总工会", "《职工夜校办法》")]),
        ("中国新闻网消息：国务院日前公布《职工夜校条例》。", [("国务院", "《职工夜校条例》")]),
        ("广元市总工会宣讲《广元市总工会条例》。", []),
    ],
)
def test_issuing(text: str, issued: list[tuple[str, str]]) -> None:
    facts = extract(whole(Document("test", "0", text))).facts
    assert [(f.organization.name, f.document.name) for f in facts if isinstance(f, Issuing)] == issued
