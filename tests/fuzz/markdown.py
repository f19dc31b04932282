"""Markdown, whole and broken."""

from __future__ import annotations

from functools import partial

from tests.fuzz.reading import check_reading
from tests.fuzz.target import Target

TARGET = Target(
    partial(check_reading, ".md"),
    (
        "---\ntitle: 市总召开会议\ndate: 2024-05-01\nsource: 云溪日报\n---\n# 标题\n\n正文**要点**。".encode(),
        "# 一\n## 二\n\n- 甲\n- 乙\n\n1. 丙\n\n> 引\n\n| a | b |\n|---|---|\n| 甲 | 乙 |\n\n```\n代码\n```".encode(),
        "[链](http://a/ '题') ![图](b.png) <a href='c'>文</a> `码` ***粗*** ~~删~~ \\* &amp; [^1]\n\n[^1]: 注".encode(),
        "标题\n====\n\n小题\n----\n<!-- 注 -->\n<div>块</div>\n***\n工会".encode(),
    ),
    ("---", "```", "[](", "![", "**", "__", "<!--", "-->", "|-", "# ", "\\\\", "title:", "&lt;", "\\x0a> "),
)
