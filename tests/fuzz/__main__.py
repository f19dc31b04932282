"""Fuzz targets one after the other: `python -m tests.fuzz [TARGET …] --seconds 60`.

Inputs that found something new stay in `out/fuzz/TARGET/corpus` for the next time; those that broke a promise, in
`out/fuzz/TARGET/faults`, with the log beside it; `--spell FILE` prints what one stands for, to be kept in `tests/fuzz/regressions`.
The exit code is 1 where a promise was broken.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

from tests.fuzz.target import Target

ROOM = Path(__file__).parent
OUT = Path("out/fuzz")
# One input may take so many seconds, of the clock, and the process so many megabytes.
_PATIENCE = 20
_MEMORY = 2500
_NO_TARGETS = {"articles", "reading", "target", "vocabulary"}


def names() -> list[str]:
    """The names of the targets, sorted."""
    found = (path.stem for path in ROOM.glob("[a-z]*.py"))
    return sorted(name for name in found if name not in _NO_TARGETS and not name.startswith("test_"))


def target(name: str) -> Target:
    """The target of that name."""
    found = import_module(f"tests.fuzz.{name}").TARGET
    assert isinstance(found, Target)
    return found


def main() -> int:
    """Fuzz the targets that the command line names, all by default, and tell what was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[*names(), []], metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default: %(default)s)")
    parser.add_argument("--spell", type=Path, metavar="FILE", help="write what the input of the one target stands for")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        _fuzz(given.targets[0], given.seconds)
        return 0
    if given.spell:
        sys.stdout.buffer.write(target(given.targets[0]).spelled(given.spell.read_bytes()))
        return 0
    faults = 0
    for name in given.targets or names():
        faults += _report(name, given.seconds)
    return 1 if faults else 0


def _report(name: str, seconds: int) -> int:
    """Fuzz for so long, again after each fault; print a line and return the number of faults."""
    raw, faults = OUT / name / "raw", OUT / name / "faults"
    for folder in (OUT / name / "corpus", raw, faults):
        folder.mkdir(parents=True, exist_ok=True)
    end, runs, found = time.monotonic() + seconds, 0, 0
    while (left := round(end - time.monotonic())) > 0:
        command = [sys.executable, "-m", "tests.fuzz", name, "--seconds", str(left), "--child"]
        child = subprocess.run(command, stderr=subprocess.PIPE, check=False)  # noqa: S603 - our own program
        said = child.stderr.decode("utf-8", "replace")
        done = re.findall(r"^(?:#|stat::number_of_executed_units: +)(\d+)", said, re.MULTILINE)
        runs += max(map(int, done), default=0)
        if child.returncode == 0:
            break
        found += 1
        (OUT / name / f"fault-{found}.log").write_text(said[-20_000:], encoding="utf-8")
        for path in raw.iterdir():
            path.rename(faults / path.name)
    kept = sum(1 for _ in (OUT / name / "corpus").iterdir())
    print(f"{name:12} {seconds:5} s {runs:9} inputs {kept:6} kept {found:3} faults", flush=True)
    return found


def _fuzz(name: str, seconds: int) -> None:
    atheris = import_module("atheris")  # without types, and only where `make fuzz` runs
    with atheris.instrument_imports(include=["extract", "graph", "queries", "pypdf"]):
        chosen = target(name)
    folder = OUT / name
    for number, seed in enumerate(chosen.seeds):
        (folder / "corpus" / f"seed-{number}").write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in (*chosen.words, "\\x0a")), encoding="utf-8")

    def one_input(data: bytes) -> None:
        chosen.check(chosen.spelled(data))

    arguments = [
        "fuzz",
        f"-max_total_time={seconds}",
        f"-timeout={_PATIENCE}",
        f"-rss_limit_mb={_MEMORY}",
        f"-dict={words}",
        f"-artifact_prefix={folder / 'raw'}/",
        "-max_len=4096",
        "-print_final_stats=1",
        str(folder / "corpus"),
    ]
    atheris.Setup(arguments, one_input)
    atheris.Fuzz()


def _quoted(word: str) -> str:
    """The word as a fuzzer's dictionary writes it; escapes of bytes stand in it already."""
    return "".join(
        f"\\x{byte:02x}" if byte > 0x7E or byte == 0x22 else chr(byte) for byte in word.replace('\\"', '"').encode()
    )


if __name__ == "__main__":
    sys.exit(main())
