"""What changed between two stores, or within one since a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pyoxigraph import NamedNode

from graph.export.record import FactRecord, ThingRecord, articles, facts, things
from graph.network.legend import KIND_BY_KEY, KINDS
from graph.statistics.chapter import Asker
from graph.statistics.sheet import Sheet, Words, sheet
from graph.storage.store import Store
from ontology import terms

_CHANGE = {
    "before": Words("此前", "before"),
    "now": Words("现在", "now"),
    "new": Words("新增", "new"),
    "gone": Words("消失", "gone"),
}
# Relation of a fact record -> the term that names it.
_TERMS = {
    "post": terms.ORG_MEMBERSHIP,
    "conferral": terms.CONFERRAL,
    "figure": terms.FIGURE,
    "isPartOf": terms.DCT_IS_PART_OF,
    "publisher": terms.DCT_PUBLISHER,
    "worksFor": terms.WORKS_FOR,
    "subOrganizationOf": terms.SUB_ORGANIZATION_OF,
    "author": terms.AUTHOR,
}


def change_between(before: Store, now: Store, limit: int | None) -> Iterator[Sheet]:
    """The sheets of what `now` has and `before` has not, and the reverse: by kind, by relation, new things by name.

    Facts are compared by what they say, not by the article that says it; things by their IRIs, where an article names them.
    """
    old, new = _things(before), _things(now)
    yield _kinds(old, new)
    yield _relations(Asker(now), _facts(before), _facts(now))
    yield _arrivals(old, new, limit)


def change_since(store: Store, day: date, limit: int | None) -> Iterator[Sheet]:
    """The same for one store: what articles published on `day` or later say that no earlier article says.

    Articles without a date of publication count as earlier.
    """
    recent = {record.iri for record in articles(store.data) if record.published and record.published >= day.isoformat()}
    named = _naming(store)
    all_things = _things(store)
    old = {iri: record for iri, record in all_things.items() if named.get(iri, frozenset()) - recent}
    stated = [record for record in facts(store.data) if record.article is not None]
    before = {_said(record) for record in stated if record.article not in recent}
    yield _kinds(old, all_things)
    yield _relations(Asker(store), before, {_said(record) for record in stated})
    yield _arrivals(old, all_things, limit)


def _things(store: Store) -> dict[str, ThingRecord]:
    return {record.iri: record for record in things(store.data) if record.articles}


def _naming(store: Store) -> dict[str, frozenset[str]]:
    """The articles that name each thing."""
    found: dict[str, set[str]] = {}
    for quad in store.data.quads_for_pattern(None, NamedNode(terms.EVIDENCE), None, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            found.setdefault(quad.subject.value, set()).add(quad.object.value.partition("#")[0])
    return {iri: frozenset(named) for iri, named in found.items()}


def _facts(store: Store) -> set[tuple[object, ...]]:
    return {_said(record) for record in facts(store.data) if record.article is not None}


def _said(record: FactRecord) -> tuple[object, ...]:
    """What a fact says, whoever says it where."""
    return (
        record.relation, record.subject, record.object, record.role, record.grantor, record.year, record.number, record.status,
        record.measure, record.value, record.unit, record.approximate,
    )  # fmt: skip


def _kinds(old: dict[str, ThingRecord], new: dict[str, ThingRecord]) -> Sheet:
    before, now = (Counter(record.kind for record in found.values()) for found in (old, new))
    fresh = Counter(record.kind for iri, record in new.items() if iri not in old)
    gone = Counter(record.kind for iri, record in old.items() if iri not in new)
    rows = [
        (Words(kind.zh, kind.en), before[kind.key], now[kind.key], fresh[kind.key], gone[kind.key])
        for kind in KINDS
        if before[kind.key] or now[kind.key]
    ]
    columns = {"kind": Words("类别", "kind"), **_CHANGE}
    return sheet("change-things", Words("事物的变化", "Change of things"), columns, rows)


def _relations(asker: Asker, old: set[tuple[object, ...]], new: set[tuple[object, ...]]) -> Sheet:
    before, now, fresh, gone = (Counter(str(fact[0]) for fact in found) for found in (old, new, new - old, old - new))
    rows = [
        (
            asker.name(_TERMS.get(relation, terms.UKG + relation)),
            before[relation],
            now[relation],
            fresh[relation],
            gone[relation],
        )
        for relation in sorted({*before, *now}, key=lambda key: (-now[key], key))
    ]
    columns = {"relation": Words("关系", "relation"), **_CHANGE}
    return sheet("change-facts", Words("事实的变化", "Change of facts"), columns, rows)


def _arrivals(old: dict[str, ThingRecord], new: dict[str, ThingRecord], limit: int | None) -> Sheet:
    fresh = [record for iri, record in new.items() if iri not in old]
    fresh.sort(key=lambda record: (-record.articles, record.iri))
    rows = (
        (record.name, Words(KIND_BY_KEY[record.kind].zh, KIND_BY_KEY[record.kind].en), record.articles)
        for record in fresh
    )
    columns = {"name": Words("名称", "name"), "kind": Words("类别", "kind"), "articles": Words("报道数", "articles")}
    return sheet("change-new", Words("新出现的事物", "New things"), columns, rows, limit)
