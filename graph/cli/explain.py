"""unionkg explain: an article with what was read in it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extract.error import UnreadableError
from extract.extraction import extract
from extract.read import read_file
from extract.segment import segment
from graph.answering.explanation import explain_html, explain_text
from graph.cli.output import writing


@click.command()
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--html", "page", type=click.Path(path_type=Path), metavar="PAGE", help="Write one self-contained page instead."
)
def command(path: Path, page: Path | None) -> None:
    """Show an article with its mentions marked, and each fact with its rule and sentence.

    \b
    Examples:
      unionkg explain article.txt
      unionkg explain article.txt --html explained.html
    """
    try:
        found = [extract(article) for document in read_file(path, path.name) for article in segment(document)]
    except UnreadableError as error:
        raise click.ClickException(str(error)) from error
    if page is None:
        click.echo("\n".join(explain_text(item, sys.stdout.isatty()) for item in found), nl=False)
        return
    with writing(page):
        page.write_text(explain_html(found, path.name), encoding="utf-8")
    click.echo(page)
