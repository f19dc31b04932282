"""The commands that the documentation shows, run as their readers run them.

A block ```console holds commands after `$ ` and beneath each what it says; a line … there stands for any lines. A block ```sh holds
commands whose output is not shown. The blocks of a page run one after the other in one folder that holds the samples.

    python -m tests.docs.console          write what the commands say into the pages
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from graph.cli import main

ROOT = Path(__file__).parents[2]
PACKAGES = ("extract", "graph", "ontology", "queries")
ELISION = "…"
_BLOCK = re.compile(r"^( *)```(console|sh)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"[|<>;&]")

# Commands that a page shows and no test runs, with the reason.
NOT_RUN = {
    r"make test": "this is a part of it",
    r"(\S*/)?(pip|python3?( -m pip)?) install .*": "fetches from the network",
    r"python3 -m venv .*": "made once, by make",
    r"source .*activate": "changes the shell alone",
    r"eval .*_COMPLETE.*": "changes the shell alone; test_completion asks for the script",
    r"unionkg serve.*": "runs until it is stopped; tested under tests/graph/web",
    r".*--engine spark.*": "needs PySpark and Java; tested under tests/graph/cluster",
}


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a page, and what the page shows beneath it; `shown` None where it shows nothing."""

    text: str
    shown: str | None


def documents() -> list[Path]:
    """All pages of the documentation, sorted."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def pages() -> list[Path]:
    """All pages with commands, sorted, but for the recipes, which have a test of their own."""
    found = [*ROOT.glob("README*.md"), ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    return sorted(page for page in found if page.name != "extending.md" and _BLOCK.search(page.read_text("utf-8")))


def commands(text: str) -> Iterator[Command]:
    """The commands of a page's blocks, in order."""
    for block in _BLOCK.finditer(text):
        yield from _commands(_unindented(block[3], block[1]), block[2])


def skipped(command: str) -> bool:
    """Whether no test runs the command."""
    return any(re.fullmatch(pattern, command, re.DOTALL) for pattern in NOT_RUN)


class Session:
    """A reader's shell in a folder of its own, which holds the samples; with the packages of `tree` where one is given."""

    def __init__(self, folder: Path, language: str, tree: Path | None = None) -> None:
        self.folder = folder
        self.tree = tree
        self.environment = {"UNIONKG_LANG": language, "COLUMNS": "120"}
        shutil.copytree(ROOT / "samples", folder / "samples")

    def run(self, command: str) -> str:
        """What the command says on both its outputs; AssertionError where it fails and is not said to."""
        if command == "make demo":
            return "".join(self._made(line) for line in recipe("demo"))
        export = re.fullmatch(r"export (\w+)=(\S+)", command)
        if export:
            self.environment[export[1]] = export[2]
            return ""
        if self.tree is None and command.startswith("unionkg ") and not _SHELL.search(_unquoted(command)):
            return self._invoked(shlex.split(command)[1:])
        return self._shell(command)

    def _made(self, line: str) -> str:
        return f"{line}\n{self.run(line.removeprefix('.venv/bin/'))}"

    def _invoked(self, arguments: list[str]) -> str:
        if arguments[0] in ("build", "extract"):
            arguments = [*arguments, "--jobs", "1"]  # a test's process has threads, and is no good parent of others
        with chdir(self.folder):
            done = CliRunner().invoke(main, arguments, prog_name="unionkg", env=self.environment)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.output

    def _shell(self, command: str) -> str:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        done = subprocess.run(  # noqa: S603 - the commands of our own pages
            ["/bin/bash", "-c", command],
            cwd=self.folder,
            env={**os.environ, **self.environment, "PATH": path, "PYTHONPATH": str(self.tree or ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.stdout


def recipe(target: str) -> list[str]:
    """The lines that make runs for a target, with the Makefile's own variables filled in."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    variables = dict(re.findall(r"^(\w+) :?\??= ?(.*)$", text, re.MULTILINE))
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", text, re.MULTILINE)
    assert found, target
    return [_filled(line.strip(), variables) for line in found[1].splitlines()]


def agree(shown: str, said: str) -> bool:
    """Whether the output is the one shown, trailing space apart, … standing for any lines."""
    pattern = "\n".join(".*" if line.strip() == ELISION else re.escape(line) for line in _lines(shown))
    return re.fullmatch(pattern, "\n".join(_lines(said)), re.DOTALL) is not None


def renewed(text: str, session: Session) -> str:
    """The text with what its commands say now; … keeps its place, with as many lines before and after it as before."""

    def block(found: re.Match[str]) -> str:
        parts: list[str] = []
        for command in _commands(_unindented(found[3], found[1]), found[2]):
            if skipped(command.text):
                parts.append(f"$ {command.text}\n{command.shown}")
                continue
            said = session.run(command.text)
            parts.append(f"$ {command.text}\n{_elided(command.shown or '', said)}")
        if found[2] == "sh":
            return found[0]
        body = "".join(f"{found[1]}{line}".rstrip() + "\n" for line in "".join(parts).splitlines())
        return f"{found[1]}```console\n{body}{found[1]}```"

    return _BLOCK.sub(block, text)


def language(page: Path) -> str:
    """The language of a page: that of its name or folder, English where neither tells."""
    return "zh" if ".zh." in page.name or "zh" in page.parts[len(ROOT.parts) :] else "en"


def _commands(block: str, kind: str) -> Iterator[Command]:
    if kind == "sh":
        for line in block.replace("\\\n", "").splitlines():
            text = re.sub(r"\s+# .*", "", line).strip()
            if text and not text.startswith("#"):
                yield Command(text, None)
        return
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        text, _, shown = part.partition("\n")
        yield Command(text, shown)


def _unindented(text: str, indent: str) -> str:
    return re.sub(rf"^{indent}", "", text, flags=re.MULTILINE)


def _unquoted(command: str) -> str:
    return re.sub(r"'[^']*'|\"[^\"]*\"", "", command)


def _filled(line: str, variables: Mapping[str, str]) -> str:
    while "$(" in line:
        line = re.sub(r"\$\((\w+)\)", lambda name: variables[name[1]], line)
    return line


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def _elided(shown: str, said: str) -> str:
    lines, new = _lines(shown), _lines(said)
    if ELISION in lines:
        place = lines.index(ELISION)
        after = len(lines) - place - 1
        new = [*new[:place], ELISION, *new[len(new) - after :]]
    return "".join(f"{line}\n" for line in new)


if __name__ == "__main__":
    for path in [page for page in pages() if not sys.argv[1:] or str(page.relative_to(ROOT)) in sys.argv[1:]]:
        with tempfile.TemporaryDirectory() as scratch:
            session = Session(Path(scratch), language(path))
            path.write_text(renewed(path.read_text(encoding="utf-8"), session), encoding="utf-8")
        print(path)
