"""The arguments and messages that commands over a corpus share."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from extract.limit import DEFAULT, Limits
from extract.read import READERS
from extract.source import Source, sources
from graph.cli.message import say
from graph.harvest import Harvest, HarvestError
from graph.lifting.iri import is_base
from ontology.terms import INDIVIDUALS

UNREADABLE = 3
F = TypeVar("F", bound=Callable[..., Any])


def corpus_arguments(function: Callable[..., Any]) -> Callable[..., Any]:
    """PATH…, --jobs, --strict, and the limits, which the command gets as `limits`."""

    @wraps(function)
    def limited(*arguments: Any, max_size: float, timeout: float, **options: Any) -> Any:
        limits = Limits(bytes=round(max_size * 1_000_000), seconds=timeout)
        return function(*arguments, limits=limits, **options)

    return _options(limited)


class _Place(click.ParamType):  # type: ignore[type-arg]
    """A path, or an address (hdfs://…) as text."""

    name = "PATH"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        return str(value) if "://" in str(value) else Path(value)


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
        "-j",
        "--jobs",
        type=click.IntRange(1),
        default=os.cpu_count() or 1,
        show_default="the number of processors",
        help="Processes to use.",
    )(function)
    return click.argument("paths", nargs=-1, required=True, type=_Place(), metavar="PATH...")(function)


def base_option(function: F) -> F:
    """--base IRI."""
    return click.option(
        "--base", default=INDIVIDUALS, show_default=True, callback=_base, help="Base of the IRIs of things."
    )(function)


def _base(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not is_base(value):
        raise click.BadParameter(f"{printable(value)} is no absolute IRI that ends in / or #")
    return value


def found_sources(paths: Sequence[Path | str]) -> list[Source]:
    """The sources below the paths, - being standard input; a usage error where a path does not exist or there is no source at all."""
    for address in (path for path in paths if isinstance(path, str)):
        raise click.UsageError(f"{printable(address)}: only extract --engine spark reads addresses")
    given = [Path(path) for path in paths]
    named = [path for path in given if str(path) != "-"]
    for path in named:
        if not os.path.lexists(path):
            raise click.UsageError(f"{printable(str(path))}: no such file or folder")
    found = list(sources(named))
    if len(named) < len(given):
        found.insert(0, _standard_input())
    if not found:
        raise click.UsageError(f"{printable(str(given[0]))}: no file that unionkg reads ({' '.join(READERS)})")
    return found


def _standard_input() -> Source:
    """Standard input as a source named -, kept in a private file until the command ends."""
    file = tempfile.NamedTemporaryFile(prefix="unionkg-")  # noqa: SIM115 - the context closes it
    spooled = click.get_current_context().with_resource(file)
    shutil.copyfileobj(sys.stdin.buffer, spooled)
    spooled.flush()
    return Source("-", Path(spooled.name))


def reported(harvests: Iterable[Harvest], strict: bool) -> Iterator[Harvest]:
    """The harvests; each problem becomes a line on standard error, and a ClickException at the first where `strict`."""
    try:
        for harvest in harvests:
            if harvest.problem is not None:
                message = printable(f"{harvest.source}: {harvest.problem}")
                if strict:
                    raise click.ClickException(message)
                say(f"unionkg: {message}")
            yield harvest
    except HarvestError as error:
        raise click.ClickException(str(error)) from error


def printable(text: str) -> str:
    """The text with control characters as escapes, safe on a terminal and on one line."""
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)
