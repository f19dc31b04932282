"""Commands run in processes of their own, and what they cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the wall clock, seconds of processors, and the highest resident memory of the largest process in MB."""

    wall: float
    cpu: float
    memory: float


def cost(*command: str | Path) -> Cost:
    """What the command costs with all its processes; CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # noqa: S603
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args, stderr=said.decode(errors="replace"))
    return Cost(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)


def unionkg(*arguments: str | Path) -> Cost:
    """What the command unionkg costs."""
    return cost(Path(sys.executable).with_name("unionkg"), *arguments)


def python(*arguments: str | Path) -> Cost:
    """What a fresh Python costs."""
    return cost(sys.executable, *arguments)


def least(costs: Sequence[Cost]) -> Cost:
    """The one that took least of the wall clock: other work on the machine can only add."""
    return min(costs, key=lambda found: found.wall)
