"""Every public function, class, module and command is documented."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from graph.cli import main
from graph.cli.reference import reference
from ontology.vocabulary import LANGUAGES, Language
from tests.docs.console import PACKAGES, ROOT

COMMANDS = main.list_commands(click.Context(main))


def undocumented() -> Iterator[str]:
    """The public names that have no docstring; a method may have that of the same method of a class above its own."""
    documented: set[str] = set()
    bases: dict[str, list[str]] = {}
    wanting: list[tuple[str, str, str]] = []
    for path in (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if ast.get_docstring(tree) is None:
            yield f"{path.relative_to(ROOT)}: the module"
        for owner, node in _public(tree.body, ""):
            name = f"{owner}.{node.name}".lstrip(".")
            if isinstance(node, ast.ClassDef):
                bases[node.name] = [ast.unparse(base) for base in node.bases]
            if ast.get_docstring(node) is not None:
                documented.add(name)
            else:
                wanting.append((str(path.relative_to(ROOT)), owner, node.name))
    for place, owner, name in wanting:
        if not any(f"{base}.{name}" in documented for base in bases.get(owner, ())):
            yield f"{place}: {owner}.{name}"


def _public(body: list[ast.stmt], owner: str) -> Iterator[tuple[str, ast.FunctionDef | ast.ClassDef]]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield owner, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, node.name)


def test_every_public_name_has_a_docstring() -> None:
    assert list(undocumented()) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_and_help_for_its_options(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help is not None
    assert "Example" in command.help
    assert f"  unionkg {name}" in command.help
    bare = [option.name for option in command.params if isinstance(option, click.Option) and not option.help]
    assert bare == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_of_commands_is_that_of_the_commands(language: Language) -> None:
    page = (ROOT / "docs" / language / "cli.md").read_text(encoding="utf-8")
    assert page == reference(language), "renew with: python -m graph.cli.reference"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own command
        [Path(sys.executable).with_name("unionkg")],
        env={**os.environ, "_UNIONKG_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "_UNIONKG_COMPLETE" in done.stdout
