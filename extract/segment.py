"""A document cut into its articles, their blocks named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.article import Article, Block, BlockKind
from extract.block import kind_of, opens_article, opens_list
from extract.document import Document
from extract.fold import fold
from extract.paragraph import Paragraph, paragraphs

_FEDERATION = re.compile(r"([\u4e00-\u9fff]{1,6}?(?:市|区|县|州|旗|盟))总工会")
_SUBJECT = re.compile(
    r"(?:[^，。]{1,8}，)?(?:[\u4e00-\u9fff]{2,3}[省市])?([\u4e00-\u9fff]{2,6}?(?:市|区|县|州|旗|盟))总工会"
)
_MARK = re.compile(r"[◆●■□◎○★☆※◇▪①-⑳]")
# The mark of a caption marks the items of a digest where so many lines have it that speak of no picture.
_ITEM, _ITEMS = re.compile("[▲△](?!.{0,3}图)(?!.*摄.?$)"), 3
# On a page of several articles, a body that begins so under a headline of its own begins an article.
_DATED = re.compile(r"(?:\d{1,2}月\d{1,2}日|日前|近日|近期|昨[日天]|前不久|连日来|今年以来|本月)")
_ABOVE = (BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.BYLINE)
# A text of more characters is a page, and may hold several articles.
_PAGE = 1500


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, its folded text, and what it is on the page."""

    paragraph: Paragraph
    text: str
    kind: BlockKind


def segment(document: Document) -> tuple[Article, ...]:
    """The articles of the document in reading order; none where the document has no text.

    A page is cut at section labels, at headlines above an opening (本报讯 …), a byline or a dated lead, at flush headlines after
    indented paragraphs, and where a paragraph opens with another local federation than the article so far; a short
    document is one article. The title that a format states is the first headline.
    """
    heading = len(document.title) if document.title and document.text.startswith(document.title) else 0
    pieces = _named(paragraphs(document.text, heading), bool(heading))
    cuts = [*_cuts(document, pieces), len(pieces)]
    return tuple(
        _article(document, pieces[start:end]) for start, end in zip([0, *cuts[:-1]], cuts, strict=True) if start < end
    )


def _named(found: Sequence[Paragraph], titled: bool) -> list[_Piece]:
    texts = [fold(paragraph.text) for paragraph in found]
    items = sum(_ITEM.match(text) is not None for text in texts) >= _ITEMS
    pieces = [
        _Piece(paragraph, text, kind_of(text[1:] if items and _ITEM.match(text) else text))
        for paragraph, text in zip(found, texts, strict=True)
    ]
    if titled and pieces:
        pieces[0] = replace(pieces[0], kind=BlockKind.HEADLINE)
    seen_body, listed = False, False
    # What the items of the list so far begin with: a mark, no mark, or None before the first.
    item: str | None = None
    signs = [piece.text[0] if _MARK.match(piece.text) else "" for piece in pieces] + [""]
    for index, piece in enumerate(pieces):
        sign = signs[index]
        marked = bool(sign) and listed and sign == item
        goes_on = marked or (listed and (sign or piece.kind is not BlockKind.BODY) and item in (None, sign))
        opens = seen_body and not marked and not (sign and sign == signs[index + 1]) and opens_list(piece.text)
        listed, item = opens or bool(goes_on), None if opens else sign
        lonely = index > 2 and piece.kind is BlockKind.HEADLINE and not _leads(pieces, index)
        if lonely or (listed and piece.kind in (BlockKind.HEADLINE, BlockKind.BYLINE)):
            pieces[index] = replace(piece, kind=BlockKind.BODY)
        seen_body = seen_body or piece.kind is BlockKind.BODY
    return pieces


def _leads(pieces: Sequence[_Piece], index: int) -> bool:
    """Whether nothing but headlines and bylines stands between the headline and a body, or but a byline below it before
    the next section."""
    below = [piece.kind for piece in pieces[index + 1 : index + 6]]
    if below[:1] == [BlockKind.BYLINE] and (len(below) == 1 or below[1] is BlockKind.KICKER):
        return True
    rest = [kind for kind in below[:4] if kind is not BlockKind.BYLINE]
    return BlockKind.BODY in rest and all(kind is BlockKind.HEADLINE for kind in rest[: rest.index(BlockKind.BODY)])


