"""Extract a set of articles and score it against its gold: python -m tests.evaluation SET… [--errors] [--only ROW] [--doc NAME].

SET is tune or check (errors of check are never shown), retold (our own articles), or a folder with articles/ and gold/.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

from extract.extraction import extract
from extract.read import read_file
from extract.segment import segment
from tests.evaluation.annotation import annotation
from tests.evaluation.scorer import EVALUATION, scorer

OWN = Path(__file__).parent.parent / "retold"


def predict(folder: Path, into: Path, only: str | None = None) -> None:
    """Write an annotation of every article of `folder`/articles into `into`."""
    for path in sorted((folder / "articles").iterdir()):
        if only and path.stem not in only.split(","):
            continue
        extractions = [extract(article) for document in read_file(path, path.name) for article in segment(document)]
        text = json.dumps(annotation(path.stem, extractions), ensure_ascii=False, indent=1)
        (into / f"{path.stem}.json").write_text(text, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET")
    parser.add_argument(
        "--errors", action="store_true", help="list what was missed and what was wrong (never for check)"
    )
    parser.add_argument("--only", default="", help="show only error lines that hold this row's name (post, honour …)")
    parser.add_argument("--doc", help="only these articles, comma-separated; the figures are then of these alone")
    options = parser.parse_args()
    for name in options.sets:
        folder = {"tune": EVALUATION / "tune", "check": EVALUATION / "check", "retold": OWN}.get(name, Path(name))
        with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as gold:
            predict(folder, Path(scratch), options.doc)
            for path in (folder / "gold").glob("*.json"):
                if not options.doc or path.stem in options.doc.split(","):
                    (Path(gold) / path.name).symlink_to(path)
            captured = io.StringIO()
            sys.argv = ["score.py", gold, scratch, *(["--errors"] if options.errors and name != "check" else [])]
            with contextlib.redirect_stdout(captured):
                scorer().main()
        print(f"== {name}")
        for line in captured.getvalue().splitlines():
            if "\t" not in line or f"\t{options.only}" in line:
                print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
