"""The hierarchy as a map: boxes from the top bodies rightwards to those below them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from graph.answering.projection import Ties
from graph.report.chart import WIDTH, cut

_LEAF = 15
_LEAVES = 64
_FILLS = ("#b3261e", "#c4554d", "#d5867f", "#e5b6b2", "#f2dbd9", "#faf0ef")


@dataclass(slots=True)
class _Box:
    """A body with those below it, or the rest that is not drawn (`rest` bodies)."""

    name: str
    below: list[_Box] = field(default_factory=list)
    size: int = 1
    rest: int = 0

    def leaves(self) -> int:
        return sum(box.leaves() for box in self.below) or 1

    def depth(self) -> int:
        return 1 + max((box.depth() for box in self.below), default=0)


def hierarchy_map(ties: Ties, title: str, more: str) -> str:
    """The hierarchy as SVG, large branches first; what has no room is a box of its number with the word `more`."""
    roots = _forest(ties)
    if not roots:
        return ""
    width = 40
    while width > 1:
        shown = _pruned(roots, width, more)
        if sum(box.leaves() for box in shown) <= _LEAVES:
            break
        width -= 1
    else:
        shown = _pruned(roots, 1, more)
    step = WIDTH / max(box.depth() for box in shown)
    parts: list[str] = []
    height = 0
    for box in shown:
        _draw(box, 0, height, step, parts)
        height += box.leaves() * _LEAF
    return f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}" font-size="10.5">{"".join(parts)}</svg>\n'


def _forest(ties: Ties) -> list[_Box]:
    """Each body below the first of those above it, larger branches first."""
    upper: dict[int, int] = {}
    for source, target, _ in ties.ties:
        if source not in upper and source != target and not _above(upper, target, source):
            upper[source] = target
    boxes = [_Box(name) for name in ties.labels]
    for source in sorted(upper):
        boxes[upper[source]].below.append(boxes[source])
    for node in range(len(boxes)):
        place: int | None = upper.get(node)
        while place is not None:
            boxes[place].size += 1
            place = upper.get(place)
    for box in boxes:
        box.below.sort(key=lambda one: (-one.size, one.name))
    return sorted((box for node, box in enumerate(boxes) if node not in upper), key=lambda one: (-one.size, one.name))


def _above(upper: dict[int, int], node: int, wanted: int) -> bool:
    """Whether `wanted` is `node` or above it."""
    place: int | None = node
    while place is not None:
        if place == wanted:
            return True
        place = upper.get(place)
    return False


def _pruned(boxes: list[_Box], width: int, more: str) -> list[_Box]:
    kept = [_Box(box.name, _pruned(box.below, width, more), box.size) for box in boxes[:width]]
    rest = sum(box.size for box in boxes[width:])
    return [*kept, _Box(f"{more} {rest}", rest=rest)] if rest else kept


def _draw(box: _Box, depth: int, y: float, step: float, parts: list[str]) -> None:
    height = box.leaves() * _LEAF
    fill = "#ffffff" if box.rest else _FILLS[min(depth, len(_FILLS) - 1)]
    ink = "#ffffff" if depth < 2 and not box.rest else "#333333"
    parts.append(
        f'<rect x="{depth * step:.1f}" y="{y}" width="{step - 1:.1f}" height="{height - 1}" fill="{fill}" stroke="#ffffff">'
        f"<title>{escape(box.name)}</title></rect>"
    )
    parts.append(
        f'<text x="{depth * step + 4:.1f}" y="{y + height / 2 + 3.5:.1f}" fill="{ink}">{escape(cut(box.name, step))}</text>'
    )
    for below in box.below:
        _draw(below, depth + 1, y, step, parts)
        y += below.leaves() * _LEAF
