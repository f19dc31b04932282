"""What changed is told by what articles say, not by which article says it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.build import build
from graph.cli import main
from graph.statistics.change import change_between, change_since
from graph.statistics.sheet import Sheet
from graph.storage.store import Store, open_store

OLD = {
    "text": "岳阳市总工会启动“清风行动”，慰问职工300人。云溪区总工会主席李明华出席。",
    "title": "旧",
    "date": "2020-03-01",
}
AGAIN = {"text": "岳阳市总工会启动“清风行动”，慰问职工300人。这是第二篇。", "title": "又", "date": "2021-03-01"}
NEW = {"text": "岳阳市总工会启动“春雨行动”，慰问职工500人。", "title": "新", "date": "2022-03-01"}


def built(folder: Path, *pages: dict[str, str]) -> Store:
    folder.mkdir()
    lines = "".join(json.dumps(page, ensure_ascii=False) + "\n" for page in pages)
    (folder / "pages.jsonl").write_text(lines, encoding="utf-8")
    build(sources([folder / "pages.jsonl"]), folder / "store")
    return open_store(folder / "store")


def rows(sheet: Sheet) -> dict[str, tuple[Any, ...]]:
    return {str(record.pop(next(iter(sheet.columns)))): tuple(record.values()) for record in sheet.records("en")}


def test_between_two_stores(tmp_path: Path) -> None:
    before, now = built(tmp_path / "a", OLD), built(tmp_path / "b", AGAIN, NEW)
    kinds, facts, arrivals = map(rows, change_between(before, now, None))
    assert kinds["programme"] == (1, 2, 1, 0)
    assert kinds["person"] == (1, 0, 0, 1)
    assert facts["organiser"] == (1, 2, 1, 0)
    assert facts["Figure"] == (1, 2, 1, 0)
    assert facts["Membership"] == (1, 0, 0, 1)
    assert set(arrivals) == {"“春雨行动”"}


def test_a_store_has_not_changed_from_itself(tmp_path: Path) -> None:
    store = built(tmp_path / "a", OLD, NEW)
    kinds, facts, arrivals = map(rows, change_between(store, store, None))
    assert arrivals == {}
    assert kinds["programme"] == facts["organiser"] == (2, 2, 0, 0)
    for before, now, new, gone in (*kinds.values(), *facts.values()):
        assert (before, new, gone) == (now, 0, 0)


@pytest.mark.parametrize(
    ("day", "organisers", "arrivals"),
    [
        (date(2020, 1, 1), (0, 2, 2, 0), {"“清风行动”", "“春雨行动”", "岳阳市总工会", "云溪区总工会", "李明华"}),
        (date(2021, 1, 1), (1, 2, 1, 0), {"“春雨行动”"}),
        (date(2022, 3, 1), (1, 2, 1, 0), {"“春雨行动”"}),
        (date(2022, 3, 2), (2, 2, 0, 0), set()),
    ],
)
def test_since_a_day(tmp_path: Path, day: date, organisers: tuple[int, ...], arrivals: set[str]) -> None:
    store = built(tmp_path / "a", OLD, AGAIN, NEW)
    _, facts, found = map(rows, change_since(store, day, None))
    assert facts["organiser"] == organisers
    assert set(found) == arrivals


def test_the_command(tmp_path: Path) -> None:
    built(tmp_path / "a", OLD)
    built(tmp_path / "b", OLD, NEW)
    run = CliRunner().invoke
    done = run(main, ["stats", "--store", str(tmp_path / "b" / "store"), "--against", str(tmp_path / "a" / "store")])
    assert done.exit_code == 0
    assert "“春雨行动”" in done.output
    assert run(main, ["stats", "--store", str(tmp_path / "b" / "store"), "--since", "2022-01-01"]).exit_code == 0
    both = run(main, ["stats", "people", "--store", str(tmp_path / "b" / "store"), "--since", "2022-01-01"])
    assert (both.exit_code, "只能给一种" in both.output) == (2, True)
