"""unionkg aliases: which names were taken for one thing, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from graph.answering.answer import FORMATS, render
from graph.cli.language import language_option
from graph.cli.output import width
from graph.cli.store import explained, store_option
from graph.lifting.aliases import AliasError, Aliases, read_aliases


@click.command()
@store_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="Form of the answer."
)
@language_option("Language of headings.")
def command(store: Path | str, form: str, lang: str) -> None:
    """List the full names that were taken for one thing: its name, the form, the reason and the article.

    Names of one area's body, variants of honours and of national campaigns are joined by rules; what else means one thing, or two,
    is said in a file for build --aliases: lines of merge, KIND, NODE, INTO, REASON or split, KIND, NODE, SCOPE, WHERE, REASON,
    with tabs between.

    \b
    Examples:
      unionkg aliases
      unionkg aliases --format csv --lang en
    """
    from graph.storage.store import open_store
    from queries.question import question

    asked = question("aliases")
    with explained():
        answer = open_store(store).ask(asked)
    titles = {column: title.get(lang, column) for column, title in asked.columns.items()}
    click.echo(render(answer, form, titles, width(), {}, False), nl=False)


def aliases_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--aliases FILE, which the command gets as rules, None where it is not given."""
    return click.option(
        "--aliases",
        callback=_read,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Names that mean one thing, and one name that means several; see unionkg aliases.",
    )(function)


def _read(context: click.Context, parameter: click.Parameter, path: Path | None) -> Aliases | None:
    if path is None:
        return None
    try:
        return read_aliases(path.read_text(encoding="utf-8-sig"), str(path))
    except AliasError as error:
        raise click.ClickException(str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{path}: {getattr(error, 'strerror', None) or 'not UTF-8'}") from error
