"""How much the application gives to one request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for a query and for a drawn network, rows and bytes of an answer, bytes of a request's body, worker processes, bytes
    of memory of each, and requests that may wait for one."""

    seconds: float = 10.0
    drawing_seconds: float = 30.0
    rows: int = 100_000
    shown_rows: int = 1_000
    bytes: int = 64_000_000
    body: int = 256_000
    workers: int = 2
    memory: int = 2_000_000_000
    waiting: int = 32
