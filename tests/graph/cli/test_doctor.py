from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.installation import findings


def test_a_store_that_is_not_there_is_told_and_no_failure(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--lang", "en", "doctor", "--store", str(tmp_path / "none")])
    assert result.exit_code == 0
    assert f"lacks  store: {tmp_path / 'none'} is not there yet" in result.output
    assert f"→ make it: unionkg build PATH... --store {tmp_path / 'none'}" in result.output


def test_a_broken_store_fails(tmp_path: Path) -> None:
    (tmp_path / "unionkg.json").write_text("{", encoding="utf-8")
    result = CliRunner().invoke(main, ["--lang", "zh", "doctor", "--store", str(tmp_path)])
    assert result.exit_code == 1
    assert "坏　存储" in result.output


def test_nothing_is_found_on_an_empty_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    states = {finding.part[1]: finding for finding in findings(tmp_path / "none")}
    assert list(states)[:4] == ["Python", "libraries", "store", "terminal"]
    assert states["Python"].state == "good"
    assert states["libraries"].state == "good"
    assert states["Java"].state == "wanting"
    assert states["Chinese fonts"].state == "wanting"
    assert all((finding.state == "good") == (finding.advice is None) for finding in states.values())
