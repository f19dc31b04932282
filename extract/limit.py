"""How much of one source or article is worth the work."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is left alone: a file, packed or unpacked, of more `bytes`; an article of more `characters`, or that takes more
    `seconds`. A limit of 0 seconds is none."""

    bytes: int = 50_000_000
    characters: int = 2_000_000
    seconds: float = 60.0


DEFAULT = Limits()
