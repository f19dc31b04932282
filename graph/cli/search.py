"""unionkg search: things by a part of their names."""

from __future__ import annotations

from pathlib import Path

import click
import pyoxigraph

from graph.answering.answer import FORMATS, render
from graph.answering.search import CLASSES, Hit
from graph.cli.language import language_option
from graph.cli.output import width
from graph.cli.store import explained, store_option
from graph.storage.store import Table, open_store

_KINDS = {iri.rpartition("#")[2].rpartition("/")[2]: iri for iri in CLASSES}
_TITLES = {
    "zh": {"name": "名称", "form": "匹配", "kind": "类别", "passages": "处数"},
    "en": {"name": "name", "form": "matched", "kind": "kind", "passages": "passages"},
}


@click.command()
@click.argument("words", nargs=-1, required=True)
@store_option
@click.option("--kind", type=click.Choice(sorted(_KINDS)), help="Only things of this class.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Show at most so many.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS[:7]), default="table", show_default=True, help="Form of the answer."
)
@language_option("Language of headings.")
@click.option("--iris", is_flag=True, help="Bare IRIs in place of names, in table, markdown and html.")
def command(
    words: tuple[str, ...], store: Path | str, kind: str | None, limit: int, form: str, lang: str, iris: bool
) -> None:
    """Find bodies, people, programmes, honours, documents and places by a part of a name or of another form of it.

    Exit code 1 where nothing is found.

    \b
    Examples:
      unionkg search 南通 劳模
      unionkg search 安康杯 --kind Programme
    """
    with explained():
        opened = open_store(store)
        hits = opened.search(" ".join(words), limit, _KINDS[kind] if kind else None)
        answer = table_of(hits, opened.labels((hit.kind for hit in hits), lang), lang)
    click.echo(render(answer, form, _TITLES[lang], width(), iris=iris), nl=False)
    if not hits:
        raise click.ClickException(f"nothing has {' '.join(words)} in its name")


def table_of(hits: list[Hit], kinds: dict[str, str], lang: str) -> Table:
    """The hits as a table of terms; `kinds` are names in `lang` by the IRI of a class."""
    rows = (
        (
            pyoxigraph.Literal(hit.name, language="zh"),
            pyoxigraph.Literal(hit.form, language="zh"),
            pyoxigraph.Literal(kinds.get(hit.kind, hit.kind), language=lang),
            pyoxigraph.Literal(hit.passages),
            pyoxigraph.NamedNode(hit.iri),
            pyoxigraph.NamedNode(hit.kind),
        )
        for hit in hits
    )
    return Table(("name", "form", "kind", "passages", "nameIri", "kindIri"), tuple(rows))
