"""Mentions of persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.article import Article
from extract.context import Context
from extract.mention import Mention
from extract.spot.bylines import spot_bylines


def spot_persons(article: Article, context: Context, known: Sequence[Mention]) -> Iterator[Mention]:
    """The article's mentions of persons, found among the settled mentions of all other kinds."""
    yield from spot_bylines(article, known)
