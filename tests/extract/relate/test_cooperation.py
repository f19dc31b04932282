import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Cooperation


def _pairs(text: str) -> set[frozenset[str]]:
    facts = extract(whole(Document("a", "", text))).facts
    return {frozenset((f.a.name, f.b.name)) for f in facts if isinstance(f, Cooperation)}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("苏州市总工会联合苏州市妇联开展普法。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("苏州市总工会、苏州市妇联共同举办讲座。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        (
            "苏州市总工会联合苏州市妇联、苏州市司法局开展普法。",
            {frozenset(("苏州市总工会", "苏州市妇联")), frozenset(("苏州市总工会", "苏州市司法局"))},
        ),
        ("苏州市总工会牵头，苏州市妇联跟上。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("苏州市总工会忙了一春，又与苏州市妇联合办讲座。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("苏州市总工会召开会议，苏州市妇联列席。", set()),
        ("大赛由两家单位主办。打头的是苏州市总工会，还有苏州市妇联。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("大赛由两家单位主办。苏州市总工会、苏州市妇联、苏州市科协都来了人。", set()),
    ],
)
def test_bodies_that_act_jointly(text: str, pairs: set[frozenset[str]]) -> None:
    assert _pairs(text) == pairs
