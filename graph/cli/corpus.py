"""The arguments and messages that commands over a corpus share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from extract.source import Source, sources
from graph.harvest import Harvest

F = TypeVar("F", bound=Callable[..., Any])
UNREADABLE = 3


def corpus_arguments(function: F) -> F:
    """PATH…, --jobs and --strict."""
    function = click.option("--strict", is_flag=True, help="Stop at the first source that cannot be read.")(function)
    function = click.option(
        "-j", "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="Processes to use."
    )(function)
    return click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")(
        function
    )


def found_sources(paths: Iterable[Path]) -> list[Source]:
    """The sources below the paths; a usage error where a path does not exist or there is no source at all."""
    paths = list(paths)
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"{path}: no such file or folder")
    found = list(sources(paths))
    if not found:
        raise click.UsageError(f"{paths[0]}: no file that unionkg reads (.txt .md .html .jsonl .docx .pdf)")
    return found


def reported(harvests: Iterable[Harvest], strict: bool) -> Iterator[Harvest]:
    """The harvests; each problem becomes a line on standard error, and a ClickException at the first where `strict`."""
    for harvest in harvests:
        if harvest.problem is not None:
            message = f"{printable(harvest.source)}: {harvest.problem}"
            if strict:
                raise click.ClickException(message)
            click.echo(f"unionkg: {message}", err=True)
        yield harvest


def printable(text: str) -> str:
    """The text with control characters as escapes, safe on a terminal and on one line."""
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)
