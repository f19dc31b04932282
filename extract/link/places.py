"""Full names of places."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.federation import meaning, parts
from extract.kind import Kind
from extract.mention import Mention
from extract.scope import area_scope
from extract.toponym import conventional

_SMALL = re.compile("(?:街道|镇|乡|村|社区|园区?|开发区|高新区|经开区|科技城)$")
_ABOVE = re.compile("[省市区县旗州盟镇乡道村园]$")


def link_places(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of places names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    found = {mention: _entity(mention, context) for mention in mentions if mention.kind is Kind.PLACE}
    whole = _whole([entity for entity in dict.fromkeys(found.values()) if _SMALL.search(entity.name)])
    return {mention: whole.get(entity, entity) for mention, entity in found.items()}


def _whole(towns: Sequence[Entity]) -> dict[Entity, Entity]:
    """The towns and villages that stand also with what they lie in, each under its longest name: 招福村, 蕉岭县三圳镇招福村."""
    whole: dict[Entity, Entity] = {}
    for town in towns:
        longer = [
            one for one in towns if one.name.endswith(town.name) and _ABOVE.search(one.name.removesuffix(town.name))
        ]
        longest = max(longer, key=lambda one: len(one.name), default=town)
        if longer and all(longest.name.endswith(one.name) for one in longer):
            whole[town] = longest
    return whole


def _entity(mention: Mention, context: Context) -> Entity:
    found = parts(mention.name)
    if not found.prefix or found.rest:
        return Entity(Kind.PLACE, mention.name)
    area = meaning(found.prefix[-1], found.prefix[:-1], context)
    if area is None:
        return Entity(Kind.PLACE, mention.name)
    return Entity(Kind.PLACE, conventional(area, mention.name), area_scope(area), area)
