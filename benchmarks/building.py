"""Stores built, beside the store's own bulk loader and beside doing it all again."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from benchmarks.child import unionkg
from benchmarks.corpus import page
from benchmarks.ratio import Ratio
from extract.source import sources
from graph.harvest import harvest
from graph.storage.folder_writer import FolderWriter
from graph.storage.generation import locked
from graph.storage.store import open_store
from ontology.terms import INDIVIDUALS

_ROUNDS = 3


def loading(folder: Path, scratch: Path) -> Ratio:
    """The speed of putting harvests into a store, registry and index of names included, beside a bulk load of the very quads that
    it ends up with."""
    harvests = list(harvest(sources([folder])))
    ours = theirs = ours_busy = theirs_busy = float("inf")
    quads = b""
    for turn in range(_ROUNDS):
        store = scratch / f"load-{turn}"
        with locked(store):
            began, busy = time.perf_counter(), time.process_time()
            writer = FolderWriter(store, INDIVIDUALS)
            for item in harvests:
                writer.take(item, "benchmark")
            writer.publish()
            ours, ours_busy = min(ours, time.perf_counter() - began), min(ours_busy, time.process_time() - busy)
            writer.close()
        quads = quads or pyoxigraph.serialize(open_store(store).data, format=RdfFormat.N_QUADS) or b""
        peer = scratch / f"peer-{turn}"
        began, busy = time.perf_counter(), time.process_time()
        loaded = pyoxigraph.Store(str(peer))
        loaded.bulk_load(input=quads, format=RdfFormat.N_QUADS)
        loaded.flush()
        theirs, theirs_busy = min(theirs, time.perf_counter() - began), min(theirs_busy, time.process_time() - busy)
        del loaded
        shutil.rmtree(store)
        shutil.rmtree(peer)
    count = quads.count(b"\n")
    return Ratio(
        f"build, loading {count:,} quads: quads a second",
        f"{count / ours:,.0f}",
        f"{count / theirs:,.0f} bulk_load; by processor time {theirs_busy / ours_busy:.2f}×",
        theirs / ours,
        0.7,
        at_least=True,
    )


def building(folder: Path, store: Path) -> float:
    """The seconds of a first build."""
    return unionkg("build", folder, "--store", store).wall


def rerun(folder: Path, store: Path, first: float) -> Ratio:
    """A build over what the store holds already, beside the first build."""
    again = min(unionkg("build", folder, "--store", store).wall for _ in range(_ROUNDS))
    count = sum(1 for _ in folder.iterdir())
    return Ratio(
        f"build, again over {count:,} unchanged articles",
        f"{again:.2f} s",
        f"{first:.1f} s first",
        again / first,
        0.03,
        unit="%",
    )


def adding(few: Path, many: Path, scratch: Path) -> Ratio:
    """Adding one article to a large store beside adding it to a small one, start-up included, turn by turn."""
    costs: dict[Path, list[float]] = {few: [], many: []}
    for turn in range(_ROUNDS + 2):
        for store, seconds in costs.items():
            path = scratch / f"added-{turn}.txt"
            path.write_text(page(turn, seed=99).text, encoding="utf-8")
            seconds.append(unionkg("build", path, "--store", store, "--jobs", "1").wall)
    small, large = min(costs[few]), min(costs[many])
    return Ratio(
        "build, one article more, large store", f"{large:.2f} s", f"{small:.2f} s small store", large / small, 1.5
    )
