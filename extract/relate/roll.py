"""Rolls: recipients listed in sentences after (or before) the one that announces the honour, without its name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from extract.article import BlockKind
from extract.category import honour_recipient
from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.sentence import MASK, Masked

_H = MASK[Kind.HONOUR]
_HEADINGS = (BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.KICKER)
_ANNOUNCES = re.compile(r"名单|榜|公布|揭晓|出炉|亮相|表彰|评选|评出|当选|发布|授予|获|入选|受奖|光荣|摘|捧|诞生")
# What people on a platform do, and what is not yet: such sentences list guests, organisers or candidates.
_OTHERWISE = re.compile(
    r"出席|参加|陪同|主持|讲话|强调|要求|介绍|说|表示|致辞|指出|慰问|走访|会见|参观|颁奖|宣读|报告|率队|带队|评委|候选|推荐|主办|承办|协办|联合|选举|任命|倡议|记者|通讯员"
)
_LEAST = 3
_LEAD = 3


def rolls(reading: Reading, known: Collection[Entity | None]) -> Iterator[tuple[Masked, int, Mention]]:
    """For each person of a roll who is not `known` as a recipient: the sentence and masked position of the honour, and who it is.

    A roll is a sentence of the body with no honour in it that lists three persons, in an article whose headings and lead announce
    one honour for persons; after it two in a sentence suffice.
    """
    announced = _announced(reading)
    if announced is None:
        return
    least = _LEAST
    for masked in reading.masks:
        text = masked.text
        if masked.sentence.block is not BlockKind.BODY or _H in text or _OTHERWISE.search(text):
            continue
        listed = recipients.after(masked, 0, len(text))
        found = [one for one in listed if one.kind is Kind.PERSON and one.entity not in known]
        if len(found) >= least:
            least = 2
            for one in found:
                yield *announced, one


def _announced(reading: Reading) -> tuple[Masked, int] | None:
    """The sentence and masked position of the one honour for persons that headings and lead announce; None unless there is one."""
    found: dict[Entity, tuple[Masked, int]] = {}
    lead = 0
    for masked in reading.masks:
        lead += masked.sentence.block is BlockKind.BODY
        if lead > _LEAD:
            break
        if masked.sentence.block not in (*_HEADINGS, BlockKind.BODY) or not _ANNOUNCES.search(masked.text):
            continue
        for at, mention in sorted(masked.mentions.items()):
            if mention.kind is Kind.HONOUR and mention.entity and honour_recipient(mention.entity.name) != "body":
                found.setdefault(mention.entity, (masked, at))
    return next(iter(found.values())) if len(found) == 1 else None
