"""Full names of documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention


def link_documents(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of documents names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved. A short title
    (《实施意见》, 《办法》) means the one full title before it that ends so.
    """
    found: dict[Mention, Entity] = {}
    full: list[str] = []
    for mention in mentions:
        if mention.kind is not Kind.DOCUMENT:
            continue
        core = mention.name.strip("《》")
        longer = [title for title in full if title != core and title.endswith(core)] if len(core) <= 8 else []
        name = longer[-1] if longer else core
        if not longer:
            full.append(core)
        found[mention] = Entity(Kind.DOCUMENT, f"《{name}》" if mention.name.startswith("《") else name)
    return found
