"""Which zone a body of a bare zone belongs to: 开发区总工会, 新区党工委, 园区管委会."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.boundary import name_start
from extract.federation import parts
from extract.superior import NEW_AREAS

_KINDS = "新片区|新区|高新区|经开区|开发区|保税区|示范区|度假区|园区|港区|街道"
BARE_ZONE = re.compile(rf"^({_KINDS})(?=[一-鿿])")
_LONGEST, _SHORTEST = 14, 3
# A zone by its kind alone is that of the home city where the article names none.
_OF_CITY = frozenset({"开发区", "高新区", "经开区"})


@lru_cache(maxsize=64)
def zone_named(kind: str, folded: str) -> str | None:
    """The full name of the one zone of the kind that the text names, None where it names none or several."""
    zones: dict[str, None] = {}
    for place in re.finditer(kind, folded):
        zone = folded[name_start(folded, place.start(), max(0, place.start() - 12)) : place.end()]
        zone = next((area for area in NEW_AREAS if zone.endswith(area)), zone)
        own = parts(zone)
        zone = zone if own.rest or not own.prefix else own.prefix[-1].name
        if _SHORTEST <= len(zone) <= _LONGEST and len(zone) > len(kind) + 1 and re.fullmatch(r"[一-鿿]+", zone):
            zones[zone] = None
    # A zone that heads its item need bear no area's name: 【某江新区】新区总工会.
    named = [zone for zone in zones if parts(zone).prefix or zone in NEW_AREAS] or [
        zone for zone in zones if f"【{zone}】" in folded
    ]
    return named[0] if len(named) == 1 else None


def zone_of_city(kind: str, city: str | None) -> str | None:
    """The zone under the short name of the home city, None where the kind is not that of such a zone."""
    return city + kind if city is not None and kind in _OF_CITY else None
