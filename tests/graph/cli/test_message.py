"""Every error of a command is known in both languages, and says what to do next."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.cli.message import catalogue, told

ROOT = Path(__file__).parents[3]
RAISED = {"StoreError", "QuestionError", "HarvestError", "ClusterError", "ClickException", "UsageError", "GuardError"}


def raised() -> Iterator[tuple[str, str]]:
    """Where an error of a command is raised, and what it says with X in its slots."""
    for package in ("graph", "queries"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if "web" in path.parts:
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in RAISED and node.args:
                    said = _said(node.args[0])
                    if said is not None:
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", said


def _said(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(_said(value) or "X" for value in values)
        case _:
            return None


@pytest.mark.parametrize(("place", "said"), [pytest.param(*item, id=item[0]) for item in raised()])
def test_every_error_is_in_the_catalogue(place: str, said: str) -> None:
    known = [message for message in catalogue() if message.slots(said) is not None]
    if said.endswith("XX"):  # its end is made elsewhere, and stands in the catalogue with it
        known += [message for message in catalogue() if message.en.startswith(said[:-2])]
    assert any(message.zh != message.en for message in known), f"{place}: put into graph/cli/messages.json: {said}"


def test_slots_of_both_languages_agree() -> None:
    wrong = [
        message.en
        for message in catalogue()
        if not _slots(message.en) >= _slots(message.zh) | _slots(message.next_zh or "") | _slots(message.next_en or "")
        or (message.next_en is None) != (message.next_zh is None)
    ]
    assert wrong == []


def _slots(text: str) -> set[str]:
    return {piece.partition("}")[0] for piece in text.split("{")[1:] if piece.partition("}")[0].isidentifier()}


@pytest.mark.parametrize(
    ("said", "chinese", "advice"),
    [
        ("s: 1 added, 0 replaced, 2 unchanged, 0 removed", "s：新增 1，替换 0，未变 2，移除 0", None),
        ("/a: no such file or folder", "/a：没有这个文件或文件夹", "请检查路径；可用 ls 查看"),
        ("unionkg: a.txt: empty", "unionkg：a.txt：空文件", None),
        ("empty: no such file or folder", "empty：没有这个文件或文件夹", "请检查路径；可用 ls 查看"),
        ("x: No space left on device", "x：磁盘已满", "请检查 x 的名称、权限和内容；unionkg doctor 检查安装"),
        (
            "Invalid value for '-j' / '--jobs': 0 is not in the range x>=1.",
            "-j（--jobs）的值不对：0 不在范围 x>=1 之内。",
            None,
        ),
        (
            "cannot listen on [::1]:80: Permission denied",
            "无法监听 [::1]:80：没有权限",
            "请换一个 --port，或改用本机的 --host",
        ),
        ("nothing of ours", "nothing of ours", None),
    ],
)
def test_told(said: str, chinese: str, advice: str | None) -> None:
    assert told(said, "zh") == (chinese, advice)


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
