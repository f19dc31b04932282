import pytest

from extract.article import whole
from extract.context import Context
from extract.document import Document
from extract.settle import settle
from extract.spot.honours import spot_honours

LEVELLED = [
    ("他是全国五一劳动奖章获得者。", ["全国五一劳动奖章"]),
    ("车间捧回省“安康杯”竞赛优胜班组。", ["省“安康杯”竞赛优胜班组"]),
    ("车间主任、市劳模周立新到场。", ["市劳模"]),
    ("我市第三届“五一新闻奖”评选启动。", ["我市第三届“五一新闻奖”"]),
    ("县里授予她浙江省技术能手称号。", ["浙江省技术能手"]),
]
CUED = [
    ("两家企业被评为2021年度工会工作先进集体。", ["2021年度工会工作先进集体"]),
    ("班组获“和谐班组”称号。", ["“和谐班组”"]),
    ("她当上了“服务之星”。", ["“服务之星”"]),
    ("书法队获团体组二等奖。", ["团体组二等奖"]),
    ("他被命名为首席焊接大师。", ["首席焊接大师"]),
    ("他一路领先，捧走银奖。", ["银奖"]),
    ("给她记个人一等功。", ["个人一等功"]),
    ("拟推荐该厂申报全国五一劳动奖状。", ["全国五一劳动奖状"]),
]
LISTED = [
    ("表彰先进单位9个、先进班组20个。", ["先进单位", "先进班组"]),
    ("获“文明企业”“书香企业”等称号。", ["“文明企业”", "“书香企业”"]),
    ("捧回全国工人先锋号、模范职工之家。", ["全国工人先锋号", "模范职工之家"]),
]
MIXED = [
    ("全市新增全国五一劳动奖章3个。", ["全国五一劳动奖章"]),
    ("会上授牌“工人先锋号”20个。", ["“工人先锋号”"]),
    ("文化宫获评全国工会“优秀工人文化宫”。", ["全国工会“优秀工人文化宫”"]),
]
SHORT = [("28人获全国五一劳动奖章。奖章获得者来自各行各业。", ["全国五一劳动奖章", "奖章"])]
DECOYS = [
    "某集团首席技师李超登台。",
    "新乡市平原示范区气温回升。",
    "舰艇被命名为“长风”。",
    "弘扬劳模精神、工匠精神。",
    "劳模代表参加座谈会。",
    "争创“工人先锋号”活动走进车间。",
    "打造职工之家，服务职工群众。",
    "建设优秀干部队伍。",
    "市总走访退休劳模。",
    "先进职工上台领奖金。",
    "这支队伍夺得优异成绩。",
]


def _honours(text: str) -> list[str]:
    return [mention.name for mention in settle(spot_honours(whole(Document("a", "", text)), Context()))]


@pytest.mark.parametrize(("text", "names"), LEVELLED + CUED + LISTED + MIXED + SHORT)
def test_honours(text: str, names: list[str]) -> None:
    assert _honours(text) == names


@pytest.mark.parametrize("text", DECOYS)
def test_common_words_are_no_honours(text: str) -> None:
    assert _honours(text) == []
