"""Facts of organizing: who holds a programme, with whom, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.actor import actors_at
from extract.entity import Entity
from extract.fact import Evidence, Fact, Organizing, Role
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import BODIES, PROGRAMME, bodies
from extract.sentence import Masked

_ROLE = {
    "主办": Role.ORGANIZER, "举办": Role.ORGANIZER, "组织": Role.ORGANIZER, "发起": Role.ORGANIZER, "牵头": Role.ORGANIZER,
    "开展": Role.ORGANIZER, "推出": Role.ORGANIZER, "打造": Role.ORGANIZER, "实施": Role.ORGANIZER, "筹建": Role.ORGANIZER,
    "承办": Role.UNDERTAKER, "协办": Role.CO_ORGANIZER, "参加": Role.PARTICIPANT, "参与": Role.PARTICIPANT, "参赛": Role.PARTICIPANT,
}  # fmt: skip


def relate_organizing(reading: Reading) -> Iterator[Fact]:
    """The facts of organizing that the article states, each with its evidence.

    Explicit ones (由X主办, 承办单位是X, A联合B开展) come first; a programme that no body is said to hold goes to whoever acts
    where it is named.
    """
    found: dict[tuple[Entity, Entity], Organizing] = {}
    for index, masked in enumerate(reading.masks):
        for fact in _stated(reading, index, masked):
            found.setdefault((fact.organization, fact.programme), fact)
    held = {fact.programme for fact in found.values() if fact.role in (Role.ORGANIZER, Role.UNDERTAKER)}
    for mention in reading.mentions:
        if mention.kind is Kind.PROGRAMME and mention.entity and mention.entity not in held:
            for fact in _implied(reading, mention):
                found.setdefault((fact.organization, fact.programme), fact)
                held.add(mention.entity)
    yield from found.values()


def _stated(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    for match in _by_role().finditer(masked.text):
        programme = _nearest(reading, index, masked, match.start())
        if programme is None:
            continue
        role = _ROLE[match["before"] or match["after"]]
        yield from _facts(masked, match.start(), match.end(), role, programme, "named role")
    for match in _jointly().finditer(masked.text):
        programme = masked.mention(match.end() - 1)
        yield from _facts(masked, match.start("main"), match.end("main"), Role.ORGANIZER, programme, "joint action")
        yield from _facts(masked, match.start("with"), match.end("with"), Role.CO_ORGANIZER, programme, "joint action")


def _facts(
    masked: Masked, start: int, end: int, role: Role, programme: Mention, rule: str
) -> Iterator[Organizing]:
    evidence = Evidence(*masked.span(start, end), rule)
    for body in bodies(masked, start, end):
        if body.entity and programme.entity:
            yield Organizing(body.entity, programme.entity, role, evidence)


def _nearest(reading: Reading, index: int, masked: Masked, position: int) -> Mention | None:
    """The programme that a role word at `position` speaks of: in its sentence the last before or the first behind it, else the
    last of the sentences before."""
    here = sorted((at, m) for at, m in masked.mentions.items() if m.kind is Kind.PROGRAMME and m.entity)
    before = [m for at, m in here if at < position]
    behind = [m for at, m in here if at > position]
    if before or behind:
        return behind[0] if behind and not before else before[-1]
    for earlier in reversed(reading.masks[max(0, index - 3) : index]):
        named = [m for _, m in sorted(earlier.mentions.items()) if m.kind is Kind.PROGRAMME and m.entity]
        if named:
            return named[-1]
    return None


def _implied(reading: Reading, mention: Mention) -> Iterator[Organizing]:
    programme = mention.entity
    if programme is None:
        return
    acting = actors_at(reading, mention.start)
    masked = reading.mask_of(mention.start)
    if not acting or masked is None:
        return
    before = reading.article.folded[max(masked.sentence.start, mention.start - 6) : mention.start]
    role = Role.PARTICIPANT if re.search(r"(?:参加|参与|参赛|投身|积极参加|组队参加)[了过]?$", before) else Role.ORGANIZER
    evidence = Evidence(masked.sentence.start, masked.sentence.end, "acting body")
    for body in acting:
        if body.entity:
            yield Organizing(body.entity, programme, role, evidence)


@cache
def _by_role() -> re.Pattern[str]:
    before = rf"(?:由)?{BODIES}(?:等[^，。；]{{0,10}})?(?:联合|共同|牵头)?(?P<before>主办|承办|协办)(?!单位|方)"
    after = rf"(?P<after>主办|承办|协办|牵头|发起)(?:单位|方|者|的)?[^。；{PROGRAMME}]{{0,16}}?(?:是|为|有|：|在列|——)[^。；{PROGRAMME}]{{0,12}}?{BODIES}"
    return re.compile(f"{before}|{after}")


@cache
def _jointly() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<main>{BODIES})[^。；，]{{0,8}}(?:联合|携手|会同|联手|牵手|协同)(?P<with>{BODIES})[^。；{PROGRAMME}]{{0,20}}?{PROGRAMME}"
    )
