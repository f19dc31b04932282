"""unionkg backup: a store into one file, and back."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.message import say
from graph.cli.store import explained, folder, store_option


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@store_option
@click.option("--restore", "back", is_flag=True, help="Make a store of FILE in the folder, which must be empty.")
def command(file: Path, store: Path | str, back: bool) -> None:
    """Write the store into one compressed FILE, while builds and readers go on; or make a store of such a file.

    \b
    Examples:
      unionkg backup store.tar.gz --store my-store
      unionkg backup store.tar.gz --store new-store --restore
    """
    with explained():
        from graph.storage.backup import backup, restore

        if back:
            restore(file, folder(store))
        else:
            backup(folder(store), file)
    say(f"{store}: made of {file}" if back else f"{file}: {file.stat().st_size:,} bytes")
