"""The command unionkg: one module a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from graph.version import VERSION

# Command -> module of this package and short help, in the order of the help.
_COMMANDS = {
    "extract": ("extract", "Read articles and write their graph to one RDF file."),
    "build": ("build", "Read articles into a store on disk."),
    "query": ("query", "Ask the store a question."),
    "search": ("search", "Find things by a part of their names."),
    "show": ("show", "Show everything known of one thing, with sentences."),
    "queries": ("queries", "List the questions that can be asked by name."),
    "stats": ("stats", "Count what the store holds."),
    "report": ("report", "Write the statistics as one page with charts, for print."),
    "export": ("export", "Write the store as RDF, as a network, or as tables."),
    "backup": ("backup", "Copy a store into one file, or bring it back."),
    "compact": ("compact", "Make a store small again after many changes."),
    "validate": ("validate", "Check a graph against the shapes of the ontology."),
    "explain": ("explain", "Show an article with its mentions and facts marked."),
    "network": ("network", "Write a network of the store as one page."),
    "serve": ("serve", "Show the store in a web browser, with a SPARQL endpoint."),
}


class _Lazy(click.Group):
    """A group whose commands are imported when called, so that help starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"graph.cli.{_COMMANDS[cmd_name][0]}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in _COMMANDS.items()])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="unionkg")
def main() -> None:
    """A knowledge graph of Chinese trade unions, their programmes and their awards, read from newspaper pages.

    \b
    Examples:
      unionkg extract pages/ -o graph.nq
      unionkg extract article.txt --facts -o -
    """
