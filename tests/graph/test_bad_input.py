"""A corpus with one file of every fault: each is one line, and the rest is read."""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.command import COMMAND, ROOT
from tests.unprivileged import without_privileges

TEXT = "云溪市总工会主席赵远帆出席会议。"
# The bytes of a file of each fault, and what is said of it.
FAULTS = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n\t", "no text in it"),
    "binary.txt": (bytes(range(256)) * 40, "not text"),
    "cut.docx": (b"PK\x03\x04\x14\x00", "broken"),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n", "not a PDF document"),
    "broken.pdf": (b"%PDF-1.7\n1 0 obj", "broken"),
    "encoded.txt": (TEXT.encode("gb18030")[:-1] + b"\xff\xff", "not UTF-8"),
    "marked.txt": (b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "broken at byte"),
    "types.jsonl": (b'{"text": 1}\n[]\n{"text": "a", "date": "x"}\n{', "4 of 4 records left out"),
    "large.txt": (b"\xe5\xb7\xa5" * 400_000, "over the limit of 1.0 MB"),
    "es\x1b[31mcape.txt": (b"", "empty"),
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, (data, _) in FAULTS.items():
        (folder / name).write_bytes(data)
    for name in ("a.txt", "line\nfeed.txt", "\U0001f600.txt", "z.txt"):
        (folder / name).write_text(TEXT + name, encoding="utf-8")
    (folder / "deep.html").write_text("<div>" * 50_000 + TEXT, encoding="utf-8")
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 5_000_000)
    (folder / "locked.txt").write_text(TEXT, encoding="utf-8")
    (folder / "locked.txt").chmod(0o200)
    (folder / "shut").mkdir(mode=0)
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "round").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe.txt")
    return folder


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [*COMMAND, *arguments, "--max-size", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "UNIONKG_LANG": "en"},
        preexec_fn=without_privileges,
    )


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_fault_is_one_line_and_the_rest_is_read(corpus: Path, tmp_path: Path, command: str, jobs: str) -> None:
    out = ["-o", str(tmp_path / "out.nq")] if command == "extract" else ["--store", str(tmp_path / "store")]
    done = _run(command, str(corpus), "--jobs", jobs, *out)
    lines = [line for line in done.stderr.splitlines() if line.startswith("unionkg: ")]
    reasons = {name.replace("\x1b", "\\x1b"): said for name, (_, said) in FAULTS.items()} | {
        "bomb.docx": "unpacks to 5.0 MB, over the limit",
        "locked.txt": "permission denied",
        "shut": "permission denied",
        "loop.txt": "too many levels of symbolic links",
        "dangling.txt": "no such file or directory",
        "pipe.txt": "a named pipe, not a file",
    }
    for name, said in reasons.items():
        told = [line for line in lines if f"{name}: " in line]
        assert [said in line for line in told] == [True], f"{name}: {told} in {done.stderr}"
    assert done.returncode == 3, done.stderr
    assert f"{len(reasons)} of {len(reasons) + 5} sources could not be read" in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr
    if command == "extract":
        text = (tmp_path / "out.nq").read_text(encoding="utf-8")
        assert text.count("rdf-syntax-ns#type> <https://schema.org/NewsArticle>") == 5


@pytest.mark.parametrize("command", ["extract", "build"])
def test_strict_stops_at_the_first(corpus: Path, tmp_path: Path, command: str) -> None:
    out = tmp_path / "out"
    done = _run(command, str(corpus), "--strict", "--jobs", "1", "-o" if command == "extract" else "--store", str(out))
    assert done.returncode == 1
    assert "binary.txt: not text" in done.stderr
    assert not out.is_file()
    assert not any(name in done.stderr for name in ("blank.txt", "empty.txt", "locked.txt"))
