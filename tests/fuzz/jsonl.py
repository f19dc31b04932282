"""JSON Lines of right and wrong types."""

from __future__ import annotations

from functools import partial

from tests.fuzz.reading import check_reading
from tests.fuzz.target import Target

TARGET = Target(
    partial(check_reading, ".jsonl"),
    (
        '{"text": "工会召开会议。", "title": "题", "date": "2024-05-01", "source": "云溪日报"}\n{"text": "乙"}'.encode(),
        b'{"text": 1}\n[]\nnull\ntrue\n"a"\n{"text": null}\n{"text": " "}\n{"text": "a", "date": "2024-13-40"}\n\n{"text": ["a"]}',
        b'{"text": "\\ud800", "title": "\\udfff\\n", "source": "\\u0000"}\n{"text": "a", "text": "b"}',
        b'{"text": "a", "x": ' + b"[" * 300 + b"]" * 300 + b"}\n{",
        b'{"text": "a", "x": 1e999, "y": NaN, "z": -Infinity, "n": 123456789012345678901234567890}',
        '\ufeff{"text": "工会", "date": "2024年5月1日"}\r\n{"text": "会", "date": "20240501"}'.encode(),
    ),
    ('"text"', '"title"', '"date"', '"source"', "\\\\ud800", "\\\\u0000", "null", "true", "1e999", "[[", "{}", "2024-05-01", '": "'),
)  # fmt: skip
