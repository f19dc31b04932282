"""Word documents, good and bad."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from extract.read.docx import read_docx
from tests.extract.read.outcome import document, reason

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PART = "word/document.xml"


def packed(body: str, part: str = PART, head: str = "<?xml version='1.0' encoding='utf-8'?>") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, f"{head}<w:document {WORD}><w:body>{body}</w:body></w:document>")
    return file.getvalue()


def test_read_docx_reads_what_word_writes() -> None:
    written = docx.Document()
    written.add_heading("市总工会召开会议", 1)
    paragraph = written.add_paragraph("云溪市")
    paragraph.add_run("总工会").bold = True
    paragraph.add_run("主席\t赵远帆")
    table = written.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "林一", "纺织厂"
    file = io.BytesIO()
    written.save(file)
    assert document(read_docx, file.getvalue()).text.strip().split("\n") == [
        "市总工会召开会议",
        "云溪市总工会主席 赵远帆",
        "林一  纺织厂",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p><w:p><w:r><w:t>三</w:t></w:r></w:p>", "一\n二\n三"),
        ("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>", "新"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>一</w:t></w:r></w:p>", "一"),
        (
            '<w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            "<mc:Choice><w:t>框</w:t></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback></mc:AlternateContent></w:p>",
            "框",
        ),
    ],
)
def test_read_docx_reads_text_once(body: str, expected: str) -> None:
    assert document(read_docx, packed(body)).text.strip() == expected


def test_read_docx_refuses_bombs_before_it_unpacks_them() -> None:
    bomb = packed("<w:p><w:t>" + "工" * 2_000_000 + "</w:t></w:p>")
    assert len(bomb) < 20_000
    assert reason(read_docx, bomb) == "unpacks to 6.0 MB, over the limit of 1.0 MB"


def test_read_docx_refuses_a_bomb_that_lies_about_its_size() -> None:
    bomb = packed("<w:p><w:t>" + "工" * 2_000_000 + "</w:t></w:p>")
    true = next(info.file_size for info in zipfile.ZipFile(io.BytesIO(bomb)).infolist()).to_bytes(4, "little")
    assert reason(read_docx, bomb.replace(true, (1000).to_bytes(4, "little"))).startswith("broken: ")


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a "工会工会"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_read_docx_refuses_entities(declaration: str) -> None:
    assert "XML entities" in reason(read_docx, packed("<w:p><w:t>工会</w:t></w:p>", head=declaration))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"PK\x03\x04broken", "broken: "),
        (packed("<w:p><w:t>工会</w:t></w:p>")[:-30], "broken: "),
        (packed("<w:p><w:t>工会"), "broken: "),
        (packed("", head="<?xml version='1.0' encoding='utf-06'?>"), "broken: unknown encoding"),
        (packed("", head="<?xml version='1.0' encoding='gb18030'?>"), "broken: "),
        (packed("工会", part="xl/workbook.xml"), "not a Word document"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted, or of the old Word format"),
        (packed("<w:p/>"), "no text in it"),
    ],
)
def test_read_docx_says_what_is_wrong(data: bytes, expected: str) -> None:
    assert reason(read_docx, data).startswith(expected)


def test_read_docx_refuses_an_encrypted_part() -> None:
    data = bytearray(packed("<w:p><w:t>工会</w:t></w:p>"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert reason(read_docx, bytes(data)) == "encrypted"
