import pytest

from extract.document import Document
from extract.extraction import extract
from extract.fact import Conferral
from extract.segment import segment

Found = tuple[str | None, str, int | None]

TOLD: list[tuple[str, set[Found]]] = [
    (
        "她先后荣获全国、全省三八红旗手称号。她就是湘潭市公交集团驾驶员柳艳红。",
        {("柳艳红", "全国三八红旗手", None), ("柳艳红", "湖南省三八红旗手", None)},
    ),
    (
        "最终，本钢集团代表队和抚顺石化代表队获团体二、三名。",
        {("本钢集团代表队", "团体第二名", None), ("抚顺石化代表队", "团体第三名", None)},
    ),
    (
        "海西州总工会为荣获“全国五一劳动奖章”的盐湖公司职工王石军和荣获“全国工人先锋号”的格尔木炼油厂催化车间颁发了证书。",
        {("王石军", "“全国五一劳动奖章”", None), ("格尔木炼油厂催化车间", "“全国工人先锋号”", None)},
    ),
    (
        "全国总工会公布“最美工会户外劳动者服务站点”，河南省共有29个站点入选，其中郑州市金水区东风路街道站点、开封市鼓楼广场爱心驿站在列。",
        {
            ("郑州市金水区东风路街道站点", "最美工会户外劳动者服务站点", None),
            ("开封市鼓楼广场爱心驿站", "最美工会户外劳动者服务站点", None),
        },
    ),
    (
        "一、先进集体（2个）\n红安县医疗保障局\n麻城市邮政分公司\n二、先进个人（2名）\n熊国栋 罗田县总工会干部\n詹海涛 团风县供电公司员工\n",
        {
            ("红安县医疗保障局", "先进集体", None),
            ("麻城市邮政分公司", "先进集体", None),
            ("熊国栋", "先进个人", None),
            ("詹海涛", "先进个人", None),
        },
    ),
    (
        "景德镇市总工会授予陶阳里景区讲解班等5个集体“景德镇市工人先锋号”。",
        {("陶阳里景区讲解班", "景德镇市工人先锋号", None)},
    ),
    (
        "吕梁市共有全国五一劳动奖章获得者14名、省五一劳动奖章获得者87名。",
        {(None, "全国五一劳动奖章", 14), (None, "山西省五一劳动奖章", 87)},
    ),
    ("钳工组第一名由三钢集团叶建平摘得，职工们鼓起掌来。", {("叶建平", "钳工组第一名", None)}),
    (
        "五一劳动奖章97枚，张敏娜在先；五一创新能手133名，吕遵祥在先。",
        {
            (None, "五一劳动奖章", 97),
            ("张敏娜", "五一劳动奖章", None),
            (None, "五一创新能手", 133),
            ("吕遵祥", "五一创新能手", None),
        },
    ),
    (
        "孙素芹、李倩倩和韩冬梅笑了。三人分获挡车工组的金奖、银奖和铜奖。",
        {("孙素芹", "金奖", None), ("李倩倩", "银奖", None), ("韩冬梅", "铜奖", None)},
    ),
    (
        "国网汉中供电公司带电作业班这回露了脸，省总工会把“陕西省工人先锋号”给了他们。",
        {("国网汉中供电公司带电作业班", "陕西省工人先锋号", None)},
    ),
    (
        "“江西省能工巧匠”的名单上有一位女性。她叫涂桂英，电瓷厂的一名修坯工。",
        {("涂桂英", "江西省能工巧匠", None)},
    ),
    ("职工比武的头名归了谁？归了保山公路局的钱永福，他砌的墙一厘米不差。", {("钱永福", "头名", None)}),
    (
        "河南拿走的全国五一劳动奖状是14个，洛阳双瑞风电叶片有限公司占去其一，奖章44枚，先锋号45个。",
        {
            (None, "全国五一劳动奖状", 14),
            ("洛阳双瑞风电叶片有限公司", "全国五一劳动奖状", None),
            (None, "全国五一劳动奖章", 44),
            (None, "全国工人先锋号", 45),
        },
    ),
    ("云南建投集团职工赵有福把一面写着“娘家人 贴心人”的锦旗送到昆明市总工会法律援助中心。", set()),
    ("十堰市总工会获得“模范职工之家”称号的基层工会达到211家。", {(None, "模范职工之家", 211)}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_recipients_told(text: str, expected: set[Found]) -> None:
    facts = [fact for article in segment(Document("x", "", text)) for fact in extract(article).facts]
    found = {
        (fact.recipient and fact.recipient.name, fact.honour.name.strip("“”"), fact.count)
        for fact in facts
        if isinstance(fact, Conferral)
    }
    assert found == {(recipient, honour.strip("“”"), count) for recipient, honour, count in expected}
