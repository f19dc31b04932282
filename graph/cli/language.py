"""The language that the command speaks."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable, Mapping
from typing import Any, cast

import click

from ontology.vocabulary import LANGUAGES, Language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_KEY = "unionkg.language"


def locale_language(environment: Mapping[str, str] = os.environ) -> Language:
    """zh where the locale is Chinese, en otherwise: the first variable that is set tells, and the system where none is."""
    for variable in _VARIABLES:
        if environment.get(variable):
            return _language(environment[variable])
    return _language(locale.getlocale()[0] or "")


def speak(context: click.Context, language: Language) -> None:
    """Let the commands below `context` speak `language`, unless their own --lang says otherwise."""
    context.meta[_KEY] = language
    group = cast(click.Group, context.command)
    context.default_map = {name: {"lang": language} for name in group.list_commands(context)}


def spoken() -> Language:
    """The language of the command that runs; English where none runs below the group."""
    context = click.get_current_context(silent=True)
    return cast(Language, context.meta.get(_KEY, "en")) if context else "en"


def language_option(of_what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """--lang zh|en of one command, its help `of_what`; the group's language where it is not given."""
    return click.option("--lang", type=click.Choice(LANGUAGES), default="zh", show_default=True, help=of_what)


def _language(name: str) -> Language:
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
