"""Facts of organizing: who holds a programme, with whom, and who takes part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from extract.actor import Acting, Grade, acting_at
from extract.entity import Entity
from extract.fact import Evidence, Fact, Organizing, Role
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.announced import announced, answered
from extract.relate.bodies import PROGRAMME, bodies, names_body
from extract.relate.cooperation import JOINING
from extract.relate.deeds import (
    AREA,
    FACILITY,
    held_by,
    jointly,
    made_by,
    naming,
    noticed,
    owned,
    runs,
    sent_to,
    taking_part,
)
from extract.relate.holding import holdings, role_of
from extract.relate.implied import HOLDING, clause_before, implied
from extract.relate.joining import joinings
from extract.relate.spoken_of import made_programme, nearest_programme, object_programme
from extract.sentence import Masked

# B in A联合B组织开展 helps.
_PARTNER = re.compile(f"(?:{JOINING})$")
# A联合B主办: both hold it.
_UNDERTAKE = re.compile("[^，。；]{0,6}?承办")
_ALL_HOLD = re.compile("[^。；]{0,24}?(?:主办|合办|共同)")
_HELPS = re.compile("协助|参与|配合|支持")


def relate_organizing(reading: Reading) -> Iterator[Fact]:
    """The facts of organizing that the article states, each with its evidence.

    Explicit ones (由X主办, 承办单位是X, A联合B开展) come first; a programme that no body is said to hold goes to whoever acts
    where it is named, at the surest of its mentions.
    """
    found: dict[tuple[Entity, Entity], Organizing] = {}
    for index, masked in enumerate(reading.masks):
        for fact in chain(
            _counted(reading, index, masked),
            _asked(reading, index),
            _stated(reading, index, masked) if _tells(masked) else (),
        ):
            key = fact.organization, fact.programme
            if key not in found or found[key].evidence.rule == "host":
                found[key] = fact
    held = {fact.programme for fact in found.values() if fact.role is Role.ORGANIZER and fact.evidence.rule != "host"}
    hosted = {fact.programme for fact in found.values() if fact.evidence.rule == "host"}
    best: dict[Entity, tuple[Mention, Acting]] = {}
    also: list[tuple[Mention, Acting]] = []
    for mention in reading.mentions:
        if mention.kind is Kind.PROGRAMME and mention.entity is not None and mention.entity not in held:
            acting = acting_at(reading, mention.start)
            if acting.grade < Grade.OFFICER and mention.entity in hosted:
                continue
            if acting.grade >= Grade.SUBJECT and HOLDING.search(clause_before(reading, mention)):
                also.append((mention, acting))
            if acting.bodies and (mention.entity not in best or acting.grade > best[mention.entity][1].grade):
                best[mention.entity] = mention, acting
    for mention, acting in [*best.values(), *also]:
        for fact in implied(reading, mention, acting):
            found.setdefault((fact.organization, fact.programme), fact)
    for fact in _of_equals(reading, tuple(found.values())):
        found.setdefault((fact.organization, fact.programme), fact)
    held = {fact.programme for fact in found.values() if fact.role is Role.ORGANIZER and fact.evidence.rule != "host"}
    for key, fact in found.items():
        if fact.evidence.rule == "host" and fact.programme in held:
            found[key] = replace(fact, role=Role.UNDERTAKER)
    yield from found.values()


def _of_equals(reading: Reading, found: Sequence[Organizing]) -> Iterator[Organizing]:
    """What else holds a programme in a paragraph of its own: federations of areas of the same level as the one that was found to."""
    holders: defaultdict[Entity, list[Organizing]] = defaultdict(list)
    for fact in found:
        if fact.role is Role.ORGANIZER:
            holders[fact.programme].append(fact)
    for mention in reading.mentions if holders else ():
        if mention.kind is not Kind.PROGRAMME or mention.entity is None:
            continue
        for held in holders.get(mention.entity, ())[:1]:
            block = reading.article.block_at(mention.start)
            own = held.organization
            if block is None or block.start <= held.evidence.start < block.end or own.area is None:
                continue
            for fact in implied(reading, mention, acting_at(reading, mention.start)):
                area = fact.organization.area
                if area is not None and area.level is own.area.level and area != own.area:
                    yield fact


def _tells(masked: Masked) -> bool:
    """Whether the sentence may say who holds a programme: it names a body, or both an area and a programme."""
    return names_body(masked) or (AREA in masked.text and PROGRAMME in masked.text)


def _counted(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    """The facts that those hold the programme whose number the sentence tells and whose names follow."""
    holders = announced(reading, index)
    programme = nearest_programme(reading, index, masked, holders.at) if holders else None
    if holders is not None and programme is not None and programme.entity is not None:
        for body in holders.bodies:
            if body.entity is not None:
                yield Organizing(
                    body.entity, programme.entity, Role.ORGANIZER, Evidence(body.start, body.end, "counted holders")
                )


def _asked(reading: Reading, index: int) -> Iterator[Organizing]:
    """The facts that answer the question of the sentence: 谁来牵头？A."""
    answer = answered(reading, index)
    role = role_of(answer.duty) if answer else None
    if answer is None or role is None:
        return
    following = reading.masks[index + 1]
    programme = nearest_programme(reading, index + 1, following, answer.start, of_headline=False)
    if programme is not None:
        yield from _facts(following, answer.start, answer.end, role, programme, "named role")


def _stated(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    """What the sentence says of holding, the surest wordings first."""
    named = PROGRAMME in masked.text
    yield from _in_roles(reading, index, masked)
    if named:
        yield from _of_deed(masked, owned(), Role.ORGANIZER, "owner")
    for match in taking_part().finditer(masked.text):
        programme = nearest_programme(reading, index, masked, match.start(), of_headline=False)
        if programme is not None:
            yield from _facts(masked, *match.span("who"), Role.PARTICIPANT, programme, "taking part")
    yield from _jointly(reading, index, masked)
    yield from _joined(reading, index, masked)
    for match in held_by().finditer(masked.text) if named else ():
        role = Role.CO_ORGANIZER if match["who"] and _HELPS.search(match.group()) else Role.ORGANIZER
        held = masked.mention(match.end() - 1)
        yield from _facts(masked, *match.span("who" if match["who"] else "helped"), role, held, "who holds it")
    if named and FACILITY in masked.text:
        yield from _of_deed(masked, runs(), Role.ORGANIZER, "who runs it")
    for match in made_by().finditer(masked.text):
        programme = made_programme(reading, index, masked, match.start())
        if programme is not None:
            yield from _facts(masked, *match.span("who"), Role.ORGANIZER, programme, "by whom it is made")
            if match["with"]:
                yield from _facts(masked, *match.span("with"), Role.CO_ORGANIZER, programme, "by whom it is made")
    if named:
        yield from _of_deed(masked, naming(), Role.ORGANIZER, "who named it")
        yield from _of_deed(masked, noticed(), Role.ORGANIZER, "who announced it")
        yield from _of_deed(masked, sent_to(), Role.PARTICIPANT, "taking part")


def _of_deed(masked: Masked, pattern: re.Pattern[str], role: Role, rule: str) -> Iterator[Organizing]:
    """The facts that a pattern tells whose group `who` names the bodies and that ends with the programme."""
    for match in pattern.finditer(masked.text):
        yield from _facts(masked, *match.span("who"), role, masked.mention(match.end() - 1), rule)


def _in_roles(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    """由X主办, 承办单位是X: those said to have a role, in what the words name or what is spoken of."""
    stated = holdings(masked.text)
    # What is surely said of one is what the others of the sentence hold too.
    sure = any(held.sure for held in stated)
    for held in stated:
        if held.role is Role.ORGANIZER and not held.sure and _PARTNER.search(masked.text, 0, held.start):
            continue
        if held.object is not None:
            programme = next(
                (m for at, m in masked.linked(Kind.PROGRAMME) if held.object <= at <= held.object + 24), None
            )
        else:
            programme = nearest_programme(reading, index, masked, held.start, of_headline=sure, ever=sure)
        if programme is not None:
            for one in _with_twins(reading, programme) if sure else (programme,):
                rule = "host" if held.host else "named role"
                yield from _facts(masked, held.start, held.end, held.role, one, rule)


def _jointly(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    """A联合B举办: who acts, and with whom."""
    for match in jointly().finditer(masked.text):
        programme = object_programme(reading, index, masked, match.start(), match.end())
        if programme is not None:
            undertaken = _UNDERTAKE.match(masked.text, match.end())
            main = Role.UNDERTAKER if undertaken else Role.ORGANIZER
            partner = main if undertaken or _ALL_HOLD.match(masked.text, match.end()) else Role.CO_ORGANIZER
            yield from _facts(masked, *match.span("main"), main, programme, "joint action")
            first, second = ("main", "with") if match["main"] else ("one", "other")
            for one in _with_twins(reading, programme):
                yield from _facts(masked, *match.span(first), main, one, "joint action")
                yield from _facts(masked, *match.span(second), partner if match["main"] else main, one, "joint action")


def _joined(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    """，又与B合办: whom one acts with who is named before."""
    for joined in joinings(reading, masked):
        programme = object_programme(reading, index, masked, joined.start, joined.end)
        if programme is not None and programme.entity is not None:
            evidence = Evidence(*masked.span(joined.start, joined.end), "joint action")
            for body in joined.mains:
                if body.entity is not None:
                    yield Organizing(body.entity, programme.entity, Role.ORGANIZER, evidence)
            role = Role.ORGANIZER if joined.equal else Role.CO_ORGANIZER
            yield from _facts(masked, joined.start, joined.end, role, programme, "joint action")


def _with_twins(reading: Reading, programme: Mention) -> list[Mention]:
    """The programme and the one that 暨 joins to it."""
    masked = reading.mask_of(programme.start)
    named = masked.linked(Kind.PROGRAMME) if masked else []
    place = next((at for at, m in named if m == programme), -1)
    return [programme] + [
        m for at, m in named if masked and abs(at - place) == 2 and masked.text[(at + place) // 2] == "暨"
    ]


def _facts(masked: Masked, start: int, end: int, role: Role, programme: Mention, rule: str) -> Iterator[Organizing]:
    named = bodies(masked, start, end)
    if masked.text[start:end] == AREA and masked.mention(start).entity is not None:
        named = [masked.mention(start)]
    if named and programme.entity is not None:
        evidence = Evidence(named[0].start, named[-1].end, rule)
        for body in named:
            if body.entity is not None:
                yield Organizing(body.entity, programme.entity, role, evidence)
