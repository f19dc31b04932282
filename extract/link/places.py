"""Full names of places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.federation import meaning, parts
from extract.kind import Kind
from extract.mention import Mention
from extract.scope import area_scope
from extract.toponym import conventional


def link_places(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of places names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    return {mention: _entity(mention, context) for mention in mentions if mention.kind is Kind.PLACE}


def _entity(mention: Mention, context: Context) -> Entity:
    found = parts(mention.name)
    if not found.prefix or found.rest:
        return Entity(Kind.PLACE, mention.name)
    area = meaning(found.prefix[-1], found.prefix[:-1], context)
    if area is None:
        return Entity(Kind.PLACE, mention.name)
    return Entity(Kind.PLACE, conventional(area, mention.name), area_scope(area), area)
