"""Physical lines of a page joined to paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.fold import fold

# A line so opened is never the continuation of another: list marks, section labels, sources, captions, datelines.
_OPENER = re.compile(
    r"[【◆●■□◎○▲△★☆※◇▪]|（?图[为①-⑩\d一二三四：]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|"
    r"附[：:]|（?作者|（?记者|（?通讯员|本[报网站刊台]|据新华社|新华社|又讯|链接[：:]|发布时间|来源[：:]|编辑[：:]|责任?编辑?[：:]"
)
CAPTION = re.compile(
    r"（?图[为①-⑩\d一二三四：/]|[▲△]|（?[上下左右]图|.{0,60}[\u4e00-\u9fff ]{2,12} ?[/／]?摄(?:影)?）?$"
)
_TERMINAL = "。！？!?…；;：:”’」』）)】》."
_CLOSES = {"”": "“", "’": "‘", "）": "（", "》": "《", "】": "【"}
_LONG = 40
_LOOKAHEAD = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document: its text, the half-open `runs` of `Document.text` it was joined from, in order.

    `indent` is the display width of the space before it and `gap` tells whether an empty line stands before it.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    indent: int
    gap: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int
    width: int
    gap: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a page: broken lines joined, each paragraph that the page prints twice kept once.

    Joined are the lines of a text wrapped at a fixed width, and a long line that stops in mid-sentence with the next one that
    can go on with it, over a caption or headline that stands between.
    """
    lines = _lines(text)
    wrap = _wrap_width(lines)
    indented = sum(line.indent >= 2 for line in lines) >= 2
    joined: list[list[_Line]] = []
    used: set[int] = set()
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if index in used or (len(line.text) >= 15 and line.text in seen and not wrap):
            continue
        seen.add(line.text)
        group = [line]
        used.add(index)
        while (following := _continuation(lines, used, seen, group, index, wrap, indented)) is not None:
            group.append(lines[following])
            seen.add(lines[following].text)
            used.add(following)
            index = following
        joined.append(group)
    return tuple(_once(map(_paragraph, joined)))


def _lines(text: str) -> list[_Line]:
    lines, offset, gap = [], 0, False
    for raw in text.split("\n"):
        stripped = raw.strip(" \t\r\u3000\xa0\ufeff")
        if stripped:
            lead = raw.index(stripped[0])
            start = offset + lead
            indent = _display_width(raw[:lead])
            lines.append(_Line(start, start + len(stripped), stripped, indent, indent + _display_width(stripped), gap))
        gap = not stripped
        offset += len(raw) + 1
    return lines


def _display_width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The width at which the page's lines are broken, or 0 where they are whole paragraphs."""
    widths = sorted((line.width for line in lines), reverse=True)
    if len(widths) < 6:
        return 0
    wrap = widths[min(2, len(widths) - 1)]
    full = sum(wrap - 3 <= width <= wrap + 4 for width in widths)
    return wrap if wrap <= 90 and full >= max(4, len(widths) * 0.4) else 0


def _continuation(
    lines: Sequence[_Line],
    used: set[int],
    seen: set[str],
    group: Sequence[_Line],
    index: int,
    wrap: int,
    indented: bool,
) -> int | None:
    """The index of the line that goes on with the group whose last line is `index`, or None."""
    tail, following = group[-1], index + 1
    while following < len(lines) and following in used:
        following += 1
    if following == len(lines):
        return None
    line = lines[following]
    if wrap:
        if CAPTION.match(fold(line.text)) and not _ended(tail.text) and following + 1 < len(lines):
            following += 1
            line = lines[following]
        if line.gap or line.indent >= 2 or _OPENER.match(line.text):
            return None
        full = tail.width >= wrap - 3 or (tail.width >= wrap * 3 // 4 and not _ended(tail.text))
        return following if (full and (indented or not _ended(tail.text))) or _closes(group, line.text) else None
    if _ended(tail.text) or (sum(len(line.text) for line in group) < _LONG and not _closes(group, line.text)):
        return None
    if _closes(group, line.text) and not line.gap:
        return following
    for candidate in range(following, min(following + _LOOKAHEAD + 1, len(lines))):
        line = lines[candidate]
        if candidate in used or line.text in seen:
            continue
        opens = bool(_OPENER.match(line.text)) or line.indent >= 2
        if not opens and _is_prose(line.text):
            return candidate
        if _is_prose(line.text):
            return None
    return None


def _ended(text: str) -> bool:
    return text[-1] in _TERMINAL


def _is_prose(text: str) -> bool:
    return any(sign in text for sign in "。；;") or len(text) > _LONG


def _closes(group: Sequence[_Line], text: str) -> bool:
    """Whether `text` begins by closing a quote or bracket that the group left open."""
    head = text[:12]
    before = "".join(line.text for line in group)
    for close, opening in _CLOSES.items():
        if close in head and opening not in head[: head.index(close)] and before.count(opening) > before.count(close):
            return before.rfind(opening) > len(before) - 40
    return False


def _paragraph(group: Sequence[_Line]) -> Paragraph:
    text = "".join(line.text for line in group)
    return Paragraph(text, tuple((line.start, line.end) for line in group), group[0].indent, group[0].gap)


def _once(found: Iterable[Paragraph]) -> list[Paragraph]:
    kept: dict[str, Paragraph] = {}
    for number, paragraph in enumerate(found):
        kept.setdefault(paragraph.text if len(paragraph.text) >= 15 else f"{number}", paragraph)
    return list(kept.values())
