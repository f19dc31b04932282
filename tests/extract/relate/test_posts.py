import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Employment, Post

POSTS = [
    ("江阴市总工会主席李建国出席。", [("李建国", "主席", "江阴市总工会")]),
    (
        "江阴市总工会党组书记、主席李建国出席。",
        [("李建国", "党组书记", "江阴市总工会"), ("李建国", "主席", "江阴市总工会")],
    ),
    ("江阴市委常委、组织部长李建国出席。", [("李建国", "常委", "江阴市委"), ("李建国", "部长", "江阴市委组织部")]),
    ("李建国，江阴市总工会主席。", [("李建国", "主席", "江阴市总工会")]),
    ("李建国当选江阴市总工会主席。", [("李建国", "主席", "江阴市总工会")]),
    (
        "江阴市总工会副主席王芳、李建国出席。",
        [("王芳", "副主席", "江阴市总工会"), ("李建国", "副主席", "江阴市总工会")],
    ),
    ("数控铣工李建国（江阴重型机械有限公司）夺冠。", [("李建国", "数控铣工", "江阴重型机械有限公司")]),
    ("江阴重型机械有限公司党委书记李建国致辞。", [("李建国", "书记", "江阴重型机械有限公司党委")]),
    (
        "江阴重型机械有限公司党委副书记、工会主席李建国致辞。",
        [("李建国", "副书记", "江阴重型机械有限公司党委"), ("李建国", "主席", "江阴重型机械有限公司工会")],
    ),
    ("江阴重型机械有限公司人力资源部总监李建国到场。", [("李建国", "总监", "江阴重型机械有限公司人力资源部")]),
    ("江阴师范学院开会。学校党委书记李建国讲话。", [("李建国", "书记", "江阴师范学院党委")]),
    (
        "江阴师范学院开会。陶慧敏是学校党组书记、院长。",
        [("陶慧敏", "党组书记", "江阴师范学院"), ("陶慧敏", "院长", "江阴师范学院")],
    ),
    ("江阴市总工会换届，李建国当选经费审查委员会主任。", [("李建国", "主任", "江阴市总工会经费审查委员会")]),
    ("江阴市委副书记、市纪委书记李建国出席。", [("李建国", "副书记", "江阴市委"), ("李建国", "书记", "江阴市纪委")]),
    ("江阴师范学院工会换届，陈卫当选校工会主席。", [("陈卫", "主席", "江阴师范学院工会")]),
    ("陶慧敏翻开账本。他是江阴市总工会常务副主席。", [("陶慧敏", "常务副主席", "江阴市总工会")]),
]
# Told by verbs, by appointments and in other places than before the name.
TOLD = [
    (
        "江阴市人大常委会副主任李建国当选江阴市总工会主席。",
        [("李建国", "副主任", "江阴市人大常委会"), ("李建国", "主席", "江阴市总工会")],
    ),
    ("江阴市总工会主席一职由李建国接任。", [("李建国", "主席", "江阴市总工会")]),
    ("身为江阴市总工会副主席的李建国到场。", [("李建国", "副主席", "江阴市总工会")]),
    ("会议选举李建国为江阴市总工会主席。", [("李建国", "主席", "江阴市总工会")]),
    ("免去李建国的江阴市总工会副主席职务。", [("李建国", "副主席", "江阴市总工会")]),
    (
        "周海涛从宜兴市文旅局副局长调任宜兴市总工会党组书记。",
        [("周海涛", "副局长", "宜兴市文旅局"), ("周海涛", "党组书记", "宜兴市总工会")],
    ),
    ("李建国到场。他还兼着江阴市总工会主席。", [("李建国", "主席", "江阴市总工会")]),
    ("李建国，江阴市总工会主席——三次到场。", [("李建国", "主席", "江阴市总工会")]),
]
# Printed without a body of their own.
BODIES = [
    ("江阴市政协主席李建国、副主席王芳出席。", [("李建国", "主席", "江阴市政协"), ("王芳", "副主席", "江阴市政协")]),
    (
        "江阴市总工会主席李建国，女职工部部长王芳出席。",
        [("李建国", "主席", "江阴市总工会"), ("王芳", "部长", "江阴市总工会女职工部")],
    ),
    ("江阴市林业局局长李建国到场。", [("李建国", "局长", "江阴市林业局")]),
    (
        "江阴市总工会主席王芳和李建国（某某重装总经理）到场。",
        [("王芳", "主席", "江阴市总工会"), ("李建国", "总经理", None)],
    ),
    ("中共中央总书记、国家主席李建国到场。", [("李建国", "总书记", "中共中央"), ("李建国", "国家主席", None)]),
]
EMPLOYED = [
    ("江阴重型机械有限公司职工李建国夺冠。", [("李建国", "江阴重型机械有限公司")]),
    ("李建国在江阴重型机械有限公司上班。", [("李建国", "江阴重型机械有限公司")]),
    ("（作者单位：江阴市总工会 李建国 王芳）", [("李建国", "江阴市总工会"), ("王芳", "江阴市总工会")]),
]
DECOYS = ["江阴市总工会主席团会议召开。", "职工代表大会选出新一届委员会。", "劳模李建国到场。"]


def facts(text: str) -> tuple[list[tuple[str, str, str | None]], list[tuple[str, str]]]:
    found = extract(whole(Document("a.txt", "0" * 64, text))).facts
    posts = [
        (f.person.name, f.title, f.organization.name if f.organization else None) for f in found if isinstance(f, Post)
    ]
    return posts, [(f.person.name, f.organization.name) for f in found if isinstance(f, Employment)]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_posts(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert facts(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), [*TOLD, *BODIES])
def test_told_posts_and_bare_titles(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert sorted(facts(text)[0], key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "expected"), EMPLOYED)
def test_employment(text: str, expected: list[tuple[str, str]]) -> None:
    assert facts(text)[1] == expected


@pytest.mark.parametrize("text", DECOYS)
def test_decoys(text: str) -> None:
    assert facts(text) == ([], [])
