import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.kind import Kind

PERSONS = [
    ("市总工会主席李建国出席会议。", ["李建国"]),
    ("副主席王芳（女）、李建国、钱秀珍（女）到会。", ["王芳", "李建国", "钱秀珍"]),
    ("全国劳动模范李建国说，要把手艺传下去。李建国带了九个徒弟。", ["李建国", "李建国"]),
    ("李建国、赵晓梅、孙立群等12人获奖。", ["李建国", "赵晓梅", "孙立群"]),
    ("电焊工李建国（江城重型机械有限公司）夺冠。", ["李建国"]),
    ("村民听完赵晓梅律师讲解。赵律师又答了三个问题。", ["赵晓梅", "赵律师"]),
    ("列车长米娜尔·艾山在岗。", ["米娜尔·艾山"]),
    ("市总工会主席额尔敦巴图到场。", ["额尔敦巴图"]),
    ("会上，孟祥琳掏出一份清单。", ["孟祥琳"]),
    ("路过的孟祥琳，停了下来。", ["孟祥琳"]),
    ("头名归了孟祥琳，奖牌挂上了她的脖子。", ["孟祥琳"]),
    ("接过奖杯的是孟祥琳和陆小萍。", ["孟祥琳", "陆小萍"]),
    ("第二档则是孟红霞、车小萍。", ["孟红霞", "车小萍"]),
    ("名单里有玉素甫江·尤努司和阿依古丽·吾普尔的名字。", ["玉素甫江·尤努司", "阿依古丽·吾普尔"]),
    ("接着上台的是钱建科、孟祥琳。", ["钱建科", "孟祥琳"]),
    ("周小江第13，周小伟排第16。", ["周小江", "周小伟"]),
    ("那一夜，孟祥琳倒头便睡。", ["孟祥琳"]),
    ("县总工会主席钱永志在会上发言。", ["钱永志"]),
    ("县总工会副主席罗刚毅然留下。", ["罗刚"]),
    ("该会副主席努尔江·周表示，还要加深合作。", ["努尔江·周"]),
    ("工友赵某拿到了工钱。", ["赵某"]),
    ("获奖名单\n李建国　赵晓梅　孙立群　周海涛", ["李建国", "赵晓梅", "孙立群", "周海涛"]),
]
DECOYS = [
    "职工培训要和先进企业对标。",
    "组织工会干部到苏州学习。",
    "完善规章制度等，高度重视安全生产。",
    "围绕如何弘扬工匠精神展开讨论。",
    "做到对党忠诚、服务职工。",
    "对欧政策保持稳定。",
    "安全、文明、高效施工。",
    "职工竞技·一周集纳",
    "路过黄家村和陆川镇，车停在方明路上。",
    "话剧《孟祥琳》进京。",
    "高举邓小平理论旗帜。",
    "据黎巴嫩媒体报道。",
]


def persons(text: str) -> list[str]:
    mentions = extract(whole(Document("a.txt", "0" * 64, text))).mentions
    return [mention.name for mention in mentions if mention.kind is Kind.PERSON]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_persons(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize("text", DECOYS)
def test_decoys(text: str) -> None:
    assert persons(text) == []
