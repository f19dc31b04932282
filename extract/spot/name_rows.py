"""Names set in rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.spot.names import Name, looks_like_name

_SURE = 2.5
_NAMES_ROW = re.compile(
    r"(?<![^\n])[ ]*(?:[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,3}| {1,3}[\u4e00-\u9fff])(?:[ 、]+|(?=\n|$))){2,20}(?![^\n])"
)
_CELL = re.compile(r"[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,3}| {1,3}[\u4e00-\u9fff](?![\u4e00-\u9fff]))")


def name_rows(folded: str) -> Iterator[Name]:
    """Names set in rows, nothing else on the line: two and more, spaces between."""
    for row in _NAMES_ROW.finditer(folded):
        names = [
            Name(row.start() + m.start(), row.start() + m.end(), m.group().replace(" ", ""), _SURE)
            for m in _CELL.finditer(row.group())
        ]
        if len(names) >= 3 and all(looks_like_name(name.name) for name in names):
            yield from names
