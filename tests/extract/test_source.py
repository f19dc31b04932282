"""Files and folders found as sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extract.source import sources
from tests.unprivileged import unprivileged


def names(*paths: Path) -> list[str]:
    return [source.name for source in sources(paths)]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in (
        "2023/a.txt",
        "2023/b.PDF",
        "2024/a.txt",
        "2024/01/a.html",
        "c.md",
        "d.doc",
        ".hidden.txt",
        ".git/e.txt",
        "x.txt/f.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def test_sources_are_the_files_of_known_suffixes_sorted_by_name(corpus: Path) -> None:
    assert names(corpus) == ["2023/a.txt", "2023/b.PDF", "2024/01/a.html", "2024/a.txt", "c.md", "x.txt/f.txt"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["d.doc"], ["d.doc"]),
        (["2023/a.txt", "2024"], ["01/a.html", "2023/a.txt", "2024/a.txt"]),
        (["2024", "2023/a.txt"], ["01/a.html", "2023/a.txt", "2024/a.txt"]),
        (["2023", "2023/a.txt", "2023"], ["a.txt", "b.PDF"]),
        (["2023", ""], ["2023/a.txt", "2023/b.PDF", "2024/01/a.html", "2024/a.txt", "c.md", "x.txt/f.txt"]),
        (["gone.txt"], ["gone.txt"]),
        (["x.txt"], ["f.txt"]),
    ],
)
def test_sources_name_each_file_once_and_apart(corpus: Path, paths: list[str], expected: list[str]) -> None:
    assert names(*(corpus / path for path in paths)) == expected


def test_sources_do_not_depend_on_the_working_folder(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus)
    assert names(Path()) == names(corpus)
    assert names(Path("2023")) == names(corpus / "2023")


def test_sources_follow_no_link_to_a_folder(corpus: Path) -> None:
    (corpus / "2023" / "up").symlink_to(corpus, target_is_directory=True)
    (corpus / "2023" / "loop.txt").symlink_to("loop.txt")
    assert names(corpus / "2023") == ["a.txt", "b.PDF", "loop.txt"]


def test_sources_name_files_whose_names_are_no_text(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb9\xa4.txt")).touch()
    (tmp_path / "a\n😀.txt").touch()
    assert names(tmp_path) == ["a\n😀.txt", "\ufffd\ufffd.txt"]


def test_sources_hold_a_folder_that_cannot_be_listed(corpus: Path) -> None:
    (corpus / "2024").chmod(0)
    with unprivileged():
        assert "2024" in names(corpus)
    (corpus / "2024").chmod(0o700)
