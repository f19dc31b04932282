"""Which thing of all articles an entity of one article is."""

from __future__ import annotations

from extract.entity import Entity
from extract.extraction import Extraction
from graph.lifting.affiliation import affiliations
from graph.lifting.iri import Minter


class Resolution:
    """The entities of an article under the names and scopes that they have in all articles."""

    __slots__ = ("_aliases", "_known", "_people", "_places")

    def __init__(self, extraction: Extraction, mint: Minter) -> None:
        self._aliases = mint.aliases
        self._people = affiliations(extraction, mint.aliases)
        self._places = (mint.article(extraction.article)[1:-1], extraction.article.document.name)
        self._known: dict[Entity, Entity] = {}

    def one(self, entity: Entity) -> Entity:
        """The canonical entity, a person by affiliation, and both by the user's rules for this article."""
        found = self._known.get(entity)
        if found is None:
            apart = self._aliases.split(self._people.get(entity, entity), *self._places)
            found = self._known[entity] = self._aliases.merged(apart)
        return found

    def reason(self, entity: Entity) -> str | None:
        """Why the user's rules take the entity for another; None where they do not."""
        return self._aliases.reason(self._people.get(entity, entity), *self._places)
