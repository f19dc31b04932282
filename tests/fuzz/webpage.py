"""Pages of HTML, whole and broken."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

from functools import partial

from tests.fuzz.reading import check_reading
from tests.fuzz.target import Target

TARGET = Target(
    partial(check_reading, ".html"),
    (
        (
            "<!doctype html><html><head><meta charset=utf-8><title>市总召开会议_云溪日报</title>"
            '<meta property="article:published_time" content="2024-05-01T08:00:00+08:00"><meta name=author content="林一">'
            "<style>p{}</style><script>var a='</p>';</script></head><body><nav><a href=/>首页</a></nav><article><h1>市总召开会议</h1>"
            "<p>本报讯　云溪市总工会<br>召开会议。</p><table><tr><td>林一<td>纺织厂</table></article><footer>版权</footer></body></html>"
        ).encode(),
        '<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>工会召开会议'.encode("gb18030"),
        "<?xml version='1.0' encoding='big5'?><html><p>工會</p></html>".encode("big5"),
        "<p>&#24037;&#x4F1A;&amp;&nbsp;&bogus;&#0;&#xD800;&#x110000;<!-- a --!><![CDATA[x]]><textarea></p></textarea>工会".encode(),
        b"<div>" * 50 + "工会".encode() + b"<ul><li>a<li>b<pre>\n x</pre><select><option>o<svg><math><template>",
        '<script type="application/ld+json">{"headline": "题", "datePublished": "2024-05-01", "publisher": {"name": "报"}}</script><p>文'.encode(),
    ),
    (
        "<p>", "</p>", "<div", "<script>", "</script", "<!--", "-->", "<![CDATA[", "<title>", "<meta ", "charset=", "content=", "<td>", "<pre>",
        "<textarea>", "<style", "<h1>", "&#x", "&amp;", "&#", "<?", "<br/>", "<article>", "<noscript>", "<template>", "name=", "property=", "og:title",
        "application/ld+json", "datePublished",
    ),
)  # fmt: skip
