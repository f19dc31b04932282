"""The projection that a command measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from graph.answering.projection import PROJECTIONS


def projection_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--projection NAME."""
    return click.option(
        "--projection",
        type=click.Choice(list(PROJECTIONS)),
        default="relations",
        show_default=True,
        help="The network that the chapter network measures.",
    )(function)
