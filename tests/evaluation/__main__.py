"""Extract sets of articles and score them: python -m tests.evaluation SET… [--errors] [--only ROW] [--doc NAME,…].

SET is tune or check (errors of check are never shown), retold (our own articles), or a folder with articles/ and gold/.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import tempfile
from pathlib import Path

from tests.evaluation.measure import SETS, predict
from tests.evaluation.scorer import scorer


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET")
    parser.add_argument("--errors", action="store_true", help="list what was missed and wrong (never for check)")
    parser.add_argument("--only", default="", help="only error lines of this row (post, honour …)")
    parser.add_argument(
        "--doc", default="", help="only these articles, comma-separated; the figures are of these alone"
    )
    options = parser.parse_args()
    only = frozenset(filter(None, options.doc.split(",")))
    for name in options.sets:
        folder = SETS.get(name, Path(name))
        with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as gold:
            predict(folder, Path(scratch), only)
            for path in (folder / "gold").glob("*.json"):
                if not only or path.stem in only:
                    (Path(gold) / path.name).symlink_to(path.absolute())
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
