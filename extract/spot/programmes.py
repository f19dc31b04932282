"""Mentions of programmes.

Priorities: quoted core and head 64, quoted name 60, plain name 56, fixed name 54.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention
from extract.spot.accounts import spot_accounts
from extract.spot.branded_places import spot_branded_places
from extract.spot.choosing_programmes import spot_choosing
from extract.spot.enumerated_programmes import spot_enumerated
from extract.spot.held_programmes import spot_held
from extract.spot.listed_programmes import spot_listed
from extract.spot.plain_programmes import spot_plain
from extract.spot.programme_heads import ends_in_head
from extract.spot.quoted_programmes import spot_quoted
from extract.spot.told_programmes import spot_told

# Without a word of these an article is no union's: then only names that bear a head, or an ordinal, are programmes.
_FIELD = ("工会", "职工", "劳模", "产业工人", "县总", "市总", "集体协商", "送温暖", "驿站")
_SURE = ("quoted core and head", "quoted core, shared head", "plain name")


def spot_programmes(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of programmes, possibly overlapping; `value` is the bare quoted core, or None."""
    if any(word in article.folded for word in _FIELD):
        yield from _all(article)
    else:
        found = list(_all(article))
        cores = {mention.value for mention in found if mention.rule in _SURE} - {None}
        yield from (m for m in found if m.rule in _SURE or _headed(m) or m.value in cores)


def _headed(mention: Mention) -> bool:
    return mention.rule == "quoted name" and isinstance(mention.value, str) and ends_in_head(mention.value)


def _all(article: Article) -> Iterator[Mention]:
    yield from spot_quoted(article)
    yield from spot_plain(article)
    yield from spot_branded_places(article.folded)
    yield from spot_held(article.folded)
    yield from spot_told(article.folded)
    yield from spot_accounts(article.folded)
    yield from spot_choosing(article.folded)
    yield from spot_listed(article.folded)
    yield from spot_enumerated(article.folded)
