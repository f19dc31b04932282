"""Facts as JSON lines, for those who want no RDF."""

from __future__ import annotations

import json
from dataclasses import fields
from enum import Enum
from typing import Any

from extract.entity import Entity
from extract.extraction import Extraction
from extract.fact import Evidence, Fact
from graph.harvest import Yield
from graph.lifting.iri import Minter
from graph.lifting.resolution import Resolution


def fact_lines(extraction: Extraction, mint: Minter) -> Yield:
    """The article's facts, one JSON object a line in reading order of their evidence, each once.

    Keys: `fact` (the kind), its arguments (things as objects with kind, name and iri), `rule`, `start` and `end` (half-open code
    points into the article's text), `quote`, `article` (IRI), `headline`, `published`, `source` (file name).
    """
    article = mint.article(extraction.article)[1:-1]
    resolution = Resolution(extraction, mint)
    records = sorted(extraction.facts, key=lambda fact: (fact.evidence, type(fact).__name__))
    lines = dict.fromkeys(
        json.dumps(_record(fact, extraction, article, mint, resolution), ensure_ascii=False) + "\n" for fact in records
    )
    return Yield(article, "".join(lines), frozenset())


def _record(fact: Fact, extraction: Extraction, article: str, mint: Minter, resolution: Resolution) -> dict[str, Any]:
    names = [field.name for field in fields(fact) if field.name != "evidence"]
    arguments = {name: _value(getattr(fact, name), mint, resolution) for name in names}
    evidence: Evidence = fact.evidence
    document = extraction.article.document
    published = extraction.article.published
    return {
        "fact": type(fact).__name__,
        **arguments,
        "rule": evidence.rule,
        "start": evidence.start,
        "end": evidence.end,
        "quote": extraction.article.text[evidence.start : evidence.end],
        "article": article,
        "headline": extraction.article.headline,
        "published": published.isoformat() if published else None,
        "source": document.name,
    }


def _value(value: object, mint: Minter, resolution: Resolution) -> object:
    if isinstance(value, Entity):
        return {"kind": str(value.kind), "name": value.name, "iri": mint.entity(resolution.one(value))[1:-1]}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
