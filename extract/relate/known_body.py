"""One name for one body: that which the article has, and towns' committees without the areas before the town."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.entity import Entity
from extract.federation import parts
from extract.kind import Kind
from extract.reading import Reading

_LONG = 5
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:镇|乡|街道|村|社区)(?=[\u4e00-\u9fff])")
_OF_TOWNS = frozenset({Kind.PARTY, Kind.GOVERNMENT, Kind.MASS})


def known_body(reading: Reading, body: Entity | None) -> Entity | None:
    """The entity of that name, of the same kind if there is one (政府 for 人民政府 too, or with its city before it or without),
    that the article already has, else the body itself, a town's without the areas before the town but where another of its
    bodies has them."""
    if body is None:
        return None
    known = {m.entity.name: m.entity for m in reading.mentions if m.entity and m.entity.kind is body.kind}
    found = known.get(body.name) or known.get(re.sub(r"人民政府$", "政府", body.name))
    found = found or next((m.entity for m in reading.mentions if m.entity and m.entity.name == body.name), None)
    if found is not None or len(body.name) < _LONG:
        return found or body
    if body.kind is Kind.UNION and body.name + "联合会" in known:
        return known[body.name + "联合会"]
    rest = parts(body.name).rest
    town = _TOWN.match(rest) if body.kind in _OF_TOWNS else None
    full = body.name.removesuffix(rest) + town.group() if town else ""
    kept = not town or any(
        m.entity and m.entity.kind in _OF_TOWNS and m.entity.name.startswith(full) for m in reading.mentions
    )
    short = body.name if kept else rest
    longer = [entity for name, entity in known.items() if name.endswith(short)]
    return longer[0] if len(longer) == 1 else replace(body, name=short)
