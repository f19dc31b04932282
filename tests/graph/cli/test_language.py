"""The locale, the environment and --lang tell the language of commands."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.cli.language import locale_language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "zh_TW.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.GB18030"}, "zh"),
    ],
)
def test_the_locale_tells_the_language(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["query", "nope"], {"UNIONKG_LANG": "", "LC_ALL": "zh_CN.UTF-8"}, "错误："),
        (["query", "nope"], {"UNIONKG_LANG": "", "LC_ALL": "C.UTF-8"}, "Error: "),
        (["query", "nope"], {"UNIONKG_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, "Error: "),
        (["--lang", "zh", "query", "nope"], {"UNIONKG_LANG": "en", "LC_ALL": "C.UTF-8"}, "错误："),
        (["--lang", "zh", "queries", "bodies"], {}, "组织名录"),
        (["--lang", "en", "queries", "bodies"], {}, "Directory of union bodies"),
        (["--lang", "en", "queries", "bodies", "--lang", "zh"], {}, "组织名录"),
        (["--help"], {"LC_ALL": "zh_CN.UTF-8"}, "Usage: "),
    ],
)
def test_commands_speak_the_language(arguments: list[str], environment: dict[str, str], said: str) -> None:
    result = CliRunner().invoke(main, arguments, env=environment)
    assert result.output.startswith(said)
