"""Who acts at a place of an article, and which programme a clause is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extract.article import BlockKind
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.sentence import MASK, Masked

_ORGANISATION = "".join(MASK[kind] for kind in Kind if kind in ORGANISATIONS)
_PLACE = MASK[Kind.PLACE]
_POST = MASK[Kind.POST]
_PERSON = MASK[Kind.PERSON]
_QUANTITY = MASK[Kind.QUANTITY]
# What may stand before a subject: the border of a clause, an expression of time or place, 由, or a link of a list.
_BEFORE = re.compile(
    rf"(?:^|[\s，。；：！？—”）】、◆●■▲□○{_PLACE}{_QUANTITY}{MASK[Kind.YEAR]}]|[日天年月来后前间时中下里期由和与及同携]"
    r"|据悉|获悉|近日|目前|如今|据|了解|介绍|对此|其中|此外|同时|因此|随着|该|这|每年|一直)$"
)
# A body named here is a partner, a place or an addressee, not the one who acts.
_OBLIQUE = re.compile(r"(?:向|对|给|为|到|在|被|从|于|经|受|按照|根据|按|以|通过|走进|来到|前往|联系|深入|支持|服务|获|邀请|组织)$")
_LINK = re.compile(rf"[、和与及同](?=[{_ORGANISATION}])")


def actor_at(reading: Reading, offset: int) -> Mention | None:
    """The organisation (failing that, the place) that acts at `offset`: a subject of its sentence before it, else of the
    sentences before, else of the headline, else the union that the article names most; None where it names none.

    The mention bears an entity. Of a list of subjects the first is returned (see `actors_at`).
    """
    acting = actors_at(reading, offset)
    return acting[0] if acting else None


def actors_at(reading: Reading, offset: int) -> tuple[Mention, ...]:
    """All joint subjects at `offset` in reading order (see `actor_at`)."""
    here = reading.mask_of(offset)
    if here is not None:
        found = _subjects_before(here, here.position(offset))
        if found:
            return found
        for masked in _earlier(reading, here):
            found = _subjects_before(masked, len(masked.text))
            if found:
                return found
    return _headline(reading) or _most_named(reading)


def programme_at(reading: Reading, offset: int) -> Mention | None:
    """The programme that the clause at `offset` is about: the last one named before it in its sentence with only commas
    between, else the first one of its clause; None where the sentence names none."""
    masked = reading.mask_of(offset)
    if masked is None:
        return None
    position = masked.position(offset)
    before = [m for at, m in sorted(masked.mentions.items()) if at <= position and m.kind is Kind.PROGRAMME and m.entity]
    if before:
        return before[-1]
    stop = min((at for at in (masked.text.find(sign, position) for sign in "，；。") if at >= 0), default=len(masked.text))
    after = [
        m for at, m in sorted(masked.mentions.items()) if position < at < stop and m.kind is Kind.PROGRAMME and m.entity
    ]
    return after[0] if after else None


def _earlier(reading: Reading, here: Masked) -> Iterator[Masked]:
    """Sentences before this one, nearest first; captions and other stretches that interrupt the text are passed over."""
    number = here.sentence.number
    for masked in reversed(reading.masks[:number]):
        if masked.sentence.block is BlockKind.BODY:
            yield masked


def _subjects_before(masked: Masked, position: int) -> tuple[Mention, ...]:
    best: tuple[int, ...] = ()
    rank = 0
    for at in sorted(masked.mentions, reverse=True):
        if at >= position:
            continue
        mention = masked.mentions[at]
        grade = _grade(masked, at, mention)
        if grade > rank:
            best, rank = (at,), grade
        if rank >= 3:
            break
    if not best:
        return ()
    return tuple(masked.mentions[at] for at in _list_around(masked, best[0], position))


def _grade(masked: Masked, at: int, mention: Mention) -> int:
    """How surely the mention at `at` is a subject: 3 a body that acts, 2 a body through its officer, 1 a place or a bare one."""
    if mention.entity is None:
        return 0
    before, after = masked.text[max(0, at - 6) : at], masked.text[at + 1 : at + 3]
    if mention.kind is Kind.PLACE:
        return 1 if re.search(r"(?:^|[，。；\s—])$", before) and after[:1] not in "的、，)" and after else 0
    if mention.kind not in ORGANISATIONS or _OBLIQUE.search(before) or after.startswith("的"):
        return 0
    if after[:1] in (_POST, _PERSON):
        return 2
    return 3 if _BEFORE.search(before) else 1


def _list_around(masked: Masked, at: int, position: int) -> list[int]:
    """Positions of the bodies coordinated with the one at `at`, in order."""
    found = [at]
    while found[0] >= 2 and masked.text[found[0] - 1] in "、和与及同" and masked.text[found[0] - 2] in _ORGANISATION:
        found.insert(0, found[0] - 2)
    while (
        found[-1] + 2 < position
        and masked.text[found[-1] + 1] in "、和与及同"
        and masked.text[found[-1] + 2] in _ORGANISATION
    ):
        found.append(found[-1] + 2)
    return [one for one in found if masked.mentions[one].entity is not None]


def _headline(reading: Reading) -> tuple[Mention, ...]:
    for masked in reading.masks:
        if masked.sentence.block is BlockKind.HEADLINE:
            found = [m for _, m in sorted(masked.mentions.items()) if m.kind in ORGANISATIONS and m.entity]
            if found:
                return (found[0],)
    return ()


def _most_named(reading: Reading) -> tuple[Mention, ...]:
    unions = [m for m in reading.mentions if m.kind is Kind.UNION and m.entity]
    if not unions:
        return ()
    counts = Counter(m.entity for m in unions)
    top = max(counts.values())
    return (next(m for m in unions if counts[m.entity] == top),)
