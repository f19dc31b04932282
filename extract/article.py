"""One article of a page: joined text, its blocks, and the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from extract.document import Document
from extract.fold import fold


class BlockKind(StrEnum):
    """What a stretch of an article is on the page."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    NOTICE = "notice"


HEADINGS = frozenset({BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE})
"""What stands above the text and tells what it is about."""


@dataclass(frozen=True, slots=True)
class Block:
    """A half-open stretch `[start, end)` of `Article.text` and its kind."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article as segmented from a document.

    `text` is the article with broken lines joined, blocks separated by `\\n`; all offsets elsewhere are code points into
    it. `origins` are pairs (offset in `text`, offset in `document.text`), one for each run copied unchanged, sorted;
    `folded` has the length of `text` with widths, quotes and punctuation made uniform (see `extract.fold`).
    """

    document: Document
    text: str
    folded: str
    blocks: tuple[Block, ...]
    origins: tuple[tuple[int, int], ...]
    published: date | None = None
    publisher: str | None = None

    @property
    def headline(self) -> str | None:
        """The first headline's text, or None."""
        for block in self.blocks:
            if block.kind is BlockKind.HEADLINE:
                return self.text[block.start : block.end]
        return None

    def source_offset(self, offset: int) -> int:
        """The offset into `document.text` of the character at `offset` of `text`."""
        index = bisect_right(self.origins, (offset, len(self.document.text))) - 1
        start, source = self.origins[max(index, 0)]
        return source + offset - start

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or None between blocks."""
        index = bisect_right(self.blocks, offset, key=attrgetter("start")) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None


def whole(document: Document) -> Article:
    """The document as one article: each non-empty line a body block, unchanged."""
    blocks, offset = [], 0
    for line in document.text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.BODY, offset, offset + len(line)))
        offset += len(line) + 1
    return Article(
        document,
        document.text,
        fold(document.text),
        tuple(blocks),
        ((0, 0),),
        document.published,
        document.publisher,
    )
