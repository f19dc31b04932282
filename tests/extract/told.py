"""What a text tells: its facts of one kind, its mentions of some kinds, and the reading that the relations are told from."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TypeVar

from extract.article import Article, whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Fact, Organizing, Post
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading, reading
from extract.segment import segment

_Fact = TypeVar("_Fact", bound=Fact)
Organized = tuple[str, str, str]


def article(text: str, published: date | None = None) -> Article:
    """The text as one article, each line of its body, and the day of print that is stated beside it."""
    return whole(Document("a", "0" * 64, text, published=published))


def facts(kind: type[_Fact], told: str | Article) -> list[_Fact]:
    """The facts of one kind in the article, or in the text as one article, in order."""
    found = extract(article(told) if isinstance(told, str) else told)
    return [fact for fact in found.facts if isinstance(fact, kind)]


def facts_of_page(kind: type[_Fact], text: str) -> list[_Fact]:
    """The facts of one kind in the articles that the text, taken for a page, is cut into."""
    return [fact for one in segment(Document("a", "0" * 64, text)) for fact in facts(kind, one)]


def posts(text: str) -> list[tuple[str, str, str | None]]:
    """Who holds which title where, for each post in the text as one article, in order."""
    return [
        (post.person.name, post.title, post.organization.name if post.organization else None)
        for post in facts(Post, text)
    ]


def organizing(text: str) -> set[Organized]:
    """The bodies that organize a programme in the text, each with the programme and its role."""
    return {(fact.organization.name, fact.programme.name, fact.role.value) for fact in facts(Organizing, text)}


def mentions(kinds: Collection[Kind], text: str) -> list[Mention]:
    """The mentions of these kinds in the text as one article, settled and linked."""
    return [mention for mention in extract(article(text)).mentions if mention.kind in kinds]


def read(told: str | Article) -> Reading:
    """The reading of the article, or of the text as one article, from which its facts are told."""
    found = extract(article(told) if isinstance(told, str) else told)
    return reading(found.article, found.context, found.mentions)
