"""An error of a command says what to do next, in the language of its user."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from graph.cli import main

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("arguments", "code", "lines"),
    [
        (["query", "nothing"], 1, ["Error: no question nothing", "Next: unionkg queries lists"]),
        (["queries", "--tag", "nothing"], 1, ["Error: no question has the tag nothing; the tags: "]),
        (["build", ".", "--base", "a b"], 2, ["Usage: ", "Error: Invalid value for '--base': a b is no", "Next: "]),
        (["build", ".", "--jobs", "0"], 2, ["Usage: ", "Error: Invalid value for '-j' / '--jobs': 0 is", "Next: "]),
        (["--lang", "fr", "stats"], 2, ["Usage: ", "Error: Invalid value for '--lang'", "Next: unionkg --help"]),
        (["stats", "--store", "http://127.0.0.1:1"], 1, ["Error: http://127.0.0.1:1: ", "Next: check that the server"]),
        (["build", "/no/such"], 2, ["Usage: unionkg build", "Error: /no/such: no such", "Next: check the path"]),
        (["query", "--nothing"], 2, ["Usage: unionkg query", "Error: No such option", "Next: unionkg query --help"]),
        (["build", "--lang", "zh"], 2, ["Usage: ", "Error: No such option", "Next: write it before the command"]),
        (["nothing"], 2, ["Usage: unionkg", "Error: No such command", "Next: unionkg --help"]),
        (["--nothing"], 2, ["Usage: unionkg", "Error: No such option", "Next: unionkg --help"]),
        (["backup", "f", "--store", "http://x"], 2, ["Usage: unionkg backup", "Error: http://x: only", "Next: name a"]),
        (
            ["build", str(ROOT / "samples"), "--store", "/proc/store"],
            1,
            ["Error: /proc/store: cannot be written", "Next: check the rights"],
        ),
    ],
)
def test_errors_say_what_to_do_next(
    arguments: list[str], code: int, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.storage.endpoint._WAITS", (0.0,))
    result = CliRunner().invoke(main, ["--lang", "en", *arguments], prog_name="unionkg")
    assert result.exit_code == code
    shown = result.output.splitlines()
    assert len(shown) == len(lines)
    assert all(line.startswith(start) for line, start in zip(shown, lines, strict=True))


def test_what_click_says_is_known() -> None:
    """The sentences of click that a user meets most are in the catalogue; a new version may word them anew."""
    for arguments in (["query", "--nothing"], ["build"], ["nothing"], ["search", "a", "--limit"], ["compact", "x"]):
        result = CliRunner().invoke(main, ["--lang", "zh", *arguments])
        error = next(line for line in result.output.splitlines() if line.startswith("错误："))
        assert not click.unstyle(error).removeprefix("错误：").isascii(), error
        assert not any(word in error for word in ("No such", "Missing", "requires", "unexpected")), error
