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
        ("苏州市总工会与苏州大学结成对子，电工们上了学。", {frozenset(("苏州市总工会", "苏州大学"))}),
        ("苏州市总工会、苏州市检察院近日握手。", {frozenset(("苏州市总工会", "苏州市检察院"))}),
        ("苏州市总工会没有单干，而是邀苏州市妇联一起上门。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("苏州市总工会负责人说，下一步将联合苏州市妇联，把课开进厂。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("与苏州市总工会共同出资的，还有苏州市妇联。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("苏州市总工会、苏州市妇联的负责人出席签约仪式。", set()),
        ("苏州市总工会、苏州市妇联先后获得表彰，又一起参加了会议。", set()),
        ("苏州市总工会请来江苏省总工会的三位专家。", set()),
        (
            "苏州市总工会与苏州大学、苏州技师学院签约。",
            {frozenset(("苏州市总工会", "苏州大学")), frozenset(("苏州市总工会", "苏州技师学院"))},
        ),
        ("由苏州市总工会、苏州市人社局组成的检查组下了厂。", {frozenset(("苏州市总工会", "苏州市人社局"))}),
        ("昆山市总工会、太仓市总工会分别与当地法院签订协议。", set()),
        ("昆山市总工会、太仓市总工会共同获得江苏省总工会表彰。", set()),
        ("苏州市总工会、苏州市妇联各有联合会撑腰。", set()),
        ("大赛由两家单位主办。打头的是苏州市总工会，还有苏州市妇联。", {frozenset(("苏州市总工会", "苏州市妇联"))}),
        ("大赛由两家单位主办。苏州市总工会、苏州市妇联、苏州市科协都来了人。", set()),
    ],
)
def test_bodies_that_act_jointly(text: str, pairs: set[frozenset[str]]) -> None:
    assert _pairs(text) == pairs
