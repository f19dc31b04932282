"""What tells areas of one name apart."""

from __future__ import annotations

from functools import cache

from extract.entity import Entity
from extract.gazetteer import Area, Level, gazetteer
from extract.kind import Kind


@cache
def area_scope(area: Area) -> str:
    """The name of the area above where another area of China bears the same full name (鼓楼区 in 南京市 and 徐州市), and for
    every township; otherwise empty."""
    if area.level is not Level.TOWNSHIP:
        places = {other.code for other in gazetteer().named(area.name) if other.name == area.name}
        if len(places) < 2:
            return ""
    above = gazetteer().parent(area)
    return above.name if above is not None else ""


@cache
def place(area: Area) -> Entity:
    """The area as an entity of kind place."""
    return Entity(Kind.PLACE, area.name, area_scope(area), area)
