"""The facts of a corpus, counted in Python without RDF or SPARQL."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from extract.entity import Entity
from extract.extraction import Extraction, extract
from extract.fact import Basis, Evidence, Fact, SubOrganization
from extract.kind import ORGANISATIONS
from extract.read import read_file
from extract.segment import segment
from extract.source import sources
from graph.lifting.affiliation import affiliations
from graph.lifting.aliases import NO_ALIASES
from graph.lifting.identity import identity

Key = tuple[str, str, str]
F = TypeVar("F", bound=Fact)


def key(entity: Entity | None) -> Key | None:
    """What makes two entities the same thing: organisations of different kinds share a name."""
    if entity is None:
        return None
    one = identity(entity).entity
    return ("body" if one.kind in ORGANISATIONS else str(one.kind), one.name, one.scope)


@dataclass(frozen=True, slots=True)
class Tally:
    """Texts of the documents, and each different article with what was read in it."""

    documents: frozenset[str]
    extractions: tuple[Extraction, ...]

    def facts(self) -> Iterator[tuple[str, Fact]]:
        """Article and fact, what an article says twice once; hierarchy by rank left out."""
        seen: set[Hashable] = set()
        for extraction in self.extractions:
            for fact in extraction.facts:
                if isinstance(fact, SubOrganization) and fact.basis is Basis.RANK:
                    continue
                mark = (extraction.article.text, said(fact))
                if mark not in seen:
                    seen.add(mark)
                    yield extraction.article.text, fact

    def of(self, cls: type[F]) -> Iterator[F]:
        """The facts of one class, what several articles say once an article."""
        return (fact for _, fact in self.facts() if isinstance(fact, cls))

    def mentions(self) -> Iterator[tuple[str, Entity]]:
        """Article and entity, of each mention that was resolved, and of each body that the name of another tells."""
        for extraction in self.extractions:
            for mention in extraction.mentions:
                if mention.entity is not None:
                    yield extraction.article.text, mention.entity
            for fact in extraction.facts:
                if isinstance(fact, SubOrganization):
                    yield from ((extraction.article.text, entity) for entity in fact.named)


def said(fact: Fact) -> Hashable:
    """What a fact says, apart from where it stands and on what it rests."""
    values = (getattr(fact, field.name) for field in fields(fact))
    return type(fact).__name__, tuple(
        key(value) if isinstance(value, Entity) else value
        for value in values
        if not isinstance(value, Evidence | Basis)
    )


def tally(pages: Iterable[Path]) -> Tally:
    """The articles of the pages read and counted."""
    documents: set[str] = set()
    found: dict[str, Extraction] = {}
    for source in sources(pages):
        for document in read_file(source.path, source.name):
            documents.add(document.sha256)
            for article in segment(document):
                found.setdefault(article.text, _affiliated(extract(article)))
    return Tally(frozenset(documents), tuple(found.values()))


def _affiliated(extraction: Extraction) -> Extraction:
    """The extraction with each person under the scope of the bodies where the article places him."""
    people = affiliations(extraction, NO_ALIASES)

    def one(value: Any) -> Any:
        return people.get(value, value) if isinstance(value, Entity) else value

    return replace(
        extraction,
        mentions=tuple(replace(mention, entity=one(mention.entity)) for mention in extraction.mentions),
        facts=tuple(
            replace(fact, **{field.name: one(getattr(fact, field.name)) for field in fields(fact)})
            for fact in extraction.facts
        ),
    )
