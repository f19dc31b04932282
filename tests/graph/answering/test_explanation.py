"""An article is explained by its own text, its mentions marked, and by its facts with rule and sentence."""

from __future__ import annotations

import re
from html import unescape

import pytest

from extract.extraction import Extraction, extract
from extract.fact import Post
from graph.answering.explanation import explain_html, explain_text
from tests.extract.told import article

TEXT = "日前，南通市总工会主席林晓到场。市总慰问职工300人。\x1b[31m<script>"


@pytest.fixture(scope="module")
def read() -> Extraction:
    return extract(article(TEXT))


def test_on_a_terminal_without_colours_mentions_stand_in_brackets(read: Extraction) -> None:
    said = explain_text(read, colour=False)
    assert said.startswith("— 所在地：江苏省南通市；年份：未知 —\n")
    assert "[南通市总工会|工会]" in said
    assert "[市总|工会=南通市总工会]" in said
    assert "\x1b" not in said
    (post,) = (fact for fact in read.facts if isinstance(fact, Post))
    assert f"    {post.evidence.rule}  「南通市总工会主席林晓」\n" in said


def test_with_colours_the_text_itself_brings_none(read: Extraction) -> None:
    said = explain_text(read, colour=True)
    assert "\x1b[31;1m南通市总工会\x1b[0m" in said
    assert "\x1b[31;1m市总\x1b[0m\x1b[90m⟨南通市总工会⟩\x1b[0m" in said
    assert "\x1b[31m" not in said


def test_the_page_holds_the_text_and_runs_nothing(read: Extraction) -> None:
    page = explain_html([read], "<b>")
    assert "<title>&lt;b&gt;</title>" in page
    assert "<script" not in page
    (text,) = re.findall(r'<div class="text">(.*?)</div>', page, re.DOTALL)
    assert unescape(re.sub(r"<[^>]*>", "", text)) == TEXT
    assert '<mark class="union" title="工会：南通市总工会">市总</mark>' in text
    assert f"<h2>事实 {len(read.facts)} 条</h2>" in page
    assert page.count('<td class="rule">') == len(read.facts) > 1
