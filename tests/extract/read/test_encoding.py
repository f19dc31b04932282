"""Bytes decoded, or refused with a reason."""

from __future__ import annotations

import hashlib

import pytest

from extract.error import UnreadableError
from extract.read.content import Content
from extract.read.encoding import decode

NEWS = (
    "本报讯（通讯员 林小舟）7月17日，云溪市总工会启动“清凉一夏”行动，市总工会主席赵远帆带队看望环卫职工，送去饮料三百箱。\n"
    "据了解，今年全市各级工会已慰问职工1.2万人次。\n"
)
TRADITIONAL = (
    "本報訊（記者 林小舟）工會聯合會昨日舉行職工技能競賽，來自各區的三百名會員參加，主席趙遠帆為獲獎者頒發獎狀。\n"
)
SHORT = "市总工会召开会议"


def contents(data: bytes) -> Content:
    return Content("a.txt", data, hashlib.sha256(data).hexdigest(), 1_000_000)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (NEWS, encoding)
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk")
        ),
        *((TRADITIONAL, encoding) for encoding in ("utf-8", "big5", "gb18030", "utf-16-le", "utf-16-be")),
        *((SHORT, encoding) for encoding in ("utf-8", "gbk", "utf-16-le", "utf-16-be")),
        ("ACFTU Annual Report 2023\n", "utf-8"),
        ("ACFTU Annual Report 2023\n", "utf-16-le"),
    ],
)
def test_decode_tells_encodings_apart(text: str, encoding: str) -> None:
    assert decode(contents(text.encode(encoding))) == text


def test_decode_reads_a_mark_of_the_other_byte_order() -> None:
    assert decode(contents(b"\xfe\xff" + NEWS.encode("utf-16-be"))) == NEWS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n...", "not text: a PDF document"),
        (b"PK\x03\x04\x14\x00", "not text: a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "not text: a picture"),
        (bytes(range(256)) * 40, "not text: binary data"),
        (b"\x01\x02\x03\x04ab" * 50, "not text: binary data"),
        (NEWS.encode()[:-20] + b"\xff\xfe\xff" + NEWS.encode(), "not UTF-8 (broken at line 2)"),
        (NEWS.encode()[:101], "not UTF-8 (broken at line 1)"),
        (b"\xff\xfe" + NEWS.encode("utf-16-le")[:41], "marked as UTF-16, but broken"),
        (NEWS.encode("gb18030").decode("utf-8", "replace").encode(), "damaged"),
        (NEWS.encode().decode("gb18030", "replace").encode(), "damaged"),
        ("锟斤拷锟斤拷召开会议".encode(), "damaged"),
        (NEWS.encode().decode("latin-1").encode(), "not text: binary data"),
    ],
)
def test_decode_refuses_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=r"^a\.txt: ") as raised:
        decode(contents(data))
    assert reason in raised.value.reason
    assert "\n" not in raised.value.reason
