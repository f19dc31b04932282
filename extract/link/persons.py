"""Full names of persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention


def link_persons(
    article: Article,
    context: Context,
    mentions: Sequence[Mention],
    linked: Mapping[Mention, Entity],
) -> dict[Mention, Entity]:
    """The entity that each mention of persons names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved. A person's scope is
    the widest home area below the province that the article has, failing that the province: a person met twice in one city
    is one, namesakes of two cities are two. Who only signs belongs to the paper.
    """
    home = context.prefecture or context.county or context.province
    scope = home.name if home else ""
    people = [mention for mention in mentions if mention.kind is Kind.PERSON]
    in_text = {mention.name for mention in people if not mention.signs}
    found: dict[Mention, Entity] = {}
    for mention in people:
        name = mention.value if isinstance(mention.value, str) else mention.name
        found[mention] = Entity(Kind.PERSON, name, scope if name in in_text else article.publisher or "")
    return found
