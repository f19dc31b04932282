"""Mentions of documents: titles in 《》, and numbers (…〔2024〕26号); priority 90 in `settle`, for a title may hold any name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.kind import Kind
from extract.mention import Mention

PRIORITY = 90
_TITLE = re.compile(r"《([^《》\n]{2,80})》")
_NUMBER = re.compile(r"[一-鿿]{1,8}〔(?:19|20)\d\d〕\d+号")
# What stands before a number without a sign between them is none of its letters.
_BEFORE_NUMBER = re.compile(
    r"[一-鿿]*(?:依据|根据|按照|遵照|印发|转发|下发|出台|执行|落实|贯彻|关于|收到|[的了和与及])(?=[一-鿿])"
)
_PAPER = re.compile(
    r"^(?:.{0,8}(?:日报|晚报|晨报|时报|工人报|职工报|早报|都市报|画报|周刊|月刊|杂志|网)|工人日报|劳动者之歌|新闻联播|中国工运|.{2,10}(?:日报|工人)·.+)$"
)
_OFFICIAL = re.compile(
    r"(?:规定|办法|意见|通知|条例|方案|规划|纲要|细则|决定|决议|公告|通告|制度|章程|标准|规范|指南|手册|协议|协议书|合同|合同书|报告|计划|法|法典|解释|批复|函|公约|守则|目录|指引|清单|措施|要点|倡议书|承诺书|白皮书|责任书|意见书|流程|导则|规则|规程|汇编|读本|备忘录|暂行|试行|举措|草案|修正案|预案|大纲|纪要|名单|倡议|公开信|宣言|案例|合同文本|合同范本|行动方案|意向书|[一二三四五六七八九十\d][条款])(?:[（(].{1,12}[)）])?(?:”)?$"
)
_SPEECH = re.compile(r"(?:题为|以|题目是|题目为|作了|作|报告|讲话|发表)$")
_ISSUE = re.compile(r"关于|.{16,}")


def spot_documents(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of documents, possibly overlapping."""
    folded = article.folded
    for match in _TITLE.finditer(folded):
        title = match.group(1)
        if _PAPER.match(title):
            continue
        if (
            _OFFICIAL.search(title)
            or title.startswith("关于")
            or (_ISSUE.search(title) and _SPEECH.search(folded, max(0, match.start() - 6), match.start()))
        ):
            yield Mention(Kind.DOCUMENT, match.start(), match.end(), match.group(), "title", PRIORITY)
    for match in _NUMBER.finditer(folded) if "〔" in folded else ():
        before = _BEFORE_NUMBER.match(match.group())
        start = match.start() + (before.end() if before else 0)
        yield Mention(Kind.DOCUMENT, start, match.end(), folded[start : match.end()], "number", PRIORITY)
