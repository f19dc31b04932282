"""Any number of varied articles with what they truly say, the same ones every time.

    python -m benchmarks.corpus 1000 out/corpus
    python -m benchmarks.corpus 100000 out/corpus --seed 7 --jsonl 1000

FOLDER/articles gets the pages (one article each, some with several; a page counts as one), FOLDER/gold the annotations in the
form of tests/retold/gold, so that `python -m tests.evaluation FOLDER` measures recall. With --jsonl the pages are records, so many a
file. Recall on these articles tells that nothing broke, not how good extraction is: the same hands wrote both.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.noise import printed
from benchmarks.story import write_story
from benchmarks.truth import Truth

SEED = 1


@dataclass(frozen=True, slots=True)
class Page:
    """A page of one article or several: its name without suffix, its text, its day, and what it says."""

    name: str
    text: str
    published: str
    truth: Truth


def pages(count: int, seed: int = SEED) -> Iterator[Page]:
    """So many pages; a page depends on the seed and its number only, so a longer corpus begins with the shorter one."""
    for number in range(count):
        yield page(number, seed)


def page(number: int, seed: int = SEED) -> Page:
    """The page of that number."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 (no secret)
    items: list[str] = []
    truth = Truth()
    published = ""
    for _ in range(chance.choice((1, 1, 1, 1, 1, 1, 1, 2, 3))):
        headline, paragraphs, writer, story = write_story(chance)
        items.append(printed(headline, paragraphs, writer, story, chance))
        truth.merge(story.truth)
        published = f"{story.year + 1}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return Page(f"{number:07d}", "\n".join(items), published, truth)


def write_files(count: int, folder: Path, seed: int = SEED, gold: bool = True) -> Path:
    """Write so many pages as text files into folder/articles, and the annotations into folder/gold; the folder of the articles."""
    articles = _made(folder / "articles")
    truths = _made(folder / "gold") if gold else None
    for found in pages(count, seed):
        (articles / f"{found.name}.txt").write_text(found.text, encoding="utf-8")
        if truths is not None:
            (truths / f"{found.name}.json").write_text(_json(found.truth.record(found.name)), encoding="utf-8")
    return articles


def write_records(count: int, folder: Path, each: int, seed: int = SEED, gold: bool = True) -> Path:
    """Write so many pages as JSON Lines files of `each` records, and the annotations into folder/gold.jsonl; the folder of the
    articles."""
    articles = _made(folder / "articles")
    found = pages(count, seed)
    for number in range(0, count, each):
        part = list(islice(found, each))
        records = (_json({"text": item.text, "date": item.published}) for item in part)
        _append(articles / f"{number:07d}.jsonl", records)
        if gold:
            _append(folder / "gold.jsonl", (_json(item.truth.record(item.name)) for item in part))
    return articles


def _append(path: Path, lines: Iterable[str]) -> None:
    with path.open("a", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in lines)


def _made(folder: Path) -> Path:
    """The folder, new; FileExistsError where it holds something, so that corpora do not mix."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder}: holds files already")
    return folder


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N", help="number of pages")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--jsonl", type=int, metavar="M", help="JSON Lines files of M records instead of text files")
    parser.add_argument("--no-gold", action="store_true", help="leave out what the pages truly say")
    given = parser.parse_args()
    if given.jsonl:
        write_records(given.count, given.folder, given.jsonl, given.seed, not given.no_gold)
    else:
        write_files(given.count, given.folder, given.seed, not given.no_gold)


if __name__ == "__main__":
    main()
