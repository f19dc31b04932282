"""unionkg extract --engine spark."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.limit import Limits
from graph.cli.corpus import UNREADABLE, printable
from graph.cli.message import say
from graph.cluster.error import ClusterError
from graph.lifting.aliases import Aliases

if TYPE_CHECKING:
    from graph.cluster.manifest import Entry


def extract_by_spark(
    paths: Sequence[Path | str],
    output: str,
    form: str,
    base: str,
    limits: Limits,
    aliases: Aliases,
    master: str | None,
    strict: bool,
) -> int:
    """The exit code of an extraction by Spark into the folder `output`; each round and each problem is a line on standard error."""
    if output == "-":
        raise click.UsageError("--engine spark writes into a folder: name it with -o")
    if any(str(path) == "-" for path in paths):
        raise click.UsageError("--engine spark does not read standard input")
    if find_spec("pyspark") is None:
        raise click.ClickException("--engine spark needs PySpark: pip install 'unionkg[spark]'")
    from graph.cluster.extraction import extract_by_spark, session

    def watch(entry: Entry) -> None:
        for source, reason in entry.problems:
            message = printable(f"{source}: {reason}")
            if strict:
                raise click.ClickException(message)
            say(f"unionkg: {message}")
        lines = sum(part.lines for part in entry.parts)
        say(f"round {entry.round}: {entry.articles:,} articles, {lines:,} lines, {len(entry.parts)} parts")

    problems = sources = 0
    try:
        spark = session(master)
        try:
            manifest = extract_by_spark(
                spark, list(map(str, paths)), output, form=form, base=base, limits=limits, aliases=aliases, watch=watch
            )
        finally:
            spark.stop()
    except ClusterError as error:
        raise click.ClickException(str(error)) from error
    for entry in manifest.entries.values():
        problems += len(entry.problems)
        sources += entry.sources
    if problems:
        say(f"unionkg: {problems} of {sources} sources could not be read; mend them and extract again")
    return UNREADABLE if problems else 0
