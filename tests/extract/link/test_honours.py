import pytest

from extract.context import Context
from extract.extraction import extract
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.link.honours import full_name, link_honours
from extract.settle import settle
from extract.spot.honours import spot_honours
from tests.extract.told import article


def _context() -> Context:
    named = gazetteer().named
    return Context(province=named("浙江省")[0], prefecture=named("宁波市")[0], year=2021)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("省五一劳动奖章", "浙江省五一劳动奖章"),
        ("全省先进集体", "浙江省先进集体"),
        ("市劳模", "宁波市劳模"),
        ("我市第三届“五一新闻奖”", "宁波市“五一新闻奖”"),
        ("全国工人先锋号", "全国工人先锋号"),
        ("2020年度工会工作先进集体", "工会工作先进集体"),
        ("首届全国科创名匠", "全国科创名匠"),
        ("“服务之星”", "服务之星"),
        ("云南“工人先锋号”", "云南省“工人先锋号”"),
    ],
)
def test_full_names(name: str, full: str) -> None:
    assert full_name(name, _context()) == full


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("28人获全国五一劳动奖章。奖章获得者来自各地。", ["全国五一劳动奖章", "全国五一劳动奖章"]),
        ("表彰全国五一劳动奖章25人、奖状3个。", ["全国五一劳动奖章", "全国五一劳动奖状"]),
        ("获全国五一劳动奖状。工人先锋号也有两家。", ["全国五一劳动奖状", "全国工人先锋号"]),
        (
            "全国工人先锋号3个，浙江省五一劳动奖章14人、奖状5个、工人先锋号11个。",
            ["全国工人先锋号", "浙江省五一劳动奖章", "浙江省五一劳动奖状", "浙江省工人先锋号"],
        ),
        ("甲队获优秀组织奖，乙队获组织奖。", ["优秀组织奖", "组织奖"]),
        ("创建省职工书屋示范点1家、最美职工书屋1家。", ["浙江省职工书屋示范点", "最美职工书屋"]),
        ("她获评全国纺织名匠、刺绣名匠。", ["全国纺织名匠", "全国刺绣名匠"]),
    ],
)
def test_short_and_shared_names(text: str, names: list[str]) -> None:
    told, context = article(text), _context()
    mentions = settle(spot_honours(told, context))
    linked = link_honours(told, context, mentions, {})
    assert [linked[mention].name for mention in mentions] == names


def test_titles_bear_the_name_of_the_contest_whose_results_are_told() -> None:
    told = article("第三届甬江焊工技能大赛也一并发榜，先进单位、先进班组依次为9个、20个。")
    found = [one.entity.name for one in extract(told).mentions if one.kind is Kind.HONOUR and one.entity is not None]
    assert found == ["第三届甬江焊工技能大赛先进单位", "第三届甬江焊工技能大赛先进班组"]
