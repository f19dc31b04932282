"""Records: classes of slots that the type checker holds frozen.

A dataclass that is frozen when it runs sets each field through a call, so that it costs five times as much to make as one that
is not; extraction makes some three hundred for each article.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def record(*, eq: bool = True, order: bool = False) -> Callable[[type[_T]], type[_T]]:
    """A decorator that makes the class a slotted dataclass: with `eq` equal by its fields, and hashed by them where it has no hash
    of its own; with `order` compared by them too."""

    def made(cls: type[_T]) -> type[_T]:
        return dataclass(slots=True, eq=eq, order=order, unsafe_hash=eq and "__hash__" not in vars(cls))(cls)

    return made
