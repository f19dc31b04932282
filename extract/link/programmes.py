"""Full names of programmes: variants of one name in an article become one entity."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention

_BARE = re.compile(r"[“”‘’·\s、，]")


def link_programmes(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of programmes names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    programmes = [mention for mention in mentions if mention.kind is Kind.PROGRAMME]
    by_core: dict[str, list[str]] = {}
    for mention in programmes:
        by_core.setdefault(_core(mention), []).append(mention.name)
    return {mention: Entity(Kind.PROGRAMME, _canonical(by_core[_core(mention)])) for mention in programmes}


def _core(mention: Mention) -> str:
    return _BARE.sub("", mention.value if isinstance(mention.value, str) else mention.name)


def _canonical(names: list[str]) -> str:
    """The fullest of the names that carry one core; of equally long ones the first."""
    return max(names, key=len)
