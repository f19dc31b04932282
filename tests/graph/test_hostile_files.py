"""Files that somebody else planted change nothing and fetch nothing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from graph.storage.generation import StoreError
from graph.validation import read_dataset
from tests.command import COMMAND, ROOT

_RDF = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "{address}">{more}]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="a:a"><b xmlns="a:">{use}</b></rdf:Description></rdf:RDF>"""
_LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(("more", "use"), [("", "&a;"), (_LAUGHS, "&l9;")])
def test_entities_of_rdf_xml_bring_nothing_in(tmp_path: Path, more: str, use: str) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    path = tmp_path / "a.rdf"
    path.write_text(_RDF.format(address=(tmp_path / "secret").as_uri(), more=more, use=use), encoding="utf-8")
    with pytest.raises(StoreError, match=str(path)) as raised:
        read_dataset(path)
    assert "secret" not in str(raised.value).replace(str(tmp_path), "")
    assert len(str(raised.value)) < 1000


def test_a_planted_cache_of_the_word_list_changes_nothing(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("南通市总工会主席王明授予李强五一劳动奖章。", encoding="utf-8")
    found = []
    for folder in ("clean", "planted"):
        (tmp_path / folder).mkdir()
        if folder == "planted":
            (tmp_path / folder / "jieba.cache").write_bytes(b"\x80\x04no dictionary")
        done = subprocess.run(  # noqa: S603 - our own program
            [*COMMAND, "extract", str(article)],
            cwd=ROOT,
            capture_output=True,
            check=True,
            env={**os.environ, "TMPDIR": str(tmp_path / folder)},
        )
        found.append((done.stdout, [path.name for path in (tmp_path / folder).iterdir() if path.name != "jieba.cache"]))
    assert found[0] == found[1]
    assert found[0][1] == []
    assert "王明".encode() in found[0][0]
