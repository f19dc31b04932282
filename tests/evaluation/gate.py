"""The evaluation gate: floors of each row of each set, and how to raise them.

    python -m tests.evaluation.gate            compare with the floors, exit code 1 where one is missed
    python -m tests.evaluation.gate --raise    write figures that rose into floors.json
    python -m tests.evaluation.gate --lower --reason "…"   write all figures, with the reason on record

A floor is the figure once measured, less a rounding margin. The floors name the hash of the gold they were measured on; another
gold is another measurement.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tests.evaluation.measure import SETS, gold_hash, measure

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.0005


def figures(result: dict[str, Any]) -> dict[str, float]:
    """Strict and lenient F1 of every row and of the headline, by `row/mode`, to four places."""
    rows = {
        f"{row}/{mode}": values[mode][2] for row, values in result["rows"].items() for mode in ("strict", "lenient")
    }
    rows.update({f"headline/{mode}": value for mode, value in result["headline"].items()})
    return {key: round(value, 4) for key, value in sorted(rows.items())}


def missed(name: str, found: dict[str, float], floors: dict[str, Any]) -> list[str]:
    """A line for each figure below its floor."""
    expected: dict[str, float] = floors[name]["figures"]
    return [
        f"{name} {key}: {found.get(key, 0.0):.4f}, floor {floor:.4f}"
        for key, floor in expected.items()
        if found.get(key, 0.0) < floor - MARGIN
    ]


def read_floors() -> dict[str, Any]:
    """The floors by set: `gold` (hash), `figures`, and `lowered` (reasons)."""
    floors: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--raise", dest="up", action="store_true")
    action.add_argument("--lower", action="store_true")
    parser.add_argument("--reason", help="why floors may fall; required with --lower")
    options = parser.parse_args()
    if options.lower and not options.reason:
        parser.error("--lower needs --reason")
    floors = read_floors() if FLOORS.exists() else {}
    failures: list[str] = []
    for name, folder in SETS.items():
        if not (folder / "gold").is_dir():
            print(f"SKIPPED {name}: {folder} is absent", file=sys.stderr)
            continue
        found, gold = figures(measure(folder)), gold_hash(folder)
        print(f"{name}: headline strict {found['headline/strict']:.4f} lenient {found['headline/lenient']:.4f}")
        known = floors.get(name)
        if known is None or options.lower:
            reasons = [*(known or {}).get("lowered", []), *([options.reason] if options.lower else [])]
            floors[name] = {"gold": gold, "figures": found, "lowered": reasons}
        elif known["gold"] != gold:
            failures.append(
                f"{name}: gold {gold}, floors measured on {known['gold']}; measure again with --lower --reason"
            )
        else:
            failures += missed(name, found, floors)
            if options.up:
                raised = {key: max(value, found.get(key, 0.0)) for key, value in known["figures"].items()}
                known["figures"] = {**found, **raised}
    if options.up or options.lower or not FLOORS.exists():
        FLOORS.write_text(json.dumps(floors, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
