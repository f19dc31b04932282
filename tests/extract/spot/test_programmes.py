import pytest

from extract.article import whole
from extract.context import Context
from extract.document import Document
from extract.settle import settle
from extract.spot.programmes import spot_programmes

QUOTED = [
    ("区总工会开展“晨光杯”竞赛。", ["“晨光杯”竞赛"]),
    ("全市掀起“双提升”劳动和技能竞赛热潮。", ["“双提升”劳动和技能竞赛"]),
    ("局里启动“暖流行动”，人人参与。", ["“暖流行动”"]),
    ("县总举办“书香伴我·岗位成才”职工读书活动三场。", ["“书香伴我·岗位成才”职工读书活动"]),
    ("实施“一企一策”工程，见效快。", ["“一企一策”工程"]),
    ("推出“云上课堂”“普法驿路”等品牌活动。", ["“云上课堂”", "“普法驿路”"]),
    ("举办第三届“红帆杯”职工摄影大赛。", ["第三届“红帆杯”职工摄影大赛"]),
    ("这项名为“金秋登高看新城”的活动昨天结束。", ["“金秋登高看新城”的活动"]),
    ("日前，“湖滨职工大讲堂在园区开讲。", ["“湖滨职工大讲堂"]),
    ("“元旦”前夕，县总开展“两节”送温暖活动。", ["“两节”送温暖活动"]),
    ("展厅里办起“跟党走”——庆祝建厂五十周年图片展，", ["“跟党走”——庆祝建厂五十周年图片展"]),
    ("成立工资集体协商“百日行动”领导小组", ["工资集体协商“百日行动”"]),
]
PLAIN = [
    ("全县第五届职工运动会开幕。", ["全县第五届职工运动会"]),
    ("市里举办首届焊接机器人操作员职业技能竞赛。", ["首届焊接机器人操作员职业技能竞赛"]),
    ("春节前送温暖跑遍六个乡。", ["送温暖"]),
    ("市总推进产业工人队伍建设改革。", ["产业工人队伍建设改革"]),
    ("去年开展农民工欠薪清理专项行动。", ["农民工欠薪清理专项行动"]),
    ("县总为职工办了10件实事。", ["10件实事"]),
    ("全市建成的爱心驿站已有60家。", ["爱心驿站"]),
]
DECOYS = [
    "以“敢为人先”精神干事。",
    "当好职工的“娘家人”。",
    "他获得“五一劳动奖章”。",
    "坚持“公平公正”原则办事。",
    "打造成“民心工程”，人人叫好。",
    "今年是“十四五”规划的收官之年。",
    "广泛开展劳动竞赛，职工热情高。",
    "打好“三大攻坚战”。",
    "台上唱的是《送温暖》这首歌。",
    "他说：“大家辛苦了。”",
    "召开全委会，部署明年工作。",
    "“三八”国际妇女节当天，天气晴好。",
]


def _named(text: str) -> list[str]:
    article = whole(Document("a", "", text))
    return [text[m.start : m.end] for m in settle(spot_programmes(article, Context()))]


@pytest.mark.parametrize(("text", "names"), QUOTED + PLAIN)
def test_programmes_are_found_with_their_heads(text: str, names: list[str]) -> None:
    assert _named(text) == names


@pytest.mark.parametrize("text", DECOYS)
def test_ordinary_words_are_no_programmes(text: str) -> None:
    assert _named(text) == []
