"""Each fault that the documentation names is tried by a test that runs."""

from __future__ import annotations

import ast
import re

import pytest

from tests.docs.console import ROOT

_ROW = re.compile(r"^\|(?P<fault>[^|]+)\|[^|]+\|(?P<often>[^|]+)\|[^|]+\|(?P<tests>[^|]*`tests/[^|]+)\|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = list(_ROW.finditer((ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")))


def _function(path: str, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return next(node for node in functions if node.name == name)


def test_no_row_is_overlooked() -> None:
    text = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    assert len(ROWS) == sum(line.startswith("|") and "::test_" in line for line in text.splitlines()) > 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["fault"].strip())
def test_each_row_is_a_test_that_runs(row: re.Match[str]) -> None:
    named = _TEST.findall(row["tests"])
    assert named
    for path, name in named:
        marks = " ".join(ast.unparse(decorator) for decorator in _function(path, name).decorator_list)
        kept_out = "mark.long" in marks and "parametrize" not in marks
        assert not kept_out or "*long*" in row["often"], f"{path}::{name} runs in make test-long alone"
        assert "mark.servers" not in marks
