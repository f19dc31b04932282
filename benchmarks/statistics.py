"""How long the statistics and the exports of a store take, and the network measures beside plain networkx in the same run.

python -m benchmarks.corpus 1700 /tmp/pages --no-gold
unionkg build /tmp/pages/articles --store /tmp/bench
python -m benchmarks.statistics /tmp/bench
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import networkx as nx

from benchmarks.child import least, unionkg
from benchmarks.ratio import Ratio
from graph.answering.projection import PROJECTIONS, as_networkx, project
from graph.export.export import FORMS, export
from graph.report.report import report
from graph.statistics.measure import measure
from graph.statistics.statistics import CHAPTERS, statistics
from graph.storage.store import open_store

T = TypeVar("T")
_ROUNDS = 3
# What networkx is asked for, one by one; its PageRank needs scipy and is left out where that is not installed.
_PLAIN: dict[str, Callable[[nx.Graph], object]] = {
    "components": lambda graph: list(nx.connected_components(graph)),
    "cores": nx.core_number,
    "clustering": lambda graph: (nx.clustering(graph), nx.transitivity(graph)),
    "PageRank": nx.pagerank,
    "communities": lambda graph: nx.community.louvain_communities(graph, seed=0),
    "betweenness from 64 sources": lambda graph: nx.betweenness_centrality(graph, k=min(64, len(graph)), seed=0),
}


def overview(store: Path) -> Ratio:
    """The whole command that counts the overview, start-up included."""
    costs = [unionkg("stats", "--store", store) for _ in range(_ROUNDS)]
    quads = len(open_store(store).data)
    best = least(costs)
    return Ratio(
        f"statistics, overview of {quads:,} quads: seconds",
        f"{best.wall:.2f} s ({min(cost.cpu for cost in costs):.2f} s of processor)",
        "-",
        best.wall,
        3,
        unit="s",
    )


def measures(store: Path) -> Ratio:
    """All measures of the projection over all relations but exact betweenness, its query included, beside plain networkx."""
    opened = open_store(store)
    ties = project(opened, "relations")
    graph = as_networkx(ties).to_undirected()
    began = time.perf_counter()
    measure(project(opened, "relations"), "fast")
    ours = time.perf_counter() - began
    began, left_out = time.perf_counter(), []
    for name, plain in _PLAIN.items():
        try:
            plain(graph)
        except ImportError:
            left_out.append(name)
    theirs = time.perf_counter() - began
    without = f" without {', '.join(left_out)}" if left_out else ""
    return Ratio(
        f"statistics, all network measures of {len(ties.ties):,} ties: seconds",
        f"{ours:.1f} s",
        f"{theirs:.1f} s networkx{without}, projection not counted",
        ours,
        30,
        unit="s",
    )


def main() -> None:
    """Print a line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    store = open_store(parser.parse_args().store)
    print(f"{len(store.data):,} quads, the merged graph among them")
    for chapter in CHAPTERS:
        _timed(f"stats {chapter}", lambda chapter=chapter: list(statistics(store, (chapter,))))  # type: ignore[misc]
    _timed("report", lambda: report(store))
    for name in PROJECTIONS:
        ties = _timed(f"projection {name}", lambda name=name: project(store, name))  # type: ignore[misc]
        print(f"    {len(ties.nodes):,} nodes, {len(ties.ties):,} ties")
        _timed("    all measures, fast", lambda ties=ties: measure(ties, "fast"))  # type: ignore[misc]
    graph = as_networkx(project(store, "relations")).to_undirected()
    for name, plain in _PLAIN.items():
        try:
            _timed(f"networkx {name}, relations", lambda plain=plain: plain(graph))  # type: ignore[misc]
        except ImportError as error:
            print(f"networkx {name}: {error}")
    with tempfile.TemporaryDirectory() as folder:
        for form in FORMS:
            _timed(f"export {form}", lambda form=form: export(store.data, Path(folder) / form, form))  # type: ignore[misc]
    print(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _timed(name: str, work: Callable[[], T]) -> T:
    began, busy = time.perf_counter(), time.process_time()
    result = work()
    print(
        f"{name:48} {time.perf_counter() - began:8.2f} s, {time.process_time() - busy:8.2f} s of processor", flush=True
    )
    return result


if __name__ == "__main__":
    main()
