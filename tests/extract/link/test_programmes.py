import pytest

from extract.context import Context
from extract.link.programmes import link_programmes
from extract.settle import settle
from extract.spot.programmes import spot_programmes
from tests.extract.told import article


def _entities(text: str) -> list[str]:
    told = article(text)
    mentions = settle(spot_programmes(told, Context()))
    linked = link_programmes(told, Context(), mentions, {})
    return [linked[mention].name for mention in mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区总推出“四个一”帮困行动。一年来，“四个一”打动人心。", ["“四个一”帮困行动"] * 2),
        ("开展“双提升”劳动竞赛。“双提升”劳动竞赛办了三年。", ["“双提升”劳动竞赛"] * 2),
        ("开展“三送”活动，把“送岗位、送技能、送法律”活动办实。", ["“送岗位、送技能、送法律”活动"] * 2),
        ("第九次千人劳动竞赛启动，“千人劳动竞赛”活动品牌叫响。", ["第九次千人劳动竞赛"] * 2),
        ("“红帆杯”竞赛和“蓝盾杯”竞赛同日开赛。", ["“红帆杯”竞赛", "“蓝盾杯”竞赛"]),
        ("开展“安澜杯”竞赛，依托“安澜杯”竞赛联盟做强它。", ["“安澜杯”竞赛"] * 2),
        ("“渔港工匠”选树三年，“渔港工匠”技能大赛两届。", ["“渔港工匠”选树", "“渔港工匠”技能大赛"]),
        ("全县砌筑工技能竞赛开赛，全县砌筑工技能竞赛总决赛在三天后。", ["全县砌筑工技能竞赛"] * 2),
        ("全县砌筑工技能竞赛总决赛落幕。", ["全县砌筑工技能竞赛总决赛"]),
        ("鹿城职工艺术节谢幕，第四届职工文化艺术节谢过大家。", ["第四届职工文化艺术节"] * 2),
        ("“梨乡杯”象棋赛和“梨乡杯”踢毽赛都有看头。", ["“梨乡杯”象棋赛", "“梨乡杯”踢毽赛"]),
        ("“梨乡杯”剪枝工技能大赛开赛，“梨乡杯”技能大赛有看头。", ["“梨乡杯”剪枝工技能大赛"] * 2),
        ("“工在灵渠”上线，“工在灵渠”智慧平台和“工在灵渠”微信小程序都能用。", ["“工在灵渠”智慧平台"] * 3),
        ("职工夜校开课了。职工公益夜校9月开课，工会办的。", ["职工公益夜校"] * 2),
        (
            "2023年“技能涪江”建筑行业职业技能大赛在三台举行，建筑行业大赛设砌筑工赛项。",
            ["“技能涪江”建筑行业职业技能大赛"] * 2,
        ),
        ("总工会深化产改。", ["产业工人队伍建设改革"]),
        ("推进产业工人队伍建设改革，产改试点铺开。", ["产业工人队伍建设改革"] * 2),
    ],
)
def test_variants_of_one_name_are_one_programme(text: str, names: list[str]) -> None:
    assert _entities(text) == names
