"""What the nodes and edges of a network carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A relation of two resources of the store: their IRIs, what qualifies it, and the passages (IRIs) that say so.

    `role` is a post's or a status's name, `count` a number of recipients; `years` are those the fact itself names.
    """

    source: str
    target: str
    relation: str
    role: str = ""
    years: tuple[int, ...] = ()
    count: int | None = None
    passages: tuple[str, ...] = ()

    def order(self) -> tuple[str, str, str, str, tuple[int, ...], int, tuple[str, ...]]:
        """What links are sorted by: their fields in turn, one without a count before those that have one."""
        return self.source, self.target, self.relation, self.role, self.years, self.count or 0, self.passages


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure about a resource: `value` as it is written in the store, with its unit."""

    name: str
    value: str
    unit: str
    year: int | None
    approximate: bool
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vertex:
    """A resource as a node: its kind, canonical name, other names, the concepts (IRIs) of its level and type, figures and passages."""

    iri: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    level: str = ""
    type: str = ""
    figures: tuple[Measurement, ...] = ()
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A passage of an article: its text, offsets (half-open, code points) and the article's IRI."""

    iri: str
    article: str
    start: int
    end: int
    text: str
