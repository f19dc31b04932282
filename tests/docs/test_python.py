"""The Python of the documentation runs."""

from __future__ import annotations

import re
import shutil
from contextlib import chdir
from pathlib import Path

import pytest

from tests.docs.console import ROOT

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_blocks_run_in_order(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    blocks = _BLOCK.findall((ROOT / "docs" / language / "python.md").read_text(encoding="utf-8"))
    assert len(blocks) == 6
    with chdir(tmp_path):
        exec("\n".join(blocks), {})  # noqa: S102 - our own page
    assert "黄志强 主席 常乐镇总工会主席黄志强" in capsys.readouterr().out
