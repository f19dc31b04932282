"""Mentions of years."""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention


def spot_years(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of years, possibly overlapping."""
    yield from ()
