"""What 市, 我区, 省总, 今年 mean in one article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from extract.article import Article
from extract.gazetteer import Area


@dataclass(frozen=True, slots=True)
class Context:
    """The article's home area at each rank, where known, and its date.

    `township` is the full name of the home town or street. `year` is the year of publication, None where neither the article
    nor its document gives it.
    """

    province: Area | None = None
    prefecture: Area | None = None
    county: Area | None = None
    township: str | None = None
    published: date | None = None
    year: int | None = None


def read_context(article: Article) -> Context:
    """The context that the article, and failing that its whole document, gives."""
    return Context(published=article.published, year=article.published.year if article.published else None)
