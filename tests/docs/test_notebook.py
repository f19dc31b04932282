"""The notebook in the documentation runs from its first cell to its last."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest

from tests.docs.console import ROOT

NOTEBOOK = ROOT / "docs" / "python.ipynb"


def cells() -> list[str]:
    """The code of the notebook's cells, in order."""
    content = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "code"]


def run(code: str, names: dict[str, Any]) -> object:
    """What a cell shows: the value of its last expression."""
    tree = ast.parse(code)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, str(NOTEBOOK), "exec"), names)  # noqa: S102 (our own notebook)
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), str(NOTEBOOK), "eval"), names)  # noqa: S307 (the same)


def test_the_notebook_runs(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"__name__": "notebook"}
    shown = [run(code, names) for code in cells()]
    assert shown[0] == 1
    assert "海门市总工会" in shown[2]  # type: ignore[operator]
    assert names["rows"][0].year == 2020
    assert shown[4] == ("慰问职工", 300, "人")
    assert "海门市总工会" in repr(shown[5])
    assert shown[6] is True
    assert shown[7][0] == "海门市总工会"  # type: ignore[index]
    assert list(names["frame"]["post"]) == ["主席"]
    assert shown[9] == 1
    output = capsys.readouterr().out
    assert "常乐镇总工会" in output
    assert "body,levelName" in output
