"""PDF documents, good and bad."""

from __future__ import annotations

import io
import logging

import pytest
from pypdf import PdfReader, PdfWriter

from extract.read.pdf import read_pdf
from tests.extract.read.outcome import document, reason


def printed(*pages: str) -> bytes:
    """A PDF whose pages hold the lines of each text, in a font with a table back to Unicode."""
    characters = sorted(set("".join(pages)) - {"\n"})
    table = "\n".join(f"<{ord(character):04X}> <{ord(character):04X}>" for character in characters)
    to_unicode = f"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {len(characters)} beginbfchar\n{table}\nendbfchar endcmap"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{6 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
    ]
    for number, text in enumerate(pages):
        lines = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in text.split("\n"))
        stream = f"BT /F 12 Tf 50 700 Td {lines} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {7 + 2 * number} 0 R /Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    entries = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{entries}{trailer}".encode("ascii")


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
