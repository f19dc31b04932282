"""The store's merged graph read as nodes and links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import networkx as nx
import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode

from graph.network.legend import KINDS, RELATIONS
from graph.network.vertex import Link, Measurement, Passage, Vertex
from ontology import terms

_MERGED = DefaultGraph()
_KIND_OF = {kind.cls: kind.key for kind in reversed(KINDS)}
_RANK = {kind.key: rank for rank, kind in enumerate(KINDS)}
_DIRECT = {relation.predicate: relation for relation in RELATIONS if relation.predicate is not None}
_TYPES = (terms.UNION_TYPE, terms.PROGRAMME_TYPE, terms.HONOUR_TYPE)


class Reader:
    """A reader of nodes and links in a store's merged graph; each answer is sorted and holds everything once."""

    __slots__ = ("_data",)

    def __init__(self, data: pyoxigraph.Store) -> None:
        self._data = data

    def links(self, around: str | None = None) -> list[Link]:
        """All links, or those from and to one resource."""
        center = None if around is None else NamedNode(around)
        found = {*self._direct(center), *self._posts(center), *self._conferrals(center)}
        return sorted(
            found, key=lambda link: (link.source, link.target, link.relation, link.role, link.years, link.passages)
        )

    def vertex(self, iri: str) -> Vertex | None:
        """The resource as a node; None where it is none of the kinds or has no name."""
        node = NamedNode(iri)
        classes = (_KIND_OF.get(value.value) for value in self._resources(node, terms.RDF_TYPE))
        kinds = sorted((kind for kind in classes if kind is not None), key=_RANK.__getitem__)
        if not kinds:
            return None
        naming = terms.HEADLINE if kinds[0] == "article" else terms.SKOS_PREF_LABEL
        names = sorted(self._texts(node, naming)) or ([iri.rpartition("/")[2]] if kinds[0] == "article" else [])
        if not names:
            return None
        return Vertex(
            iri,
            kinds[0],
            names[0],
            tuple(sorted({*names[1:], *self._texts(node, terms.SKOS_ALT_LABEL)} - {names[0]})),
            min((value.value for value in self._resources(node, terms.LEVEL)), default=""),
            min((value.value for predicate in _TYPES for value in self._resources(node, predicate)), default=""),
            tuple(self._figures(node)),
            self._passages(node),
        )

    def passage(self, iri: str) -> Passage | None:
        """The passage; None where the store does not hold it whole."""
        article = next(self._resources(NamedNode(iri), terms.OA_HAS_SOURCE), None)
        start = end = text = None
        for selector in self._resources(NamedNode(iri), terms.OA_HAS_SELECTOR):
            start = next(self._texts(selector, terms.OA_START), start)
            end = next(self._texts(selector, terms.OA_END), end)
            text = next(self._texts(selector, terms.OA_EXACT), text)
        if article is None or start is None or end is None or text is None:
            return None
        return Passage(iri, article.value, int(start), int(end), text)

    def headline(self, article: str) -> tuple[str, str]:
        """The article's headline and date of publication, each empty where it has none."""
        node = NamedNode(article)
        return (
            min(self._texts(node, terms.HEADLINE), default=""),
            min(self._texts(node, terms.DATE_PUBLISHED), default=""),
        )

    def labels(self, iri: str) -> dict[str, str]:
        """The canonical names of a class, property or concept by language."""
        found = {}
        for predicate in (terms.RDFS + "label", terms.SKOS_PREF_LABEL):
            for quad in self._data.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, _MERGED):
                if isinstance(quad.object, pyoxigraph.Literal) and quad.object.language:
                    found[quad.object.language] = quad.object.value
        return dict(sorted(found.items()))

    def graph(self, links: Iterable[Link], also: Iterable[str] = ()) -> nx.MultiDiGraph:
        """The links between resources that are nodes as a networkx graph, and the resources `also`, linked or not.

        Nodes are IRIs with their `vertex`; edges are keyed by their number among those of the same two nodes, with their `link`.
        """
        links = list(links)
        result = nx.MultiDiGraph()
        for iri in sorted({end for link in links for end in (link.source, link.target)} | set(also)):
            vertex = self.vertex(iri)
            if vertex is not None:
                result.add_node(iri, vertex=vertex)
        for link in links:
            if link.source in result and link.target in result:
                result.add_edge(link.source, link.target, link=link)
        return result

    def named(self, name: str) -> list[str]:
        """The IRIs of the resources whose canonical or other name is `name`, those of canonical names first, sorted."""
        result: dict[str, None] = {}
        for predicate in (terms.SKOS_PREF_LABEL, terms.SKOS_ALT_LABEL):
            literal = pyoxigraph.Literal(name, language="zh")
            found = (
                quad.subject for quad in self._data.quads_for_pattern(None, NamedNode(predicate), literal, _MERGED)
            )
            result.update((iri, None) for iri in sorted(node.value for node in found if isinstance(node, NamedNode)))
        return [iri for iri in result if self.vertex(iri) is not None]

    def _direct(self, center: NamedNode | None) -> Iterator[Link]:
        said = self._statements(center)
        for predicate, relation in _DIRECT.items():
            for subject, value in self.pairs(predicate, center):
                passages = tuple(sorted(said.get((subject, predicate, value), ())))
                ends = (value, subject) if relation.swapped else (subject, value)
                yield Link(*ends, relation.key, passages=passages)

    def _statements(self, center: NamedNode | None) -> dict[tuple[str, str, str], set[str]]:
        """The passages of described edges, by subject, predicate and object."""
        ends: dict[str, dict[str, str]] = defaultdict(dict)
        if center is None:
            for term in (terms.RDF_SUBJECT, terms.RDF_PREDICATE, terms.RDF_OBJECT):
                for statement, value in self.pairs(term):
                    ends[statement][term] = value
        else:
            for term in (terms.RDF_SUBJECT, terms.RDF_OBJECT):
                for quad in self._data.quads_for_pattern(None, NamedNode(term), center, _MERGED):
                    if isinstance(quad.subject, NamedNode):
                        for other in (terms.RDF_SUBJECT, terms.RDF_PREDICATE, terms.RDF_OBJECT):
                            for end in self._resources(quad.subject, other):
                                ends[quad.subject.value][other] = end.value
        result: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for statement, parts in ends.items():
            if len(parts) == 3:
                key = (parts[terms.RDF_SUBJECT], parts[terms.RDF_PREDICATE], parts[terms.RDF_OBJECT])
                result[key].update(self._passages(NamedNode(statement)))
        return result

    def _posts(self, center: NamedNode | None) -> Iterator[Link]:
        """Posts of the same person, body and role that several articles tell are one link."""
        found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for post in self._facts(center, terms.ORG_MEMBER, terms.ORG_ORGANIZATION_OF):
            role = "、".join(
                sorted(name for value in self._resources(post, terms.ORG_ROLE) for name in self._chinese(value))
            )
            for person in self._resources(post, terms.ORG_MEMBER):
                for body in self._resources(post, terms.ORG_ORGANIZATION_OF):
                    found[person.value, body.value, role].update(self._passages(post))
        for (person_, body_, role), passages in found.items():
            yield Link(person_, body_, "post", role, passages=tuple(sorted(passages)))

    def _conferrals(self, center: NamedNode | None) -> Iterator[Link]:
        """A conferral is two links: who receives the honour, and who grants it."""
        found: dict[Link, set[str]] = defaultdict(set)
        for fact in self._facts(center, terms.RECIPIENT, terms.GRANTOR, terms.CONFERRAL_HONOUR):
            years = tuple(sorted({_year(text) for text in self._texts(fact, terms.DCT_DATE)}))
            count = min((int(text) for text in self._texts(fact, terms.COUNT)), default=None)
            status = next((value.value.removeprefix(terms.UKG) for value in self._resources(fact, terms.STATUS)), "")
            for honour in self._resources(fact, terms.CONFERRAL_HONOUR):
                for relation, predicate in (("receives", terms.RECIPIENT), ("grants", terms.GRANTOR)):
                    for body in self._resources(fact, predicate):
                        link = Link(body.value, honour.value, relation, status, years, count)
                        found[link].update(self._passages(fact))
        for link, passages in found.items():
            yield Link(
                link.source, link.target, link.relation, link.role, link.years, link.count, tuple(sorted(passages))
            )

    def _facts(self, center: NamedNode | None, *predicates: str) -> list[NamedNode]:
        """The n-ary facts with one of the predicates (that point to `center`), sorted."""
        found = {
            quad.subject
            for predicate in predicates
            for quad in self._data.quads_for_pattern(None, NamedNode(predicate), center, _MERGED)
        }
        return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)

    def _figures(self, node: NamedNode) -> list[Measurement]:
        result = set()
        for quad in self._data.quads_for_pattern(None, NamedNode(terms.OBSERVATION_ABOUT), node, _MERGED):
            fact = quad.subject
            texts = {
                predicate: min(self._texts(fact, predicate), default="")
                for predicate in (
                    terms.SCHEMA_NAME,
                    terms.SCHEMA_VALUE,
                    terms.UNIT_TEXT,
                    terms.OBSERVATION_DATE,
                    terms.APPROXIMATE,
                )
            }
            year = texts[terms.OBSERVATION_DATE]
            result.add(
                Measurement(
                    texts[terms.SCHEMA_NAME],
                    texts[terms.SCHEMA_VALUE],
                    texts[terms.UNIT_TEXT],
                    _year(year) if year else None,
                    texts[terms.APPROXIMATE] == "true",
                    self._passages(fact),
                )
            )
        return sorted(result, key=lambda item: (item.name, item.year or 0, item.value, item.unit, item.passages))

    def pairs(self, predicate: str, center: NamedNode | None = None) -> set[tuple[str, str]]:
        """The pairs of resources (one of them `center`) that the predicate joins, as IRIs."""
        property_ = NamedNode(predicate)
        found = list(self._data.quads_for_pattern(center, property_, None, _MERGED))
        if center is not None:
            found += self._data.quads_for_pattern(None, property_, center, _MERGED)
        return {
            (quad.subject.value, quad.object.value)
            for quad in found
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        }

    def _resources(
        self, node: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Triple, predicate: str
    ) -> Iterator[NamedNode]:
        for quad in self._data.quads_for_pattern(node, NamedNode(predicate), None, _MERGED):
            if isinstance(quad.object, NamedNode):
                yield quad.object

    def _texts(
        self, node: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Triple, predicate: str
    ) -> Iterator[str]:
        for quad in self._data.quads_for_pattern(node, NamedNode(predicate), None, _MERGED):
            if isinstance(quad.object, pyoxigraph.Literal) and quad.object.language in (None, "zh"):
                yield quad.object.value

    def _chinese(self, node: NamedNode) -> Iterator[str]:
        yield from self._texts(node, terms.SKOS_PREF_LABEL)

    def _passages(self, node: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Triple) -> tuple[str, ...]:
        return tuple(sorted({value.value for value in self._resources(node, terms.EVIDENCE)}))


def _year(text: str) -> int:
    return int(text[:4])
