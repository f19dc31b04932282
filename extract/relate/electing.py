"""Which union elects, where another is named only with its officer, who is a guest."""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.federation import NATIONAL
from extract.kind import Kind
from extract.reading import Reading

_NEAR = 8
_ELECTION = re.compile(r"当选|选举|选出|推选")


def is_whole(body: Entity) -> bool:
    """Whether the union is neither the national federation nor a committee within another."""
    return body.name != NATIONAL and not re.search("经费审查|女职工", body.name)


def electing(reading: Reading, offset: int) -> Entity | None:
    """The one union that is named before the offset without an officer, where the sentence tells of an election and the union
    named last, in a sentence before, is that of a guest; None where nothing tells."""
    masked = reading.mask_of(offset)
    if masked is None or not _ELECTION.search(
        reading.article.folded, max(masked.sentence.start, offset - _NEAR), offset
    ):
        return None
    posts = {mention.start for mention in reading.mentions if mention.kind is Kind.POST}
    named = [
        m for m in reading.mentions if m.start < offset and m.entity and m.kind is Kind.UNION and is_whole(m.entity)
    ]
    hosts = {m.entity for m in named if m.end not in posts}
    if not named or named[-1].entity in hosts or named[-1].start >= masked.sentence.start:
        return None
    return hosts.pop() if len(hosts) == 1 else None
