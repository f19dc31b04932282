"""A document cut into its articles, their blocks named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.article import Article, Block, BlockKind
from extract.document import Document
from extract.fold import fold
from extract.lexicon import words
from extract.paragraph import CAPTION, Paragraph, paragraphs

_OPENING = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}|据新华社.{0,6})?(?:讯|专电|日电|\d电)[ （(]?|(?:本[报网站刊]|新华社).{0,8}[讯电]|（(?:记者|通讯员)"
)
_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,8})?"
_BYLINE = re.compile(
    r"(?:[□■◎○] ?(?:本?报?(?:通讯员|记者) ?)?[\u4e00-\u9fff· ]{2,24}"
    r"|.{0,12}(?:通讯员|记者|特约|作者|撰稿|供稿)[:：/ ]?.{2,40}"
    rf"|(?:{_NAME}[ 、]?){{1,4}}[/ ]?(?:文|摄|图|文/图|文/摄|图/文|摄影|供稿|摄影报道)(?:[ /].{{0,20}})?"
    rf"|（(?:.{{0,20}} )?(?:{_NAME} ?){{1,5}}）"
    rf"|.{{0,10}}(?:{_NAME} ?){{1,4}}（(?:作者单位|单位)[:：].{{2,30}}）|（作者单位[:：].{{2,40}}）"
    rf"|[^，。；：“]{{4,30}}(?:主席|书记|主任|部长|会长|局长|处长|中心) {_NAME}"
    rf"|{_NAME}(?: {_NAME}){{0,4}})$"
)
_NOTICE = re.compile(
    r"(?:投稿|电子)?邮箱[:：]|电话[:：]|地址[:：]|邮编[:：]|网址[:：]|遗失声明|发布时间|来源[:：]|责任?编辑?[:：]|编辑[:：]|审核[:：]|.{2,12}(?:报社|广告部|新闻网|有限公司\))$"
)
_LABEL = re.compile(r"【[^】]{2,10}】$")
_LIST = re.compile(r"[◆●■□◎○★☆※◇▪①-⑳]|[一二三四五六七八九十]{1,3}、|附[：:]|链接|◎|编者按|（")
_FEDERATION = re.compile(r"([\u4e00-\u9fff]{1,6}?(?:市|区|县|州|旗|盟))总工会")
_SUBJECT = re.compile(
    r"(?:[^，。]{1,8}，)?(?:[\u4e00-\u9fff]{2,3}[省市])?([\u4e00-\u9fff]{2,6}?(?:市|区|县|州|旗|盟))总工会"
)
_LIST_HEAD = re.compile(r"[◆●■◎★☆※◇▪①-⑳].{2,40}(?:[)）：]|[名个家人])$|附[：:].{0,40}$")
_PLAIN = re.compile(rf"{_NAME}(?: {_NAME}){{0,4}}$")
_PAGE = 1500
_HEADLINE = 45


def segment(document: Document) -> tuple[Article, ...]:
    """The articles of the document in reading order; none where the document has no text.

    A page is cut at section labels, at headlines above an opening (本报讯 …), at flush headlines after indented paragraphs, and
    where a paragraph opens with another local federation than the article so far; a short document is one article.
    """
    found = paragraphs(document.text)
    kinds = _kinds(found)
    cuts = [*_cuts(document, found, kinds), len(found)]
    return tuple(
        _article(document, found[start:end], kinds[start:end])
        for start, end in zip([0, *cuts[:-1]], cuts, strict=True)
        if start < end
    )


def _kinds(found: Sequence[Paragraph]) -> list[BlockKind]:
    folded = [fold(paragraph.text) for paragraph in found]
    kinds = [_kind(text) for text in folded]
    listed = False
    for index, kind in enumerate(kinds):
        listed = _LIST_HEAD.match(folded[index]) is not None or (listed and kind is not BlockKind.BODY)
        if listed:
            kinds[index] = BlockKind.BODY
        elif kind is BlockKind.BYLINE and _only_names(folded[index]) is False:
            kinds[index] = kind = BlockKind.HEADLINE
        if kinds[index] is BlockKind.HEADLINE:
            rest = [other for other in kinds[index + 1 : index + 5] if other is not BlockKind.BYLINE]
            leads = BlockKind.BODY in rest and all(k is BlockKind.HEADLINE for k in rest[: rest.index(BlockKind.BODY)])
            if not leads and index > 2:
                kinds[index] = BlockKind.BODY
    return kinds


def _only_names(text: str) -> bool | None:
    """Whether a line of nothing but names has surnames at their heads; None for any other line."""
    if not _PLAIN.match(text) or "记者" in text or "通讯员" in text:
        return None
    surnames = words("surnames")
    return all(name[:1] in surnames or name[:2] in surnames for name in text.split())


def _kind(text: str) -> BlockKind:
    if CAPTION.match(text) and len(text) < 80 and not _BYLINE.match(text):
        return BlockKind.CAPTION
    if _NOTICE.match(text) and len(text) < 60:
        return BlockKind.NOTICE
    if _LABEL.match(text):
        return BlockKind.KICKER
    if _BYLINE.match(text) and len(text) < 60 and "。" not in text and not _OPENING.match(text):
        return BlockKind.BYLINE
    if (
        len(text) <= _HEADLINE
        and not text.endswith(("。", "；", "：", "…", "，"))
        and not _LIST.match(text)
        and "。" not in text
    ):
        return BlockKind.HEADLINE
    return BlockKind.BODY


def _cuts(document: Document, found: Sequence[Paragraph], kinds: Sequence[BlockKind]) -> Iterator[int]:
    """The indices of the paragraphs that begin a further article."""
    folded = [fold(paragraph.text) for paragraph in found]
    openings = [bool(_OPENING.match(text)) and kinds[i] is BlockKind.BODY for i, text in enumerate(folded)]
    page = len(document.text) > _PAGE or sum(openings) > 1
    indented = sum(p.indent >= 2 and k is BlockKind.BODY for p, k in zip(found, kinds, strict=True)) >= 2
    has_body, federations = False, set[str]()
    index = 0
    while index < len(found):
        begin = index
        while index < len(found) and kinds[index] in (BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.BYLINE):
            index += 1
        if index == len(found):
            return
        group = kinds[begin:index]
        named = _SUBJECT.match(folded[index])
        foreign = (
            named is not None
            and bool(federations)
            and not any(named[1].endswith(f) or f.endswith(named[1]) for f in federations)
        )
        flush = (
            BlockKind.HEADLINE in group
            and indented
            and found[index].indent >= 2
            and not any(
                paragraph.indent
                for paragraph, kind in zip(found[begin:index], group, strict=True)
                if kind is BlockKind.HEADLINE
            )
        )
        if (
            has_body
            and kinds[index] is BlockKind.BODY
            and (
                (openings[index]
                and (page or bool(group)))
                or (page
                and (BlockKind.KICKER in group or foreign))
                or (flush
                and not folded[index].startswith(("“", "（")))
            )
        ):
            if begin != index and kinds[begin] is BlockKind.BYLINE and len(group) > 1:
                begin += 1
            yield begin
            federations = set()
        federations.update(match[1] for match in _FEDERATION.finditer(folded[index]))
        has_body = has_body or kinds[index] is BlockKind.BODY
        index += 1


def _article(document: Document, found: Sequence[Paragraph], kinds: Sequence[BlockKind]) -> Article:
    parts: list[str] = []
    blocks: list[Block] = []
    origins: list[tuple[int, int]] = []
    offset = 0
    headed = False
    for paragraph, kind in zip(found, kinds, strict=True):
        start = offset
        for run_start, run_end in paragraph.runs:
            origins.append((offset, run_start))
            offset += run_end - run_start
        named = BlockKind.SUBTITLE if kind is BlockKind.HEADLINE and headed else kind
        headed = headed or kind in (BlockKind.HEADLINE, BlockKind.BODY)
        parts.append(paragraph.text)
        blocks.append(Block(named, start, offset))
        offset += 1
    text = "\n".join(parts)
    return Article(document, text, fold(text), tuple(blocks), tuple(origins), document.published, document.publisher)