def _cuts(document: Document, pieces: Sequence[_Piece]) -> Iterator[int]:
    """The indices of the pieces that begin a further article."""
    openings = [piece.kind is BlockKind.BODY and opens_article(piece.text) for piece in pieces]
    page = len(document.text) > _PAGE or sum(openings) > 1
    several = sum(openings) > 1
    indented = sum(piece.paragraph.indent >= 2 and piece.kind is BlockKind.BODY for piece in pieces) >= 2
    has_body, federations = False, set[str]()
    index = 0
    while index < len(pieces):
        begin = index
        while index < len(pieces) and pieces[index].kind in _ABOVE:
            index += 1
        if index == len(pieces):
            return
        group, piece = pieces[begin:index], pieces[index]
        if piece.kind is BlockKind.BODY:
            headed = _headed(group)
            starts = (
                (openings[index] and (page or bool(group)))
                or (page and any(above.kind is BlockKind.KICKER for above in group))
                or (page and _is_foreign(piece.text, federations))
                or (page and headed and _signed(group))
                or (several and headed and _DATED.match(piece.text) is not None)
                or (
                    indented
                    and headed
                    and piece.paragraph.indent >= 2
                    and _is_flush(group)
                    and piece.text[0] not in "“（"
                )
            )
            if has_body and starts:
                yield begin + _left_behind(group)
                federations = set()
            federations.update(match[1] for match in _federations(piece.text))
            has_body = True
        index += 1


def _left_behind(group: Sequence[_Piece]) -> int:
    """How many pieces at the head of the group end the article above: a byline, and the headline over it before a label."""
    kinds = [piece.kind for piece in group]
    if BlockKind.KICKER in kinds and (label := kinds.index(BlockKind.KICKER)) and kinds[label - 1] is BlockKind.BYLINE:
        return label
    return int(len(kinds) > 1 and kinds[0] is BlockKind.BYLINE)


def _headed(group: Sequence[_Piece]) -> bool:
    return any(piece.kind is BlockKind.HEADLINE for piece in group)


def _signed(group: Sequence[_Piece]) -> bool:
    """Whether a byline stands below a headline."""
    kinds = [piece.kind for piece in group]
    return BlockKind.BYLINE in kinds[kinds.index(BlockKind.HEADLINE) :]


def _is_flush(group: Sequence[_Piece]) -> bool:
    return not any(piece.paragraph.indent for piece in group if piece.kind is BlockKind.HEADLINE)


def _is_foreign(text: str, federations: set[str]) -> bool:
    """Whether the paragraph opens with a local federation that is none of those, nor the same by a shorter name."""
    named = _SUBJECT.match(text)
    if named is None or not federations:
        return False
    return not any(named[1].endswith(known) or known.endswith(named[1]) for known in federations)


def _federations(text: str) -> Iterator[re.Match[str]]:
    at = text.find("总工会")
    while at >= 0:
        if match := _FEDERATION.search(text, max(at - 8, 0), at + 3):
            yield match
        at = text.find("总工会", at + 3)


def _article(document: Document, pieces: Sequence[_Piece]) -> Article:
    blocks: list[Block] = []
    origins: list[tuple[int, int]] = []
    offset = 0
    kinds = [piece.kind for piece in pieces]
    body = kinds.index(BlockKind.BODY) if BlockKind.BODY in kinds else len(kinds)
    # A headline that stands below its article is the article's, where none stands above.
    below = (
        BlockKind.HEADLINE not in kinds[:body]
        and len(kinds) > 1
        and kinds[-2:] == [BlockKind.HEADLINE, BlockKind.BYLINE]
    )
    headed = False
    for index, piece in enumerate(pieces):
        start = offset
        for run_start, run_end in piece.paragraph.runs:
            origins.append((offset, run_start))
            offset += run_end - run_start
        kind = piece.kind
        if kind is BlockKind.HEADLINE and headed and not (below and index == len(pieces) - 2):
            kind = BlockKind.SUBTITLE
        headed = headed or kind in (BlockKind.HEADLINE, BlockKind.BODY)
        blocks.append(Block(kind, start, offset))
        offset += 1
    return Article(
        document,
        "\n".join(piece.paragraph.text for piece in pieces),
        "\n".join(piece.text for piece in pieces),
        tuple(blocks),
        tuple(origins),
        document.published,
        document.publisher,
    )
