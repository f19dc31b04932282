"""Offices of one house in a list that names the house but once: 某某集团的调度部、财务部, 某某局一分公司、二分公司."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.boundary import breaks_within
from extract.kind import Kind
from extract.mention import Mention

_KIND = r"(?:部|处|科|分公司|车间|分厂|分局|支队|大队)"
_ITEM = re.compile(
    rf"[一-鿿]{{2,7}}?(?<![内外干本总各])(?<!俱乐){_KIND}(?=[、，。；：）\n]|[和与及](?!其)|等|共同|联合|主办|承办|协办)"
)
_NO_ITEM = re.compile(r"工会|党|委|多个|各|等|职工|有关|相关|其他|以及|家")
_AND = frozenset("、和与及")
_LEAST = 2


def listed_units(folded: str, kind: Kind, start: int, house: int, end: int) -> Iterator[Mention]:
    """The offices listed behind the name `[start, end)`, whose house alone is `[start, house)`, under the name of the house."""
    within = end > house
    at = end
    if within and (not re.search(rf"{_KIND}$", folded[house:end]) or folded[end : end + 1] not in _AND):
        return
    if within or folded.startswith("的", end):
        at += 1
    spans: list[tuple[int, int]] = []
    tail = folded[end - 1 : end] if within else ""
    while item := _ITEM.match(folded, at):
        named = item.group()
        joint = [breaks_within(folded, at, item.end()), bool(_NO_ITEM.search(named))]
        if any(joint) and not (_JOINED.fullmatch(named) and not _NO_ITEM.search(named)):
            break
        if tail and not named.endswith(tail):
            break
        tail = named[-1]
        spans.append((at, item.end()))
        if folded[item.end() : item.end() + 1] not in _AND:
            break
        at = item.end() + 1
    if len(spans) + within < _LEAST:
        return
    for first, last in spans:
        name = folded[start:house] + folded[first:last]
        yield Mention(kind, first, last, name, "listed unit", PRIORITY)


# Two fields of one office: 劳动和卫生部.
_JOINED = re.compile(r"[一-鿿]{2,3}[和与][一-鿿]{2,3}[部处]")
PRIORITY = 51
