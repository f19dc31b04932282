import pytest

from extract.article import whole
from extract.document import Document
from extract.fact import Credit
from extract.spot.bylines import spot_bylines

R, C, P, A = Credit.REPORTER, Credit.CORRESPONDENT, Credit.PHOTOGRAPHER, Credit.AUTHOR
BYLINES = [
    ("本报讯（记者陈立新 通讯员赵晓梅）昨天开工。", [("陈立新", (R,)), ("赵晓梅", (C,))]),
    ("本报讯 (通讯员江工宣)昨天开工。", [("江工宣", (C,))]),
    ("本报讯（孙丽 周海涛）昨天开工。", [("孙丽", (A,)), ("周海涛", (A,))]),
    ("江城日报讯（全媒体记者/李建国 通讯员/王芳）昨天开工。", [("李建国", (R,)), ("王芳", (C,))]),
    ("通讯员 王芳 记者 李建国", [("王芳", (C,)), ("李建国", (R,))]),
    ("李建国/文 王芳/摄", [("李建国", (A,)), ("王芳", (P,))]),
    ("李建国 文/图", [("李建国", (A, P))]),
    ("李建国 王芳 摄", [("李建国", (P,)), ("王芳", (P,))]),
    ("□ 李建国 王芳 孙丽", [("李建国", (A,)), ("王芳", (A,)), ("孙丽", (A,))]),
    ("□ 本报记者　李　明　通讯员　王　芳", [("李明", (R,)), ("王芳", (C,))]),
    ("记者李建国6月25日武汉报道 取快递。", [("李建国", (R,))]),
    ("图为比赛现场。 李建国摄", [("李建国", (P,))]),
    ("（图为比赛现场。李建国 摄）", [("李建国", (P,))]),
    ("（记者 李建国 编辑 王芳）", [("李建国", (R,)), ("王芳", (A,))]),
    ("好消息传来\n李建国 王芳\n三天后，大家到了现场。", [("李建国", (A,)), ("王芳", (A,))]),
    ("（李俊 熊又华 文/图）", [("李俊", (A, P)), ("熊又华", (A, P))]),
    ("（据记者苏晓梅、马琼报道综合）", [("苏晓梅", (R,)), ("马琼", (R,))]),
    ("（本版稿件由王小建　王世亮提供）", [("王小建", (A,)), ("王世亮", (A,))]),
    ("（王 力　记者 马朝林）车到了。", [("王力", (A,)), ("马朝林", (R,))]),
    ("（摘自《江城年鉴》，蒋康乐供稿）", [("蒋康乐", (A,))]),
    ("江城工会动态　周育莉　2023-06-27", [("周育莉", (A,))]),
    ("大家都很高兴。 史玮琳（作者单位：校工会）", [("史玮琳", (A,))]),
    ("（文/摄影　徐　菡）", [("徐菡", (A, P))]),
    ("江城日报记者　张锐杰　文/摄", [("张锐杰", (R, A, P))]),
    ("图为比赛现场。（记者 欧阳洁 摄）", [("欧阳洁", (R, P))]),
    ("作者/ 魏来 编辑/ 石榴", [("魏来", (A,))]),
    ("大家都很高兴。      李建国", [("李建国", (A,))]),
    ("本报讯 李建国 王芳报道 江城总工会昨天开工。", [("李建国", (A,)), ("王芳", (A,))]),
]
DECOYS = [
    "区总工会供稿",
    "会议听取了工作报告（摘要）。",
    "参赛人员（含劳务工）共30人。",
    "（图片专页）",
    "（据江城日报记者采访整理）",
    "摄影比赛 书法比赛 演讲比赛",
    "【关爱】推出托管行动。",
]


def credited(text: str) -> list[tuple[str, object]]:
    found = spot_bylines(whole(Document("a.txt", "0" * 64, text)), ())
    return [(mention.name, mention.value) for mention in found]


@pytest.mark.parametrize(("text", "expected"), BYLINES)
def test_bylines(text: str, expected: list[tuple[str, object]]) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize("text", DECOYS)
def test_decoys(text: str) -> None:
    assert credited(text) == []
