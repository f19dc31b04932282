"""Candidates for names of honours, and how what is known of some tells of others: those listed with them, those they end in."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.spot.honour_head import common_nouns
from extract.spot.honour_sign import COUNT, COUNT_AFTER

# Places that serve workers, of which many bear one name.
FACILITY = re.compile(r"(?:工作室|站点|驿站|书屋|母婴室|服务站|基地|学堂|之家|小家)$")
_LINK = re.compile(
    rf"”?(?:获得者|称号)?(?:[（(][^（）()]{{1,12}}[）)])?(?:[，：]?的?{COUNT})?(?:[、，；。和及与]|以及|并|”|“)?(?:{COUNT})?“?"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """The half-open stretch `[start, end)` of a name, and whether what stands around gives evidence that it is one."""

    start: int
    end: int
    evidence: bool


def is_known(text: str, one: Candidate, known: Collection[str]) -> bool:
    """Whether the candidate is one of the known names, or the end of one and counted: 替创新能手添了50名."""
    name = text[one.start : one.end].strip("“”")
    return name in known or (
        len(name) > 2
        and not FACILITY.search(name)
        and COUNT_AFTER.match(text, one.end) is not None
        and any(whole.endswith(name) and name not in common_nouns() for whole in known)
    )


def linked(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Evidence passed along lists: 先进单位、先进班组 stand when one of them does, or when each has a count."""
    chained = list(candidates)
    joins = [
        right.start - left.end < 24 and bool(_LINK.fullmatch(text, left.end, right.start))
        for left, right in pairwise(chained)
    ]
    for index, joined in enumerate(joins):
        left, right = chained[index], chained[index + 1]
        if joined and COUNT_AFTER.match(text, left.end) and COUNT_AFTER.match(text, right.end):
            chained[index], chained[index + 1] = replace(left, evidence=True), replace(right, evidence=True)
    for order in (range(len(joins)), range(len(joins) - 1, -1, -1)):
        for index in order:
            left, right = chained[index], chained[index + 1]
            if joins[index] and left.evidence != right.evidence:
                chained[index], chained[index + 1] = replace(left, evidence=True), replace(right, evidence=True)
    return chained
