"""unionkg network: a network as one page."""

from __future__ import annotations

import re
from pathlib import Path

import click

from graph.cli.language import language_option
from graph.cli.message import say
from graph.cli.output import writing
from graph.cli.parameter import parameters
from graph.cli.store import explained, store_option
from graph.network.legend import KIND_BY_KEY, RELATION_BY_KEY
from graph.network.selection import LIMIT

_YEARS = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")


@click.command()
@store_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="PAGE",
    help="The HTML file to write.",
)
@click.option(
    "--around", multiple=True, metavar="NAME", help="Only what is near this resource (name or IRI); may be repeated."
)
@click.option("--hops", type=click.IntRange(0, 10), default=2, show_default=True, help="How near, in links.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(tuple(KIND_BY_KEY)), help="Only these kinds of nodes."
)
@click.option(
    "--relation", "relations", multiple=True, type=click.Choice(tuple(RELATION_BY_KEY)), help="Only these relations."
)
@click.option("--years", metavar="FROM[-TO]", help="Of the relations that have a year, only those of these years.")
@click.option(
    "--place",
    "places",
    multiple=True,
    metavar="NAME",
    help="Only bodies of this place, those below it, and their links.",
)
@click.option(
    "--query", "name", metavar="NAME", help="Only resources in the rows of a question (see `unionkg queries`)."
)
@click.option("-p", "--param", "params", multiple=True, metavar="KEY=VALUE", help="A parameter of the question.")
@click.option("--limit", type=click.IntRange(1, 20000), default=LIMIT, show_default=True, help="At most so many nodes.")
@click.option("--title", metavar="TEXT", help="The page's title.")
@language_option("Language at first sight.")
def command(
    store: Path,
    output: Path,
    around: tuple[str, ...],
    hops: int,
    kinds: tuple[str, ...],
    relations: tuple[str, ...],
    years: str | None,
    places: tuple[str, ...],
    name: str | None,
    params: tuple[str, ...],
    limit: int,
    title: str | None,
    lang: str,
) -> None:
    """Write a network of the store's entities as one self-contained HTML page.

    \b
    Examples:
      unionkg network -o network.html
      unionkg network --around 南通市总工会 --hops 2 -o nantong.html
      unionkg network --kind union --kind honour --years 2015-2019 -o honours.html
      unionkg network --query honours-by-body -o honours.html
    """
    # Not at the top, so that help needs neither networkx nor numpy nor pyvis.
    from graph.network.page import page
    from graph.network.selection import Selection, iris, select
    from graph.storage.generation import StoreError
    from graph.storage.store import Table, open_store

    span = _span(years)
    with explained():
        opened = open_store(store)
        nodes = None
        if name is not None:
            answer = opened.ask(name, parameters(params))
            if not isinstance(answer, Table):
                raise StoreError(f"{name}: expected a question that answers with a table")
            nodes = iris(answer)
        elif params:
            raise click.UsageError("--param needs --query")
        selection = Selection(around, hops, kinds, relations, span, places, nodes, limit)
        network = select(opened, selection)
        text = page(opened, network, title or _title(around, places, lang), lang)
    with writing(output):
        output.write_text(text, encoding="utf-8", newline="\n")
    graph = network.graph
    left = f" ({network.omitted_nodes} nodes left out)" if network.omitted_nodes else ""
    say(f"{output}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} links{left}", err=False)


def _span(years: str | None) -> tuple[int, int] | None:
    if years is None:
        return None
    match = _YEARS.fullmatch(years)
    if match is None or int(match[1]) > int(match[2] or match[1]):
        raise click.UsageError(f"--years {years}: expected FROM or FROM-TO, such as 2015-2019")
    return int(match[1]), int(match[2] or match[1])


def _title(around: tuple[str, ...], places: tuple[str, ...], lang: str) -> str:
    names = "、".join((*around, *places))
    if lang == "en":
        return f"Network of {names}" if names else "Network of trade unions"
    return f"{names}的关系网络" if names else "工会关系网络"
