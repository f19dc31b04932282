import pytest

from extract.spot.enumerated_programmes import spot_enumerated

ENUMERATED = [
    (
        "推出系列活动，共四项：一是书法家写春联活动，腊月十八举行；二是职工猜灯谜活动；三是走访一线职工；四是女工插花沙龙。",
        ["书法家写春联活动", "职工猜灯谜活动", "女工插花沙龙"],
    ),
    (
        "发布十件实事：1.实施职工大病救助，救助200人次；2.新建驿站20个；3.组织3000名职工免费健康体检；4.开办工会夜校60期。",
        ["职工大病救助", "职工免费健康体检", "工会夜校"],
    ),
    (
        "工会六月这样过：6月1日安全宣誓签名活动，6月8日安全知识抢答赛，6月15日应急疏散演练。",
        ["安全宣誓签名活动", "安全知识抢答赛", "应急疏散演练"],
    ),
    (
        "工会精准发力。学历提升计划，补贴120人读大专；技能晋级计划，帮助860人拿证。",
        ["学历提升计划", "技能晋级计划"],
    ),
]
NOT_ENUMERATED = [
    "一是加强组织领导；二是完善工作制度；三是强化督促检查。",  # no names
    "一是参加培训；二是开展各类活动；三是做好总结工作。",  # everyday work
    "一是数控车工竞赛，来自某厂。后来谁也没有再提起第二个。",  # no run of signs
    "6月1日开会，6月8日放假，6月15日上班。",
]


@pytest.mark.parametrize(("text", "names"), ENUMERATED)
def test_items_told_off_are_found(text: str, names: list[str]) -> None:
    assert [mention.name for mention in spot_enumerated(text)] == names


@pytest.mark.parametrize("text", NOT_ENUMERATED)
def test_what_is_done_is_no_item(text: str) -> None:
    assert list(spot_enumerated(text)) == []
