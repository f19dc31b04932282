"""How long the command takes before it does anything."""

from __future__ import annotations

from pathlib import Path

from benchmarks.child import Cost, least, python, unionkg
from benchmarks.ratio import Ratio
from graph.storage.store import open_store

_ROUNDS = 15
_SIMPLE = "SELECT ?name { ?body a ukg:UnionBody ; skos:prefLabel ?name } LIMIT 20"


def startup(store: Path) -> list[Ratio]:
    """Help beside an empty Python program, and a simple query of a store, all turn by turn."""
    empty: list[Cost] = []
    help_: list[Cost] = []
    asked: list[Cost] = []
    for _ in range(_ROUNDS):
        empty.append(python("-c", "pass"))
        help_.append(unionkg("--help"))
        asked.append(unionkg("query", "-e", _SIMPLE, "--store", store))
    base, ours, query = (least(costs).wall for costs in (empty, help_, asked))
    quads = len(open_store(store).data)
    return [
        Ratio(
            "start, unionkg --help: seconds more",
            f"{ours:.3f} s",
            f"{base:.3f} s python -c pass",
            ours - base,
            0.15,
            unit="s",
        ),
        Ratio(f"start, simple query on {quads:,} quads: seconds", f"{query:.3f} s", "-", query, 0.6, unit="s"),
    ]
