"""Every measurement with its bound, into docs/benchmarks.md: python -m benchmarks [--long] [--quick].

It takes some twenty minutes on a quiet machine with two cores, half of it rdflib's; less with --quick, hours with --long. Corpora are
written into a temporary folder; the working tree must not change meanwhile. A measurement that fails is told and the next one begins.
Each ratio is printed when it is known, with the minutes since the start; the questions come last, and Ctrl-C ends them with those that
were asked.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks import building, extraction, hotspots, network, queries, scale, startup, statistics
from benchmarks.corpus import write_files
from benchmarks.machine import machine
from benchmarks.ratio import Ratio, table
from graph.storage.store import open_store

_ROOT = Path(__file__).parents[1]
_RETOLD = _ROOT / "tests" / "retold" / "articles"
_PAGE = _ROOT / "docs" / "benchmarks.md"
# A store of so many pages holds about a million quads.
_MILLION = 1_700
_RDFLIB_SECONDS = 60.0


class Bench:
    """What was measured in one run: ratios and sections of the page."""

    def __init__(self, scratch: Path, large: int, rdflib: float) -> None:
        self.found: list[Ratio] = []
        self.sections: list[tuple[str, str]] = []
        self.failed: list[str] = []
        self._scratch, self._large, self._rdflib = scratch, large, rdflib
        self._began = time.monotonic()

    def run(self) -> None:
        """Measure everything, the quick things first."""
        scratch, large = self._scratch, self._large
        folders = {
            count: write_files(count, scratch / f"corpus-{count}", gold=False)
            for count in sorted({100, 1_000, _MILLION, large})
        }
        few, many, million = (scratch / name for name in ("few", "many", "million"))
        self._take("extraction", lambda: [extraction.speed("written articles", folders[1_000])])
        self._take("extraction", lambda: [extraction.speed("retold articles", _RETOLD)])
        self._take("processes", lambda: [extraction.processes(folders[1_000])])
        self._take(
            "profile", lambda: self._section("Where the time of an extraction goes", hotspots.hotspots(folders[100]))
        )
        self._take("loading", lambda: [building.loading(folders[1_000], scratch)])
        building.building(folders[100], few)
        building.building(folders[_MILLION], million)
        self._take("start-up", lambda: startup.startup(million))
        self._take("overview", lambda: [statistics.overview(million)])
        self._take("measures", lambda: [statistics.measures(million)])
        self._take("network page", lambda: [network.first_picture()])
        self._take("memory", lambda: [extraction.memory(folders[1_000], folders[large], scratch)])
        first = building.building(folders[large], many)
        self._take("rerun", lambda: [building.rerun(folders[large], many, first)])
        self._take("adding", lambda: [building.adding(few, many, scratch)])
        self._take("questions", lambda: self._questions(million, few))

    def _take(self, name: str, measure: Callable[[], Iterable[Ratio]]) -> None:
        try:
            for ratio in measure():
                self.found.append(ratio)
                self._say(" · ".join(filter(None, ratio.cells())))
        except Exception as error:  # one that fails must not cost the others
            traceback.print_exc()
            self.failed.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
            self._say(f"{name} failed: {error}")

    def _say(self, text: str) -> None:
        print(f"[{(time.monotonic() - self._began) / 60:4.1f} min] {text}", flush=True)

    def _section(self, title: str, text: str) -> tuple[Ratio, ...]:
        self.sections.append((title, text))
        return ()

    def _questions(self, million: Path, few: Path) -> Iterable[Ratio]:
        found: list[queries.Timing] = []
        try:
            for one in queries.timings(million, self._rdflib, few):
                found.append(one)
                self._say(queries.table([one]).splitlines()[2])
        except KeyboardInterrupt:
            # What was asked so far counts.
            self._say(f"questions stopped after {len(found)}")
        quads = len(open_store(million).data)
        self._section(f"Every question on {quads:,} quads", queries.table(found))
        return queries.ratios(found, quads, self._rdflib) if found else ()


def main() -> int:
    """Measure, print, and write the page; 1 where a bound is not kept or a measurement failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--long", action="store_true", help="network pages of every size and cost up to 100,000 articles as well"
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="a fifth of the corpus, rdflib for five seconds a question, and no page is written",
    )
    parser.add_argument(
        "--rdflib", type=float, metavar="SECONDS", help="how long rdflib may take for a question; 60 unless told"
    )
    given = parser.parse_args()
    rdflib = given.rdflib or (5.0 if given.quick else _RDFLIB_SECONDS)
    scratch = Path(tempfile.mkdtemp(prefix="unionkg-bench-"))
    bench = Bench(scratch, 2_000 if given.quick else 10_000, rdflib)
    try:
        bench.run()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        text = _page(machine(), bench)
        print(text.partition("\n\n")[2])
        if not given.quick:
            _PAGE.write_text(text, encoding="utf-8")
    if given.long:
        network.main([1_000, 2_000, 5_000])
        scale.main([100, 1_000, 10_000, 100_000])
    return int(bool(bench.failed) or not all(ratio.holds for ratio in bench.found))


def _page(where: str, bench: Bench) -> str:
    kept = sum(ratio.holds for ratio in bench.found)
    failed = "".join(f"\nNot measured: {name}\n" for name in bench.failed)
    more = "".join(f"\n## {title}\n\n{text}" for title, text in bench.sections)
    return (
        "# Benchmarks\n\nWritten by `make bench`. Ratios within one run count; absolute figures are those of one machine on one day.\n"
        "Written articles are those of `benchmarks/corpus.py`; retold articles those of `tests/retold`. Cost against size: "
        f"[scale.md](scale.md).\n\n{where}\n\n{kept} of {len(bench.found)} bounds hold.\n\n{table(bench.found)}{failed}{more}"
    )


if __name__ == "__main__":
    sys.exit(main())
