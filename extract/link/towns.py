"""Bodies of a town that the text calls 镇, 乡 or 街道 only."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.entity import Entity
from extract.mention import Mention

_TOWN = re.compile(r"^(?:镇|乡|街道)(?=[一-鿿])(?![江海宁源平远安坪雄康原赉巴])")
_OF_TOWN = re.compile(r"^(.*[一-鿿]{2}(镇|乡|街道))[一-鿿]{2,}")


def in_town(found: dict[Mention, Entity]) -> dict[Mention, Entity]:
    """The bodies of a bare town under the name of the town that a body named before them has: 某镇政府 镇长甲、镇人大 主席乙."""
    town: re.Match[str] | None = None
    for mention, entity in found.items():
        bare = _TOWN.match(entity.name)
        if bare and town and bare.group() == town[2]:
            found[mention] = replace(entity, name=town[1] + entity.name[bare.end() :])
        town = _OF_TOWN.match(entity.name) or town
    return found
