"""Commands run in processes of their own, and what they cost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the wall clock, seconds of processors, and the highest resident memory of the largest process in MB."""

    wall: float
    cpu: float
    memory: float


# Linux counts the memory of the process that starts another to the other, so a small process does it.
_LAUNCH = """
import os, resource, sys, time
began = time.perf_counter()
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
wall = time.perf_counter() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)
sys.exit(status)
"""


def cost(*command: str | Path) -> Cost:
    """What the command costs with all its processes; CalledProcessError where it fails."""
    launcher = [sys.executable, "-S", "-c", _LAUNCH, *map(str, command)]
    said = subprocess.run(launcher, capture_output=True, text=True, check=True)  # noqa: S603
    wall, cpu, memory = map(float, said.stdout.split())
    return Cost(wall, cpu, memory)


def unionkg(*arguments: str | Path) -> Cost:
    """What the command unionkg costs."""
    return cost(Path(sys.executable).with_name("unionkg"), *arguments)


def python(*arguments: str | Path) -> Cost:
    """What a fresh Python costs."""
    return cost(sys.executable, *arguments)


def least(costs: Sequence[Cost]) -> Cost:
    """The one that took least of the wall clock: other work on the machine can only add."""
    return min(costs, key=lambda found: found.wall)
