"""Bodies of a town that the text calls 镇, 乡 or 街道 only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extract.entity import Entity
from extract.kind import Kind
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


_UNION = re.compile(r"^(.*?)([一-鿿]{2,5}(?:镇|乡|街道))工会$")


def same_town(found: Mapping[Mention, Entity]) -> dict[Mention, Entity]:
    """The unions of towns under the name of the town's federation where the article names both: 天凝镇工会, 天凝镇总工会."""
    federations = {entity for entity in found.values() if entity.name.endswith("总工会")}
    same: dict[Entity, Entity] = {}
    for entity in dict.fromkeys(found.values()):
        if entity.kind is Kind.UNION and (match := _UNION.match(entity.name)):
            bearers = [each for each in federations if (match[1] + match[2] + "总工会").endswith(each.name)]
            if len(bearers) == 1:
                longer = len(match[1]) + len(match[2]) + 3 > len(bearers[0].name)
                same[bearers[0]] = same[entity] = (
                    replace(bearers[0], name=match[1] + match[2] + "总工会") if longer else bearers[0]
                )
    return {mention: same.get(entity, entity) for mention, entity in found.items()}
