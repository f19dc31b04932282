"""unionkg query: a question of the library, of a file, or of the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

import click

from graph.answering.answer import FORMATS, render
from graph.cli.language import language_option
from graph.cli.message import say
from graph.cli.output import width
from graph.cli.parameter import parameters
from graph.cli.store import explained, store_option
from graph.storage.store import Store, Table, open_store
from ontology.vocabulary import Language
from queries.question import Question, parse, question


@click.command()
@click.argument("name", required=False, metavar="NAME|FILE.rq")
@store_option
@click.option("-e", "--expression", metavar="TEXT", help="A SPARQL query; - reads it from standard input.")
@click.option("-p", "--param", "params", multiple=True, metavar="KEY=VALUE", help="A parameter; may be repeated.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="Form of the answer."
)
@language_option("Language of headings, and of the ontology's words in table, markdown and html.")
@click.option("--iris", is_flag=True, help="Bare IRIs in place of names, in table, markdown and html.")
@click.option("--limit", type=click.IntRange(0), help="Show at most so many rows.")
@click.option("--offset", type=click.IntRange(0), default=0, show_default=True, help="Skip so many rows.")
@click.option("--timing", is_flag=True, help="Tell on standard error how long the answer took.")
def command(
    name: str | None,
    store: Path | str,
    expression: str | None,
    params: tuple[str, ...],
    form: str,
    lang: Language,
    iris: bool,
    limit: int | None,
    offset: int,
    timing: bool,
) -> None:
    """Ask the store a question: one of the library (see `unionkg queries`), a SPARQL file, or SPARQL text.

    \b
    Examples:
      unionkg query honours-by-body -p body=南通市总工会
      unionkg query bodies --limit 20 --offset 40 --timing
      unionkg query my-question.rq --format csv
      unionkg query -e 'SELECT ?name { ?x a ukg:UnionBody ; skos:prefLabel ?name }'
    """
    if (name is None) == (expression is None):
        raise click.UsageError("give either a NAME, a FILE.rq or -e TEXT")
    values = parameters(params)
    with explained():
        asked = _asked(name)
        opened = open_store(store)
        started = perf_counter()
        answer = opened.ask(asked, values) if asked else opened.answer(_text(name, expression, values))
        seconds = perf_counter() - started
        found = len(answer.rows) if isinstance(answer, Table) else None
        if isinstance(answer, Table):
            answer = Table(answer.columns, answer.rows[offset:][:limit])
        shown = isinstance(answer, Table) and form in ("table", "markdown", "html")
        labels = _names(opened, answer, lang) if isinstance(answer, Table) and shown and not iris else {}
        if isinstance(answer, Table) and shown and asked:
            answer = _in_words(opened, answer, lang)
    titles = {column: title.get(lang, column) for column, title in asked.columns.items()} if asked else {}
    click.echo(render(answer, form, titles, width(), labels, iris), nl=False)
    if timing:
        say(f"{seconds:.3f} s" if found is None else f"{found} rows in {seconds:.3f} s")


def _names(store: Store, answer: Table, lang: str) -> dict[str, str]:
    from graph.answering.translation import names

    return names(store, answer, lang)


def _in_words(store: Store, answer: Table, lang: Language) -> Table:
    from graph.answering.translation import glossary, in_words, terms, translated

    return in_words(translated(answer, glossary(terms(store))) if lang == "en" else answer, lang)


def _asked(name: str | None) -> Question | None:
    """The question by its name, or of a file that has a header; None for bare SPARQL."""
    if name is None:
        return None
    if not name.endswith(".rq"):
        return question(name)
    text = _file(name)
    return parse(Path(name).stem, text) if text.lstrip().startswith("#+") else None


def _text(name: str | None, expression: str | None, values: dict[str, str]) -> str:
    if values:
        raise click.UsageError("--param needs a question with a header that names its parameters")
    if expression == "-":
        return sys.stdin.read()
    return expression if expression is not None else _file(str(name))


def _file(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise click.ClickException(f"{name}: {reason}") from error
