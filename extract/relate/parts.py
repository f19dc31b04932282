"""Facts of belonging between programmes: listed parts of a scheme, X中的Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.entity import Entity
from extract.fact import Evidence, Fact, PartOf
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import PROGRAMME
from extract.sentence import Masked

_OF = re.compile(rf"{PROGRAMME}(?:中的|的子项目|之一的?|下设的|框架下的|期间[^，。；{PROGRAMME}]{{0,8}}?){PROGRAMME}")
_LIST = re.compile(r"(?:一是|二是|三是|四是|五是|六是|七是|八是|九是|十是)")
_SCHEME = re.compile(r"(?:围绕|实施|开展|推进|以|包括|包含|设有|分为|载体|内容|抓手|主线)")


def relate_parts(reading: Reading) -> Iterator[Fact]:
    """The facts of belonging between programmes that the article states, each with its evidence."""
    seen: set[tuple[Entity, Entity]] = set()
    for masked in reading.masks:
        for part, whole, evidence in _direct(masked):
            if part.entity and whole.entity and part.entity != whole.entity and (part.entity, whole.entity) not in seen:
                seen.add((part.entity, whole.entity))
                yield PartOf(part.entity, whole.entity, evidence)


def _direct(masked: Masked) -> Iterator[tuple[Mention, Mention, Evidence]]:
    for match in _OF.finditer(masked.text):
        whole, part = masked.mention(match.start()), masked.mention(match.end() - 1)
        yield part, whole, Evidence(*masked.span(match.start(), match.end()), "part of a whole")
    programmes = [at for at, m in sorted(masked.mentions.items()) if m.kind is Kind.PROGRAMME]
    if len(programmes) >= 2:
        colon = masked.text.find("：")
        if programmes[0] < colon < programmes[1] and _SCHEME.search(masked.text, 0, colon):
            for at in programmes[1:]:
                yield (
                    masked.mention(at),
                    masked.mention(programmes[0]),
                    Evidence(*masked.span(programmes[0], at + 1), "listed parts"),
                )
