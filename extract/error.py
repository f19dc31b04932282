"""Errors that name a place and a reason."""

from __future__ import annotations


class UnreadableError(Exception):
    """A source that cannot be read: `source` is its name as given, `reason` one line that says what is wrong with it."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[UnreadableError], tuple[str, str]]:
        return type(self), (self.source, self.reason)
