"""Mentions of documents."""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention


def spot_documents(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of documents, possibly overlapping."""
    yield from ()
