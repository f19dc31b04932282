"""A server takes one build at a time, and forgets a build that was cut off."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.storage.claim import LIMIT, Claim
from graph.storage.generation import StoreError
from graph.storage.remote import RemoteStore
from ontology.terms import INDIVIDUALS
from tests.graph.pages import quads

GRAPH = f"{INDIVIDUALS}graph/registry"
EXPIRES = "https://schema.org/expires"
NOW = 1_000_000.0


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("本报讯 日前，如皋市总工会举办“安康杯”竞赛。", encoding="utf-8")
    return path


def claimed(server: str, writer: str, until: int) -> None:
    triple = f'<{GRAPH}/writer/{writer}> <{EXPIRES}> "{until}"'
    RemoteStore(server).endpoint.update(f"INSERT DATA {{ GRAPH <{GRAPH}> {{ {triple} }} }}")


def claims(server: str) -> int:
    return len(RemoteStore(server).query(f"SELECT ?w {{ GRAPH <{GRAPH}> {{ ?w <{EXPIRES}> ?until }} }}"))


def test_a_build_beside_another_is_refused_and_changes_nothing(server: str, page: Path) -> None:
    build(sources([page]), server)
    before = quads(server)
    claimed(server, "elsewhere:7", 99_999_999_999)
    page.write_text("本报讯 日前，海门区总工会举办“安康杯”竞赛。", encoding="utf-8")
    with pytest.raises(StoreError, match="another build is at work \\(elsewhere:7\\); a server takes one at a time"):
        build(sources([page]), server)
    assert quads(server) == before
    assert claims(server) == 1


def test_a_first_build_beside_another_is_refused(server: str, page: Path) -> None:
    claimed(server, "elsewhere:7", 99_999_999_999)
    with pytest.raises(StoreError, match="another build is at work"):
        build(sources([page]), server)
    assert not list(RemoteStore(server).graphs())


@pytest.mark.parametrize("until", [1, 99_999_999_999])
def test_a_build_that_was_cut_off_is_in_nobodys_way(server: str, page: Path, until: int) -> None:
    """Its claim lapsed, or was that of a process of this machine that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    claimed(server, f"{socket.gethostname()}:{ended.pid}" if until > 1 else "elsewhere:7", until)
    assert build(sources([page]), server).added == 1


@pytest.mark.parametrize("process", [str(os.getppid()), "x"])
def test_a_process_of_this_machine_that_may_be_at_work_is_respected(server: str, page: Path, process: str) -> None:
    claimed(server, f"{socket.gethostname()}:{process}", 99_999_999_999)
    with pytest.raises(StoreError, match="another build is at work"):
        build(sources([page]), server)


def test_a_build_leaves_no_claim(server: str, page: Path) -> None:
    build(sources([page]), server)
    assert claims(server) == 0


def test_a_claim_is_said_anew_and_lost_to_one_who_took_over(server: str) -> None:
    now = [NOW]
    claim = Claim(RemoteStore(server), GRAPH, lambda: now[0])
    claim.hold()
    now[0] += LIMIT / 2
    claim.hold()
    claimed(server, "elsewhere:7", int(NOW) + 3 * LIMIT)
    claim.hold()
    now[0] += LIMIT / 2
    with pytest.raises(StoreError, match="its claim lapses in 60 minutes"):
        claim.hold()
    assert claims(server) == 1
