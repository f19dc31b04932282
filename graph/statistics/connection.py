"""How the things of a store hang together: degrees and components over all relations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from graph.statistics.sheet import MEASURES, Sheet, Words, sheet
from graph.storage.store import Store, Table
from ontology import terms

_UNIONS = f"SELECT DISTINCT ?body WHERE {{ ?body a <{terms.UNION_BODY}> }}"
# The pairs of the projection relations without weights and names, which take four fifths of its time.
_PAIRS = """SELECT ?source ?target WHERE {
  {
    VALUES ?relation {
      org:subOrganizationOf schema:worksFor ukg:organizer ukg:coOrganizer ukg:undertaker ukg:participant dct:isPartOf
      ukg:cooperatesWith
    }
    ?source ?relation ?target
  }
  UNION { ?source a ukg:PolicyDocument ; dct:publisher ?target }
  UNION { ?fact org:member ?source ; org:organization ?target }
  UNION { ?fact ukg:recipient ?source ; ukg:honour ?target }
  UNION { ?fact ukg:grantor ?source ; ukg:honour ?target }
}"""


def connected_bodies(store: Store, limit: int | None) -> Iterator[Sheet]:
    """For the overview: degrees and components over all relations, and the union bodies with most ties."""
    pairs = {(a, b) if a < b else (b, a) for a, b in _rows(store, _PAIRS) if a != b}
    unions = {body for (body,) in _rows(store, _UNIONS)}
    degrees = Counter(chain.from_iterable(pairs))
    group = {node: node for node in degrees}

    def root(node: str) -> str:
        while (above := group[node]) != node:
            group[node] = node = group[above]
        return node

    for a, b in pairs:
        group[root(a)] = root(b)
    components = Counter(map(root, degrees))
    rows = (
        (Words("有关系的事物", "things with relations"), len(degrees)),
        (Words("关系（成对计）", "related pairs"), len(pairs)),
        (Words("平均度", "mean degree"), round(2 * len(pairs) / len(degrees), 2) if degrees else 0),
        (Words("最大度", "largest degree"), max(degrees.values(), default=0)),
        (Words("连通分量", "components"), len(components)),
        (Words("最大分量的节点", "nodes of the largest component"), max(components.values(), default=0)),
    )
    yield sheet("connections", Words("联系", "Connections"), MEASURES, rows)
    order = sorted((iri for iri in degrees if iri in unions), key=lambda iri: (-degrees[iri], iri))
    shown = order[:limit]
    names = store.labels(shown)
    yield Sheet(
        "most-connected",
        Words("联系最多的工会组织", "Most connected union bodies"),
        {"body": Words("组织", "body"), "degree": Words("相连事物", "things tied to")},
        tuple((names.get(iri, iri), degrees[iri]) for iri in shown),
        len(order),
    )


def _rows(store: Store, text: str) -> Iterator[tuple[str, ...]]:
    """The rows of IRIs that the query gives."""
    answer = store.answer(text)
    for row in answer.rows if isinstance(answer, Table) else ():
        yield tuple([value.value for value in row])  # type: ignore[union-attr]  # all of them are nodes
