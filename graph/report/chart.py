"""Charts as inline SVG: bars, columns by year, a matrix of places and years."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from graph.answering.answer import display_width

WIDTH = 720
COLOURS = ("#b3261e", "#1d5fa8", "#b07d00", "#2f7d4f")
_INK, _PALE = "#333333", "#d9d4cc"
_ROW, _LABELS, _CHARACTER = 22, 250, 6.6
_HEIGHT, _FOOT, _SIDE = 190, 26, 40


def bars(rows: Sequence[tuple[str, float]], title: str) -> str:
    """Horizontal bars, one a row, each with its label and value; empty where there are no rows."""
    if not rows:
        return ""
    most = max(value for _, value in rows) or 1
    side = min(_LABELS, max(display_width(label) for label, _ in rows) * _CHARACTER + 12)
    room = WIDTH - side - 60
    parts = []
    for number, (label, value) in enumerate(rows):
        y = number * _ROW
        parts.append(_text(side - 8, y + 15, cut(label, side - 12), "end", label))
        parts.append(
            f'<rect x="{_px(side)}" y="{y + 3}" width="{_px(room * value / most)}" height="{_ROW - 7}" fill="{COLOURS[0]}"/>'
        )
        parts.append(_text(side + room * value / most + 6, y + 15, f"{value:,g}" if value < 1e6 else f"{value:,.0f}"))
    return _svg(len(rows) * _ROW, title, parts)


def columns(years: Sequence[str], series: Mapping[str, Sequence[int]], title: str) -> str:
    """Columns by year, the series side by side, with a legend; empty where there are no years."""
    if not years:
        return ""
    most = max((value for values in series.values() for value in values), default=0) or 1
    step = (WIDTH - _SIDE) / len(years)
    width = min(step * 0.8 / len(series), 26)
    parts = []
    for value in _ticks(most):
        y = _HEIGHT - (_HEIGHT - 20) * value / most
        parts.append(f'<line x1="{_SIDE}" y1="{_px(y)}" x2="{WIDTH}" y2="{_px(y)}" stroke="{_PALE}"/>')
        parts.append(_text(_SIDE - 6, y + 4, f"{value:,}", "end"))
    every = max(1, math.ceil(len(years) * 34 / (WIDTH - _SIDE)))
    for place, year in enumerate(years):
        left = _SIDE + step * (place + 0.5) - width * len(series) / 2
        for number, (name, values) in enumerate(series.items()):
            height = (_HEIGHT - 20) * values[place] / most
            parts.append(
                f'<rect x="{_px(left + number * width)}" y="{_px(_HEIGHT - height)}" width="{_px(width - 1)}" '
                f'height="{_px(height)}" fill="{COLOURS[number]}"><title>{escape(f"{year} {name} {values[place]}")}</title></rect>'
            )
        if place % every == 0:
            parts.append(_text(_SIDE + step * (place + 0.5), _HEIGHT + 16, year, "middle"))
    parts += _legend(list(series), _HEIGHT + _FOOT)
    return _svg(_HEIGHT + _FOOT + 20, title, parts)


def matrix(rows: Sequence[str], heads: Sequence[str], cells: Mapping[tuple[str, str], int], title: str) -> str:
    """Circles where a row meets a head, their areas by the cells' values; empty where there are no rows."""
    if not rows:
        return ""
    step = min((WIDTH - _LABELS) / len(heads), 90)
    most = max(cells.values())
    parts = []
    for number, head in enumerate(heads):
        parts.append(_text(_LABELS + step * (number + 0.5), 14, cut(head, step), "middle"))
    for number, row in enumerate(rows):
        y = 24 + number * _ROW + _ROW / 2
        parts.append(
            f'<line x1="{_LABELS}" y1="{_px(y)}" x2="{_px(_LABELS + step * len(heads))}" y2="{_px(y)}" stroke="{_PALE}"/>'
        )
        parts.append(_text(_LABELS - 8, y + 4, cut(row, _LABELS - 12), "end", row))
        for place, head in enumerate(heads):
            value = cells.get((row, head), 0)
            if value:
                radius = max(3.0, (_ROW / 2 - 1) * math.sqrt(value / most))
                parts.append(
                    f'<circle cx="{_px(_LABELS + step * (place + 0.5))}" cy="{_px(y)}" r="{_px(radius)}" fill="{COLOURS[1]}">'
                    f"<title>{escape(f'{row} {head} {value}')}</title></circle>"
                )
    return _svg(28 + len(rows) * _ROW, title, parts)


def cut(text: str, room: float) -> str:
    """The text, shortened where it is wider than `room` pixels."""
    if display_width(text) * _CHARACTER <= room:
        return text
    kept = ""
    for character in text:
        if display_width(kept + character) * _CHARACTER > room - 12:
            break
        kept += character
    return f"{kept}…"


def _ticks(most: int) -> Iterator[int]:
    step = 10 ** max(0, len(str(most)) - 1)
    if most / step < 3:
        step = max(1, step // 2)
    yield from range(0, most + 1, step)


def _legend(names: Sequence[str], y: float) -> list[str]:
    parts: list[str] = []
    x = float(_SIDE)
    if len(names) < 2:
        return parts
    for number, name in enumerate(names):
        parts.append(f'<rect x="{_px(x)}" y="{y}" width="12" height="12" fill="{COLOURS[number]}"/>')
        parts.append(_text(x + 17, y + 11, name))
        x += 40 + display_width(name) * _CHARACTER
    return parts


def _text(x: float, y: float, text: str, anchor: str = "start", full: str | None = None) -> str:
    hint = f"<title>{escape(full)}</title>" if full is not None and full != text else ""
    return f'<text x="{_px(x)}" y="{_px(y)}" text-anchor="{anchor}" fill="{_INK}">{hint}{escape(text)}</text>'


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _svg(height: float, title: str, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {_px(height)}" role="img" aria-label="{escape(title)}" font-size="12">'
        f"{''.join(parts)}</svg>\n"
    )
