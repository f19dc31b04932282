"""The article of a web page, without what stands around it."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from extract.document import Document
from extract.read.webpage import read_webpage
from tests.extract.read.outcome import document

FIRST = (
    "　　本报讯（通讯员 林小舟）7月17日，云溪市总工会启动“清凉一夏”行动，主席赵远帆带队看望环卫职工，送去饮料三百箱。"
)
SECOND = "　　据了解，今年全市各级工会已慰问职工1.2万人次，发放物资价值八十万元，活动将持续到八月底。"
LINKS = "".join(f"<li><a href='{n}'>云溪市某镇总工会举办第{n}届职工技能竞赛活动取得圆满成功</a></li>" for n in range(9))
PAGE = f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>清凉送到一线_云溪工会网</title>
<meta name="PubDate" content="2023-07-18 09:12:00"><meta name="ContentSource" content="云溪日报">
<script>var html = "<p>不是正文，不是正文，不是正文，不是正文，不是正文。</p>";</script><style>p {{ color: red }}</style></head>
<body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/x">工会新闻</a></li></ul></div>
<div class="wrap"><div class="left"><h1>清凉送到一线</h1><div>浏览次数：120　【字体：大 中 小】</div>
<div class="content"><p>{FIRST}</p>
<p>{SECOND}<br><!-- <p>旧</p> -->编辑：林某</p></div><div>上一篇：<a href="x">云溪市总工会召开全委会议</a></div></div>
<div class="right"><h3>相关新闻</h3><ul>{LINKS}</ul></div></div><div>版权所有 云溪市总工会 苏ICP备0号</div></body></html>"""


def page(markup: str, encoding: str = "utf-8") -> Document:
    return document(read_webpage, markup.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_read_webpage_reads_the_article_and_what_the_page_states(encoding: str) -> None:
    found = page(PAGE, encoding)
    assert found.text.split("\n") == ["清凉送到一线", FIRST, SECOND, "编辑：林某"]
    assert (found.title, found.published, found.publisher) == ("清凉送到一线", date(2023, 7, 18), "云溪日报")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>动态 - 云溪网</title>", "<h1>动态</h1>", "动态"),
        ("<title>动态_云溪网_频道</title>", "", "动态"),
        ("<title>云溪网</title><meta property='og:title' content='动态'>", "", "动态"),
        ("<title>首页</title><meta name=ArticleTitle content=动态>", "<h1><a href=/>云溪网</a></h1>", "动态"),
        ("", "<h1>动态</h1>", "动态"),
        ("", "", None),
    ],
)
def test_read_webpage_finds_the_title(head: str, body: str, title: str | None) -> None:
    assert page(f"<html><head>{head}</head><body>{body}<div><p>{FIRST}</p></div></body></html>").title == title


@pytest.mark.parametrize(
    "line",
    [
        "来源：云溪日报　发布时间：2023-07-18 09:12",
        "2023年07月18日 10:00 来源：《云溪日报》",
        "<span>日期：2023/7/18</span> <span>稿源：云溪日报 </span>",
    ],
)
def test_read_webpage_reads_date_and_publisher_off_the_page(line: str) -> None:
    found = page(f"<div>{line}</div><p>{FIRST}</p>")
    assert (found.published, found.publisher) == (date(2023, 7, 18), "云溪日报")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>云溪市\n  总工会</p>", "云溪市总工会"),
        ("<p>ACFTU\n  report</p>", "ACFTU report"),
        ("<p>云溪<b>市</b>总<a href=x>工会</a></p>", "云溪市总工会"),
        ("<p>一<p>二<p>三", "一\n二\n三"),
        ("<table><tr><td>林一</td><td>纺织厂</td></tr><tr><td>赵二<td>机械厂</table>", "林一　纺织厂\n赵二　机械厂"),
        ("<p>8 &lt; 9 &amp; &#24037;&#x4f1a; &nosuch; 3<4</p>", "8 < 9 & 工会 &nosuch; 3<4"),
        ('<p title="a>b">工会</p>', "工会"),
        ("<ul><li>一<li>二</ul>三", "一\n二\n三"),
        ("<div>一<div>二</div>三</div>", "一\n二\n三"),
        ("<![CDATA[工会]]><?php x ?><!x>会议", "工会会议"),
        ("<textarea><p>二</textarea>一", "一"),
        ("<p>工会</b></i></div>会议</p", "工会\n会议"),
    ],
)
def test_read_webpage_breaks_lines_as_a_browser_does(markup: str, expected: str) -> None:
    assert page(markup).text == expected


def test_read_webpage_survives_depth() -> None:
    assert page("<div>" * 100_000 + "工会召开会议" + "</div>" * 50_000).text == "工会召开会议"


@pytest.mark.parametrize(
    "hostile",
    [
        "<",
        "<a",
        "<!--",
        "</",
        "<a ",
        '<a b="',
        "<script>",
        "<script",
        "&",
        "&#",
        "<![CDATA[",
        "<?",
        "<p><b></i>",
        "<a href='>",
        "<td>",
        "> ",
    ],
)
def test_read_webpage_takes_linear_time(hostile: str) -> None:
    start = process_time()
    page("<p>工会</p>" + hostile * (300_000 // len(hostile)))
    assert process_time() - start < 4
