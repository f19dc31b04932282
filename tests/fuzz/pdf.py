"""PDF documents, whole and broken."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

import logging
from functools import partial

import pypdf  # noqa: F401 - loaded here, so that the fuzzer sees its branches

from tests.extract.read.printed import printed
from tests.fuzz.reading import check_reading
from tests.fuzz.target import Target

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
_SMALL = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj "
    b"4 0 obj<</Length 44>>stream\nBT /F 9 Tf 1 1 Td (a\\(b\\101) Tj [(c)-9(d)]TJ T* ET\nendstream endobj "
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj trailer<</Root 1 0 R>>\n%%EOF"
)
TARGET = Target(
    partial(check_reading, ".pdf"),
    (
        printed("云溪市总工会\n召开会议"),
        printed("一", "二"),
        _SMALL,
        _SMALL.replace(b"/Length 44", b"/Length 4 0 R"),
        _SMALL.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
        b"%PDF-1.4\n%%EOF",
    ),
    (
        " 0 R", "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "/Root", "/Pages", "/Kids", "/Count", "/Filter", "/FlateDecode",
        "/ASCII85Decode", "/LZWDecode", "/Encrypt", "/ToUnicode", "beginbfchar", "beginbfrange", "/Prev", "/XRef", "/ObjStm", "<<", ">>", "Tj", "TJ", "Tf", "BT",
        "/Length", "/W", "/Size", "/Font", "/Resources", "/Contents",
    ),
)  # fmt: skip
