"""Quoted spans of an article, nested and unclosed ones included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"[“”\n]")
_LONGEST = 60
# “公益讲座进企业“活动: an opening mark printed for the closing one.
_TURNED = re.compile(
    "“(?:(?:主题|系列|专项|品牌|创建|志愿服务)?活动|(?:劳动|知识|技能)?竞赛|大赛|行动|工程|称号)(?=[，。；、的])"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A half-open stretch `[start, end)` of the folded text with its marks; `core` is what stands between them.

    `closed` is False where the closing mark is missing: then the stretch runs on to the next opening mark or sentence end.
    """

    start: int
    end: int
    core: str
    closed: bool = True


def quotes(folded: str) -> Iterator[Quote]:
    """The outermost quoted spans of the text, in order; spans longer than any name are left out."""
    opened: int | None = None
    depth = 0
    for mark in _MARK.finditer(folded):
        sign, at = mark.group(), mark.start()
        if sign == "“" and opened is not None and depth == 1 and _TURNED.match(folded, at):
            sign = "”"
        if sign == "“":
            if opened is None:
                opened, depth = at, 1
            elif (
                "”" in folded[at : at + 20]
                and folded.find("”", at) < _next_open(folded, at)
                and _closes_twice(folded, at)
            ):
                depth += 1
            else:
                yield from _unclosed(folded, opened, at)
                opened, depth = at, 1
        elif sign == "”":
            if opened is None:
                continue
            depth -= 1
            if depth == 0:
                if at - opened <= _LONGEST:
                    yield Quote(opened, at + 1, folded[opened + 1 : at])
                opened = None
        elif opened is not None:
            yield from _unclosed(folded, opened, at)
            opened = None
    if opened is not None:
        yield from _unclosed(folded, opened, len(folded))


def _next_open(folded: str, at: int) -> int:
    found = folded.find("“", at + 1)
    return found if found >= 0 else len(folded)


def _closes_twice(folded: str, at: int) -> bool:
    """Whether two closing marks follow before the next opening one, as in “A“B”C”."""
    first = folded.find("”", at)
    return folded.find("”", first + 1, first + 30) != -1 and folded.find("“", at + 1, folded.find("”", first + 1)) == -1


def _unclosed(folded: str, start: int, end: int) -> Iterator[Quote]:
    stop = re.search(r"[。！？；\n]", folded[start:end])
    end = start + stop.start() if stop else end
    yield Quote(start, end, folded[start + 1 : end], closed=False)
