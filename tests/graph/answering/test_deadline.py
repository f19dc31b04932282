"""Work stopped when its time is over."""

from __future__ import annotations

import re
import signal
import threading
import time

import pytest

from graph.answering.deadline import Overdue, deadline


def test_deadline_stops_what_takes_longer() -> None:
    with pytest.raises(Overdue), deadline(0.05):
        time.sleep(5)


def test_deadline_stops_a_regular_expression_and_cannot_be_swallowed() -> None:
    def stubborn() -> None:
        try:
            re.fullmatch(r"(a+)+b", "a" * 60)
        except Exception:
            time.sleep(5)

    with pytest.raises(Overdue), deadline(0.05):
        stubborn()


@pytest.mark.parametrize("seconds", [0, 5])
def test_deadline_leaves_no_alarm_behind(seconds: float) -> None:
    former = signal.getsignal(signal.SIGALRM)
    with deadline(seconds):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is former


def test_deadline_sets_no_limit_outside_the_main_thread() -> None:
    done: list[bool] = []

    def work() -> None:
        with deadline(0.01):
            time.sleep(0.05)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
