"""Sets of annotated articles, measured."""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from extract.extraction import Extraction, extract
from extract.read import read_file
from extract.segment import segment
from tests.evaluation.annotation import annotation
from tests.evaluation.scorer import EVALUATION, scorer

SETS = {
    "tune": EVALUATION / "tune",
    "check": EVALUATION / "check",
    "retold": Path(__file__).parent.parent / "retold",
}


def extractions(path: Path) -> list[Extraction]:
    """The extractions of all articles of a file; UnreadableError where it cannot be read."""
    return [extract(article) for document in read_file(path, path.name) for article in segment(document)]


def predict(folder: Path, into: Path, only: frozenset[str] = frozenset()) -> None:
    """Write an annotation of each article of `folder`/articles (of those whose stem is in `only`, if any) into `into`."""
    for path in sorted((folder / "articles").iterdir()):
        if not only or path.stem in only:
            text = json.dumps(annotation(path.stem, extractions(path)), ensure_ascii=False, indent=1)
            (into / f"{path.stem}.json").write_text(text, encoding="utf-8")


def measure(folder: Path) -> dict[str, Any]:
    """The scorer's figures for a set: rows of strict and lenient (precision, recall, F1, …), and the headline."""
    with tempfile.TemporaryDirectory() as scratch:
        predict(folder, Path(scratch))
        result: dict[str, Any] = scorer().score(folder / "gold", Path(scratch))
    return result


def gold_hash(folder: Path) -> str:
    """The SHA-256 of a set's gold files in the order of their names, first 16 digits."""
    digest = hashlib.sha256()
    for path in sorted((folder / "gold").glob("*.json")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
