"""Every sentence for a user is known in both languages, and in Chinese it is said with the same slots."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.message import catalogue, told

ROOT = Path(__file__).parents[2]
RAISED = {
    "StoreError",
    "QuestionError",
    "HarvestError",
    "ClusterError",
    "ClickException",
    "UsageError",
    "GuardError",
    "RefusedError",
}


def raised() -> Iterator[tuple[str, str]]:
    """Where an error of a command is raised, and what it says with X in its slots."""
    for package in ("graph", "queries"):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for sentence in _sentences(node):
                    said = _said(sentence)
                    if said is not None:
                        yield f"{path.relative_to(ROOT)}:{sentence.lineno}", said


def _sentences(node: ast.AST) -> Iterator[ast.expr]:
    """What an error says, or the outcome of a page's job (a call, or a worker's dictionary)."""
    match node:
        case ast.Call(func=func, args=[first, *_]) if ast.unparse(func).split(".")[-1] in RAISED:
            yield first
        case ast.Call(func=ast.Name("Outcome"), args=[_, reason, *_]):
            yield reason
        case ast.Dict(keys=keys, values=values):
            yield from (
                value for key, value in zip(keys, values, strict=True) if key and ast.unparse(key) == "'reason'"
            )


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
    assert any(message.zh != message.en for message in known), f"{place}: put into graph/messages.json: {said}"


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
