"""A worker's part, made here: the same lines as on one machine."""

from __future__ import annotations

import hashlib
import json
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from extract.limit import DEFAULT
from extract.source import sources
from graph.cluster.filesystem import below
from graph.cluster.task import Row, Tally, Work, reap_file, reap_record, write_part
from graph.harvest import harvest, quad_lines
from graph.lifting.aliases import read_aliases
from graph.storage.spool import Spool
from ontology.terms import INDIVIDUALS

NEWS = "云溪市总工会召开会议\n本报讯（通讯员 林小舟）7月17日，云溪市总工会启动“清凉一夏”行动，主席赵远帆讲话。\n"


def work(*roots: str) -> Work:
    return Work(INDIVIDUALS, DEFAULT, quad_lines, roots)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "区").mkdir()
    for number in range(6):
        (tmp_path / f"区/{number} a.txt").write_text(f"{NEWS}今年已慰问职工{number // 2 + 10}人。", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01" * 99)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "n.jsonl").write_text('{"text": "云溪市总工会成立。"}\n{"text": 1}\n', encoding="utf-8")
    return tmp_path


def test_parts_hold_the_lines_and_problems_of_one_machine(corpus: Path) -> None:
    found = list(sources([corpus]))
    with Spool() as spool:
        local = list(harvest(found))
        for item in local:
            spool.add(item)
        expected = set("".join(spool.lines()).splitlines())
    tallies: dict[int, Tally] = {}
    rows: list[Row] = [(f"file:{source.path}", source.path.read_bytes()) for source in found]
    lines: set[str] = set()
    for index, share in enumerate((rows[:4], rows[4:], [])):
        text = "".join(f"{chunk}\n" for chunk in write_part(work(str(corpus)), reap_file, tallies.update, index, share))
        assert hashlib.sha256(text.encode()).hexdigest() == tallies[index].sha256
        assert text.count("\n") == tallies[index].lines
        assert len(set(text.split("\n"))) == text.count("\n") + 1
        lines.update(text.splitlines())
    assert lines == expected
    assert {problem for tally in tallies.values() for problem in tally.problems} == {
        (item.source, item.problem) for item in local if item.problem is not None
    }
    assert sum(tally.sources for tally in tallies.values()) == len(found)


def test_a_worker_follows_the_rules_of_identity(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(NEWS.replace("清凉一夏", "夏日清风"), encoding="utf-8")
    merge = "merge\tprogramme\t“清凉一夏”行动\t“夏日清风”行动\t改名\n"
    person = "split\tperson\t赵远帆@岳阳市\t云溪老厂\tb.txt\t两人同名\n"
    rules = read_aliases(merge + person, "a.tsv")
    found = list(sources([tmp_path]))
    with Spool() as spool:
        for item in harvest(found, aliases=rules):
            spool.add(item)
        expected = "".join(spool.lines())
    assert "云溪老厂" in expected
    assert "改名" in expected
    sent = pickle.loads(pickle.dumps(replace(work(str(tmp_path)), aliases=rules)))  # noqa: S301 (ours, as Spark sends it)
    rows: list[Row] = [(f"file:{source.path}", source.path.read_bytes()) for source in found]
    tallies: dict[int, Tally] = {}
    lines = "".join(f"{chunk}\n" for chunk in write_part(sent, reap_file, tallies.update, 0, rows))
    assert sorted(set(lines.splitlines())) == sorted(set(expected.splitlines()))


def test_a_row_of_a_table_is_read_as_the_same_record_of_json_lines(tmp_path: Path) -> None:
    records = [
        {"text": NEWS, "title": "云溪简讯", "date": "2024-05-01", "source": "云溪日报"},
        {"text": NEWS.replace("云溪", "青川")},
    ]
    path = tmp_path / "n.jsonl"
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    (whole,) = harvest(sources([path]))
    fields = ("text", "title", "date", "source")
    rows = [(f"file://{tmp_path}/n.jsonl", number, *map(record.get, fields)) for number, record in enumerate(records)]
    single = [reap_record(work(str(tmp_path)), row) for row in rows]
    assert tuple(leaf for item in single for leaf in item.leaves) == whole.leaves
    assert {line for item in single for line in item.shared} == set(whole.shared)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ((None, "标题", None, None), "no text"),
        (("正文", None, "明天", None), "date '明天' is no day of the form 2024-05-01"),
    ],
)
def test_a_row_that_is_no_record_tells_why(fields: Row, reason: str) -> None:
    found = reap_record(work("/in"), ("file:///in/%E5%8C%BA/a%20b.parquet", 4, *fields))
    assert (found.source, found.problem) == ("区/a b.parquet#5", reason)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("file:/in/a.txt", "/in/a.txt"),
        ("file:///in/a.txt", "/in/a.txt"),
        ("hdfs://node:8020/in/a.txt", "/in/a.txt"),
        ("s3a://bucket/in/a:b.txt", "/in/a:b.txt"),
        ("/in/a.txt", "/in/a.txt"),
    ],
)
def test_below_takes_off_scheme_and_host(address: str, expected: str) -> None:
    assert below(address) == expected


def test_names_are_those_below_the_deepest_input() -> None:
    found = work("/in", "/in/deep", "/other/one.txt")
    assert found.name("/in/a/b.txt") == "a/b.txt"
    assert found.name("/in/deep/b.txt") == "b.txt"
    assert found.name("/other/one.txt") == "one.txt"
