"""unionkg queries: the catalogue of questions."""

from __future__ import annotations

import click

from graph.cli.language import language_option
from graph.cli.store import explained
from queries.question import QuestionError, question, questions


@click.command()
@click.argument("name", required=False)
@language_option("Language of titles and descriptions.")
@click.option("--tag", help="Only questions of this tag.")
def command(name: str | None, lang: str, tag: str | None) -> None:
    """List the questions of the library, or show one with its parameters and its SPARQL.

    \b
    Examples:
      unionkg queries
      unionkg queries honours-by-body --lang en
    """
    with explained():
        if name is None:
            known = sorted({each for item in questions().values() for each in item.tags})
            if tag is not None and tag not in known:
                raise QuestionError(f"no question has the tag {tag}; the tags: {', '.join(known)}")
            for key, item in questions().items():
                if tag is None or tag in item.tags:
                    click.echo(f"{key}\n    {item.title[lang]}")
            return
        asked = question(name)
    click.echo(f"{asked.title[lang]}\n{asked.description[lang]}\n")
    for parameter in asked.parameters:
        default = f" [{parameter.default}]" if parameter.default else ""
        choices = f" ({', '.join(parameter.choices)})" if parameter.choices else ""
        click.echo(f"  --param {parameter.name}=…  {parameter.title[lang]}{choices}{default}")
    click.echo(f"\n{asked.text}", nl=False)
