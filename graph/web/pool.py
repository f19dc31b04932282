"""Worker processes that do jobs, each within its time; one that does not end in time is ended."""

from __future__ import annotations

import asyncio
import json
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.web.limit import Limits

_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: `status` is done, refused, large, overtime, failed or busy; `reason` says why it was not done."""

    status: str
    reason: str = ""
    header: Mapping[str, Any] | None = None
    body: bytes = b""


class Pool:
    """Workers over one store, started when they are first needed."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder = folder
        self._limits = limits
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self._slots = asyncio.Semaphore(limits.workers)
        self._waiting = 0

    async def run(self, job: Mapping[str, Any], seconds: float | None = None) -> Outcome:
        """The outcome of a job, after at most so many seconds of work and as many of waiting."""
        allowed = self._limits.seconds if seconds is None else seconds
        if self._waiting >= self._limits.waiting:
            return Outcome("busy", "too many requests wait; try again later")
        self._waiting += 1
        try:
            await asyncio.wait_for(self._slots.acquire(), allowed + 5)
        except TimeoutError:
            return Outcome("busy", "all workers are busy; try again later")
        finally:
            self._waiting -= 1
        try:
            return await self._tried({"bytes": self._limits.bytes, **job, "seconds": allowed}, allowed)
        finally:
            self._slots.release()

    async def warm(self) -> None:
        """Start the workers before they are needed."""
        while len(self._all) < self._limits.workers:
            self._idle.append(await self._start())

    async def close(self) -> None:
        """End all workers."""
        for process in list(self._all):
            await self._end(process)

    async def _tried(self, job: Mapping[str, Any], seconds: float) -> Outcome:
        process = self._idle.pop() if self._idle else await self._start()
        # Until the outcome has been read whole the process is good for nothing else, whatever happens here.
        fit = False
        try:
            outcome = await asyncio.wait_for(_exchange(process, job), seconds)
            fit = True
        except TimeoutError:
            return Outcome("overtime", f"it took more than {seconds:g} seconds and was ended")
        except (asyncio.IncompleteReadError, ConnectionError, ValueError):
            return Outcome("failed", "it used too much memory, or its worker failed")
        finally:
            if fit:
                self._idle.append(process)
            else:
                await self._end(process)
        return outcome

    async def _start(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "graph.web.worker", str(self._folder), str(self._limits.memory),
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
        )  # fmt: skip
        self._all.add(process)
        return process

    async def _end(self, process: Process) -> None:
        self._all.discard(process)
        if process.returncode is None:
            try:
                process.kill()
            except ProcessLookupError:
                return
            await process.wait()


async def _exchange(process: Process, job: Mapping[str, Any]) -> Outcome:
    assert process.stdin is not None  # noqa: S101
    assert process.stdout is not None  # noqa: S101
    data = json.dumps(job).encode()
    process.stdin.write(_LENGTH.pack(len(data)) + data)
    await process.stdin.drain()
    parts = []
    for _ in range(2):
        (size,) = _LENGTH.unpack(await process.stdout.readexactly(_LENGTH.size))
        parts.append(await process.stdout.readexactly(size))
    header = json.loads(parts[0])
    return Outcome(header["status"], header.get("reason", ""), header, parts[1])
