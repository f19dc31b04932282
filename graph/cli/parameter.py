"""Parameters of questions on the command line."""

from __future__ import annotations

from collections.abc import Iterable

import click


def parameters(given: Iterable[str]) -> dict[str, str]:
    """The values of KEY=VALUE by key; a usage error for what is none."""
    return dict(_pair(param) for param in given)


def _pair(param: str) -> tuple[str, str]:
    key, sign, value = param.partition("=")
    if not sign:
        raise click.UsageError(f"--param {param}: expected KEY=VALUE")
    return key, value
