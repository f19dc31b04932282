import pytest

from extract.fact import Conferral
from extract.relate.likely import likely, pairs
from tests.extract.told import facts, read

FOUND = [
    ("湖北工匠的奖杯有些沉。赵小田用袖子擦了又擦，才舍得放进柜子。", "湖北工匠", "赵小田"),
    ("在台上领到荆州市五一劳动奖章的那一刻，邓建军的眼睛湿了。", "荆州市五一劳动奖章", "邓建军"),
    ("荣誉榜上，“全国工人先锋号”一栏写着黄石市公交集团一路线路。", "全国工人先锋号", "黄石市公交集团一路线路"),
]
# An honour and names beside it that it did not go to.
DECOYS = [
    "随州市总工会常务副主席何大庆来到车间，看望荆楚工匠的候选人。",
    "湖北省总工会表彰大会在汉口举行，武汉市总工会主席王立出席。会上宣读了湖北省五一劳动奖状的决定。",
    "武汉市总工会主席王立、副主席李清在会上讲话。湖北省五一劳动奖状的评选办法同日印发。",
    "对前一类单位，武汉市总工会另奖湖北省五一劳动奖状。",
]


@pytest.mark.parametrize(("text", "honour", "recipient"), FOUND)
def test_weighs_recipients_that_no_pattern_finds(text: str, honour: str, recipient: str) -> None:
    [found] = facts(Conferral, text)
    assert (found.honour.name, found.recipient and found.recipient.name) == (honour, recipient)
    assert found.evidence.rule == "conferral, weighed"
    assert text[found.evidence.start : found.evidence.end] == text


@pytest.mark.parametrize("text", DECOYS)
def test_leaves_guests_and_candidates(text: str) -> None:
    found = read(text)
    assert list(pairs(found))
    assert not list(likely(found, ()))


def test_leaves_honours_whose_recipients_are_known() -> None:
    found = read(FOUND[0][0])
    [honour] = {one.masked.mentions[one.position].entity for one in pairs(found)}
    assert honour is not None
    assert list(likely(found, ()))
    assert not list(pairs(found, {honour}))


def test_features_hold_no_name() -> None:
    for text, honour, recipient in FOUND:
        found = list(pairs(read(text)))
        assert found
        for pair in found:
            assert not any(honour in feature or recipient in feature for feature in pair.features)
