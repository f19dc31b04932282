"""Mentions of programmes."""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention


def spot_programmes(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of programmes, possibly overlapping."""
    yield from ()
