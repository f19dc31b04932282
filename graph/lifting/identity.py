"""Which things of several articles are one: the canonical form of what an article names.

A pure function of the name, its kind and its area, so that no article's node depends on another's. Two names that only people
know to mean one thing are joined by a file of aliases (`graph.lifting.aliases`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from extract.entity import Entity
from extract.federation import parts
from extract.gazetteer import Area, gazetteer
from extract.kind import ORGANISATIONS, Kind
from extract.lexicon import table
from extract.scope import area_scope
from extract.toponym import conventional
from graph.lifting.curated import curated_honours


class Reason(StrEnum):
    """Why a name is taken for another."""

    AREA = "same-area"
    HONOUR = "same-honour"
    PROGRAMME = "same-programme"


@dataclass(frozen=True, slots=True)
class Identity:
    """The entity under its canonical name and scope, and the reason where that is not the name the article gives."""

    entity: Entity
    reason: Reason | None = None


@lru_cache(maxsize=1 << 14)
def _identity(kind: Kind, name: str, scope: str, area: Area | None) -> Identity:
    entity = Entity(kind, name, scope, area)
    if kind is Kind.PROGRAMME:
        return _renamed(entity, programme_name(name), Reason.PROGRAMME)
    if kind is Kind.HONOUR:
        return _renamed(entity, honour_name(name), Reason.HONOUR)
    if kind in ORGANISATIONS and area is not None:
        found = local_name(name, area)
        if found is not None:
            return _renamed(replace(entity, scope=area_scope(area)), found, Reason.AREA)
    return Identity(entity)


def identity(entity: Entity) -> Identity:
    """The entity's canonical form; that of a canonical form is itself."""
    return _identity(entity.kind, entity.name, entity.scope, entity.area)


def _renamed(entity: Entity, name: str, reason: Reason) -> Identity:
    return Identity(entity) if name == entity.name else Identity(replace(entity, name=name), reason)


def local_name(name: str, area: Area) -> str | None:
    """The name of a body of the area that begins with the area's own name, without the areas around it (苏州市吴江区总工会:
    吴江区总工会); None where the name does not say the area, or says others before it that are not around it."""
    for own in dict.fromkeys((area.name, conventional(area))):
        at = name.find(own)
        if at >= 0 and _surrounds(name[:at], area):
            return conventional(area) + name[at + len(own) :]
    return None


def _surrounds(prefix: str, area: Area) -> bool:
    found = parts(prefix)
    return not found.rest and {toponym.name for toponym in found.prefix} <= _around(area)


@cache
def _around(area: Area) -> frozenset[str]:
    """The names of all areas that this one ever was in."""
    found = {above for year in (area.first, area.last) for above in gazetteer().chain(area, year)[1:]}
    return frozenset(name for above in found for name in (above.name, above.short, conventional(above)))


_MARKS = re.compile(r"[“”‘’\"'\s]")
_SIGNS = re.compile(r"[“”‘’\"'\s·、，,—-]")
# 活动 behind a head that needs none: “安康杯”竞赛活动.
_IDLE = re.compile(r"(?<=.)((?:竞赛|大赛|比赛|行动|工程|计划)”?)(?:活动|工作)$")
_MODEL = re.compile(r"劳模$")


@lru_cache(maxsize=1 << 14)
def programme_name(name: str) -> str:
    """A programme's canonical name: that of a national campaign for any of its forms, any other without an idle 活动 or 工作."""
    bare = _IDLE.sub(r"\1", name)
    return _campaigns().get(_SIGNS.sub("", name)) or _campaigns().get(_SIGNS.sub("", bare)) or bare


@lru_cache(maxsize=1 << 14)
def honour_name(name: str) -> str:
    """An honour's canonical name: the curated one for any of its forms, any other without quotation marks; 劳模 of an area is
    written out (江苏省劳模: 江苏省劳动模范)."""
    bare = _MARKS.sub("", name)
    curated = _curated().get(bare)
    if curated is None and _MODEL.search(bare) and _of_level(_MODEL.sub("", bare)):
        bare = _MODEL.sub("劳动模范", bare)
        curated = _curated().get(bare)
    return curated or bare or name


def _of_level(rest: str) -> bool:
    found = parts(rest)
    return rest == "全国" or bool(found.prefix and not found.rest)


@cache
def _campaigns() -> dict[str, str]:
    return {row[0]: row[1] for row in table("programme_forms")}


@cache
def _curated() -> dict[str, str]:
    """The names of curated honours by their forms without quotation marks; a form of two honours names none."""
    found: dict[str, set[str]] = {}
    for name, honour in curated_honours().items():
        for form in (name, *honour.forms):
            found.setdefault(_MARKS.sub("", form), set()).add(name)
    return {form: min(names) for form, names in found.items() if len(names) == 1}
