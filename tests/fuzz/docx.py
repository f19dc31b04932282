"""Word documents: archives with any part in them, and any bytes as an archive."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

import io
import zipfile
from functools import partial

from tests.fuzz.reading import check_reading
from tests.fuzz.target import Target

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PART = "word/document.xml"
# What the first byte of an input says: the rest is the part itself, the part's body, or the archive.
_AS_PART, _AS_BODY = b"P", b"B"


def _packed(part: bytes, method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(zipfile.ZipInfo(_PART), part, method)
    return file.getvalue()


def _spelled(data: bytes) -> bytes:
    kind, rest = data[:1], data[1:]
    if kind == _AS_PART:
        return _packed(rest)
    if kind == _AS_BODY:
        return _packed(f'<w:document xmlns:w="{_WORD}"><w:body>'.encode() + rest + b"</w:body></w:document>")
    return rest


_BODY = (
    "<w:p><w:r><w:t>工会</w:t><w:tab/><w:br/><w:t xml:space='preserve'> 会议</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>林一"
    "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
).encode()
_ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname"><!ENTITY c "&b;&b;">]><a>&c;</a>'
_FALLBACK = (
    b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:t>a</w:t></mc:Choice>'
    b"<mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent>"
)
TARGET = Target(
    partial(check_reading, ".docx"),
    (
        _AS_BODY + _BODY,
        _AS_BODY + _FALLBACK,
        _AS_PART + _ENTITY,
        _AS_PART + "<?xml version='1.0' encoding='utf-16'?><a>".encode("utf-16"),
        b"Z" + _packed(_BODY),
        b"Z" + _packed(_BODY, zipfile.ZIP_DEFLATED),
        b"Z" + _packed(b"x" * 400_000, zipfile.ZIP_DEFLATED),
        b"Z\xd0\xcf\x11\xe0",
    ),
    ("<w:t>", "</w:t>", "<w:p>", "</w:p>", "<w:tr>", "</w:tr>", "<w:br/>", "<!DOCTYPE", "<!ENTITY", "&#x0;", "<![CDATA[", "encoding=", "PK\\x01\\x02", "PK\\x05\\x06"),
    _spelled,
)  # fmt: skip
