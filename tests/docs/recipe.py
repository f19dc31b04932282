"""The recipes of the page on extending, as edits and commands.

python -m tests.docs.recipe          write what the commands say into the page
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.console import PACKAGES, ROOT, Session, renewed

PAGE = ROOT / "docs" / "en" / "extending.md"
_PART = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a file: lines of a diff, or where `whole` the text of a new file."""

    file: str
    text: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Shell:
    """A block of commands with what they say."""

    text: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """A section: its title, what is done in order, and the number of its steps."""

    title: str
    parts: tuple[Edit | Shell, ...]
    steps: int


def recipes(page: str) -> Iterator[Recipe]:
    """The recipes of the page, in order."""
    for section in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        title, _, text = section.partition("\n")
        yield Recipe(title, tuple(_parts(text)), len(re.findall(r"^\*\*\d\.\*\*", text, re.MULTILINE)))


def workshop(folder: Path) -> Session:
    """A shell in a copy of the project's packages below `folder`."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    return Session(folder, "zh", tree=folder)


def apply(edit: Edit, tree: Path) -> None:
    """Make the change below `tree`; AssertionError where the file is not as the recipe says."""
    path = tree / edit.file
    if edit.whole:
        assert not path.exists(), f"{edit.file} is there already"
        path.write_text(edit.text, encoding="utf-8")
        return
    before = path.read_text(encoding="utf-8")
    path.write_text(_changed(before, edit), encoding="utf-8")


def _parts(text: str) -> Iterator[Edit | Shell]:
    for kind, title, body in _PART.findall(text):
        if kind == "console":
            yield Shell(f"```console\n{body}```")
        elif title:
            yield Edit(title, body, kind != "diff")


def _changed(before: str, edit: Edit) -> str:
    lines = edit.text.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    if old:
        assert before.count(old) == 1, f"{edit.file} does not hold once:\n{old}"
        return before.replace(old, new)
    if not edit.file.startswith("extract/words/"):
        return before + new
    kept = before.splitlines(keepends=True)
    head = [line for line in kept if line.startswith("#")]
    assert new not in kept, f"{edit.file} holds the word already"
    return "".join([*head, *sorted([*kept[len(head) :], new])])


def _followed(section: str) -> str:
    """The section with what its commands say after the edits before them."""
    with TemporaryDirectory() as scratch:
        session = workshop(Path(scratch))

        def part(found: re.Match[str]) -> str:
            if found[1] == "console":
                return renewed(found[0], session)
            if found[2]:
                apply(Edit(found[2], found[3], found[1] != "diff"), session.folder)
            return found[0]

        return _PART.sub(part, section)


if __name__ == "__main__":
    head, *sections = re.split(r"^(?=## )", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    PAGE.write_text(head + "".join(map(_followed, sections)), encoding="utf-8")
