"""Full names of documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.mention import Mention


def link_documents(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of documents names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    return {}
