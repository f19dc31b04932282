"""The graph that users get scores no worse than the facts that the extractor finds: lifting loses nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from extract.source import sources
from graph.harvest import harvest
from tests.absence import skip_loudly
from tests.evaluation.measure import SETS, measure
from tests.evaluation.scorer import scorer

# Where two things could be one of the gold's, the scorer takes the first it meets, in an order that changes from run to run.
_CHANCE = 0.005


def _measured_in_rdf(folder: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        for item in harvest(list(sources([folder / "articles"]))):
            lines = "".join(leaf.lines for leaf in item.leaves) + "".join(item.shared)
            (Path(scratch) / f"{Path(item.source).stem}.nq").write_text(lines, encoding="utf-8")
        result: dict[str, Any] = scorer().score(folder / "gold", Path(scratch))
    return result


def test_the_graph_scores_no_worse_than_the_facts() -> None:
    folder = SETS["tune"]
    if not (folder / "gold").is_dir():
        skip_loudly(str(folder), "the score of the graph")
    facts, graph = measure(folder), _measured_in_rdf(folder)
    for mode in ("strict", "lenient"):
        assert graph["headline"][mode] >= facts["headline"][mode] - _CHANCE
