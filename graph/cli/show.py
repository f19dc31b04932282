"""unionkg show: everything known of one thing."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import click

from graph.answering.answer import render
from graph.answering.profile import Profile, profile, resolved
from graph.answering.rows import cell
from graph.cli.language import language_option
from graph.cli.output import width
from graph.cli.store import explained, store_option
from graph.storage.store import open_store

_FORMATS = ("table", "markdown", "html", "json", "ttl")
_GRAPH = """CONSTRUCT {{ <{0}> ?property ?value . ?fact ?relation ?other }} WHERE {{
  {{ <{0}> ?property ?value }} UNION {{ ?fact ?role <{0}> ; prov:wasGeneratedBy ?rule ; ?relation ?other }}
}}"""


@click.command()
@click.argument("name")
@store_option
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True, help="Form of the answer."
)
@language_option("Language of headings.")
def command(name: str, store: Path | str, form: str, lang: str) -> None:
    """Show what a body, person, programme, honour, document or place is, and every fact about it with its sentence.

    NAME is a full name, another form of it that one thing has, or an IRI. Where it is not clear, likely things are suggested.

    \b
    Examples:
      unionkg show 南通市总工会
      unionkg show id:person/李华@海门市 --format markdown
    """
    with explained():
        opened = open_store(store)
        if form == "ttl":
            click.echo(render(opened.answer(_GRAPH.format(resolved(opened, name))), "ttl"), nl=False)
            return
        found = profile(opened, name, lang)
    click.echo(_json(found) if form == "json" else _text(found, form, width()), nl=False)


def _json(found: Profile) -> str:
    sections = {
        section.title: [
            {
                column: value
                for column, value in zip(section.table.columns, map(cell, row), strict=True)
                if value is not None
            }
            for row in section.table.rows
        ]
        for section in found.sections
    }
    content = {"iri": found.iri, "name": found.name, "sections": sections}
    return json.dumps(content, ensure_ascii=False, indent=1, default=str) + "\n"


def _text(found: Profile, form: str, width: int | None) -> str:
    head, title = {
        "table": ("{0}\n{1}\n", "\n{0}\n"),
        "markdown": ("# {0}\n\n<{1}>\n", "\n## {0}\n\n"),
        "html": ('<h1>{0}</h1>\n<p><a href="{1}">{1}</a></p>\n', "<h2>{0}</h2>\n"),
    }[form]
    quoted = escape if form == "html" else str
    parts = [head.format(quoted(found.name), quoted(found.iri))]
    for section in found.sections:
        parts.append(title.format(quoted(section.title)))
        parts.append(render(section.table, form, section.headings, width))
    return "".join(parts)
