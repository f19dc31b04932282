"""Pages cut into articles, whose every character leads back to its place."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from extract.article import BlockKind
from extract.document import Document
from extract.fold import fold
from extract.segment import segment
from tests.fuzz.articles import SEEDS
from tests.fuzz.target import Target
from tests.fuzz.vocabulary import spelled


def check(data: bytes) -> None:
    """Segment the text, once alone and once under its first line as the title that a format states."""
    text = data.decode("utf-8", "surrogatepass")
    title = text.split("\n", 1)[0].strip()
    for stated in (None, title or None):
        document = Document("a", "0" * 64, text, stated, date(2024, 5, 1) if stated else None)
        for article in segment(document):
            assert article.text.strip(), "an article of nothing"
            assert article.folded == fold(article.text)
            assert len(article.folded) == len(article.text)
            for block in article.blocks:
                assert 0 <= block.start < block.end <= len(article.text)
                assert isinstance(block.kind, BlockKind)
            assert all(before.end + 1 == after.start for before, after in pairwise(article.blocks))
            assert all(before < after for (before, _), (after, _) in pairwise(article.origins))
            for offset, character in enumerate(article.text):
                assert character == "\n" or text[article.source_offset(offset)] == character


TARGET = Target(check, SEEDS, spelled=spelled)
