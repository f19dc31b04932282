"""The arguments and messages that commands over a corpus share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import click

from extract.limit import DEFAULT, Limits
from extract.source import Source, sources
from graph.harvest import Harvest

UNREADABLE = 3


def corpus_arguments(function: Callable[..., Any]) -> Callable[..., Any]:
    """PATH…, --jobs, --strict, and the limits, which the command gets as `limits`."""

    @wraps(function)
    def limited(*arguments: Any, max_size: float, timeout: float, **options: Any) -> Any:
        limits = Limits(bytes=round(max_size * 1_000_000), seconds=timeout)
        return function(*arguments, limits=limits, **options)

    return _options(limited)


def _options(function: Callable[..., Any]) -> Callable[..., Any]:
    function = click.option(
        "--timeout",
        type=click.FloatRange(0),
        default=DEFAULT.seconds,
        show_default=True,
        metavar="SECONDS",
        help="Leave out an article that takes longer; 0 for no limit.",
    )(function)
    function = click.option(
        "--max-size",
        type=click.FloatRange(0, min_open=True),
        default=DEFAULT.bytes / 1_000_000,
        show_default=True,
        metavar="MB",
        help="Leave out files that are larger, packed or unpacked.",
    )(function)
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
