"""unionkg doctor tells what this machine has and lacks."""

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


@pytest.mark.parametrize(
    ("program", "said", "part", "state", "found"),
    [
        ("java", 'openjdk version "17.0.9" 2023-10-17', "Java", "good", "17"),
        ("java", 'java version "11.0.2" 2019-01-15', "Java", "wanting", "version 11"),
        ("java", "no such thing", "Java", "wanting", "not installed (optional)"),
        ("fc-list", "Noto Sans CJK SC,思源\nSong", "Chinese fonts", "good", "Noto Sans CJK SC and 1 more"),
    ],
)
def test_what_programs_say_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: str, part: str, state: str, found: str
) -> None:
    script = tmp_path / program
    script.write_text(f"#!/bin/sh\nprintf '%s' '{said}' >&2\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    (finding,) = (each for each in findings(tmp_path / "none") if each.part[1] == part)
    assert (finding.state, finding.found[1]) == (state, found)


def test_a_system_with_fonts_of_its_own_lacks_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("graph.installation.sys.platform", "darwin")
    assert {each.part[1]: each.state for each in findings(tmp_path / "none")}["Chinese fonts"] == "good"
