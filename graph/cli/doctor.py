"""unionkg doctor: what the installation has and lacks."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.cli.language import spoken
from graph.cli.store import store_option
from graph.installation import State, findings

_MARKS: dict[State, tuple[str, str]] = {
    "good": ("好　", "ok     "),
    "wanting": ("缺　", "lacks  "),
    "broken": ("坏　", "BROKEN "),
}


@click.command()
@store_option
def command(store: Path | str) -> None:
    """Check Python, libraries, store, terminal, fonts, browser, optional packages and Java, and say what to do about what is missing.

    The exit code is 1 where something without which nothing works is broken.

    \b
    Examples:
      unionkg doctor
      unionkg doctor --store my-store
    """
    column = 0 if spoken() == "zh" else 1
    broken = False
    for finding in findings(store):
        broken = broken or finding.state == "broken"
        click.echo(f"{_MARKS[finding.state][column]}{finding.part[column]}: {finding.found[column]}")
        if finding.advice:
            click.echo(f"       → {finding.advice[column]}")
    sys.exit(1 if broken else 0)
