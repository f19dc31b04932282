"""What a fuzzer tries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _same(data: bytes) -> bytes:
    return data


@dataclass(frozen=True, slots=True)
class Target:
    """Something that takes bytes from outside: `check` returns for all that it takes or refuses as promised, and raises for a
    fault.

    The fuzzer starts from `seeds` and changes them with the help of `words`; `spelled` turns what it made into what `check`
    takes, so that a change of one byte can be a change of one word, or of the inside of an archive.
    """

    check: Callable[[bytes], None]
    seeds: tuple[bytes, ...]
    words: tuple[str, ...] = ()
    spelled: Callable[[bytes], bytes] = _same
