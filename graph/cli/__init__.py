"""The command unionkg: one module a command, loaded when it is called."""

from __future__ import annotations

import errno
from importlib import import_module
from typing import Any

import click

from graph.cli.language import locale_language, speak
from graph.version import VERSION
from ontology.vocabulary import LANGUAGES, Language

# Command -> module of this package and short help, in the order of the help.
_COMMANDS = {
    "extract": ("extract", "Read articles and write their graph to one RDF file."),
    "build": ("build", "Read articles into a store on disk."),
    "query": ("query", "Ask the store a question."),
    "search": ("search", "Find things by a part of their names."),
    "show": ("show", "Show everything known of one thing, with sentences."),
    "aliases": ("aliases", "List which names were taken for one thing, and why."),
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
    "doctor": ("doctor", "Check the installation and say what is missing."),
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

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        try:
            return super().make_context(*arguments, **settings)
        except click.ClickException as error:
            raise _trouble(error, locale_language()) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            raise _trouble(error, _chosen(ctx)) from error
        except OSError as error:
            if error.errno == errno.EPIPE or error.filename is None:
                raise
            raise _trouble(click.ClickException(f"{error.filename}: {error.strerror}"), _chosen(ctx)) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in _COMMANDS.items()])


def _chosen(context: click.Context) -> Language:
    """The language that was asked for, or else the locale's; the group's own function may not have run yet."""
    chosen: Language | None = context.params.get("lang")
    return chosen or locale_language()


def _trouble(error: click.ClickException, language: Language) -> click.ClickException:
    """The error in the user's language, with what to do next; an answer of help is none."""
    from graph.cli.message import Trouble, UsageTrouble

    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error
    return (UsageTrouble if isinstance(error, click.UsageError) else Trouble)(error, language)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="unionkg")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    envvar="UNIONKG_LANG",
    show_envvar=True,
    help="Language of headings and messages; by default the locale's.",
)
@click.pass_context
def main(context: click.Context, lang: Language | None) -> None:
    """A knowledge graph of Chinese trade unions, their programmes and their awards, read from newspaper pages.

    \b
    Examples:
      unionkg build pages/
      unionkg query honours-by-body
      unionkg show 南通市总工会
      unionkg --lang zh stats
      unionkg doctor
    """
    speak(context, lang or locale_language())
