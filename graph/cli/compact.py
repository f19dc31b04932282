"""unionkg compact: a store made small again."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.message import say
from graph.cli.store import explained, folder, store_option


@click.command()
@store_option
def command(store: Path | str) -> None:
    """Rewrite the store without what many changes have left behind. Readers go on; builds have to wait.

    \b
    Example:
      unionkg compact --store my-store
    """
    with explained():
        from graph.storage.backup import compact

        before, after = compact(folder(store))
    say(f"{store}: {before:,} bytes before, {after:,} after")
