"""unionkg extract: articles to one RDF file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from extract.limit import Limits
from graph.cli.aliases import aliases_option
from graph.cli.cluster import extract_by_spark
from graph.cli.corpus import UNREADABLE, base_option, corpus_arguments, found_sources, reported
from graph.cli.message import say
from graph.cli.output import writing
from graph.cli.progress import progress
from graph.harvest import harvest, quad_lines
from graph.lifting.aliases import NO_ALIASES, Aliases
from graph.lifting.fact_line import fact_lines
from graph.lifting.syntax import SYNTAXES, syntax_of, write
from graph.storage.spool import Spool


@click.command()
@corpus_arguments
@click.option("-o", "--output", default="-", show_default=True, help="File to write, - for standard output.")
@click.option(
    "--format", "syntax", type=click.Choice(sorted(SYNTAXES)), help="RDF syntax; by default the suffix tells."
)
@click.option("--facts", is_flag=True, help="Write the facts as JSON lines instead of RDF.")
@base_option
@aliases_option
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    default="local",
    show_default=True,
    help="Who does the work: processes of this machine, or Spark, which writes parts into the folder OUTPUT.",
)
@click.option(
    "--master", metavar="URL", help="Where Spark runs (yarn, local[4], …); by default its configuration tells."
)
def command(
    paths: tuple[Path | str, ...],
    jobs: int,
    strict: bool,
    limits: Limits,
    output: str,
    syntax: str | None,
    facts: bool,
    base: str,
    aliases: Aliases | None,
    engine: str,
    master: str | None,
) -> None:
    """Read articles from files and folders and write their graph as RDF, or their facts as JSON lines.

    The same articles give the same bytes, whatever their order and the number of processes. Sources that cannot be read
    are named on standard error and make the exit code 3.

    \b
    Examples:
      unionkg extract pages/ -o graph.nq
      unionkg extract a.txt b.html --format turtle
      unionkg extract pages/ --facts -o facts.jsonl
      cat article.txt | unionkg extract - --facts
      unionkg extract hdfs:///news --engine spark -o hdfs:///graph
    """
    if facts and syntax:
        raise click.UsageError("--facts writes JSON lines: leave --format out")
    if engine == "spark":
        if syntax not in (None, "nquads"):
            raise click.UsageError("--engine spark writes N-Quads: leave --format out")
        form = "facts" if facts else "nquads"
        sys.exit(extract_by_spark(paths, output, form, base, limits, aliases or NO_ALIASES, master, strict))
    if master:
        raise click.UsageError("--master is for --engine spark")
    found = found_sources(paths)
    problems = 0
    with Spool() as spool:
        harvests = harvest(
            found, min(jobs, len(found)), base, limits, fact_lines if facts else quad_lines, aliases or NO_ALIASES
        )
        for item in progress(reported(harvests, strict), len(found), "extract"):
            problems += item.problem is not None
            spool.add(item)
        with _opened(output) as out:
            write(spool.lines(), out, "nquads" if facts else syntax or syntax_of(output))
    if problems:
        say(f"unionkg: {problems} of {len(found)} sources could not be read; mend them and extract again")
        sys.exit(UNREADABLE)


@contextmanager
def _opened(output: str) -> Iterator[BinaryIO]:
    """Standard output, or a file that takes its place only when it is whole; a device or pipe is written to as it is."""
    if output == "-":
        yield sys.stdout.buffer
        return
    target = Path(output)
    if target.exists() and not target.is_file():
        with writing(output), target.open("wb") as out:
            yield out
        return
    scratch = target.with_name(f".{target.name}.part")
    try:
        with writing(output):
            with scratch.open("wb") as out:
                yield out
            scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)
