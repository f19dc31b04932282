"""Projections: the store as a simple weighted graph of one kind of tie, from query files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from graph.storage.generation import StoreError
from graph.storage.store import Store, Table

if TYPE_CHECKING:
    import networkx as nx

# Projection -> the question that gives its ties.
PROJECTIONS: Final[Mapping[str, str]] = {
    "relations": "projection-relations",
    "joint-action": "projection-joint-action",
    "co-honours": "honoured-together",
    "person-body": "projection-person-body",
    "programme-body": "projection-programme-body",
    "hierarchy": "projection-hierarchy",
}
_COLUMNS = ("source", "target", "weight")
_TWINS = ("recipient", "second", "together")


class Tie(NamedTuple):
    """Two nodes by their numbers in `Ties.nodes`, and how strongly they are tied."""

    source: int
    target: int
    weight: int


@dataclass(frozen=True, slots=True)
class Ties:
    """A projection: IRIs of nodes, sorted, their names, and its ties, each ordered pair once, sorted."""

    name: str
    nodes: tuple[str, ...]
    labels: tuple[str, ...]
    ties: tuple[Tie, ...]


def project(store: Store, name: str) -> Ties:
    """The projection of that name of the store's merged graph; StoreError for an unknown one."""
    if name not in PROJECTIONS:
        raise StoreError(f"projection {name}: expected one of {', '.join(PROJECTIONS)}")
    answer = store.ask(PROJECTIONS[name])
    if not isinstance(answer, Table):
        raise TypeError(f"{PROJECTIONS[name]}: expected a SELECT")
    source, target, weight = _COLUMNS if "source" in answer.columns else _TWINS
    order = [answer.columns.index(column) for column in (source, target, f"{source}Iri", f"{target}Iri", weight)]
    weights: dict[tuple[str, str], int] = {}
    labels: dict[str, str] = {}
    for row in answer.rows:
        source_name, target_name, a, b, many = (str(getattr(row[index], "value", "")) for index in order)
        weights[a, b] = max(weights.get((a, b), 0), int(many))
        labels[a] = min(labels.get(a, source_name), source_name)
        labels[b] = min(labels.get(b, target_name), target_name)
    nodes = tuple(sorted(labels))
    number = {iri: index for index, iri in enumerate(nodes)}
    ties = tuple(sorted(Tie(number[a], number[b], many) for (a, b), many in weights.items()))
    return Ties(name, nodes, tuple(labels[iri] for iri in nodes), ties)


def as_networkx(projection: Ties) -> nx.DiGraph:
    """The projection as a networkx graph: nodes are IRIs with their `label`, edges have their `weight`."""
    import networkx as nx

    graph = nx.DiGraph(name=projection.name)
    graph.add_nodes_from(
        (iri, {"label": label}) for iri, label in zip(projection.nodes, projection.labels, strict=True)
    )
    nodes = projection.nodes
    graph.add_weighted_edges_from((nodes[a], nodes[b], many) for a, b, many in projection.ties)
    return graph
