"""Where the time of an extraction goes, by file."""

from __future__ import annotations

import cProfile
import pstats
from collections import defaultdict
from pathlib import Path

from extract.source import sources
from graph.harvest import harvest

_ROOT = Path(__file__).parents[1]


def hotspots(folder: Path, rows: int = 15) -> str:
    """A Markdown table of the files that most time is spent in, functions of C under the file that calls them. The profiler makes
    calls dearer than they are: read the order, not the figures."""
    found = list(sources([folder]))
    list(harvest(found[:3]))
    profile = cProfile.Profile()
    profile.runcall(lambda: list(harvest(found)))
    own: dict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, time, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file != "~":
            own[_shown(file)] += time
        for (caller, _, _), (*_, spent, _) in callers.items() if file == "~" else ():
            own[_shown(caller)] += spent
    total = sum(own.values())
    lines = [
        f"| {name} | {time / total:.1%} |\n" for name, time in sorted(own.items(), key=lambda item: -item[1])[:rows]
    ]
    return "| file | share |\n| --- | --- |\n" + "".join(lines)


def _shown(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) and ".venv" not in file else path.name
