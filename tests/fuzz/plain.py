"""Plain text of any encoding."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

from functools import partial

from tests.fuzz.reading import check_reading
from tests.fuzz.target import Target

NEWS = "本报讯（记者 林一）云溪市总工会主席赵远帆授予纺织厂工会“模范职工之家”称号。\r\n　　慰问职工300人。"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk", "big5hkscs")

TARGET = Target(
    partial(check_reading, ".txt"),
    (
        *(NEWS.replace("帆", "凡").encode(encoding, "replace") for encoding in ENCODINGS),
        "雲溪市總工會召開會議，部署全年的工作".encode("big5hkscs"),
        NEWS.encode() + b"\x80\xff",
        NEWS.encode("gb18030")[:-1],
        b"\x00\x01\x02\x7fELF",
        "工\u2028会\x0b主\x85席\x1c\x00\ufffe\ud800".encode("utf-8", "surrogatepass"),
    ),
    ("\\xef\\xbb\\xbf", "\\xff\\xfe", "\\xfe\\xff", "\\xff\\xfe\\x00\\x00", "\\xa1\\xa3", "\\xb9\\xa4\\xbb\\xe1", "\\x81\\x30\\x81\\x30", "%PDF-", "PK"),
)  # fmt: skip
