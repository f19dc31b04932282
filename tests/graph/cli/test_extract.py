"""unionkg extract: from standard input, to files and devices, as RDF and as lines of facts."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner, Result

from graph.cli import main
from tests.graph.pages import written

PAGE = "日前，南通市总工会主席林晓到场。"


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["--lang", "en", "extract", "--jobs", "1", *map(str, arguments)], input=text)


def test_standard_input_is_a_source_beside_others(tmp_path: Path) -> None:
    pages = written(tmp_path, a=PAGE)
    read = [
        json.loads(line)
        for line in run("-", pages, "--facts", text="日前，徐州市总工会主席王明到场。").stdout.splitlines()
    ]
    assert {record["person"]["name"] for record in read if "person" in record} == {"林晓", "王明"}
    assert run("-", text="").exit_code == 3


@pytest.mark.parametrize(("name", "head"), [("a.ttl", "@prefix"), ("a.nq", "<https://"), ("a.trig", "@prefix")])
def test_the_suffix_tells_the_syntax(tmp_path: Path, name: str, head: str) -> None:
    assert run(written(tmp_path / "pages", a=PAGE), "-o", tmp_path / name).exit_code == 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith(head)
    assert any(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.from_extension(name.partition(".")[2])))


def test_a_file_stays_as_it_was_until_the_new_one_is_whole(tmp_path: Path) -> None:
    pages = written(tmp_path / "pages", a=PAGE)
    (pages / "b.txt").write_bytes(b"\x00" * 99)
    (tmp_path / "out.nq").write_text("former", encoding="utf-8")
    assert run(pages, "-o", tmp_path / "out.nq", "--strict").exit_code == 1
    assert (tmp_path / "out.nq").read_text(encoding="utf-8") == "former"
    assert run(pages, "-o", tmp_path / "out.nq").exit_code == 3
    assert "林晓" in (tmp_path / "out.nq").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.nq", "pages"]


def test_a_device_is_written_to_as_it_is(tmp_path: Path) -> None:
    assert run(written(tmp_path, a=PAGE), "-o", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--facts", "--format", "turtle"], "--facts writes JSON lines"),
        (["--master", "local"], "--master is for --engine spark"),
        (["--engine", "spark", "--format", "turtle"], "--engine spark writes N-Quads"),
        (["hdfs://a/b"], "hdfs://a/b: only extract --engine spark reads addresses"),
        (["/no/such"], "/no/such: no such file or folder"),
    ],
)
def test_what_cannot_be_done(tmp_path: Path, arguments: list[str], said: str) -> None:
    result = run(written(tmp_path, a=PAGE), *arguments)
    assert (result.exit_code, said in result.output) == (2, True), result.output


def test_a_folder_of_nothing_is_told(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert (result.exit_code, "no file that unionkg reads (.txt" in result.output) == (2, True), result.output
