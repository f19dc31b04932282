"""Web pages read into a document: the article, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from extract.document import Document
from extract.read.clean import clean
from extract.read.content import Content
from extract.read.date import read_date
from extract.read.encoding import decode
from extract.read.markup import Tag, tokens

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "select", "button", "textarea",
    "nav", "footer", "aside", "xmp",
})  # fmt: skip
_BREAKS = frozenset({
    "address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "table", "tbody", "title", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
# What can hold an article: the paragraphs below it are told apart from the page's other columns.
_HOLDERS = frozenset({
    "article", "body", "center", "dd", "div", "dl", "form", "html", "li", "main", "ol", "section", "table", "tbody",
    "td", "tr", "ul",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
# Closed by the next of its kind, so that pages that never close them do not nest for ever.
_IMPLIED = frozenset({"dd", "dt", "li", "option", "p", "td", "th", "tr"})
_TITLES = ("articletitle", "og:title", "twitter:title", "title")
_DATES = ("pubdate", "article:published_time", "og:published_time", "publishdate", "datepublished", "dc.date", "date")
_PUBLISHERS = ("contentsource", "source", "article:publisher", "mediaid", "publisher")
_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]{1,2}\s+|-{1,2}(?=[^-]{2,12}(?:网|报|在线|频道|工会)$)")
_CHROME = re.compile(
    r"(?:分享|打印|关闭|字号|字体|上一[篇条]|下一[篇条]|返回|首页|当前位置|您?(?:的|现在的)?位置|浏览|点击|阅读(?:次?数|量)|扫一扫|"
    r"版权所有|Copyright|©|.?ICP备|网站地图|联系我们|相关(?:新闻|阅读|链接)|【?(?:大 ?中 ?小|打印|关闭)】?).{0,40}$",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:来源|稿源)\s?[:：]\s?《?([^\s《》:：|｜]{2,20})》?")
_STATED = re.compile(r"(?:发布|发表|更新)?(?:时间|日期)\s?[:：]\s?(\S.{0,20})|^\s?((?:19|20)\d\d[-年/].{0,20})")
_SPACE = re.compile(r"[ \t\n]+")
_BROKEN = re.compile(
    r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e])[ \t]*\n[ \t\n]*(?=[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e])"
)
_MAIN_SHARE = 0.75
_PROSE = 20


@dataclass(slots=True)
class _Holder:
    """An element that can hold an article: its place in the tree and the weight of the prose below it."""

    parent: int
    weight: float = 0.0
    last: int = 0


@dataclass(slots=True)
class _Line:
    """A line as a browser would show it, the holder it stands in, and how many of its characters are links."""

    text: str
    holder: int
    linked: int
    heading: bool


@dataclass(slots=True)
class _Page:
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    holders: list[_Holder] = field(default_factory=lambda: [_Holder(0)])
    lines: list[_Line] = field(default_factory=list)


def read_webpage(content: Content) -> Iterator[Document]:
    """The one document of a web page: the lines of its article, the title, date and publisher that it states.

    The article is the smallest part of the page that holds nearly all of its prose; lists of links, navigation and the like
    are left out. Nothing is fetched.
    """
    page = _parse(clean(decode(content)))
    main = _main(page)
    last = page.holders[main].last
    body = [line for line in page.lines if main <= line.holder <= last and _told(line)]
    heading = next((line.text for line in page.lines if line.heading and line.linked < len(line.text)), None)
    title = _title(page, heading, body)
    published, publisher = _imprint(page)
    yield content.document("\n".join(line.text for line in body), title, published, publisher)


def _parse(markup: str) -> _Page:
    """The lines of the page and where they stand."""
    page = _Page()
    open_: list[tuple[str, int]] = []
    counts: dict[str, int] = {}
    holder = skipped = linked = 0
    parts: list[str] = []

    def flush(heading: bool = False) -> None:
        nonlocal linked
        text = _SPACE.sub(" ", _BROKEN.sub("", "".join(parts))).lstrip(" ").rstrip()
        parts.clear()
        if text and not text.isspace():
            if counts.get("title") and not page.title:
                page.title = text
            elif not counts.get("title"):
                page.lines.append(_Line(text, holder, linked, heading or bool(counts.get("h1"))))
        linked = 0

    def close(name: str) -> None:
        nonlocal holder, skipped
        while open_:
            closed, outer = open_.pop()
            counts[closed] -= 1
            skipped -= closed in _SKIPPED
            if closed in _HOLDERS:
                page.holders[holder].last = len(page.holders) - 1
            holder = outer
            if closed == name:
                return

    for token in tokens(markup):
        if isinstance(token, str):
            if not skipped:
                parts.append(token)
                linked += len(token.strip()) if counts.get("a") else 0
            continue
        name = token.name
        if name == "meta" and not token.closes:
            _note(page, token)
        if name in _BREAKS:
            flush()
        elif name in _CELLS and parts and not token.closes:
            parts.append("\u3000")
        if token.closes:
            if counts.get(name):
                close(name)
            continue
        if name in _VOID:
            continue
        if name in _IMPLIED and open_ and open_[-1][0] == name:
            close(name)
        open_.append((name, holder))
        counts[name] = counts.get(name, 0) + 1
        skipped += name in _SKIPPED
        if name in _HOLDERS:
            page.holders.append(_Holder(holder))
            holder = len(page.holders) - 1
    flush()
    close("")
    page.holders[0].last = len(page.holders) - 1
    return page


def _note(page: _Page, tag: Tag) -> None:
    attributes = tag.attributes()
    name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
    if name and (value := attributes.get("content", "").strip()):
        page.meta.setdefault(name.lower(), value)


def _told(line: _Line) -> bool:
    return line.linked * 2 < len(line.text) and not (len(line.text) < 60 and _CHROME.match(line.text))


def _main(page: _Page) -> int:
    """The smallest holder with nearly all of the page's prose; 0, the page, where there is none."""
    holders = page.holders
    for line in page.lines:
        if len(line.text) >= _PROSE and _told(line):
            holders[line.holder].weight += len(line.text) - 2 * line.linked
    heaviest = [0] * len(holders)
    for number in range(len(holders) - 1, 0, -1):
        parent = holders[number].parent
        holders[parent].weight += holders[number].weight
        if not heaviest[parent] or holders[number].weight >= holders[heaviest[parent]].weight:
            heaviest[parent] = number
    main, threshold = 0, holders[0].weight * _MAIN_SHARE
    while (child := heaviest[main]) and holders[child].weight >= threshold > 0:
        main = child
    return main


def _title(page: _Page, heading: str | None, body: Sequence[_Line]) -> str | None:
    stated = next((page.meta[name] for name in _TITLES if page.meta.get(name)), None) or page.title
    if stated and body and len(body[0].text) >= 4 and body[0].text in stated:
        return body[0].text
    if heading and (not stated or heading in stated):
        return heading
    return _SITE.split(stated)[0] if stated else None


def _imprint(page: _Page) -> tuple[date | None, str | None]:
    """The date and the publisher, from the page's metadata or a line near its head that states them."""
    published = next(filter(None, (read_date(page.meta[name]) for name in _DATES if name in page.meta)), None)
    publisher = next((page.meta[name] for name in _PUBLISHERS if page.meta.get(name)), None)
    if publisher is not None and (len(publisher) > 30 or "://" in publisher or publisher.isascii()):
        publisher = None
    for line in page.lines:
        if len(line.text) > 120:
            continue
        if published is None and (match := _STATED.search(line.text)):
            published = read_date(match[1] or match[2])
        if publisher is None and (match := _SOURCE.search(line.text)):
            publisher = match[1]
    return published, publisher and publisher.strip(" 《》")
