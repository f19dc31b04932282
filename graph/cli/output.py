"""Where a command writes: a file, or the terminal."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@contextmanager
def writing(output: Path | str) -> Iterator[None]:
    """A file or folder that cannot be written as an error that names it: a full disk names none."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}") from error


def width() -> int | None:
    """The columns of the terminal that standard output is, None where it is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None
