"""Full names of organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.federation import full_name
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention


def link_organisations(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of organisations names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    found: dict[Mention, Entity] = {}
    for mention in mentions:
        if mention.kind in ORGANISATIONS:
            found[mention] = _entity(mention, context)
    return _longest(found)


def _entity(mention: Mention, context: Context) -> Entity:
    name, area, scope = full_name(mention.name, context)
    return Entity(mention.kind, name, scope, area)


def _longest(found: Mapping[Mention, Entity]) -> dict[Mention, Entity]:
    """Bodies of one area under the longest prefix that the article gives it: 苏州市吴江区总工会 for 吴江区总工会 too."""
    names = sorted({(entity.kind, entity.name) for entity in found.values() if entity.area}, key=lambda pair: -len(pair[1]))
    longer: dict[tuple[Kind, str], str] = {}
    for kind, name in names:
        for other_kind, other in names:
            if kind is other_kind and len(other) > len(name) and other.endswith(name) and (kind, name) not in longer:
                longer[kind, name] = other
    return {
        mention: replace(entity, name=longer.get((entity.kind, entity.name), entity.name)) for mention, entity in found.items()
    }
