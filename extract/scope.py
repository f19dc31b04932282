"""What tells areas of one name apart."""

from __future__ import annotations

from functools import cache

from extract.entity import Entity
from extract.gazetteer import Area, Level, gazetteer
from extract.kind import Kind


@cache
def area_scope(area: Area | None) -> str:
    """The name of the area above where another area of China bears the same full name (鼓楼区 in 南京市 and 徐州市), and for
    every township; otherwise, and for None, empty.

    An area that took over from another of its name is the same area under another code, and has the scope of the last of them.
    The only one of a name that stands today has none (泰州市), those that stood before it do.
    """
    if area is None:
        return ""
    last = area
    if area.level is not Level.TOWNSHIP:
        namesakes = {other for other in gazetteer().named(area.name) if other.name == area.name}
        same = _continued(area, namesakes)
        standing = {other for other in namesakes if other.last is None}
        if same >= (standing or namesakes):
            return ""
        last = max(same, key=lambda other: (other.first, other.code))
    above = gazetteer().parent(last)
    return above.name if above is not None else ""


def _continued(area: Area, namesakes: set[Area]) -> set[Area]:
    """Those of the namesakes that have the area's code or are tied to it by successions."""
    found, new = {area}, [area]
    while new:
        each = new.pop()
        near = {*gazetteer().predecessors(each), *gazetteer().successors(each)}
        near.update(other for other in namesakes if other.code == each.code)
        new += sorted((near & namesakes) - found, key=lambda other: (other.code, other.first))
        found |= near & namesakes
    return found


@cache
def place(area: Area) -> Entity:
    """The area as an entity of kind place."""
    return Entity(Kind.PLACE, area.name, area_scope(area), area)
