"""PDF documents, good and bad."""

from __future__ import annotations

import io
import logging

import pytest
from pypdf import PdfReader, PdfWriter

from extract.read.pdf import read_pdf
from tests.extract.read.outcome import document, reason
from tests.extract.read.printed import printed


def locked(data: bytes, password: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


NEWS = printed("市总工会召开会议\n赵远帆出席会议。", "区总工会启动竞赛")


def test_read_pdf_reads_chinese_pages() -> None:
    assert document(read_pdf, NEWS).text.split() == ["市总工会召开会议", "赵远帆出席会议。", "区总工会启动竞赛"]


def test_read_pdf_reads_what_is_locked_only_against_changes() -> None:
    assert document(read_pdf, locked(NEWS, "")).text.startswith("市总工会召开会议")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (locked(NEWS, "secret"), "encrypted: needs a password"),
        (b"not a pdf", "not a PDF document"),
        (b"%PDF-1.4\n" + b"\x00" * 100, "broken: "),
        (NEWS[: len(NEWS) // 3], "broken: "),
        (printed(""), "no text in it: pictures of pages"),
    ],
)
def test_read_pdf_says_what_is_wrong(data: bytes, expected: str) -> None:
    assert reason(read_pdf, data).startswith(expected)


def test_read_pdf_stops_at_the_limit() -> None:
    assert reason(read_pdf, printed("工" * 500), 100) == "text of more than 100 bytes, the limit"


def test_read_pdf_keeps_the_warnings_of_its_library_to_itself(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("pypdf").handlers.clear()
    reason(read_pdf, b"%PDF-1.4\nxref\n" + b"1 2 3" * 20)
    assert capfd.readouterr() == ("", "")
