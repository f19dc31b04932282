"""From an article to its facts: the steps, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from extract.article import Article
from extract.context import Context, read_context
from extract.entity import Entity
from extract.fact import Fact
from extract.link.documents import link_documents
from extract.link.honours import link_honours
from extract.link.organisations import link_organisations
from extract.link.persons import link_persons
from extract.link.places import link_places
from extract.link.programmes import link_programmes
from extract.mention import Mention
from extract.reading import reading
from extract.relate.bylines import relate_bylines
from extract.relate.conferrals import relate_conferrals
from extract.relate.cooperation import relate_cooperation
from extract.relate.figures import relate_figures
from extract.relate.hierarchy import relate_hierarchy, relate_offices
from extract.relate.issuing import relate_issuing
from extract.relate.organizing import relate_organizing
from extract.relate.parts import relate_parts
from extract.relate.posts import relate_posts
from extract.sentence import Sentence
from extract.settle import settle
from extract.spot.documents import spot_documents
from extract.spot.honoured_units import spot_honoured_units
from extract.spot.honours import spot_honours
from extract.spot.organisations import spot_organisations
from extract.spot.persons import spot_persons
from extract.spot.places import spot_places
from extract.spot.posts import spot_posts
from extract.spot.programmes import spot_programmes
from extract.spot.quantities import spot_quantities
from extract.spot.years import spot_years

SPOTTERS = (
    spot_documents,
    spot_organisations,
    spot_places,
    spot_honours,
    spot_programmes,
    spot_posts,
    spot_quantities,
    spot_years,
)
LINKERS = (link_places, link_organisations, link_persons, link_documents, link_programmes, link_honours)
RELATIONS = (
    relate_bylines,
    relate_hierarchy,
    relate_posts,
    relate_organizing,
    relate_parts,
    relate_cooperation,
    relate_issuing,
    relate_conferrals,
    relate_figures,
)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: its context, sentences, mentions (disjoint, sorted, linked) and facts (grouped by kind)."""

    article: Article
    context: Context
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]


def extract(article: Article) -> Extraction:
    """The mentions and facts of the article; a pure function that never raises on odd text."""
    context = read_context(article)
    known = settle(chain.from_iterable(spot(article, context) for spot in SPOTTERS))
    known = settle(chain(known, spot_honoured_units(article, known)))
    settled = settle(chain(known, spot_persons(article, context, known)))
    mentions = _linked(article, context, settled)
    read = reading(article, context, mentions)
    facts = dict.fromkeys(chain.from_iterable(relate(read) for relate in RELATIONS))
    facts.update(dict.fromkeys(relate_offices(read, tuple(facts))))
    return Extraction(article, context, tuple(masked.sentence for masked in read.masks), mentions, tuple(facts))


def _linked(article: Article, context: Context, settled: Sequence[Mention]) -> tuple[Mention, ...]:
    linked: dict[Mention, Entity] = {}
    for link in LINKERS:
        linked.update(link(article, context, settled, linked))
    return tuple(mention.linked(linked.get(mention)) for mention in settled)
