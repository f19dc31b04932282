"""A document cut into its articles."""

from __future__ import annotations

from extract.article import Article, whole
from extract.document import Document


def segment(document: Document) -> tuple[Article, ...]:
    """The articles of the document in reading order; a document of one article gives one."""
    return (whole(document),)
