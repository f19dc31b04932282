"""One writer at a time on a server: a claim that lapses.

A server keeps no lock for its clients, so a build leaves a triple that names its machine and process and says until when. It writes
its claim first and then looks for others: of two that begin at the same time one or both give way, never neither.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

from graph.answering.table import Table
from graph.storage.generation import StoreError
from graph.storage.remote import RemoteStore
from ontology.terms import SCHEMA

# Seconds that a claim holds, and after which its writer says it anew: longer than one source takes to be read.
LIMIT = 1800
_RENEWED = 300
_EXPIRES = SCHEMA + "expires"


class Claim:
    """The claim of this process on the store whose registry is `graph`; the clock is for other writers, and no part of the data."""

    def __init__(self, store: RemoteStore, graph: str, clock: Callable[[], float] = time.time) -> None:
        self._store = store
        self._graph = graph
        self._clock = clock
        self._mine = f"{graph}/writer/{quote(socket.gethostname(), safe='')}:{os.getpid()}"
        self._said = float("-inf")

    def hold(self) -> None:
        """Take the claim, or say it anew where some time has gone by; StoreError where another build is at work."""
        if self._clock() - self._said < _RENEWED:
            return
        self._say(int(self._clock()) + LIMIT)
        for writer, until in self._others():
            if until > self._clock() and not _ended(writer):
                self.release()
                minutes = max(1, round((until - self._clock()) / 60))
                raise StoreError(
                    f"{self._store.endpoint.address}: another build is at work ({unquote(writer)}); a server takes one at a "
                    f"time. Try again when it has ended; where it was cut off, its claim lapses in {minutes} minutes"
                )
        self._said = self._clock()

    def release(self) -> None:
        """Give the claim up; a server that does not answer forgets it in time."""
        with suppress(StoreError):
            self._say(None)
        self._said = float("-inf")

    def _say(self, until: int | None) -> None:
        gone = f"DELETE WHERE {{ GRAPH <{self._graph}> {{ <{self._mine}> <{_EXPIRES}> ?until }} }}"
        said = f' ;\nINSERT DATA {{ GRAPH <{self._graph}> {{ <{self._mine}> <{_EXPIRES}> "{until}" }} }}'
        self._store.endpoint.update(gone if until is None else gone + said)

    def _others(self) -> list[tuple[str, int]]:
        """The other writers' names and until when they claim the store, sorted."""
        pattern = f"GRAPH ?graph {{ ?writer <{_EXPIRES}> ?until }} FILTER(?graph = <{self._graph}>)"
        table = self._store.answer(f"SELECT ?writer ?until {{ {pattern} }}")
        rows = table.rows if isinstance(table, Table) else ()
        return sorted(
            (writer.value.rpartition("/writer/")[2], int(until.value))
            for writer, until, *_ in rows
            if isinstance(writer, NamedNode) and isinstance(until, Literal) and writer.value != self._mine
        )


def _ended(writer: str) -> bool:
    """Whether the writer was a process of this machine that is no more."""
    host, _, process = writer.rpartition(":")
    if unquote(host) != socket.gethostname():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, ValueError):
        return False
    return False
