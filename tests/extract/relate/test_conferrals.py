import pytest

from extract.fact import Conferral
from tests.extract.told import facts

Found = tuple[str, str | None, int | None, str]

NAMED: list[tuple[str, set[Found]]] = [
    ("苏州市总工会荣获全国模范职工之家。", {("全国模范职工之家", "苏州市总工会", None, "conferred")}),
    (
        "江苏省总工会授予苏州市教育工会、无锡市教育工会“江苏省工人先锋号”称号。",
        {
            ("江苏省工人先锋号", "苏州市教育工会", None, "conferred"),
            ("江苏省工人先锋号", "无锡市教育工会", None, "conferred"),
        },
    ),
    ("苏州市总工会被江苏省总工会授予江苏省先进集体称号。", {("江苏省先进集体", "苏州市总工会", None, "conferred")}),
    ("获全国工人先锋号的单位是：苏州市教育工会。", {("全国工人先锋号", "苏州市教育工会", None, "conferred")}),
    (
        "名单公布。\n全国模范职工之家（2个）\n苏州市教育工会\n无锡市教育工会\n会议随后结束。",
        {
            ("全国模范职工之家", "苏州市教育工会", None, "conferred"),
            ("全国模范职工之家", "无锡市教育工会", None, "conferred"),
        },
    ),
]
PAIRED: list[tuple[str, set[Found]]] = [
    (
        "苏州市总工会、无锡市总工会分别荣获全国模范职工之家、江苏省工人先锋号。",
        {
            ("全国模范职工之家", "苏州市总工会", None, "conferred"),
            ("江苏省工人先锋号", "无锡市总工会", None, "conferred"),
        },
    ),
]
LOOSE: list[tuple[str, set[Found]]] = [
    ("全国模范职工小家的荣誉落到了苏州市教育工会头上。", {("全国模范职工小家", "苏州市教育工会", None, "conferred")}),
    (
        "喜获江苏省五一劳动奖状的，是苏州市教育工会；挂上江苏省工人先锋号牌子的，是无锡市教育工会。",
        {
            ("江苏省五一劳动奖状", "苏州市教育工会", None, "conferred"),
            ("江苏省工人先锋号", "无锡市教育工会", None, "conferred"),
        },
    ),
    (
        "苏州市总工会揭晓“江苏省工人先锋号”名单，无锡市教育工会、常州市教育工会双双入选。",
        {
            ("江苏省工人先锋号", "无锡市教育工会", None, "conferred"),
            ("江苏省工人先锋号", "常州市教育工会", None, "conferred"),
        },
    ),
    (
        "苏州市教育工会先是拿到全国模范职工之家，后又把江苏省五一劳动奖状捧回家。",
        {
            ("全国模范职工之家", "苏州市教育工会", None, "conferred"),
            ("江苏省五一劳动奖状", "苏州市教育工会", None, "conferred"),
        },
    ),
    (
        "苏州市教育工会和无锡市教育工会同场比拼，前者捧得一等奖，后者拿到二等奖。",
        {("一等奖", "苏州市教育工会", None, "conferred"), ("二等奖", "无锡市教育工会", None, "conferred")},
    ),
    (
        "局长王桂兰和校长刘秀芹同台。两人双双获得江苏省五一劳动奖章。",
        {
            ("江苏省五一劳动奖章", "王桂兰", None, "conferred"),
            ("江苏省五一劳动奖章", "刘秀芹", None, "conferred"),
        },
    ),
    ("拟推荐苏州市教育工会申报全国五一劳动奖状。", {("全国五一劳动奖状", "苏州市教育工会", None, "nominated")}),
]
COUNTED: list[tuple[str, set[Found]]] = [
    (
        "比赛决出“技术明星”“技术能手”，前者4名，后者6名。",
        {("技术明星", None, 4, "conferred"), ("技术能手", None, 6, "conferred")},
    ),
    (
        "全国模范职工之家，江苏有24个；全国模范职工小家，江苏有39个。",
        {("全国模范职工之家", None, 24, "conferred"), ("全国模范职工小家", None, 39, "conferred")},
    ),
    ("江苏省总工会下发决定，92个集体获江苏省五一劳动奖状。", {("江苏省五一劳动奖状", None, 92, "conferred")}),
    ("全系统86个先进集体受到表彰。", {("先进集体", None, 86, "conferred")}),
    (
        "会上表彰了先进集体35个、先进个人57名。",
        {("先进集体", None, 35, "conferred"), ("先进个人", None, 57, "conferred")},
    ),
    (
        "全市12个集体和35名个人分别被授予苏州市工人先锋号、苏州市五一劳动奖章。",
        {("苏州市工人先锋号", None, 12, "conferred"), ("苏州市五一劳动奖章", None, 35, "conferred")},
    ),
    ("将评选出苏州市模范职工之家20个。", {("苏州市模范职工之家", None, 20, "planned")}),
    ("全市12人获江苏省五一劳动奖章。", {("江苏省五一劳动奖章", None, 12, "conferred")}),
    (
        "表彰会上，先进单位、先进班组依次为9个、20个。",
        {("先进单位", None, 9, "conferred"), ("先进班组", None, 20, "conferred")},
    ),
]
UNITS: list[tuple[str, set[Found]]] = [
    (
        "苏州市总工会授予苏州供电公司变电二部运维丙班“苏州市工人先锋号”称号。",
        {("苏州市工人先锋号", "苏州供电公司变电二部运维丙班", None, "conferred")},
    ),
    (
        "常熟市代表队、太仓市代表队获得团体二等奖，苏州市总工会致辞。",
        {("团体二等奖", "常熟市代表队", None, "conferred"), ("团体二等奖", "太仓市代表队", None, "conferred")},
    ),
    (
        "苏州市教育工会、恒通机床厂铸造车间丁班荣获江苏省工人先锋号。",
        {
            ("江苏省工人先锋号", "苏州市教育工会", None, "conferred"),
            ("江苏省工人先锋号", "恒通机床厂铸造车间丁班", None, "conferred"),
        },
    ),
]
TOLD: list[tuple[str, set[Found]]] = [
    (
        "江苏省工人先锋号揭晓。本市两块，一块挂进苏州市教育工会，另一块由无锡市教育工会领走。",
        {
            ("江苏省工人先锋号", "苏州市教育工会", None, "conferred"),
            ("江苏省工人先锋号", "无锡市教育工会", None, "conferred"),
        },
    ),
    (
        "会议表彰了江苏省先进集体，苏州市总工会、无锡市总工会受到表彰。",
        {("江苏省先进集体", "苏州市总工会", None, "conferred"), ("江苏省先进集体", "无锡市总工会", None, "conferred")},
    ),
    (
        "陈建明荣立三等功两次，2019年被苏州市总工会授予江苏省五一劳动奖章。",
        {("三等功", "陈建明", None, "conferred"), ("江苏省五一劳动奖章", "陈建明", None, "conferred")},
    ),
    ("获颁江苏省五一劳动奖章的他，是苏州机床厂的钳工陈建明。", {("江苏省五一劳动奖章", "陈建明", None, "conferred")}),
    ("本届评选产生100名江苏工匠，其中苏州市8人。", {("江苏工匠", None, 100, "conferred")}),
]
FOCUS: list[tuple[str, set[Found]]] = [
    (
        "苏州市有两个集体获得江苏省工人先锋号，三人戴上江苏省五一劳动奖章。苏州市教育工会、陈建明均榜上有名。",
        {
            ("江苏省工人先锋号", None, 2, "conferred"),
            ("江苏省五一劳动奖章", None, 3, "conferred"),
            ("江苏省工人先锋号", "苏州市教育工会", None, "conferred"),
            ("江苏省五一劳动奖章", "陈建明", None, "conferred"),
        },
    ),
    (
        "今年佩上江苏省五一劳动奖章的两个人都在车间长大。陈建明是苏州机床厂的钳工；周丽华是常熟纺织厂的挡车工。",
        {
            ("江苏省五一劳动奖章", None, 2, "conferred"),
            ("江苏省五一劳动奖章", "陈建明", None, "conferred"),
            ("江苏省五一劳动奖章", "周丽华", None, "conferred"),
        },
    ),
    (
        "陈建明新近当选江苏工匠，此前他已是江苏省劳动模范。",
        {("江苏工匠", "陈建明", None, "conferred"), ("江苏省劳动模范", "陈建明", None, "conferred")},
    ),
    ("陈建明的徒弟周丽华荣获江苏省五一劳动奖章。", {("江苏省五一劳动奖章", "周丽华", None, "conferred")}),
    ("江苏省五一劳动奖章推荐人选：陈建明。", {("江苏省五一劳动奖章", "陈建明", None, "nominated")}),
]
PLACED: list[tuple[str, set[Found]]] = [
    (
        "苏州供电公司检修甲班、骨伤科医院、常熟市代表队分获团体一、二、三等奖，苏州市总工会主办。",
        {
            ("团体一等奖", "苏州供电公司检修甲班", None, "conferred"),
            ("团体二等奖", "骨伤科医院", None, "conferred"),
            ("团体三等奖", "常熟市代表队", None, "conferred"),
        },
    ),
    (
        "苏州酿酒有限公司黄舣基地灌装三线、太仓市环卫局环卫二队分别荣获江苏省工人先锋号和江苏省先进集体。",
        {
            ("江苏省工人先锋号", "苏州酿酒有限公司黄舣基地灌装三线", None, "conferred"),
            ("江苏省先进集体", "太仓市环卫局环卫二队", None, "conferred"),
        },
    ),
    ("团体奖方面，常熟市代表队获得一等奖。", {("团体一等奖", "常熟市代表队", None, "conferred")}),
]
THEY: list[tuple[str, set[Found]]] = [
    ("镗工雷家顺，带徒九人，2022年“潍坊工匠”。", {("潍坊工匠", "雷家顺", None, "conferred")}),
    ("检修工汪永康正在台前点料。全国劳动模范获得者。", {("全国劳动模范", "汪永康", None, "conferred")}),
    (
        "库尔勒机务段检修车间女工班正在校表。自治区五一巾帼标兵岗去年归了她们。",
        {("新疆维吾尔自治区五一巾帼标兵岗", "库尔勒机务段检修车间女工班", None, "conferred")},
    ),
    (
        "另有两个集体上台：常熟市纺织厂机修班，昆山市自来水公司抄表班。它们共有的称号是江苏省工人先锋号。",
        {
            ("江苏省工人先锋号", "常熟市纺织厂机修班", None, "conferred"),
            ("江苏省工人先锋号", "昆山市自来水公司抄表班", None, "conferred"),
        },
    ),
    (
        "酒泉市模范班组15个，同时授酒泉市工人先锋号。",
        {("酒泉市模范班组", None, 15, "conferred"), ("酒泉市工人先锋号", None, 15, "conferred")},
    ),
    ("常熟市代表队屈居亚军，职工们鼓掌。", {("亚军", "常熟市代表队", None, "conferred")}),
]
DECOYS = [
    "定州市总工会实施职工创新成果转化行动。",
    "同一张市级榜单上，另有三个集体落了座。",
    "全县共有在档劳动模范183名。",
    "该市建成“劳模创新工作室”15个。",
    "市总工会主席向受到表彰的先进集体和先进个人表示祝贺。",
    "苏州市总工会组织职工争创江苏省工人先锋号。",
    "苏州市总工会弘扬劳模精神。",
    "苏州市总工会开展劳动竞赛。",
]


def _conferrals(text: str) -> set[Found]:
    return {
        (fact.honour.name, fact.recipient.name if fact.recipient else None, fact.count, fact.status.value)
        for fact in facts(Conferral, text)
    }


@pytest.mark.parametrize(("text", "found"), NAMED + LOOSE + PAIRED + COUNTED + UNITS + TOLD + FOCUS + PLACED + THEY)
def test_conferrals(text: str, found: set[Found]) -> None:
    assert _conferrals(text) == found


@pytest.mark.parametrize("text", DECOYS)
def test_no_conferrals(text: str) -> None:
    assert _conferrals(text) == set()
