"""unionkg report: the statistics as a page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.cli.language import language_option
from graph.cli.output import writing
from graph.cli.projection import projection_option
from graph.cli.store import explained, store_option
from graph.report.report import report
from graph.storage.store import open_store
from ontology.vocabulary import Language


@click.command()
@store_option
@click.option("-o", "--output", default="report.html", show_default=True, help="File to write, - for standard output.")
@language_option("Language of the page.")
@click.option("--title", help="Title of the report.")
@projection_option
def command(store: Path, output: str, lang: Language, title: str | None, projection: str) -> None:
    """Write a report with charts and tables as one HTML page that needs no network; print it from a browser for a PDF.

    \b
    Examples:
      unionkg report -o report.html
      unionkg report -o yearbook.html --lang en --title "Yearbook 2024"
    """
    with explained():
        page = report(open_store(store), lang, title, projection)
    if output == "-":
        sys.stdout.buffer.write(page.encode())
        return
    with writing(output):
        Path(output).write_text(page, encoding="utf-8")
    click.echo(output)
