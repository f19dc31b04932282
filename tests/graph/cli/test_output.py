"""What cannot be written is named, also where the system does not name it."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.cli.output import writing


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), PermissionError(13, "no right", "other")])
def test_an_error_names_the_output(error: OSError) -> None:
    with pytest.raises(click.ClickException, match=f"^page.html: {error.strerror}$"), writing(Path("page.html")):
        raise error


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize(
    "arguments", [["export", "--format", "context", "-o"], ["explain", "samples/01-2018-changle.txt", "--html"]]
)
def test_a_full_disk_is_an_error_of_one_line(arguments: list[str], pytestconfig: pytest.Config) -> None:
    arguments = [str(pytestconfig.rootpath / each) if each.startswith("samples/") else each for each in arguments]
    result = CliRunner().invoke(main, ["--lang", "en", *arguments, "/dev/full"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: /dev/full: No space left on device\n")


def test_what_is_no_terminal_has_no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.cli.output import width

    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert width() is None
