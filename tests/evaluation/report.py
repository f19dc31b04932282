"""The figures of quality and speed, written where the documentation tells them.

    python -m tests.evaluation.report [DATE]      DATE is the day of the measurement, today's where it is not given

Fills what stands between the marks <!-- figures --> and <!-- /figures --> of README.md, README.zh.md and the two pages
quality.md of the documentation. Sets that lie beside the project are left out where they are absent.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time
from typing import Any

from tests.evaluation.measure import SETS, extractions, measure

ROOT = Path(__file__).parents[2]
PAGES = {
    "README.md": ("en", False),
    "README.zh.md": ("zh", False),
    "docs/en/quality.md": ("en", True),
    "docs/zh/quality.md": ("zh", True),
}
_MARKS = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)
_TELL = {
    "en": {
        "set": "set",
        "articles": "articles",
        "gold": "counted entities and facts",
        "strict": "strict F1",
        "lenient": "lenient F1",
        "row": "row",
        "precision": "precision",
        "recall": "recall",
        "dated": "Measured on {date}. Extraction reads {speed:,.0f} thousand characters a second of one processor core's time.",
    },
    "zh": {
        "set": "测试集",
        "articles": "文件",
        "gold": "计分的实体与事实",
        "strict": "严格 F1",
        "lenient": "宽松 F1",
        "row": "类别",
        "precision": "准确率",
        "recall": "召回率",
        "dated": "测于 {date}。抽取速度：单核每秒处理器时间 {speed:,.0f} 千字。",
    },
}


@dataclass(frozen=True, slots=True)
class Measured:
    """A set's name, number of articles' files, and the scorer's result."""

    name: str
    files: int
    result: dict[str, Any]


def measured() -> Iterator[Measured]:
    """The sets that are there, scored."""
    for name, folder in SETS.items():
        if (folder / "gold").is_dir():
            yield Measured(name, len(list((folder / "articles").iterdir())), measure(folder))


def speed() -> float:
    """Thousand characters that one core reads in a second of its time, over our own articles, the dictionaries being loaded."""
    paths = sorted((SETS["retold"] / "articles").iterdir())
    extractions(paths[0])
    started = process_time()
    characters = sum(len(item.article.text) for path in paths for item in extractions(path))
    return characters / (process_time() - started) / 1000


def figures(sets: list[Measured], rate: float, day: str, language: str, every_row: bool) -> str:
    """The tables in Markdown: a line a set, and where `every_row` a table a set."""
    tell = _TELL[language]
    lines = [f"| {tell['set']} | {tell['articles']} | {tell['gold']} | {tell['strict']} | {tell['lenient']} |"]
    lines.append("|---|---|---|---|---|")
    for item in sets:
        headline = item.result["headline"]
        gold = sum(row["strict"][3] + row["strict"][5] for row in item.result["rows"].values())
        lines.append(f"| {item.name} | {item.files} | {gold} | {headline['strict']:.3f} | {headline['lenient']:.3f} |")
    lines += ["", tell["dated"].format(date=day, speed=rate), ""]
    for item in sets if every_row else []:
        lines += [f"**{item.name}**", ""]
        lines.append(
            f"| {tell['row']} | {tell['precision']} | {tell['recall']} | {tell['strict']} | {tell['lenient']} |"
        )
        lines.append("|---|---|---|---|---|")
        for name, row in item.result["rows"].items():
            precision, recall, strict = row["strict"][:3]
            lines.append(f"| {name} | {precision:.3f} | {recall:.3f} | {strict:.3f} | {row['lenient'][2]:.3f} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Measure, and write the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("date", nargs="?", type=date.fromisoformat, default=datetime.now(UTC).date(), metavar="DATE")
    day = parser.parse_args().date.isoformat()
    sets, rate = list(measured()), speed()
    for page, (language, every_row) in PAGES.items():
        path = ROOT / page
        told = figures(sets, rate, day, language, every_row)
        path.write_text(_MARKS.sub(rf"\g<1>{told}\g<2>", path.read_text("utf-8")), encoding="utf-8")
    print(figures(sets, rate, day, "en", every_row=False), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
