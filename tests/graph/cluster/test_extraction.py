"""Spark itself, with several workers: the same set of quads as on one machine, whatever happens on the way."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.corpus import write_files, write_records
from extract.source import sources
from graph.cluster.error import ClusterError
from graph.harvest import harvest
from graph.storage.spool import Spool
from tests.absence import skip_loudly
from tests.evaluation.scorer import EVALUATION

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [pytest.mark.spark, pytest.mark.long]
REAL = [EVALUATION / "tune" / "articles", Path(__file__).parents[2] / "retold" / "articles"]
_ABSENT = [
    name
    for name, found in (
        ("PySpark", importlib.util.find_spec("pyspark")),
        ("Java", shutil.which("java") or os.environ.get("JAVA_HOME")),
    )
    if not found
]
if _ABSENT:
    skip_loudly(" and ".join(_ABSENT), "extraction by Spark (make test-spark)")

from graph.cluster.extraction import extract_by_spark, session  # noqa: E402 (needs PySpark)


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    found = session("local[2]")
    yield found
    found.stop()


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_files(1_000, tmp_path_factory.mktemp("thousand"), gold=False)


def local(folder: Path) -> set[str]:
    with Spool() as spool:
        for item in harvest(sources([folder])):
            spool.add(item)
        return {line for chunk in spool.lines() for line in chunk.split("\n") if line}


def parts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("part-*")}


def lines(folder: Path) -> set[str]:
    return {line for text in parts(folder).values() for line in text.split("\n") if line}


def total(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def test_a_thousand_articles_give_the_set_of_one_machine_and_are_not_done_twice(
    spark: SparkSession, thousand: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    manifest = extract_by_spark(spark, [str(thousand)], str(out), round_bytes=total(thousand) // 3)
    expected = local(thousand)
    assert lines(out) == expected
    assert len(manifest.entries) >= 3
    recorded = {part.name: part for entry in manifest.entries.values() for part in entry.parts}
    assert recorded.keys() == parts(out).keys()
    for name, text in parts(out).items():
        assert hashlib.sha256(text.encode()).hexdigest() == recorded[name].sha256
        assert text.count("\n") == recorded[name].lines
    before = {path: path.stat().st_mtime_ns for path in out.glob("part-*")}

    seen: list[int] = []
    extract_by_spark(spark, [str(thousand)], str(out), watch=lambda entry: seen.append(entry.round))
    assert not seen

    (out / "manifest" / "round-00001.json").unlink()
    (out / "part-00009-00000.nq").write_text("left by a killed round\n", encoding="utf-8")
    extract_by_spark(spark, [str(thousand)], str(out), watch=lambda entry: seen.append(entry.round))
    assert len(seen) == 1
    assert lines(out) == expected
    kept = [path for path in before if path.exists() and path.stat().st_mtime_ns == before[path]]
    assert len(kept) >= len(before) // 2

    changed = min(thousand.iterdir())
    text = changed.read_text(encoding="utf-8")
    try:
        changed.write_text(text.replace("总工会", "总工会女职工部"), encoding="utf-8")
        os.utime(changed, (1, 1))
        seen.clear()
        extract_by_spark(spark, [str(thousand)], str(out), watch=lambda entry: seen.append(entry.round))
        assert len(seen) == 1
        assert lines(out) == local(thousand) != expected
    finally:
        changed.write_text(text, encoding="utf-8")


def test_odd_inputs_give_the_same_lines_and_reasons(spark: SparkSession, tmp_path: Path) -> None:
    corpus = tmp_path / "语 料"
    write_records(60, corpus, each=20, gold=False)
    odd = corpus / "odd [1] {a}"
    write_files(3, odd, seed=5, gold=False)
    (odd / "gb.txt").write_bytes("云溪市总工会主席赵远帆到企业慰问职工。".encode("gb18030"))
    (odd / "bad.txt").write_bytes(b"\x00\x01" * 99)
    (odd / "empty.txt").write_bytes(b"")
    (odd / ".hidden.txt").write_text("云溪市总工会", encoding="utf-8")
    (odd / "records.jsonl").write_text('{"text": 1}\n{"text": "云溪市总工会成立。"}\n', encoding="utf-8")
    manifest = extract_by_spark(spark, [str(corpus)], str(tmp_path / "out"))
    assert lines(tmp_path / "out") == local(corpus)
    (entry,) = manifest.entries.values()
    told = [(item.source, item.problem) for item in harvest(sources([corpus])) if item.problem]
    assert sorted(entry.problems) == sorted(told)
    assert len(told) == 3


def test_tables_give_what_json_lines_do(spark: SparkSession, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    folder = write_records(90, tmp_path / "corpus", each=90, gold=False)
    (records,) = folder.iterdir()
    tables = tmp_path / "tables"
    tables.mkdir()
    found = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    # Several row groups, so that several workers read one file.
    pandas.DataFrame(found).to_parquet(tables / f"{records.stem}.parquet", row_group_size=20)
    extract_by_spark(spark, [str(tables)], str(tmp_path / "out"))
    assert {line.replace(".parquet#", ".jsonl#") for line in lines(tmp_path / "out")} == local(folder)


@pytest.mark.parametrize("folder", REAL, ids=["evaluation", "retold"])
def test_real_pages_give_the_set_of_one_machine(spark: SparkSession, tmp_path: Path, folder: Path) -> None:
    if not folder.is_dir():
        skip_loudly(str(folder), "real pages by Spark")
    extract_by_spark(spark, [str(folder)], str(tmp_path / "out"))
    assert lines(tmp_path / "out") == local(folder)


def test_what_cannot_be_done_is_said(spark: SparkSession, thousand: Path, tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match="no such file or folder"):
        extract_by_spark(spark, [str(tmp_path / "absent")], str(tmp_path / "out"))
    with pytest.raises(ClusterError, match="lies in the input"):
        extract_by_spark(spark, [str(thousand)], str(thousand / "out"))
    one = min(thousand.iterdir())
    extract_by_spark(spark, [str(one)], str(tmp_path / "out"))
    with pytest.raises(ClusterError, match="made with base"):
        extract_by_spark(spark, [str(one)], str(tmp_path / "out"), base="https://example.org/")
    other = tmp_path / "again"
    other.mkdir()
    shutil.copy(one, other)
    with pytest.raises(ClusterError, match="are both named"):
        extract_by_spark(spark, [str(one), str(other)], str(tmp_path / "two"))


def test_a_killed_run_goes_on_where_it_stopped_with_workers_in_processes_of_their_own(tmp_path: Path) -> None:
    folder = write_files(150, tmp_path / "corpus", gold=False)
    out = tmp_path / "out"
    program = (
        "import sys; from graph.cluster.extraction import extract_by_spark, session; "
        "extract_by_spark(session('local-cluster[2,1,1024]'), [sys.argv[1]], sys.argv[2], round_bytes=int(sys.argv[3]))"
    )
    command = [sys.executable, "-c", program, str(folder), str(out), str(total(folder) // 6)]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_WORKER_DIR": str(tmp_path / "work")}
    first = subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603
    try:
        deadline = time.monotonic() + 240
        while not list(out.glob("manifest/round-00001.json")) and first.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.wait()
    done = {path.name for path in out.glob("manifest/*.json")}
    assert {"round-00000.json", "round-00001.json"} <= done
    assert len(done) < 6
    before = {path: path.stat().st_mtime_ns for path in out.glob("part-0000[01]-*")}
    subprocess.run(command, env=environment, check=True, timeout=600)  # noqa: S603
    assert lines(out) == local(folder)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert not list(out.glob("*.working"))
