"""Work stopped when its time is over."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Overdue(BaseException):
    """The time for a piece of work is over; beyond Exception, so that no library swallows it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise Overdue within the block as soon as so many seconds have passed; 0 sets no limit.

    It needs SIGALRM and the main thread of a process; elsewhere there is no limit.
    """
    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.signal(signal.SIGALRM, _expire)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, former)


def _expire(*_: object) -> None:
    raise Overdue
