import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Organizing

Found = tuple[str, str, str]


def _organizing(text: str) -> set[Found]:
    facts = extract(whole(Document("a", "", text))).facts
    return {(f.organization.name, f.programme.name, f.role.value) for f in facts if isinstance(f, Organizing)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("苏州市总工会开展“晨光杯”竞赛。", {("苏州市总工会", "“晨光杯”竞赛", "organizer")}),
        (
            "“晨光杯”竞赛由苏州市总工会主办，苏州市妇联承办。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "undertaker")},
        ),
        (
            "苏州市总工会联合苏州市妇联开展“晨光杯”竞赛。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "co-organizer")},
        ),
        (
            "泗洪县总工会联合泗洪县妇联、泗洪县读书协会开展“闻香识茶”活动、“纸上山河”征文大赛。",
            {
                ("泗洪县总工会", "“闻香识茶”活动", "organizer"),
                ("泗洪县妇联", "“闻香识茶”活动", "co-organizer"),
                ("泗洪县读书协会", "“闻香识茶”活动", "co-organizer"),
                ("泗洪县总工会", "“纸上山河”征文大赛", "organizer"),
            },
        ),
        (
            "“渔灯杯”技能赛收网。张罗它的是荣成市总工会，搭手的有荣成市人社局，两家的当家人都来了：荣成市人大常委会副主任到场。",
            {("荣成市总工会", "“渔灯杯”技能赛", "organizer"), ("荣成市人社局", "“渔灯杯”技能赛", "co-organizer")},
        ),
        (
            "“晨光杯”竞赛收官。主办单位是苏州市总工会，承办单位是苏州市妇联。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "undertaker")},
        ),
        (
            "苏州市总工会举办“晨光杯”竞赛。苏州市妇联组队参赛。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "participant")},
        ),
        ("苏州市总工会参与“全国双百”普法行动。", {("苏州市总工会", "“全国双百”普法行动", "participant")}),
        ("江苏省总工会“晨光杯”竞赛热热闹闹。", {("江苏省总工会", "“晨光杯”竞赛", "organizer")}),
        (
            "“晨光杯”竞赛的操办者有两家——苏州市总工会，外加苏州市妇联。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "organizer")},
        ),
        (
            "“晨光杯”竞赛，苏州市总工会牵头，苏州市妇联跟上。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "co-organizer")},
        ),
        (
            "“晨光杯”竞赛里，苏州市总工会是东家，张罗的活儿落在苏州市妇联身上。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "undertaker")},
        ),
        (
            "“晨光杯”竞赛由苏州市总工会主办，协办则由苏州市妇联担着。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "co-organizer")},
        ),
        (
            "“晨光杯”竞赛由苏州市总工会会同苏州市妇联共同主办。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "organizer")},
        ),
        (
            "苏州市总工会组织职工参加江苏省总工会举办的“最美湖滨”疗休养活动。",
            {
                ("江苏省总工会", "“最美湖滨”疗休养活动", "organizer"),
                ("苏州市总工会", "“最美湖滨”疗休养活动", "participant"),
            },
        ),
        ("“水乡夜校”是苏州市总工会一手打造的。", {("苏州市总工会", "“水乡夜校”", "organizer")}),
        (
            "“晨光杯”竞赛开赛，擂台由苏州市总工会、苏州市妇联合力搭起。",
            {("苏州市总工会", "“晨光杯”竞赛", "organizer"), ("苏州市妇联", "“晨光杯”竞赛", "organizer")},
        ),
        (
            "“晨光杯”竞赛暨“蓝盾杯”比赛拉开帷幕。启动活动由苏州市总工会会同苏州市妇联举办。",
            {
                ("苏州市总工会", "“晨光杯”竞赛", "organizer"),
                ("苏州市妇联", "“晨光杯”竞赛", "co-organizer"),
                ("苏州市总工会", "“蓝盾杯”比赛", "organizer"),
                ("苏州市妇联", "“蓝盾杯”比赛", "co-organizer"),
            },
        ),
        (
            "苏州市总工会围绕“葡萄熟了”旅游节，举办“采摘杯”比赛。",
            {("苏州市总工会", "“采摘杯”比赛", "organizer")},
        ),
        ("“晨光杯”竞赛热热闹闹。", set()),
    ],
)
def test_organizers_and_their_roles(text: str, found: set[Found]) -> None:
    assert _organizing(text) == found
