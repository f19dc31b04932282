"""How long every question takes on a store of a million quads, beside rdflib's memory store.

    python -m benchmarks.corpus 1700 /tmp/pages --no-gold
    unionkg build /tmp/pages/articles --store /tmp/bench
    python -m benchmarks.corpus 100 /tmp/few --no-gold
    unionkg build /tmp/few/articles --store /tmp/few-bench
    python -m benchmarks.queries /tmp/bench --rdflib 60 --sample /tmp/few-bench

Ours is the median of three. With --rdflib SECONDS the same queries run in rdflib too, once each and for so many seconds at most. With
--sample STORE rdflib is spared those that it cannot finish: one that takes more of the seconds on the small store than its share of
the quads would not finish on the large one even if its time only grew as the quads do. They are left out of the sums on both sides,
which can only help rdflib. The tables stand in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from rdflib import Dataset

from benchmarks.ratio import Ratio
from graph.answering.deadline import Overdue, deadline
from graph.answering.table import Answer, Table, Triples
from graph.storage.store import open_store
from ontology.terms import PREFIXES
from queries.question import questions

ROUNDS = 3
# Questions that may take over a second without a parameter, and why.
REASONS = {
    "facts-of-person": "every fact of every person with its sentence, 9,000 rows; of one person it takes milliseconds",
    "organisations-of-programme": "every programme with every body and a sentence, 7,000 rows",
    "programmes-by-organiser": "every body with every programme and a sentence, 7,000 rows",
    "projection-relations": "every relation of the graph with both its names, 18,000 rows",
}


class Seconds(NamedTuple):
    """Seconds by the wall clock, and of the processor."""

    wall: float
    busy: float


class Timing(NamedTuple):
    """A question's answer: rows, our median, and rdflib's time; None where it was not asked or did not finish."""

    name: str
    rows: int
    ours: Seconds
    theirs: Seconds | None
    spared: bool


def timings(
    place: Path, limit: float | None = None, sample: Path | None = None, names: Sequence[str] = ()
) -> Iterator[Timing]:
    """Each question on the store at `place`, and in rdflib for at most `limit` seconds where that is given."""
    store = open_store(place)
    wanted = list(names or questions())
    memory, share, small = None, 1.0, None
    if limit:
        if sample is not None:
            small, share = open_store(sample).dataset(), len(open_store(sample).data) / len(store.data)
        memory = store.dataset()
        gc.collect()
        gc.freeze()
    for name in wanted:
        size, times = 0, []
        for _ in range(ROUNDS):
            began = _now()
            size = _size(store.ask(name))
            times.append(_since(began))
        ours = Seconds(statistics.median(time.wall for time in times), statistics.median(time.busy for time in times))
        theirs, spared = None, False
        if memory is not None and limit:
            spared = small is not None and _asked(small, name, limit * share) is None
            theirs = None if spared else _asked(memory, name, limit)
        yield Timing(name, size, ours, theirs, spared)


def ratios(found: Sequence[Timing], quads: int, limit: float | None) -> Iterator[Ratio]:
    """The slowest median without a reason, and the sums of those that rdflib finished."""
    plain = [one for one in found if one.name not in REASONS]
    slowest = max(plain, key=lambda one: one.ours.wall)
    over = [one.name for one in found if one.ours.wall > 1 and one.name in REASONS]
    yield Ratio(
        f"questions, {len(found)} on {quads:,} quads, slowest median without a reason: seconds",
        f"{slowest.ours.wall:.2f} s {slowest.name} ({slowest.ours.busy:.2f} s of processor)",
        f"over a second with one: {', '.join(over) or 'none'}",
        slowest.ours.wall,
        1,
        unit="s",
    )
    both = [(one.ours, one.theirs) for one in found if one.theirs is not None]
    if both:
        ours, theirs = (Seconds(*map(sum, zip(*side, strict=True))) for side in zip(*both, strict=True))
        yield Ratio(
            f"questions, sum of the {len(both)} of {len(found)} that rdflib finishes within {limit:.0f} s",
            f"{ours.wall:.1f} s ({ours.busy:.1f} s of processor)",
            f"{theirs.wall:.1f} s rdflib in memory ({theirs.busy:.1f} s of processor)",
            theirs.wall / ours.wall,
            10,
            at_least=True,
        )


def table(found: Sequence[Timing]) -> str:
    """A Markdown table, and the sum of our medians."""
    lines = [
        "| question | rows | ours: ms | of processor | rdflib: ms | ratio |\n",
        "| --- | ---: | ---: | ---: | ---: | ---: |\n",
    ]
    for one in found:
        theirs, ratio = ("spared" if one.spared else "–"), ""
        if one.theirs is not None:
            theirs, ratio = f"{one.theirs.wall * 1000:,.0f}", f"{one.theirs.wall / one.ours.wall:,.0f}×"
        ours = f"{one.ours.wall * 1000:,.1f} | {one.ours.busy * 1000:,.1f}"
        lines.append(f"| {one.name} | {one.rows:,} | {ours} | {theirs} | {ratio} |\n")
    wall, busy = sum(one.ours.wall for one in found), sum(one.ours.busy for one in found)
    lines.append(f"\nAll {len(found)} medians together: {wall:.1f} s, {busy:.1f} s of processor.")
    reasons = "; ".join(
        f"{one.name}: {REASONS[one.name]}" for one in found if one.name in REASONS and one.ours.wall > 1
    )
    lines.append(f" Over a second with a reason: {reasons}.\n" if reasons else "\n")
    if any(one.theirs is not None for one in found):
        lines.append(
            "\nAn en rule stands where rdflib did not finish; it was spared what it could not finish, told from a store of a hundred articles.\n"
        )
    return "".join(lines)


def _asked(memory: Dataset, name: str, limit: float) -> Seconds | None:
    """What rdflib takes; None where it does not finish within the limit."""
    return _timed(lambda: list(memory.query(questions()[name].text, initNs=dict(PREFIXES))), limit)


def _timed(work: Callable[[], object], limit: float) -> Seconds | None:
    began = _now()
    with suppress(Overdue), deadline(limit):
        work()
        return _since(began)
    return None


def _size(answer: Answer) -> int:
    return len(answer.rows) if isinstance(answer, Table) else len(answer.triples) if isinstance(answer, Triples) else 1


def _now() -> Seconds:
    return Seconds(time.perf_counter(), time.process_time())


def _since(began: Seconds) -> Seconds:
    now = _now()
    return Seconds(now.wall - began.wall, now.busy - began.busy)


def main() -> None:
    """Print a line a question, and the ratios."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--rdflib", type=float, metavar="SECONDS", help="compare with rdflib's memory store")
    arguments.add_argument("--sample", type=Path, metavar="STORE", help="a small store that tells what to spare rdflib")
    arguments.add_argument("names", nargs="*", help="only these questions")
    given = arguments.parse_intermixed_args()
    found = []
    for one in timings(given.store, given.rdflib, given.sample, given.names):
        found.append(one)
        print(table([one]).splitlines()[2], flush=True)
    for ratio in ratios(found, len(open_store(given.store).data), given.rdflib):
        print(" · ".join(filter(None, ratio.cells())))


if __name__ == "__main__":
    main()
