"""unionkg stats: the store counted."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from graph.cli.language import language_option
from graph.cli.output import width
from graph.cli.projection import projection_option
from graph.cli.store import explained, store_option
from graph.statistics.rendering import FORMS, render_sheets
from graph.statistics.statistics import CHAPTERS, LIMIT, statistics
from graph.storage.store import open_store
from ontology.vocabulary import Language


@click.command()
@click.argument("chapters", nargs=-1, type=click.Choice([*CHAPTERS, "all"]), metavar="[CHAPTER]...")
@store_option
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="table", show_default=True, help="Form of the tables."
)
@language_option("Language of headings.")
@projection_option
@click.option(
    "--limit", type=click.IntRange(0), default=LIMIT, show_default=True, help="Rows of long tables; 0 for all."
)
@click.option("--against", type=click.Path(path_type=Path), help="Show the change from this store instead.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Show what articles since that day brought.",
)
def command(
    chapters: tuple[str, ...],
    store: Path,
    form: str,
    lang: Language,
    projection: str,
    limit: int,
    against: Path | None,
    since: datetime | None,
) -> None:
    """Count what the store holds: overview, hierarchy, honours, programmes, people, figures, network, or all.

    The chapter network measures the projection: degrees, components, density, clustering, PageRank, betweenness, cores and
    communities.

    \b
    Examples:
      unionkg stats
      unionkg stats honours programmes --lang en
      unionkg stats network --projection joint-action --format json
      unionkg stats --against last-year --format markdown
      unionkg stats --since 2024-01-01
    """
    if (against is not None) + (since is not None) + bool(chapters) > 1:
        raise click.UsageError("give chapters, --against or --since, one of them")
    wanted = CHAPTERS if "all" in chapters else chapters or ("overview",)
    with explained():
        opened, rows = open_store(store), limit or None
        if against is not None:
            from graph.statistics.change import change_between

            found = list(change_between(open_store(against), opened, rows))
        elif since is not None:
            from graph.statistics.change import change_since

            found = list(change_since(opened, since.date(), rows))
        else:
            found = list(statistics(opened, wanted, projection, rows))
    click.echo(render_sheets(found, form, lang, width()), nl=False)
