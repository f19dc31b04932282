from datetime import date

import pytest

from extract.article import Article
from extract.context import read_context
from extract.document import Document
from tests.extract.told import article


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("芜湖市镜湖区总工会慰问环卫工人\n区总主席到场", {"区": "镜湖区", "市": "芜湖市", "省": "安徽省"}),
        (
            "柳州市总工会培训干部\n自治区总工会派员，区总讲师授课",
            {"市": "柳州市", "区": "广西壮族自治区", "自治区": "广西壮族自治区"},
        ),
        ("沛县总工会送清凉\n我县12家企业受益，市总支持", {"县": "沛县", "市": "徐州市", "省": "江苏省"}),
        ("大理州总工会部署工作\n州总要求", {"州": "大理白族自治州", "省": "云南省"}),
        ("江阴市总工会评先\n市总主席致辞", {"市": "江阴市", "省": "江苏省"}),
        ("渝北区总工会办夜校\n区总负责人介绍，市总点赞", {"区": "渝北区", "市": "重庆市"}),
        ("鞍钢职工技能赛收官\n市总工会主席颁奖", {"市": "鞍山市", "省": "辽宁省"}),
        ("榕城女职工夜校开课\n市总工会牵头，省总拨款", {"市": "福州市", "省": "福建省"}),
        ("普陀区总工会送清凉\n长寿路街道和区总工会看望环卫工人", {"区": "普陀区", "市": "上海市"}),
        ("普陀区总工会送清凉\n沈家门街道和区总工会看望环卫工人", {"区": "普陀区", "市": "舟山市"}),
        ("鼓楼区总工会送清凉\n宁海路街道和区总工会看望环卫工人", {"区": "鼓楼区", "市": "南京市"}),
        ("县总工会走访二曲街道、终南镇、哑柏镇", {"县": "周至县", "市": "西安市"}),
        ("市总工会办班\n袁州区排查隐患，樟树市的药企参训", {"市": "宜春市", "省": "江西省"}),
        ("嘉鱼报道：党和政府关心，县总工会办班", {"县": "嘉鱼县", "省": "湖北省"}),
        (
            "江苏省总工会来访\n江苏省总工会与县总工会签约，江苏省总工会在伊吾县设点",
            {"县": "伊吾县", "自治区": "新疆维吾尔自治区"},
        ),
        ("农场送温暖\n七星河畔的歌手赛由分局办，省总工会派员", {"市": None, "省": None}),
        ("楚天都市报讯 昨日，省总工会发布通报", {"省": "湖北省"}),
        (
            "市总工会送清凉\n三门峡市总工会走访义马市、灵宝市、渑池县、卢氏县，灵宝市和义马市已办12场",
            {"市": "三门峡市", "县": None},
        ),
        ("盐池县总工会、平罗县总工会交流，市总要求看齐\n银川市总工会承办", {"市": "银川市", "县": None}),
        ("江苏如皋的银发课堂\n如皋人爱听课，市总工会请来教师，南通市总工会发来贺信", {"市": "如皋市"}),
        ("候车椅\n在张家港，市总工会添了药箱。苏州市总工会派人来看", {"市": "张家港市"}),
        ("三门峡灵宝讯 市总工会办赛，三门峡市总工会派来裁判", {"市": "灵宝市"}),
        ("全市职工赛在昆山开赛。\n市总工会主办，苏州市总工会主席颁奖", {"市": "苏州市"}),
        ("永安30家企业比手艺\n赛事在永安举行，市总工会颁奖", {"市": "永安市", "省": "福建省"}),
        ("陕西代表团抵京\n北京9月26日电 会议在北京落幕。北京的掌声里，省总工会主席讲话", {"省": "陕西省", "市": None}),
        ("重庆市总工会办赛\n省来的客人到场", {"市": "重庆市", "省": None}),
        ("张家界永定讯 区总工会慰问挑夫", {"区": "永定区", "市": "张家界市"}),
        (
            "无锡工会送课到县区\n在江阴，市总工会讲合同，江阴市总工会出场地。\n在宜兴，市总工会讲安全，宜兴市总工会搭台",
            {"市": "无锡市"},
        ),
        ("新华区总工会的账\n新华区总工会帮扶210人，石家庄市总工会拨款，区总发放", {"区": "新华区", "市": "石家庄市"}),
        ("永安30家企业比手艺\n赛事落幕，市总工会颁奖", {"市": None, "省": None}),
        ("贵安新区办展\n省总工会派员", {"省": "贵州省", "市": None}),
        ("雄安新区办展\n省总工会派员", {"省": "河北省", "市": None}),
        ("职工读书活动举行\n大家畅谈体会", {"市": None, "区": None, "省": None}),
    ],
)
def test_what_a_bare_rank_means(text: str, ranks: dict[str, str | None]) -> None:
    context = read_context(article(text))
    assert {rank: getattr(context.area(rank), "name", None) for rank in ranks} == ranks


def test_an_article_on_a_page_falls_back_on_the_page() -> None:
    page = Document("page", "0", "江阴日报 江阴市总工会表彰\n江阴市职工技能月开幕\n\n市总举办夜校\n80名职工报名")
    lone = article("市总举办夜校\n80名职工报名")
    held = Article(page, lone.text, lone.folded, lone.blocks, lone.origins)
    context = read_context(held)
    assert context.city is not None
    assert context.city.name == "江阴市"
    assert read_context(lone).city is None


def test_the_home_town_tells_the_county() -> None:
    context = read_context(article("江苏沛县敬安镇建起职工驿站\n镇总工会牵头，敬安镇20名志愿者值守"))
    assert context.township == "敬安镇"
    assert context.county is not None
    assert context.county.name == "沛县"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("发布时间：2021-03-09 来源：本站\n正文", date(2021, 3, 9)),
        ("正文\n2019年8月1日", date(2019, 8, 1)),
        ("2019年，正文", None),
    ],
)
def test_the_printed_date(text: str, published: date | None) -> None:
    assert read_context(article(text)).published == published


def test_a_town_lies_in_the_city_named_before_it() -> None:
    context = read_context(
        article("广东省总工会召开推进会\n佛山市总工会、东莞市长安镇总工会作交流发言，佛山市总工会联合市人社局办班")
    )
    assert context.county is None
    assert context.city is not None
    assert context.city.name == "佛山市"
