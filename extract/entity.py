"""A particular thing that an article names, under its full name."""

from __future__ import annotations

from dataclasses import field

from extract.gazetteer import Area
from extract.kind import Kind
from extract.record import record


@record(order=True)
class Entity:
    """A resolved entity; two entities are the same thing exactly when kind, name and scope are equal.

    `name` is the full canonical name with short forms resolved and quotes as “ ”. `scope` tells namesakes apart: for a
    person the area or body that the article places them in, for a body or place whose area's name is not unique in the
    country the name of the area above; otherwise empty. `area` is the jurisdiction of a federation or other local body, or the
    area that a place is, where the gazetteer has it.
    """

    kind: Kind
    name: str
    scope: str = ""
    area: Area | None = field(default=None, compare=False)

    def __hash__(self) -> int:
        return hash(self.name)
