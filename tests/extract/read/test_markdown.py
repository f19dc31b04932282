"""Markdown without its marks."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from extract.read.markdown import read_markdown
from tests.extract.read.outcome import document


def text(markdown: str) -> str:
    return document(read_markdown, markdown.encode()).text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# 市总工会召开会议\n\n正文。", "市总工会召开会议\n\n正文。"),
        ("**云溪市总工会**与*区总*和`站点`", "云溪市总工会与区总和站点"),
        ("见[市总网站](https://example.org/a)。", "见市总网站。"),
        ("![颁奖现场](a.jpg)", "颁奖现场"),
        ("> 引用\n> > 再引", "引用\n再引"),
        ("- 一\n* 二\n1. 三", "一\n二\n1. 三"),
        ("| 姓名 | 单位 |\n| --- | :-: |\n| 林一 | 纺织厂 |", "姓名  单位\n\n林一  纺织厂"),
        ("工会\n\n---\n\n会议", "工会\n\n\n\n会议"),
        ("```\n代码\n```", "代码"),
        ("3*4*5 与 2**3", "3*4*5 与 2**3"),
        ("工会<br/>会议<!-- 注 --> a < b > c", "工会会议 a < b > c"),
        (r"\*不是强调\*", "*不是强调*"),
    ],
)
def test_read_markdown_takes_marks_away(markdown: str, expected: str) -> None:
    assert text(markdown).strip() == expected


def test_read_markdown_reads_front_matter() -> None:
    markdown = '---\ntitle: "动态"\nDate: 2024-05-01\nsource: 云溪日报\ntags: [a]\n---\n正文。'
    found = document(read_markdown, markdown.encode())
    assert (found.title, found.published, found.publisher) == ("动态", date(2024, 5, 1), "云溪日报")
    assert found.text == "动态\n正文。"


def test_read_markdown_keeps_a_rule_that_opens_no_front_matter() -> None:
    assert text("---\n正文：一。\n").strip() == "正文：一。"


@pytest.mark.parametrize("hostile", ["[", "![", "*", "**a", "`", "<a ", "--x", "|-", "\\", "> ", "_ ", "[a](", "- "])
def test_read_markdown_takes_linear_time(hostile: str) -> None:
    start = process_time()
    text(hostile * (200_000 // len(hostile)) + "\n工会")
    assert process_time() - start < 3
