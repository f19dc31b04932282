"""Bodies that the name of somebody beside them tells: 实验小学|甲 in a list of winners, a row 甲  火炬农场公司."""

from __future__ import annotations

import re

from extract.spot.name_proof import is_clear, is_firm
from extract.spot.names import Name, name_at

# Behind these an item of a list or a clause begins.
_OPENING = frozenset("、，。；：（ \n和与")
_TELLING = frozenset({"的有", "还有", "的是", "分别", "依次"})
_CLOSING = re.compile(r"[、，。；）\n ]|等|[两三四五六七八九]?[人位名]|$")
_SURE = 2.2
_ROW = re.compile(r"(?:^|\n)[^\n。，]{0,8}?(?P<name>[一-鿿](?:[一-鿿]{1,2}| {1,4}[一-鿿])) {1,8}$")


def beside_name(folded: str, start: int, end: int) -> bool:
    """Whether an item `[start, end)` of a list or a row has a person's name behind it, or in a row before it."""
    before = folded[start - 1 : start]
    if before and before not in _OPENING and folded[start - 2 : start] not in _TELLING:
        return False
    if folded[end : end + 1] in {"\n", ""} and before == " ":
        row = _ROW.search(folded, max(0, start - 24), start)
        name = name_at(folded, row.start("name"), row.end("name")) if row else None
        return name is not None and row is not None and name.end == row.end("name") and name.score >= 1
    name = name_at(folded, end, min(len(folded), end + 4))
    return name is not None and _is_told(folded, name)


def _is_told(folded: str, name: Name) -> bool:
    return (
        len(name.name) == 3
        and name.score >= _SURE
        and _CLOSING.match(folded, name.end) is not None
        and (is_clear(folded, name) or is_firm(name))
    )
