"""unionkg report: the statistics as a page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.answering.projection import PROJECTIONS
from graph.cli.store import explained, store_option
from graph.report.report import report
from graph.storage.store import open_store
from ontology.vocabulary import Language


@click.command()
@store_option
@click.option("-o", "--output", default="report.html", show_default=True, help="File to write, - for standard output.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the page.")
@click.option("--title", help="Title of the report.")
@click.option(
    "--projection",
    type=click.Choice(list(PROJECTIONS)),
    default="relations",
    show_default=True,
    help="The network that the chapter network measures.",
)
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
    try:
        Path(output).write_text(page, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}") from error
    click.echo(output)
