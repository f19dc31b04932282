"""A server for browser tests: the command itself, on a free port of loopback."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.command import COMMAND


@contextmanager
def served(folder: Path, *options: str) -> Iterator[str]:
    """The address, without a slash at its end, at which the store in the folder is served."""
    command = [*COMMAND, "serve", "--store", str(folder), "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip().rstrip("/")
        assert address.startswith("http://127.0.0.1:"), address
        yield address
    finally:
        process.terminate()
        process.wait(20)
