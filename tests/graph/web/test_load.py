"""Fifty clients at once for a minute: pages, searches, queries and runaway queries, and nothing but the intended refusals."""

from __future__ import annotations

import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

import httpx2
import pytest

from tests.browser.served import served

CLIENTS, SECONDS = 50, 60
PATHS = {
    "page": "/page/organization/county",
    "article": "/page/article/0",
    "search": "/search?q=总工会",
    "query": "/sparql?query=SELECT%20%3Fx%20%7B%3Fx%20a%20ukg%3AUnionBody%7D",
    "runaway": "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi.%3Fj%20%3Fk%20%3Fl%7D",
}
# Every tenth client runs away; a query may be told to come back while those hold the workers.
PLAN = ("page", "search", "article", "query", "page", "search", "article", "query", "page", "runaway")
INTENDED = {"page": {200}, "article": {200}, "search": {200}, "query": {200, 503}, "runaway": {503}}


@pytest.mark.long
def test_fifty_clients_for_a_minute(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seen: dict[str, Counter[int | str]] = defaultdict(Counter)
    times: dict[str, list[float]] = defaultdict(list)
    lock = threading.Lock()
    with served(folder, "--timeout", "1", "--workers", "3") as address:
        end = time.monotonic() + SECONDS

        def client(number: int) -> None:
            kind = PLAN[number % len(PLAN)]
            with httpx2.Client(base_url=address, timeout=30) as session:
                while time.monotonic() < end:
                    start = time.monotonic()
                    try:
                        status: int | str = session.get(PATHS[kind]).status_code
                    except httpx2.HTTPError as error:
                        status = type(error).__name__
                    with lock:
                        seen[kind][status] += 1
                        times[kind].append(time.monotonic() - start)
                    time.sleep(0.1)

        threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        memory = _memory(address)
    with capsys.disabled():
        for kind, found in sorted(times.items()):
            slow = sorted(found)[int(len(found) * 0.95)]
            print(f"\n{kind:8} {len(found):6} requests  p95 {slow * 1000:7.0f} ms  {dict(seen[kind])}", end="")
        print(f"\nserver and workers: {memory} MB")
    for kind, statuses in INTENDED.items():
        assert set(seen[kind]) <= statuses, kind
    assert seen["query"][200] > 0
    assert memory < 1500


def _memory(address: str) -> int:
    """Resident megabytes of the process that listens there, and of its children."""
    port = f"{int(address.rpartition(':')[2]):04X}"
    sockets = {
        line.split()[9]
        for line in Path("/proc/net/tcp").read_text().splitlines()[1:]
        if line.split()[1].endswith(f":{port}")
    }
    owners = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            links = {link.readlink().name for link in (process / "fd").iterdir()}
        except OSError:
            continue
        if any(f"socket:[{inode}]" in links for inode in sockets if inode != "0"):
            owners.add(int(process.name))
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines() if ":" in line)
        except OSError:
            continue
        if int(process.name) in owners or int(status["PPid"]) in owners:
            total += int(status.get("VmRSS", "0 kB").split()[0])
    return total // 1000
