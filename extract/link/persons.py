"""Full names of persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.mention import Mention


def link_persons(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of persons names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    return {}
