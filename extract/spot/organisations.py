"""Mentions of organisations."""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention


def spot_organisations(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of organisations, possibly overlapping."""
    yield from ()
