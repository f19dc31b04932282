"""What the page of a resource shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.network.reader import Reader
from graph.network.vertex import Link, Measurement, Passage, Vertex

# Lists longer than this are cut on the page; the network and the queries have the rest.
SHOWN = 120
_ABOVE = 12


@dataclass(frozen=True, slots=True)
class Other:
    """The resource at a link's other end."""

    iri: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with its article's headline and date, each empty where unknown."""

    passage: Passage
    headline: str
    date: str


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in a list: the other resource, what qualifies it, and the sentences that say so."""

    other: Other
    relation: str
    role: str
    years: tuple[int, ...]
    count: int | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading (a key of the words), and how many more there are."""

    heading: str
    rows: tuple[Row, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Entity:
    """A resource whole: what it is, what stands above and below it, its facts in groups, its honours in time, figures, sentences."""

    vertex: Vertex
    above: tuple[tuple[Other, ...], ...]
    below: tuple[Other, ...]
    more_below: int
    groups: tuple[Group, ...]
    honours: Group
    figures: tuple[tuple[Measurement, tuple[Sentence, ...]], ...]
    sentences: tuple[Sentence, ...]
    more_sentences: int


# Heading -> relations, and whether the resource is the link's source.
_GROUPS = (
    ("posts-held", ("post", "employment"), True),
    ("people", ("post", "employment"), False),
    ("organises", ("organizer", "co-organizer", "undertaker", "participant"), True),
    ("organised-by", ("organizer", "co-organizer", "undertaker", "participant"), False),
    ("part-of", ("part",), True),
    ("parts", ("part",), False),
    ("grants", ("grants",), True),
    ("recipients", ("receives",), False),
    ("granted-by", ("grants",), False),
    ("works-with", ("cooperation",), True),
    ("works-with", ("cooperation",), False),
    ("issues", ("issues",), True),
    ("issued-by", ("issues",), False),
    ("area", ("jurisdiction",), True),
    ("bodies-here", ("jurisdiction",), False),
    ("lies-within", ("within",), True),
    ("areas-here", ("within",), False),
    ("bylines", ("correspondent", "reporter", "photographer", "author"), False),
)


def entity(reader: Reader, iri: str) -> Entity | None:
    """The resource for its page; None where the store has none of that IRI."""
    vertex = reader.vertex(iri)
    if vertex is None:
        return None
    return _Gathering(reader, vertex).result()


class _Gathering:
    def __init__(self, reader: Reader, vertex: Vertex) -> None:
        self._reader = reader
        self._vertex = vertex
        self._links = reader.links(vertex.iri)
        self._others: dict[str, Other | None] = {}
        self._headlines: dict[str, tuple[str, str]] = {}

    def result(self) -> Entity:
        iri = self._vertex.iri
        below = [link.source for link in self._links if link.relation == "hierarchy" and link.target == iri]
        # A body that works together is told once, whichever stood first.
        groups: dict[str, list[Row]] = {}
        totals: dict[str, int] = {}
        for heading, relations, outward in _GROUPS:
            found = [
                link
                for link in self._links
                if link.relation in relations and (link.source if outward else link.target) == iri
            ]
            totals[heading] = totals.get(heading, 0) + len(found)
            groups.setdefault(heading, []).extend(self._rows(found[:SHOWN], outward))
        received = sorted(
            (link for link in self._links if link.relation == "receives" and link.source == iri),
            key=lambda link: (not link.years, link.years, link.target),
        )
        mentions = self._vertex.passages[:SHOWN]
        return Entity(
            self._vertex,
            tuple(self._above()),
            tuple(self._known(sorted(set(below))[:SHOWN])),
            max(0, len(set(below)) - SHOWN),
            tuple(
                Group(heading, tuple(rows[:SHOWN]), max(0, totals[heading] - SHOWN))
                for heading, rows in groups.items()
                if rows
            ),
            Group("honours", tuple(self._rows(received[:SHOWN], outward=True)), max(0, len(received) - SHOWN)),
            tuple((item, self._sentences(item.passages)) for item in self._vertex.figures[:SHOWN]),
            self._sentences(mentions),
            len(self._vertex.passages) - len(mentions),
        )

    def _above(self) -> list[tuple[Other, ...]]:
        """The bodies above, the highest first, those of one step together; a loop in what articles say ends the climb."""
        seen = {self._vertex.iri}
        step, result = {self._vertex.iri}, []
        for _ in range(_ABOVE):
            step = {
                link.target
                for iri in sorted(step)
                for link in (self._links if iri == self._vertex.iri else self._reader.links(iri))
                if link.relation == "hierarchy" and link.source == iri and link.target not in seen
            }
            if not step:
                break
            seen |= step
            result.append(tuple(self._known(sorted(step))))
        return result[::-1]

    def _known(self, iris: Iterable[str]) -> list[Other]:
        return [other for other in map(self._other, iris) if other is not None]

    def _other(self, iri: str) -> Other | None:
        if iri not in self._others:
            found = self._reader.vertex(iri)
            self._others[iri] = None if found is None else Other(iri, found.name, found.kind)
        return self._others[iri]

    def _rows(self, links: Sequence[Link], outward: bool) -> list[Row]:
        result = []
        for link in links:
            other = self._other(link.target if outward else link.source)
            if other is not None:
                sentences = self._sentences(link.passages)
                result.append(Row(other, link.relation, link.role, link.years, link.count, sentences))
        return result

    def _sentences(self, passages: Iterable[str]) -> tuple[Sentence, ...]:
        found = []
        for iri in passages:
            passage = self._reader.passage(iri)
            if passage is not None:
                if passage.article not in self._headlines:
                    self._headlines[passage.article] = self._reader.headline(passage.article)
                found.append(Sentence(passage, *self._headlines[passage.article]))
        return tuple(found)
