"""The store that a command works on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT = Path("unionkg-store")


class _Place(click.ParamType):  # type: ignore[type-arg]
    """A folder, or a server's address as text."""

    name = "DIR|URL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        text = str(value)
        return text if text.startswith(("http://", "https://")) else Path(text)


def store_option(function: F) -> F:
    """--store DIR|URL."""
    return click.option(
        "--store",
        type=_Place(),
        default=DEFAULT,
        envvar="UNIONKG_STORE",
        show_default=True,
        show_envvar=True,
        help="Folder of the store, or address of a SPARQL server.",
    )(function)


def folder(store: Path | str) -> Path:
    """The store's folder; a usage error for a server's address, whose store the server itself looks after."""
    if isinstance(store, str):
        raise click.UsageError(f"{store}: only a store in a folder can do this")
    return store


@contextmanager
def explained() -> Iterator[None]:
    """Errors of stores and questions as one line on standard error and exit code 1."""
    from graph.storage.generation import StoreError
    from queries.question import QuestionError

    try:
        yield
    except (StoreError, QuestionError) as error:
        raise click.ClickException(str(error)) from error
