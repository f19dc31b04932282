"""A SPARQL server of the machine's own for tests."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """The address of `oxigraph serve` over a folder."""
    program = shutil.which("oxigraph") or str(Path(sys.executable).with_name("oxigraph"))
    address = f"127.0.0.1:{_free_port()}"
    with _running([program, "serve", "--location", str(folder), "--bind", address], folder.parent, f"http://{address}"):
        yield f"http://{address}"


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """The address of a Virtuoso 7 over a folder; its user is dba, its password dba."""
    folder.mkdir()
    ports = _free_port(), _free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(
        f"""[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{ports[0]}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = 127.0.0.1:{ports[1]}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 10000000
""",
        encoding="utf-8",
    )
    command = [shutil.which("virtuoso-t") or "virtuoso-t", "+foreground", "+configfile", str(settings)]
    address = f"http://127.0.0.1:{ports[1]}/sparql"
    with _running(command, folder, f"{address}?query=ASK%7B%7D"):
        yield f"{address}?default-graph-uri=https://w3id.org/unionkg/id/graph/merged"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _running(command: list[str], folder: Path, address: str) -> Iterator[None]:
    """The server running in the folder; it has begun to answer at the address."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, cwd=folder)  # noqa: S603 (our own server)
    try:
        end = time.monotonic() + 60
        while not _answers(address):
            assert process.poll() is None, f"{command[0]} has ended"
            assert time.monotonic() < end, f"nobody answers at {address}"
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):  # noqa: S310 (our own server)
            return True
    except (URLError, OSError):
        return False
