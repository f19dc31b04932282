"""How long every question takes on a store of a million quads, beside rdflib's memory store.

    python -m benchmarks.corpus 1700 /tmp/pages --no-gold
    unionkg build /tmp/pages/articles --store /tmp/bench
    python -m benchmarks.queries /tmp/bench --rdflib 60

With --rdflib SECONDS the same queries run in rdflib too, each in a child process that is ended after so many seconds. Times are by
the wall clock, the median of three for ours; the last line gives the ratio by processor time as well, which other work on the
machine troubles less.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import time
from pathlib import Path
from typing import NamedTuple

from rdflib import Dataset

from graph.answering.table import Answer, Table, Triples
from graph.storage.store import open_store
from ontology.terms import PREFIXES
from queries.question import questions

ROUNDS = 3
# Questions that may take over a second without a parameter, and why.
_REASONS = {
    "projection-relations": "every relation of the graph with both its names, 18,000 rows",
    "organisations-of-programme": "every programme with every body and a sentence, 7,000 rows",
    "programmes-by-organiser": "every body with every programme and a sentence, 7,000 rows",
    "facts-of-person": "every fact of every person with its sentence, 9,000 rows",
}


class Seconds(NamedTuple):
    """Seconds by the wall clock, and of the processor."""

    wall: float
    busy: float

    def since(self, began: Seconds) -> Seconds:
        """What has passed."""
        return Seconds(self.wall - began.wall, self.busy - began.busy)


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
    compared: list[tuple[Seconds, Seconds]] = []
    slow = []
    for name in given.names or questions():
        times, rows = [], 0
        for _ in range(ROUNDS):
            start = _now()
            rows = _size(store.ask(name))
            times.append(_now().since(start))
        median = Seconds(statistics.median(time.wall for time in times), statistics.median(time.busy for time in times))
        if median.wall > 1:
            slow.append(name)
        line = f"{name:32} {rows:7} rows {median.wall * 1000:9.1f} ms, {median.busy * 1000:9.1f} of processor"
        if memory is not None:
            other = _timed(memory, questions()[name].text, given.rdflib)
            if other is None:
                line += "   rdflib did not finish"
            else:
                line += f"   rdflib {other.wall * 1000:9.0f} ms, {other.wall / median.wall:6.0f}×"
                compared.append((median, other))
        print(line, flush=True)
    told = [f"{name} ({_REASONS.get(name, 'no reason known')})" for name in slow]
    print(f"over a second: {'; '.join(told) or 'none'}")
    if compared:
        ours = Seconds(*map(sum, zip(*(one for one, _ in compared), strict=True)))
        theirs = Seconds(*map(sum, zip(*(other for _, other in compared), strict=True)))
        print(
            f"the {len(compared)} that rdflib finished: {ours.wall:.1f} s beside {theirs.wall:.1f} s, {theirs.wall / ours.wall:.1f}×; "
            f"of processor {ours.busy:.1f} s beside {theirs.busy:.1f} s, {theirs.busy / ours.busy:.1f}×"
        )


def _size(answer: Answer) -> int:
    return len(answer.rows) if isinstance(answer, Table) else len(answer.triples) if isinstance(answer, Triples) else 1


def _now() -> Seconds:
    return Seconds(time.perf_counter(), time.process_time())


def _timed(memory: Dataset, text: str, limit: float) -> Seconds | None:
    """What rdflib takes in a child process; None where it does not finish within the limit or fails."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.alarm(int(limit) + 1)
            began = _now()
            list(memory.query(text, initNs=dict(PREFIXES)))
            took = _now().since(began)
            os.write(writing, f"{took.wall} {took.busy}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as result:
        told = result.read()
    os.waitpid(child, 0)
    return Seconds(*map(float, told.split())) if told else None


if __name__ == "__main__":
    main()
