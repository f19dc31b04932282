"""Every measurement with its bound, into docs/benchmarks.md: python -m benchmarks [--long] [--quick].

Corpora are written into a temporary folder; the working tree must not change meanwhile.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import building, extraction, hotspots, scale, startup
from benchmarks.corpus import write_files
from benchmarks.machine import machine
from benchmarks.ratio import Ratio, table

_ROOT = Path(__file__).parents[1]
_RETOLD = _ROOT / "tests" / "retold" / "articles"
_PAGE = _ROOT / "docs" / "benchmarks.md"
# A store of so many pages holds about a million quads.
_MILLION = 1_700


def measured(scratch: Path, large: int) -> Iterator[Ratio]:
    """All ratios, the quick ones first; the last store is that of a million quads."""
    folders = {
        count: write_files(count, scratch / f"corpus-{count}", gold=False) for count in (100, 1_000, _MILLION, large)
    }
    yield extraction.speed("written articles", folders[1_000])
    yield extraction.speed("retold articles", _RETOLD)
    yield extraction.processes(folders[1_000])
    yield extraction.memory(folders[1_000], folders[large], scratch)
    yield building.loading(folders[1_000], scratch)
    few, many, million = (scratch / name for name in ("few", "many", "million"))
    building.building(folders[100], few)
    first = building.building(folders[large], many)
    yield building.rerun(folders[large], many, first)
    yield building.adding(few, many, scratch)
    shutil.rmtree(many)
    building.building(folders[_MILLION], million)
    yield from startup.startup(million)


def main() -> int:
    """Measure, print, and write the page; 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--long", action="store_true", help="cost up to 100,000 articles, queries, and network pages as well"
    )
    parser.add_argument("--quick", action="store_true", help="a fifth of the corpus, and no page is written")
    given = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="unionkg-bench-"))
    found: list[Ratio] = []
    sections: list[tuple[str, str]] = []
    try:
        for ratio in measured(scratch, 2_000 if given.quick else 10_000):
            print(" · ".join(filter(None, ratio.cells())), flush=True)
            found.append(ratio)
        sections.append(
            ("Where the time of an extraction goes", hotspots.hotspots(scratch / "corpus-100" / "articles"))
        )
        if not given.quick:
            for title, module, arguments in (
                ("Every question on a million quads", "benchmarks.queries", [str(scratch / "million")]),
                ("Network pages", "benchmarks.network", []),
            ):
                if given.long:
                    sections.append((title, _said(module, arguments)))
        where = machine()
    finally:
        shutil.rmtree(scratch)
    text = _page(where, found, sections)
    print(text.partition("\n\n")[2])
    if not given.quick:
        _PAGE.write_text(text, encoding="utf-8")
    if given.long:
        scale.main([100, 1_000, 10_000, 100_000])
    return int(not all(ratio.holds for ratio in found))


def _page(where: str, found: list[Ratio], sections: list[tuple[str, str]]) -> str:
    kept = sum(ratio.holds for ratio in found)
    more = "".join(f"\n## {title}\n\n{text}" for title, text in sections)
    return (
        "# Benchmarks\n\nWritten by `make bench`. Ratios within one run count; absolute figures are those of one machine on one day.\n"
        "Written articles are those of `benchmarks/corpus.py`; retold articles those of `tests/retold`. Cost against size: "
        f"[scale.md](scale.md).\n\n{where}\n\n{kept} of {len(found)} bounds hold.\n\n{table(found)}{more}"
    )


def _said(module: str, arguments: list[str]) -> str:
    """What a benchmark with a report of its own prints, as a block."""
    command = [sys.executable, "-m", module, *arguments]
    run = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    return f"```\n{run.stdout.strip() or run.stderr.strip()[-500:]}\n```\n"


if __name__ == "__main__":
    sys.exit(main())
