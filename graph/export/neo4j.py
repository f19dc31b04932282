"""Files for Neo4j's bulk import.

neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=";" unionkg
"""

from __future__ import annotations

import csv
from pathlib import Path

from graph.export.tie import Ties

NODES = "nodes.csv"
RELATIONSHIPS = "relationships.csv"
_NODE_HEADER = ("iri:ID", "name", ":LABEL", "kind", "level", "type", "firstYear:int", "lastYear:int", "articles:int")
_EDGE_HEADER = (":START_ID", ":END_ID", ":TYPE", "role", "weight:int", "firstYear:int", "lastYear:int")


def write_neo4j(ties: Ties, folder: Path) -> None:
    """Write nodes.csv and relationships.csv as the bulk importer demands: typed headers, unique ids, every end a node, no line
    breaks within fields, no byte order mark."""
    with (folder / NODES).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_NODE_HEADER)
        for node in ties.nodes():
            label = f"Thing;{node.kind.capitalize()}"
            spans = (node.first_year, node.last_year)
            writer.writerow(
                map(_field, (node.iri, node.label, label, node.kind_zh, node.level, node.type, *spans, node.articles))
            )
    with (folder / RELATIONSHIPS).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_EDGE_HEADER)
        for edge in ties.edges():
            relation = edge.relation.upper().replace("-", "_")
            spans = (edge.first_year, edge.last_year)
            writer.writerow(map(_field, (edge.source, edge.target, relation, edge.role, edge.weight, *spans)))


def _field(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value
