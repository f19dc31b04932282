"""Invented pages cut into articles, with all that real pages do to them."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.article import Article
from extract.document import Document
from extract.segment import segment
from tests.fuzz.segmenting import check

FIRST = (
    "本报讯（通讯员 林小舟）7月17日，云溪市总工会召开全委会议，市总工会主席赵远帆作工作报告，市委副书记钱一鸣到会讲话。",
    "会议指出，今年以来全市各级工会已慰问职工1.2万人次，发放物资价值八十万元，建成户外劳动者驿站四十个。",
)
SECOND = (
    "本报讯（记者 何禾）云溪县总工会近日举办职工技能竞赛，来自十二个乡镇的三百名选手参加焊工、电工、叉车三个项目的比赛。",
    "县总工会副主席孙茂林介绍，获得各项目第一名的选手，由县总工会授予云溪县五一劳动奖章。",
)
THIRD = "日前，白石区总工会组织律师走进快递站点，为新就业形态劳动者讲解劳动合同和工伤保险，现场解答问题六十多个。"
CAPTION = "选手在比赛中。 何禾 摄"


def articles(*lines: str, **stated: object) -> tuple[Article, ...]:
    return segment(Document("page.txt", "0" * 64, "\n".join(lines), **stated))  # type: ignore[arg-type]


def headlines(found: tuple[Article, ...]) -> list[str | None]:
    return [article.headline for article in found]


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def test_segment_names_the_blocks_of_an_article() -> None:
    (article,) = articles(
        "【工会动态】",
        "清凉送到一线",
        "——云溪市总工会服务职工侧记",
        "□ 林小舟 何禾",
        *FIRST,
        "图为慰问现场。",
        "责任编辑：孙某",
    )
    assert [kind for kind, _ in blocks(article)] == [
        "kicker", "headline", "subtitle", "byline", "body", "body", "caption", "notice",
    ]  # fmt: skip
    assert article.headline == "清凉送到一线"


@pytest.mark.parametrize("text", ["", " \n\u3000\n", "\n"])
def test_segment_gives_no_article_where_there_is_no_text(text: str) -> None:
    assert segment(Document("a", "0", text)) == ()


def test_segment_cuts_at_headlines_above_openings() -> None:
    found = articles("市总召开全委会议", *FIRST, "", "云溪县：三百人同台比武", "焊花里见真章", *SECOND)
    assert headlines(found) == ["市总召开全委会议", "云溪县：三百人同台比武"]
    assert blocks(found[1])[1] == ("subtitle", "焊花里见真章")
    assert FIRST[1] in found[0].text
    assert SECOND[1] in found[1].text


def test_segment_cuts_at_openings_that_have_no_headline() -> None:
    assert headlines(articles("工会简讯", *FIRST, *SECOND)) == ["工会简讯", None]


@pytest.mark.parametrize(
    "above",
    [
        ["白石区：法律服务进站点"],
        ["白石区：法律服务进站点", "六十多个问题当场解答"],
        ["【以案说法】"],
        ["【以案说法】", "法律服务进站点"],
        ["白石区：法律服务进站点", "□ 林小舟"],
    ],
)
def test_segment_cuts_a_page_at_dated_leads_labels_and_bylines(above: list[str]) -> None:
    found = articles("市总召开全委会议", *FIRST, "三百人同台比武", *SECOND, *above, THIRD)
    assert len(found) == 3
    assert blocks(found[2])[0][1] == above[0]
    assert found[2].text.endswith(THIRD)


def test_segment_cuts_where_another_federation_begins_without_its_lede() -> None:
    foreign = "近年来，白石区总工会围绕职工需求建设普惠服务平台，累计发放补贴三百万元，服务职工六万人次。" * 30
    found = articles("市总召开全委会议", *FIRST * 8, "", foreign)
    assert len(found) == 2
    assert found[1].text == foreign


@pytest.mark.parametrize(
    "subheads", [["建机制，服务有章可循", "搭平台，普惠送到指尖"], ["一、建机制", "二、搭平台"], ["建机制", "搭平台"]]
)
def test_segment_leaves_an_article_with_subheads_whole(subheads: list[str]) -> None:
    body = "云溪市总工会坚持问题导向，建立职工诉求闭环办理制度，累计办结诉求三千余件，职工满意率达到九成八。" * 8
    (article,) = articles("让职工有盼头", "本报讯 " + FIRST[1], subheads[0], body, subheads[1], body + "完")
    assert article.headline == "让职工有盼头"
    assert body + "完" in article.text


def test_segment_joins_what_a_headline_and_a_caption_tear_apart() -> None:
    torn = FIRST[1] + "全市各级工会还把服务送到建筑工地和快递站点，让职工在烈日下喝上一口"
    found = articles("市总召开全委会议", FIRST[0], torn, CAPTION, "三百人同台比武", "凉茶，歇一歇脚。", *SECOND)
    assert torn + "凉茶，歇一歇脚。" in found[0].text.split("\n")
    assert len(found) == 2


def test_segment_keeps_a_paragraph_that_is_printed_twice_once() -> None:
    (article,) = articles("市总召开全委会议", *FIRST, "", FIRST[1])
    assert article.text.count("慰问职工1.2万人次") == 1


def test_segment_finds_a_headline_below_its_article() -> None:
    essay = "近年来，白石区总工会围绕职工需求建设普惠服务平台，累计发放补贴三百万元，服务职工六万人次。" * 20
    found = articles(
        "市总召开全委会议",
        *FIRST * 8,
        essay,
        "让普惠直达指尖",
        "白石区总工会党组书记、主席 周望",
        "【他山之石】",
        "法律服务进站点",
        THIRD,
    )
    assert headlines(found) == ["市总召开全委会议", "让普惠直达指尖", "法律服务进站点"]
    assert blocks(found[1])[-1] == ("byline", "白石区总工会党组书记、主席 周望")
    assert blocks(found[2])[0] == ("kicker", "【他山之石】")


def test_segment_lets_one_headline_stand_over_two_items() -> None:
    found = articles("两项竞赛同日开赛", *FIRST, *SECOND)
    assert headlines(found) == ["两项竞赛同日开赛", None]


def test_segment_keeps_a_byline_at_the_end_with_its_article() -> None:
    found = articles("市总召开全委会议", *FIRST, "林小舟/文 何禾/摄", "三百人同台比武", *SECOND)
    assert blocks(found[0])[-1] == ("byline", "林小舟/文 何禾/摄")
    assert found[1].headline == "三百人同台比武"


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("获得全国五一巾帼标兵的有：", ["林一　云溪纺织厂", "赵二　云溪机械厂", "周三　云溪医院"]),
        ("云溪市五一劳动奖章（3名）", ["林 一", "赵 二", "周 三"]),
        ("名单如下：", ["◆先进集体 云溪纺织厂工会", "◆先进个人 赵二（云溪机械厂）"]),
        ("◆模范职工之家（2个）", ["云溪纺织厂工会", "云溪机械厂工会"]),
    ],
)
def test_segment_keeps_a_list_in_the_body(head: str, items: list[str]) -> None:
    (article,) = articles("市总表彰一批先进", FIRST[0], head, *items, FIRST[1])
    kinds = {text: kind for kind, text in blocks(article)}
    assert {kinds[item] for item in items} == {"body"}


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["▲白石区总工会培训职工600多人次。", "▲丰乐县总工会节约资金500元。", "△青溪县工会捐款1300元。"], ["body"] * 3),
        (["▲白石：牌桌上见真章", FIRST[1], "▲丰乐：一杆收尾", FIRST[0], "▲青溪：网前黑马", SECOND[0]], ["body"] * 3),
        (
            ["▲白石区总工会的志愿者在路口。", FIRST[1], "▲图为比赛现场。", "▲选手在操作。林山 摄"],
            ["caption", "body"] + ["caption"] * 2,
        ),
    ],
)
def test_segment_tells_the_mark_of_items_from_that_of_captions(lines: list[str], kinds: list[str]) -> None:
    found = [kind for article in articles("工会动态", *lines) for kind, _ in blocks(article)]
    assert [kind for kind in found if kind in ("body", "caption")] == kinds


def test_segment_ends_a_list_at_a_line_of_another_kind() -> None:
    (article,) = articles("市总表彰一批先进", FIRST[0], "名单如下：", "◆先进集体 云溪纺织厂工会", "新春游园会", THIRD)
    assert ("subtitle", "新春游园会") in blocks(article)


def test_segment_joins_a_page_of_lines_of_a_fixed_width() -> None:
    lines = [text for paragraph in FIRST + SECOND for text in _wrapped("　　" + paragraph, 22)]
    (first, second) = articles("云溪市总工会召开全委会议部署全年工作任务和各项", "要求", *lines)
    assert first.headline == "云溪市总工会召开全委会议部署全年工作任务和各项要求"
    assert first.text.split("\n")[1:] == list(FIRST)
    assert second.text.split("\n") == list(SECOND)


def _wrapped(text: str, width: int) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


def test_segment_takes_the_stated_title_as_the_headline() -> None:
    title = "云溪市总工会深入学习贯彻上级精神推动全市工会各项工作再上新台阶的若干做法和进一步思考的问题。"
    stated = {"title": title, "published": date(2024, 5, 1), "publisher": "云溪日报"}
    (article,) = articles(title, *FIRST, **stated)
    assert blocks(article)[0] == ("headline", title)
    assert (article.published, article.publisher) == (date(2024, 5, 1), "云溪日报")


@pytest.mark.parametrize(
    "imprint", ["云溪工人报 第 27 期", "责编/美编：本版编辑部", "投稿热线：本报群工部", "地址：云溪市中山路1号"]
)
def test_segment_takes_the_papers_imprint_for_no_headline(imprint: str) -> None:
    (article,) = articles(imprint, "市总召开全委会议", *FIRST, imprint)
    assert article.headline == "市总召开全委会议"
    assert {kind for kind, text in blocks(article) if text == imprint} == {"notice"}


SIGNS = "市总工会区县主席林一记者通讯员本报讯。，；：“”（）【】《》!,.\"'()◆□一、摄图文1日月 \n\n\u3000\ud800\U0001f600"
TEXTS = st.text(st.sampled_from(SIGNS) | st.characters(), max_size=400)


@given(TEXTS)
def test_segment_leads_every_character_back_to_the_document(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


HOSTILE = (
    "“", "”", "\"", "（", "【《", "工\n", "工\n\n", "市总工会", "赵远 ", "摄", "□ 赵远帆\n", "【动态】\n", "a,b;(", " ", "一、", "·",
    "云溪市总工会召开全委会议部署今年的工作任务和要求\n", "“云溪市总工会召开全委会议部署今年的工作任务和要求\n\n",
    "云溪市总工会召开全委会议部署今年的工作任务和要求全市各级工会把职工放在心上抓好\n\n某某\n\n",
)  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
def test_segment_takes_linear_time(hostile: str) -> None:
    start = process_time()
    segment(Document("a", "0", (hostile * 200_000)[:200_000]))
    assert process_time() - start < 10
