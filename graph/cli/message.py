"""What the command says, in the language of its user, and what to do where something went wrong."""

from __future__ import annotations

from typing import IO, Any

import click

from graph.cli.language import spoken
from graph.message import told
from ontology.vocabulary import Language

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "error": "Error: ",
        "next": "Next: ",
        "usage": "Usage: ",
        "help": "{command} --help shows how it is called.",
    },
    "zh": {"error": "错误：", "next": "下一步：", "usage": "用法：", "help": "{command} --help 给出用法和例子。"},
}


def say(said: str, *, err: bool = True) -> None:
    """Write an English sentence of the catalogue, in the language of the user, to standard error or output."""
    click.echo(told(said, spoken())[0], err=err)


class Trouble(click.ClickException):
    """An error as its user reads it: the sentence, and what to do next."""

    def __init__(self, error: click.ClickException, language: Language) -> None:
        context = error.ctx if isinstance(error, click.UsageError) else None
        super().__init__(error.format_message())
        words = _WORDS[language]
        sentence, advice = told(self.message, language)
        if context is not None and advice is None:
            advice = words["help"].format(command=context.command_path)
        usage = [] if context is None else [words["usage"] + " ".join(_usage(context))]
        self.lines = [*usage, words["error"] + sentence, *([] if advice is None else [words["next"] + advice])]

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the error to standard error, or to `file`."""
        click.echo("\n".join(self.lines), file=file, err=file is None)


class UsageTrouble(Trouble):
    """An error in how a command was called."""

    exit_code = 2


def _usage(context: click.Context) -> list[str]:
    return [context.command_path, *context.command.collect_usage_pieces(context)]
