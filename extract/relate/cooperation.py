"""Facts of joint action: A联合B, A、B、C共同."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from extract.entity import Entity
from extract.fact import Cooperation, Evidence, Fact
from extract.reading import Reading
from extract.relate.bodies import BODIES, BODY, bodies
from extract.sentence import Masked

_JOINT = re.compile("联合|携手|会同|联手|牵手|协同|拉上|联同|共同|合作|一道|一起|[合联主举]办")
_DOING = (
    "主办|举办|开展|组织|发起|启动|推出|实施|召开|印发|出台|制定|下发|发布|建立|成立|打造|推进|承办|开设|举行|设立|命名|表彰|授予|签订|签署|搭建|创办|开办"
    "|走访|慰问|检查|督查|调研|部署|推动|评选|培育|探索|构建|请到|选树|推荐|为|对|在|向"
)


def relate_cooperation(reading: Reading) -> Iterator[Fact]:
    """The pairs of bodies that the article says act jointly, each with its evidence."""
    seen: set[tuple[Entity, Entity]] = set()
    for masked in reading.masks:
        if not _JOINT.search(masked.text):
            continue
        for fact in _pairs(masked):
            if (fact.a, fact.b) not in seen:
                seen.add((fact.a, fact.b))
                yield fact


def _pairs(masked: Masked) -> Iterator[Cooperation]:
    for match in _patterns().finditer(masked.text):
        entities = list(dict.fromkeys(m.entity for m in bodies(masked, match.start(), match.end()) if m.entity))
        start, end = masked.span(match.start(), match.end())
        if len(entities) > 12 and not re.search(
            "[主举联合]办|印发|发起", masked.text[match.end() - 4 : match.end() + 8]
        ):
            continue
        for a, b in combinations(sorted(entities), 2):
            yield Cooperation(a, b, Evidence(start, end, "joint action"))


@cache
def _patterns() -> re.Pattern[str]:
    with_partner = rf"{BODIES}[^。，；：]{{0,8}}(?:联合|携手|会同|联手|牵手|协同|拉上|联同){BODIES}"
    holders = rf"{BODY}(?:[、和与及]|以及){BODIES}(?:等[^，。；]{{0,8}})?(?:主办|举办|联办|合办)"
    all_joint = rf"{BODIES}(?:等[^，。；]{{0,8}})?[^，。；：]{{0,6}}(?:联合|携手|联手|共同|合作|一道|一起|合办|联办)(?=[^。；]{{0,12}}(?:{_DOING}))"
    return re.compile(f"{with_partner}|{all_joint}|{holders}")
