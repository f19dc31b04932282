import pytest

from extract.article import whole
from extract.context import read_context
from extract.document import Document
from extract.kind import Kind
from extract.settle import settle
from extract.spot.organisations import spot_organisations


def spotted(text: str) -> list[tuple[Kind, str]]:
    article = whole(Document("test", "0", text))
    return [(m.kind, m.name) for m in settle(spot_organisations(article, read_context(article)))]


U, P, G, M, E, N, F = (
    Kind.UNION, Kind.PARTY, Kind.GOVERNMENT, Kind.MASS, Kind.ENTERPRISE, Kind.INSTITUTION, Kind.FACILITY,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由广元市总工会、市教育局主办，市教育工会承办。", [(U, "广元市总工会"), (G, "市教育局"), (U, "市教育工会")]),
        ("市总副主席和区总经审会主任到会", [(U, "市总"), (U, "区总经审会")]),
        ("全市总投资3亿元，市总面积不变，全市总产值上升", []),
        (
            "昨日，华舍街道总工会与柯桥经济技术开发区总工会签约",
            [(U, "华舍街道总工会"), (U, "柯桥经济技术开发区总工会")],
        ),
        ("各级工会、基层工会和163个村工会，全市各乡镇总工会", []),
        ("中国财贸轻纺烟草工会、全总和铁总发文", [(U, "中国财贸轻纺烟草工会"), (U, "全总"), (U, "铁总")]),
        ("省总工会党组书记、市总工会党组", [(U, "省总工会"), (P, "市总工会党组")]),
        ("灵武、盐池、平罗等地总工会", [(U, "灵武总工会"), (U, "盐池总工会"), (U, "平罗总工会")]),
        ("沛县、丰县总工会", [(U, "沛县总工会"), (U, "丰县总工会")]),
        ("市委常委、组织部长刘平", [(P, "市委"), (P, "市委组织部")]),
        ("市人社局、工商联、妇联联合发文", [(G, "市人社局"), (M, "市工商联"), (M, "市妇联")]),
        ("团省委与共青团柳州市委", [(M, "团省委"), (M, "共青团柳州市委")]),
        ("他走进江州天鼎轴承有限公司", [(E, "江州天鼎轴承有限公司")]),
        ("国网岳阳供电公司检修车间", [(E, "国网岳阳供电公司检修车间")]),
        ("中通快递北京顺义网点、吉利汽车西安基地", [(E, "中通快递北京顺义网点"), (E, "吉利汽车西安基地")]),
        ("鞍钢工会、顺丰工会", [(U, "鞍钢工会"), (U, "顺丰工会")]),
        ("这是最完美的一天，中国电视人说重要的事", []),
        ("炼铁总厂三高炉，启动区总用地45公顷，驻长沙总领馆", []),
        ("把钱打进工会爱心卡，崇左三市工会联手", []),
        ("第三师图木舒克市总工会与兵团总工会", [(U, "第三师图木舒克市总工会"), (U, "兵团总工会")]),
        ("江州长途客运公司", [(E, "江州长途客运公司")]),
        ("榕通管业生产部部长", [(E, "榕通管业生产部")]),
        (
            "贵定云海水泥有限责任公司品质处、利川市民族医院产科",
            [(E, "贵定云海水泥有限责任公司品质处"), (N, "利川市民族医院产科")],
        ),
        ("一家公司的工会，本地学校和医院", []),
        ("骑手来自美团、闪送", [(E, "美团"), (E, "闪送")]),
        ("禾田科技、朗川机电、瑞阔药业等20多家企业", [(E, "禾田科技"), (E, "朗川机电"), (E, "瑞阔药业")]),
        ("区工人文化宫、柳州市职工服务中心", [(F, "区工人文化宫"), (F, "柳州市职工服务中心")]),
        ("陈大海劳模创新工作室", [(F, "陈大海劳模创新工作室")]),
        ("困难职工帮扶中心，劳模创新工作室，爱心驿站", []),
        ("打开新局面，支队伍过硬，10支队伍参赛", []),
    ],
)
def test_organisations(text: str, expected: list[tuple[Kind, str]]) -> None:
    assert spotted(text) == expected
