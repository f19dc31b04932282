"""Physical lines of a page joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from extract.boundary import within_word
from extract.fold import fold

# A line so opened is never the continuation of another: list marks, section labels, sources, captions, datelines.
_OPENER = re.compile(
    r"[【◆●■□◎○▲△★☆※◇▪]|（?图[为①-⑩\d一二三四：]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|"
    r"附[：:]|（?作者|（?记者|（?通讯员|本[报网站刊台]|据新华社|新华社|又讯|链接[：:]|发布时间|来源[：:]|编辑[：:]|责任?编辑?[：:]"
)
_CAPTION = re.compile(
    r"（?图[为①-⑩\d一二三四：/]|[▲△]|（?[上下左右]图|.{0,60}[\u4e00-\u9fff ]{2,12} ?[/／]?摄(?:影)?）?$"
)
# Where a passage over a headline or caption lands on one of these, it is another text that begins.
_BEGINNING = re.compile(r"日前|近日|昨[日天]|近年来|近[些几]年|连日来|今年以来|\d{1,4}年|\d{1,2}月")
_LEAD = re.compile(r"(?:日前|近日|近年来|连日来|今年以来)[，,]")
_PICTURED = re.compile(r"[。！”）)][^。，]{2,24}摄(?:影)?[）)]?$")
_TERMINAL = "。！？!?…；;：:”’」』）)】》."
# After the last sentence of a paragraph, names: of who wrote it, of who took the picture.
_CREDITED = re.compile(
    r"[。！？”）)][ \u3000]{1,4}(?:(?:本报|特约)?(?:通讯员|记者)[ \u3000：:]{0,2})?"
    r"[\u4e00-\u9fff·]{1,4}(?:[ \u3000、/]{1,2}[\u4e00-\u9fff·]{1,4}){0,5}$"
)
_CLOSES = {"”": "“", "’": "‘", "）": "（", "》": "《", "】": "【"}
_OPENS = {opening: close for close, opening in _CLOSES.items()}
_BRACKET = re.compile("[“”‘’（）《》【】]")
_SPACE = " \t\r\u3000\xa0\u2002\u2003\u2009\u200b\ufeff"
_LONG = 40
_WIDE = 90
_LOOKAHEAD = 3
# Columns of a page: none is narrower; from this width on they may be broken by the number of characters, and an empty line in
# mid-sentence parts nothing.
_NARROWEST, _EVEN_COLUMN = 16, 32
# A page is broken where so many of its lines, and that share of them, stop in mid-sentence; of headlines it has no greater share.
_LEAST_BROKEN, _BROKEN_SHARE, _WIDER_SHARE = 4, 0.35, 0.25
# Signs that must not begin a line hang over its end.
_HANGING = 4
# A word that a break may cut has no more characters on either side.
_WORD = 4
# How long a paragraph must be for a second copy of it to be a misprint; one of a caption is always one.
_TELLING = 15


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
    lead: int
    indent: int
    width: int
    gap: bool


@dataclass(slots=True)
class _Group:
    """Lines joined so far: how long they are, how they end, and which brackets they leave open."""

    lines: list[_Line]
    length: int = 0
    tail: str = ""
    open: Counter[str] = field(default_factory=Counter)

    def add(self, line: _Line) -> None:
        self.lines.append(line)
        self.length += len(line.text)
        self.tail = (self.tail + line.text)[-_LONG:]
        for bracket in _BRACKET.findall(line.text):
            if bracket in _OPENS:
                self.open[bracket] += 1
            else:
                self.open[_CLOSES[bracket]] -= 1

    def closed_by(self, text: str) -> bool:
        """Whether `text` begins by closing a quote or bracket that the group opened not long before its end."""
        head = text[:12]
        return any(
            close in head
            and opening not in head[: head.index(close)]
            and self.open[opening] > 0
            and opening in self.tail
            for close, opening in _CLOSES.items()
        )


def paragraphs(text: str, heading: int = 0) -> tuple[Paragraph, ...]:
    """The paragraphs of a page: broken lines joined, each paragraph that the page prints twice kept once.

    Joined are the lines of a text wrapped at a fixed width, and a long line that stops in mid-sentence with the next one that
    can go on with it, over a caption or headline that stands between. Nothing is joined to a line that begins before the
    offset `heading`.
    """
    lines, wrap = _wrapped(_lines(text))
    indented = sum(line.indent >= 2 for line in lines) >= 2
    joined: list[_Group] = []
    used: set[int] = set()
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if index in used or (line.text in seen and not wrap and _is_telling(line.text)):
            continue
        seen.add(line.text)
        group = _Group([])
        group.add(line)
        used.add(index)
        while line.start >= heading and (
            (following := _continuation(lines, used, seen, group, index, wrap, indented)) is not None
        ):
            group.add(lines[following])
            seen.add(lines[following].text)
            used.add(following)
            index = following
        joined.append(group)
    return tuple(_once(_paragraph(group.lines) for group in joined))


def is_caption(text: str) -> bool:
    """Whether the folded text is what stands below a picture."""
    return (text[:1] in "（图▲△上下左右" or "摄" in text[-3:]) and _CAPTION.match(text) is not None


def _lines(text: str) -> list[_Line]:
    lines, offset, gap = [], 0, False
    for raw in text.split("\n"):
        stripped = raw.strip(_SPACE)
        if stripped and not stripped.isspace():
            lead = raw.index(stripped[0])
            start = offset + lead
            indent = _display_width(raw[:lead]) if lead else 0
            lines.append(
                _Line(start, start + len(stripped), stripped, lead, indent, indent + _display_width(stripped), gap)
            )
        gap = not stripped
        offset += len(raw) + 1
    return lines


def _display_width(text: str) -> int:
    """The columns that the text takes, two for a Chinese character or sign; in a long text, for every character."""
    return len(text.encode("gbk", "replace")) if len(text) <= _WIDE else 2 * len(text)


def _wrapped(lines: Sequence[_Line]) -> tuple[Sequence[_Line], range]:
    """The lines and the widths of those that are broken, none where the lines are whole paragraphs.

    A page broken after so many characters, whatever their width, has its lines measured by their number.
    """
    ended = [_ended(line.text) for line in lines]
    numbers = [2 * (line.lead + len(line.text)) for line in lines]
    by_width, wide = _broken_at(lines, [line.width for line in lines], ended, 3)
    by_number, even = _broken_at(lines, numbers, ended, 0)
    if even > wide and by_number.stop > _EVEN_COLUMN:
        return [replace(line, width=number) for line, number in zip(lines, numbers, strict=True)], by_number
    return lines, by_width


def _broken_at(lines: Sequence[_Line], widths: Sequence[int], ended: Sequence[bool], slack: int) -> tuple[range, int]:
    """The widths, as many as `slack` and one, at which most lines stop in mid-sentence, and how many do; none where few do.

    `widths` and `ended` tell of each line how wide it is and whether it ends a sentence. What is wider than that are headlines:
    few, and none of them a sentence.
    """
    times = Counter(width for width, end in zip(widths, ended, strict=True) if not end)
    best, most = range(0), 0
    for wrap in sorted(times):
        broken = sum(times[width] for width in range(wrap - slack, wrap + 1))
        if _NARROWEST <= wrap <= _WIDE and broken > most:
            wider = [line for line, width in zip(lines, widths, strict=True) if width > wrap + _HANGING]
            fits = len(lines) - len(wider)
            if (
                broken >= max(_LEAST_BROKEN, fits * _BROKEN_SHARE)
                and len(wider) <= fits * _WIDER_SHARE
                and not any("。" in one.text for one in wider)
            ):
                best, most = range(wrap - slack, wrap + 1), broken
    return best, most


def _continuation(
    lines: Sequence[_Line],
    used: set[int],
    seen: set[str],
    group: _Group,
    index: int,
    wrap: range,
    indented: bool,
) -> int | None:
    """The index of the line that goes on with the group whose last line is `index`, or None."""
    tail, following = group.lines[-1], index + 1
    while following < len(lines) and following in used:
        following += 1
    if following == len(lines):
        return None
    line = lines[following]
    if wrap:
        if not _ended(tail.text) and following + 1 < len(lines) and is_caption(fold(line.text)):
            following += 1
            line = lines[following]
        if following in used or line.indent >= 2 or _OPENER.match(line.text):
            return None
        width, widest, ended = tail.width, wrap[-1], _ended(tail.text)
        if line.gap and (widest < _EVEN_COLUMN or width < wrap[0] or ended):
            return None
        full = width >= wrap[0] or (width >= widest * 3 // 4 and not ended)
        runs_on = full and width <= widest + _HANGING and (indented or not ended)
        return following if runs_on or group.closed_by(line.text) else None
    if _ended(tail.text):
        return None
    if not line.gap and (group.closed_by(line.text) or (_even(group, line) and _cuts_word(tail.text, line.text))):
        return following
    if group.length < _LONG and not group.closed_by(line.text):
        return None
    for candidate in range(following, min(following + _LOOKAHEAD + 1, len(lines))):
        line = lines[candidate]
        if candidate in used or line.text in seen or _PICTURED.search(line.text, max(len(line.text) - _LONG, 0)):
            continue
        if _is_prose(line.text):
            begins = _BEGINNING if candidate > following else _LEAD
            return None if line.indent >= 2 or _OPENER.match(line.text) or begins.match(line.text) else candidate
    return None


def _ended(text: str) -> bool:
    return text[-1] in _TERMINAL or _CREDITED.search(text, max(len(text) - _LONG, 0)) is not None


def _even(group: _Group, line: _Line) -> bool:
    """Whether the group's last line is long, or as long as the one before it or behind it."""
    beside = [*group.lines[-2:-1], line]
    width = group.lines[-1].width
    return group.length >= _LONG or (
        width >= _EVEN_COLUMN and line.indent < 2 and any(abs(each.width - width) <= _HANGING for each in beside)
    )


def _cuts_word(text: str, following: str) -> bool:
    """Whether a word of the dictionary stands across the break between two lines."""
    head = text[-_WORD:]
    return within_word(fold(head + following[:_WORD]), len(head))


def _is_prose(text: str) -> bool:
    return len(text) > _LONG or any(sign in text for sign in "。；;")


def _is_telling(text: str) -> bool:
    return len(text) >= _TELLING or text.endswith("摄")


def _paragraph(group: Sequence[_Line]) -> Paragraph:
    text = "".join(line.text for line in group)
    return Paragraph(text, tuple((line.start, line.end) for line in group), group[0].indent, group[0].gap)


def _once(found: Iterable[Paragraph]) -> list[Paragraph]:
    kept: dict[str, Paragraph] = {}
    for number, paragraph in enumerate(found):
        kept.setdefault(paragraph.text if _is_telling(paragraph.text) else f"{number}", paragraph)
    return list(kept.values())
