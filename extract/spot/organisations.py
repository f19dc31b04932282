"""Mentions of organisations; their priority in `settle` is 50, so that of two readings the longer stays."""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.context import Context
from extract.mention import Mention
from extract.spot.bare_bodies import spot_bare_bodies
from extract.spot.house_units import spot_house_units
from extract.spot.known_bodies import spot_known_bodies
from extract.spot.listed_firms import listed_firms
from extract.spot.local_bodies import spot_local_bodies
from extract.spot.named_bodies import spot_named_bodies
from extract.spot.national_bodies import spot_national_bodies
from extract.spot.short_bodies import spot_places_of_bodies, spot_short_bodies
from extract.spot.zone_bodies import spot_zone_bodies


def spot_organisations(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of organisations, possibly overlapping."""
    text = article.folded
    local = (*spot_local_bodies(text), *spot_zone_bodies(text), *spot_national_bodies(text))
    yield from local
    # The same stretch is a set body first, whatever its last word says: 市委党校.
    spans = {(mention.start, mention.end) for mention in local}
    named = [mention for mention in spot_named_bodies(text) if (mention.start, mention.end) not in spans]
    yield from named
    yield from spot_short_bodies(text, named)
    yield from spot_places_of_bodies(text, (*local, *named))
    known = tuple(spot_known_bodies(text))
    yield from known
    yield from listed_firms(text, (*local, *named, *known))
    yield from spot_house_units(text, (*local, *named, *known))
    yield from spot_bare_bodies(text)
