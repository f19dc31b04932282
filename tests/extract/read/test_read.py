"""Files of every format and fault."""

from __future__ import annotations

import os
import socket
import stat
from contextlib import chdir
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document import Document
from extract.error import UnreadableError
from extract.limit import Limits
from extract.read import read_file
from extract.read.content import Content
from extract.source import SUFFIXES
from tests.fuzz.reading import check_reading
from tests.unprivileged import unprivileged

TEXT = "云溪市总工会召开全委会议。\n赵远帆出席会议并讲话。"


def read(path: Path, limits: Limits | None = None) -> list[Document]:
    return list(read_file(path, path.name, limits or Limits()))


def reason(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as raised:
        read(path, limits)
    assert raised.value.source == path.name
    assert "\n" not in raised.value.reason
    return raised.value.reason


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a", "a.log", "a\nb😀.txt", "工会 新闻.txt", "-.txt"])
def test_read_file_reads_text_under_any_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(TEXT.replace("\n", "\r\n").encode())
    (document,) = read(tmp_path / name)
    assert (document.name, document.text, document.title, document.published) == (name, TEXT, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一\r\n二\r三\u2028四\x0c五", "一\n二\n三\n四\n五"),
        ("工\x00会\x07主\x9f席\ufffe", "工 会 主 席 "),
        ("\ufeff工会", "工会"),
        ("工会𠮷", "工会𠮷"),
    ],
)
def test_read_file_cleans_text(tmp_path: Path, text: str, expected: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("".join([text, "。工会的职工" * 100]), encoding="utf-8", newline="")
    assert read(path)[0].text == expected + "。工会的职工" * 100


@pytest.mark.parametrize(
    ("head", "suffix"), [(b"<!DOCTYPE html><p>", "page"), (b"\n<html><p>", "page"), (b'{"text": "', "lines")]
)
def test_read_file_tells_the_format_where_the_suffix_does_not(tmp_path: Path, head: bytes, suffix: str) -> None:
    path = tmp_path / "input"
    path.write_bytes(head + "工会召开会议。".encode() + (b'"}' if suffix == "lines" else b""))
    assert read(path)[0].text == "工会召开会议。"


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@pytest.mark.parametrize(
    "data", [b"", b" \n\t\n", b"\x00" * 5000, b"PK\x03\x04", b"%PDF-1.4\n%%EOF", b"\xff\xfe", b"\xd0\xcf\x11\xe0"]
)
def test_read_file_gives_a_reason_for_every_format(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    assert reason(path)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_readers_give_documents_or_a_reason(suffix: str, data: bytes) -> None:
    check_reading(suffix, data)


def test_read_file_refuses_what_is_too_large_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert reason(path) == "200.0 MB, over the limit of 50.0 MB"
    path.write_text("工会", encoding="utf-8")
    assert reason(path, Limits(bytes=5)) == "6 bytes, over the limit of 5 bytes"
    assert read(path, Limits(bytes=6))


def test_read_file_never_waits_for_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        with chdir(tmp_path):  # a socket's whole path may be too long
            listener.bind("socket.txt")
        assert reason(tmp_path / "socket.txt") == "a socket, not a file"
    assert reason(tmp_path / "pipe.txt") == "a named pipe, not a file"
    assert reason(tmp_path / "folder.txt") == "a folder, not a file"
    assert reason(tmp_path / "device.txt") == "a device, not a file"
    assert reason(tmp_path / "loop.txt") == "too many levels of symbolic links"
    assert reason(tmp_path / "gone.txt") == "no such file or directory"


def test_read_file_says_what_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("工会", encoding="utf-8")
    path.chmod(stat.S_IWUSR)
    with unprivileged():
        assert reason(path) == "permission denied"


def test_title_stands_above_a_text_that_does_not_begin_with_it() -> None:
    content = Content("a", b"", "0" * 64, 100)
    assert content.document("正文。", "标题").text == "标题\n正文。"
    assert content.document(" 标　题\n正文。", "标题").text == " 标　题\n正文。"
    assert content.document("正文。", " \n").title is None
    stated = content.document("正文。", "标 题\n二", date(2024, 5, 1), " 云溪日报 ")
    assert (stated.title, stated.publisher, stated.published) == ("标 题 二", "云溪日报", date(2024, 5, 1))
