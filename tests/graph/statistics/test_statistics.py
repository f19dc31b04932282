"""Chapters come in both languages and every form; what is asked for wrongly is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.build import build
from graph.cli import main
from graph.statistics.statistics import statistics
from graph.storage.generation import StoreError
from graph.storage.store import Store, open_store
from tests.graph.statistics.told import Sheets, by, records


def test_sheets_are_the_same_in_both_languages_but_for_words(sheets: Sheets, chinese: Sheets) -> None:
    assert {name: len(rows) for name, rows in chinese.items()} == {name: len(rows) for name, rows in sheets.items()}
    kinds = {row["kind"] for row in chinese["things-by-kind"]}
    assert {"工会组织", "荣誉"} <= kinds
    for name, column, zh, en in (
        ("facts-by-relation", "relation", "主办", "organiser"),
        ("bodies-by-level", "level", "县级", "county"),
        ("bodies-by-level", "type", "地方总工会", "local federation"),
        ("people-by-role", "role", "副主席", "vice chair"),
        ("most-conferred", "honour", "全国五一劳动奖章", "National May Day Labour Medal"),
    ):
        pairs = {(one[column], other[column]) for one, other in zip(chinese[name], sheets[name], strict=True)}
        assert (zh, en) in pairs


def test_an_unknown_chapter_or_projection_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="chapter nonsense: expected one of overview"):
        list(statistics(store, ["nonsense"]))
    with pytest.raises(StoreError, match="projection nonsense: expected one of relations"):
        list(statistics(store, ["network"], "nonsense"))


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_the_command_in_every_form(folder: Path, form: str) -> None:
    result = CliRunner().invoke(main, ["stats", "all", "--store", str(folder), "--format", form, "--limit", "3"])
    assert result.exit_code == 0, result.output
    assert "中华全国总工会" in result.output
    if form == "json":
        assert len(json.loads(result.output)["most-honoured"]) == 3


def test_statistics_are_the_same_every_time(store: Store, sheets: Sheets) -> None:
    assert records(open_store(store.generation.store), "en") == sheets  # type: ignore[attr-defined]


def test_an_empty_store_has_statistics(tmp_path: Path) -> None:
    build([], tmp_path / "store")
    found = records(open_store(tmp_path / "store"), "en")
    assert by(found["overview"], "measure", "value")["articles"] == 0
    assert found["network-central"] == []
