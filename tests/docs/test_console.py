"""Every command that the documentation shows runs, and says what the page shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.console import NOT_RUN, ROOT, Session, agree, commands, language, pages, skipped

_COMPLAINTS = ("Error:", "错误：", "Usage:", "用法：", "/bin/bash:")


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_say_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    session = Session(tmp_path, language(page))
    wrong: list[str] = []
    for command in commands(page.read_text(encoding="utf-8")):
        if skipped(command.text):
            continue
        said = session.run(command.text)
        right = not said.startswith(_COMPLAINTS) if command.shown is None else agree(command.shown, said)
        if not right or "Traceback" in said:
            wrong.append(f"$ {command.text}\n{said}")
    assert not wrong, f"{len(wrong)} commands; renew with: python -m tests.docs.console\n\n" + "\n".join(wrong)


def test_every_exception_is_of_some_command() -> None:
    found = [command.text for page in pages() for command in commands(page.read_text(encoding="utf-8"))]
    assert [pattern for pattern in NOT_RUN if not any(re.fullmatch(pattern, text, re.DOTALL) for text in found)] == []


@pytest.mark.parametrize(
    ("shown", "said", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a  \nb\n", "a\nb\n", True),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\nb\n", "a\nc\n", False),
        ("a\n…\nd\n", "a\nb\nc\n", False),
        ("", "a\n", False),
    ],
)
def test_agree(shown: str, said: str, same: bool) -> None:
    assert agree(shown, said) is same
