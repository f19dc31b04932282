"""Commands that pages show in passing, or that no test can run, are commands of ours with options of ours."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from graph.cli import main
from tests.docs.console import ROOT, documents

_SHOWN = re.compile(r"(?:^    |^\$ |`)(unionkg [^`\n]*?)(?:`|$)", re.MULTILINE)
_MODULE = re.compile(r"python -m ((?:extract|graph|ontology|queries|tests|benchmarks)[.\w]*\w)")
_GROUP = click.Context(main)


def shown(page: Path) -> Iterator[str]:
    """The calls of unionkg on a page, without what the shell does with them."""
    for call in _SHOWN.findall(page.read_text(encoding="utf-8").replace("\\\n", " ")):
        yield re.split(r" [|>]| 2>| #", call)[0].rstrip()


@pytest.mark.parametrize("page", documents(), ids=lambda page: str(page.relative_to(ROOT)))
def test_shown_commands_exist(page: Path) -> None:
    assert [f"{call}: {wrong}" for call in shown(page) if (wrong := _wrong(shlex.split(call)[1:]))] == []


def _wrong(words: list[str]) -> str | None:
    """What is no word of ours in a call: a command or an option."""
    if words[:1] == ["--lang"]:
        words = words[2:]
    if not words or words[0] in ("…", "--help", "--version"):
        return None
    command = main.get_command(_GROUP, words[0])
    if command is None:
        return words[0]
    options = {name for option in command.params for name in option.opts} | {"--help", "-h"}
    given = (word.partition("=")[0] for word in words[1:] if re.match(r"--?[a-z]", word))
    return next((word for word in given if word not in options), None)


def test_modules_that_pages_run_do_something() -> None:
    called = {name for page in documents() for name in _MODULE.findall(page.read_text(encoding="utf-8"))}
    files = {name: ROOT.joinpath(*name.split(".")) for name in called}
    idle = [
        name
        for name, path in sorted(files.items())
        if not (path / "__main__.py").exists()
        and "if __name__ ==" not in path.with_suffix(".py").read_text(encoding="utf-8")
    ]
    assert called
    assert idle == []


def test_commands_are_found_on_pages() -> None:
    assert sum(len(list(shown(page))) for page in documents()) > 100
