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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(  # noqa: S603 (our own server)
        [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            try:
                with urlopen(address, timeout=1):
                    break
            except (URLError, OSError):
                time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """The address of a Virtuoso 7 over a folder; its user is dba, its password dba."""
    folder.mkdir()
    ports = []
    for _ in range(2):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            ports.append(free.getsockname()[1])
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
    process = subprocess.Popen(  # noqa: S603 (our own server)
        [shutil.which("virtuoso-t") or "virtuoso-t", "+foreground", "+configfile", str(settings)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    address = f"http://127.0.0.1:{ports[1]}/sparql"
    try:
        for _ in range(300):
            try:
                with urlopen(f"{address}?query=ASK%7B%7D", timeout=5):  # noqa: S310 (our own server)
                    break
            except (URLError, OSError):
                time.sleep(0.2)
        yield f"{address}?default-graph-uri=https://w3id.org/unionkg/id/graph/merged"
    finally:
        process.terminate()
        process.wait(30)
