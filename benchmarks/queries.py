"""How long every question takes on a store of a million quads, beside rdflib's memory store.

    python -m benchmarks.articles /tmp/pages 190
    unionkg build /tmp/pages --store /tmp/bench
    python -m benchmarks.queries /tmp/bench --rdflib 60

With --rdflib SECONDS the same queries run in rdflib too, each in a child process that is ended after so many seconds.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import time
from pathlib import Path

from rdflib import Dataset

from graph.store import open_store
from graph.table import Table, Triples
from ontology.terms import PREFIXES
from queries.question import questions

ROUNDS = 3


def main() -> None:
    """Print a line a question, and the sums."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--rdflib", type=float, metavar="SECONDS", help="compare with rdflib's memory store")
    arguments.add_argument("names", nargs="*", help="only these questions")
    given = arguments.parse_args()
    store = open_store(given.store)
    print(f"{len(store.data):,} quads")
    memory = None
    if given.rdflib:
        began = time.perf_counter()
        memory = store.dataset()
        print(f"rdflib filled in {time.perf_counter() - began:.0f} s")
    ours = theirs = 0.0
    slow = []
    for name in given.names or questions():
        times, rows = [], 0
        for _ in range(ROUNDS):
            began = time.perf_counter()
            answer = store.ask(name)
            times.append(time.perf_counter() - began)
            rows = (
                len(answer.rows)
                if isinstance(answer, Table)
                else len(answer.triples)
                if isinstance(answer, Triples)
                else 1
            )
        median = statistics.median(times)
        if median > 1:
            slow.append(name)
        line = f"{name:32} {rows:7} rows {median * 1000:9.1f} ms"
        if memory is not None:
            other = _timed(memory, questions()[name].text, given.rdflib)
            line += (
                f"   rdflib {other * 1000:9.0f} ms, {other / median:6.0f}×"
                if other is not None
                else "   rdflib did not finish"
            )
            if other is not None:
                ours, theirs = ours + median, theirs + other
        print(line, flush=True)
    print(f"over a second: {', '.join(slow) or 'none'}")
    if memory is not None and ours:
        print(f"those that rdflib finished: {ours:.1f} s beside {theirs:.1f} s, {theirs / ours:.0f}×")


def _timed(memory: Dataset, text: str, limit: float) -> float | None:
    """Seconds that rdflib takes in a child process; None where it does not finish within the limit or fails."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.alarm(int(limit) + 1)
            began = time.perf_counter()
            list(memory.query(text, initNs=dict(PREFIXES)))
            os.write(writing, f"{time.perf_counter() - began}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as result:
        told = result.read()
    os.waitpid(child, 0)
    return float(told) if told else None


if __name__ == "__main__":
    main()
