"""unionkg export: the store in other formats."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.cli.output import writing
from graph.cli.store import explained, store_option
from graph.export.export import FOLDERS, FORMS, export, form_of, write
from graph.storage.store import open_store


@click.command()
@store_option
@click.option("-o", "--output", default="-", show_default=True, help="File or folder to write, - for standard output.")
@click.option("--format", "form", type=click.Choice([*FORMS, "context"]), help="By default the suffix tells.")
def command(store: Path, output: str, form: str | None) -> None:
    """Write the store as RDF, as a network for graph programs, or as tables.

    RDF: nquads, trig, turtle, ntriples, jsonld. Networks: graphml, gexf (Gephi), neo4j (a folder for its bulk import). Tables: csv
    (a folder for spreadsheets), sqlite, parquet. The format context is the context document of JSON-LD. The same store gives
    the same bytes.

    \b
    Examples:
      unionkg export -o graph.trig
      unionkg export -o network.gexf
      unionkg export --format csv -o tables/
      unionkg export --format neo4j -o neo4j/
    """
    chosen = form or form_of(output) or ("nquads" if output == "-" else None)
    if chosen is None:
        raise click.UsageError(f"{output}: give the --format, one of {', '.join(FORMS)}")
    if output == "-" and chosen in (*FOLDERS, "sqlite"):
        raise click.UsageError(f"{chosen}: give a file or folder with -o")
    with explained():
        if chosen == "context":
            _context(output)
        elif output == "-":
            write(open_store(store).data, sys.stdout.buffer, chosen)
        else:
            with writing(output):
                export(open_store(store).data, Path(output), chosen)


def _context(output: str) -> None:
    from importlib.resources import files

    data = files("graph.export").joinpath("context.jsonld").read_bytes()
    if output == "-":
        sys.stdout.buffer.write(data)
    else:
        with writing(output):
            Path(output).write_bytes(data)
