"""Mentions of programmes.

Priorities: quoted core and head 64, quoted name 60, plain name 56, fixed name 54.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention
from extract.spot.listed_programmes import spot_listed
from extract.spot.plain_programmes import spot_plain
from extract.spot.quoted_programmes import spot_quoted


def spot_programmes(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of programmes, possibly overlapping; `value` is the bare quoted core, or None."""
    yield from spot_quoted(article)
    yield from spot_plain(article)
    yield from spot_listed(article.folded)
