import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Post


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "孟祥琳肩上三副担子，徐州市总工会的党组书记、主席，一人担着。",
            [("孟祥琳", "党组书记", "徐州市总工会"), ("孟祥琳", "主席", "徐州市总工会")],
        ),
        (
            "孟祥琳身兼两职，徐州市人大常委会副主任、市总工会主席。",
            [("孟祥琳", "副主任", "徐州市人大常委会"), ("孟祥琳", "主席", "徐州市总工会")],
        ),
        ("徐州市总工会主席，说的就是孟祥琳。", [("孟祥琳", "主席", "徐州市总工会")]),
        ("坐上徐州市总工会主席位子的是孟祥琳。", [("孟祥琳", "主席", "徐州市总工会")]),
        ("徐州市总工会主席一职由孟祥琳接下。", [("孟祥琳", "主席", "徐州市总工会")]),
        ("孟祥琳上台致辞。这位徐州市妇联主席说，大家辛苦了。", [("孟祥琳", "主席", "徐州市妇联")]),
        ("孟祥琳、钱永志上台致辞。这位徐州市妇联主席说，大家辛苦了。", []),
        ("徐州市云帆公司工会换届，孟祥琳成了工会主席。", [("孟祥琳", "主席", "徐州市云帆公司工会")]),
    ],
)
def test_posts_laid_on_somebody(text: str, held: list[tuple[str, str, str]]) -> None:
    facts = [fact for fact in extract(whole(Document("a", "", text))).facts if isinstance(fact, Post)]
    assert [(fact.person.name, fact.title, fact.organization and fact.organization.name) for fact in facts] == held
