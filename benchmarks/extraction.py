"""Extraction, text to N-Quads, beside jieba's tagger over the same text in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from jieba import posseg

from benchmarks.child import unionkg
from benchmarks.ratio import Ratio
from extract.source import Source, sources
from graph.harvest import harvest

_ROUNDS = 5


def speed(name: str, folder: Path) -> Ratio:
    """Characters a second of one core beside those of jieba.posseg.cut, by processor time, turn by turn over shares of the text."""
    found = list(sources([folder]))
    _harvested(found[:3])
    list(posseg.cut("市总工会启动活动。"))
    ours = theirs = 0.0
    characters = 0
    for turn in range(_ROUNDS):
        share = found[turn::_ROUNDS]
        texts = [source.path.read_text(encoding="utf-8") for source in share]
        characters += sum(map(len, texts))
        ours += _seconds(lambda share=share: _harvested(share))  # type: ignore[misc]
        theirs += _seconds(lambda texts=texts: [sum(1 for _ in posseg.cut(text)) for text in texts])  # type: ignore[misc]
    return Ratio(
        f"extraction, {name}, one core: characters a second",
        f"{characters / ours:,.0f}",
        f"{characters / theirs:,.0f} jieba.posseg.cut",
        theirs / ours,
        5,
        at_least=True,
    )


def processes(folder: Path) -> Ratio:
    """The gain of a second process, by the wall clock, start-up left out."""
    found = list(sources([folder]))
    _harvested(found[:3])
    one = two = float("inf")
    for _ in range(3):
        one = min(one, _seconds(lambda: _harvested(found), time.perf_counter))
        two = min(two, _seconds(lambda: _harvested(found, 2), time.perf_counter))
    return Ratio(
        "extraction, two processes",
        f"{two:.1f} s",
        f"{one:.1f} s one process",
        one / two,
        1.7,
        at_least=True,
        possible=2.1,
    )


def memory(small: Path, large: Path, scratch: Path) -> Ratio:
    """The highest memory over a large corpus beside that over a tenth of it."""
    few = unionkg("extract", small, "--jobs", "1", "-o", scratch / "small.nq")
    many = unionkg("extract", large, "--jobs", "1", "-o", scratch / "large.nq")
    return Ratio(
        f"extraction, memory over {_count(large):,} articles",
        f"{many.memory:.0f} MB",
        f"{few.memory:.0f} MB over {_count(small):,}",
        many.memory / few.memory,
        1.25,
    )


def _harvested(found: list[Source], jobs: int = 1) -> int:
    return sum(len(item.leaves) for item in harvest(found, jobs))


def _seconds(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    began = clock()
    work()
    return clock() - began


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir())
