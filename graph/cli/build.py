"""unionkg build: articles into a store."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from extract.limit import Limits
from graph.build import build
from graph.cli.aliases import aliases_option
from graph.cli.corpus import UNREADABLE, base_option, corpus_arguments, found_sources, reported
from graph.cli.message import say
from graph.cli.progress import progress
from graph.cli.store import explained, store_option
from graph.harvest import Harvest
from graph.lifting.aliases import Aliases


@click.command()
@corpus_arguments
@store_option
@click.option("--prune", is_flag=True, help="Remove sources that are no longer below the paths.")
@base_option
@aliases_option
def command(
    paths: tuple[Path, ...],
    jobs: int,
    strict: bool,
    limits: Limits,
    store: Path | str,
    prune: bool,
    base: str,
    aliases: Aliases | None,
) -> None:
    """Read articles from files and folders into a store on disk, adding to what is there.

    Sources whose bytes have not changed are skipped, changed ones replaced. Readers see the store as it was until the build has
    ended. The aliases stay with the store; other ones make it read everything anew. Sources that cannot be read are named on
    standard error and make the exit code 3.

    \b
    Examples:
      unionkg build pages/ --store my-store
      unionkg build pages/ --store my-store --prune
      unionkg build pages/ --aliases names.tsv
    """

    def watch(harvests: Iterable[Harvest], length: int) -> Iterable[Harvest]:
        return progress(reported(harvests, strict), length, "build")

    found = found_sources(paths)
    with explained():
        report = build(found, store, jobs=jobs, prune=prune, base=base, limits=limits, watch=watch, aliases=aliases)
    say(
        f"{store}: {report.added} added, {report.replaced} replaced, {report.unchanged} unchanged, {report.removed} removed"
    )
    if report.problems:
        say(f"unionkg: {len(report.problems)} of {len(found)} sources could not be read; mend them and build again")
        sys.exit(UNREADABLE)
