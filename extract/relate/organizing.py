"""Facts of organizing: who holds a programme, with whom, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.actor import Acting, acting_at
from extract.article import BlockKind
from extract.entity import Entity
from extract.fact import Evidence, Fact, Organizing, Role
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import ACTOR, BODIES, BODY, PROGRAMME, bodies
from extract.relate.cooperation import JOINING
from extract.relate.holding import holdings
from extract.sentence import MASK, Masked

# How many the bodies before it are: 等十家企业, 三家单位.
_HOUSES = rf"(?:等)?(?:[{MASK[Kind.QUANTITY]}]|[0-9一二三四五六七八九十两多余]{{1,4}}家)?(?:单位|企业|公司|部门)?"
_LEVEL = re.compile(
    "(?:首届|第[^届]{1,4}届|20[0-9]{2}年?度?)?(?:全国|中国|世界|国际|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区)"
)
_AREA = re.compile("[\u4e00-\u9fff]{2,5}?[市区县州旗](?=首届|第|职工|20)")
_TAKES_PART = re.compile(r"(?:参加|参与|参赛|投身|亮相|征战|出战|角逐)[了过到]?(?:全市|全省|全国)?$")


# Rules of spotting whose names are seldom what the article's union holds: they need an actor of their own sentence.
_LOOSE = ("typed name", "listed item")
_SELDOM_HELD = ("typed name", "brand of many places", "festive event")
_CLAUSE = re.compile("[，。；：\\n]")
_HOLDING = re.compile(
    "开展|举办|举行|启动|组织|实施|推出|主办|发起|打造|开设|创办|推行|推进|深化|建立|设立|搭建|创建|开通|上线|推动|办起|承办|部署|"
    "制定|探索|完善|创新|擦亮|叫响|培育|策划|张罗|操办|参加|参与"
)
_OCCASION = re.compile("围绕|结合|按照|根据|响应|落实|贯彻|依托|借助|通过|利用|紧扣|学习|参观|支持|指导|配合")
# What stands between joint bodies and a programme that they do not hold: 联合发出通知，号召投身X.
_NOT_HELD = re.compile(
    "[。；]|依托|投身|[发印]出|印发|下发|发布|通知|号召|参加|参与|慰问|走访|召开|授予|表彰|命名|[^，]{16}，[^，]{4,}，"
)


# B in A联合B组织开展 helps.
_PARTNER = re.compile(f"(?:{JOINING})$")
# A联合B主办: both hold it.
_UNDERTAKE = re.compile("[^，。；]{0,6}?承办")
_ALL_HOLD = re.compile("[^。；]{0,24}?(?:主办|合办|共同)")


def relate_organizing(reading: Reading) -> Iterator[Fact]:
    """The facts of organizing that the article states, each with its evidence.

    Explicit ones (由X主办, 承办单位是X, A联合B开展) come first; a programme that no body is said to hold goes to whoever acts
    where it is named, at the surest of its mentions.
    """
    found: dict[tuple[Entity, Entity], Organizing] = {}
    for index, masked in enumerate(reading.masks):
        for fact in _stated(reading, index, masked):
            found.setdefault((fact.organization, fact.programme), fact)
    held = {fact.programme for fact in found.values() if fact.role is Role.ORGANIZER}
    best: dict[Entity, tuple[Mention, Acting]] = {}
    also: list[tuple[Mention, Acting]] = []
    for mention in reading.mentions:
        if mention.kind is Kind.PROGRAMME and mention.entity is not None and mention.entity not in held:
            acting = acting_at(reading, mention.start)
            if acting.grade >= 5 and _HOLDING.search(_clause_before(reading, mention)):
                also.append((mention, acting))
            if acting.bodies and (mention.entity not in best or acting.grade > best[mention.entity][1].grade):
                best[mention.entity] = mention, acting
    for mention, acting in [*best.values(), *also]:
        for fact in _implied(reading, mention, acting):
            found.setdefault((fact.organization, fact.programme), fact)
    yield from found.values()


def _stated(reading: Reading, index: int, masked: Masked) -> Iterator[Organizing]:
    for held in holdings(masked.text):
        if held.role is Role.ORGANIZER and not held.sure and _PARTNER.search(masked.text, 0, held.start):
            continue
        if held.object is not None:
            programme = next(
                (m for at, m in masked.linked(Kind.PROGRAMME) if held.object <= at <= held.object + 24), None
            )
        else:
            programme = _nearest(reading, index, masked, held.start, of_headline=held.sure, ever=held.sure)
        if programme is not None:
            for one in _with_twins(reading, programme) if held.sure else (programme,):
                yield from _facts(masked, held.start, held.end, held.role, one, "named role")
    for match in _owned().finditer(masked.text):
        programme = masked.mention(match.end() - 1)
        yield from _facts(masked, match.start(), match.end() - 1, Role.ORGANIZER, programme, "owner")
    for match in _taking_part().finditer(masked.text):
        programme = _nearest(reading, index, masked, match.start(), of_headline=False)
        if programme is not None:
            yield from _facts(masked, *match.span("who"), Role.PARTICIPANT, programme, "taking part")
    for match in _jointly().finditer(masked.text):
        programme = _object(reading, index, masked, match.start(), match.end())
        if programme is not None:
            undertaken = _UNDERTAKE.match(masked.text, match.end())
            main = Role.UNDERTAKER if undertaken else Role.ORGANIZER
            partner = main if undertaken or _ALL_HOLD.match(masked.text, match.end()) else Role.CO_ORGANIZER
            yield from _facts(masked, *match.span("main"), main, programme, "joint action")
            first, second = ("main", "with") if match["main"] else ("one", "other")
            for one in _with_twins(reading, programme):
                yield from _facts(masked, *match.span(first), main, one, "joint action")
                yield from _facts(masked, *match.span(second), partner if match["main"] else main, one, "joint action")
    for match in _held_by().finditer(masked.text):
        yield from _facts(masked, *match.span("who"), Role.ORGANIZER, masked.mention(match.end() - 1), "who holds it")
    for match in _made_by().finditer(masked.text):
        before = [m for at, m in masked.linked(Kind.PROGRAMME) if at < match.start()]
        if before:
            yield from _facts(masked, *match.span("who"), Role.ORGANIZER, before[-1], "by whom it is made")
    for match in _sent_to().finditer(masked.text):
        yield from _facts(masked, *match.span("who"), Role.PARTICIPANT, masked.mention(match.end() - 1), "taking part")


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
    if named and programme.entity is not None:
        evidence = Evidence(named[0].start, named[-1].end, rule)
        for body in named:
            if body.entity is not None:
                yield Organizing(body.entity, programme.entity, role, evidence)


def _nearest(
    reading: Reading, index: int, masked: Masked, position: int, *, of_headline: bool = True, ever: bool = True
) -> Mention | None:
    """The programme that a role word at `position` speaks of: in its sentence the last before or the first behind it, else that
    of the headline (where asked for), else the last of the six sentences before, else the first of the article."""
    here = masked.linked(Kind.PROGRAMME)
    before = [m for at, m in here if at < position]
    if here:
        return before[-1] if before else here[0][1]
    for block in (BlockKind.HEADLINE, BlockKind.SUBTITLE):
        for head in reading.masks if of_headline else ():
            if head.sentence.block is block and head.linked(Kind.PROGRAMME):
                return head.linked(Kind.PROGRAMME)[0][1]
    for earlier in reversed(reading.masks[max(0, index - 6) : index]):
        named = earlier.linked(Kind.PROGRAMME)
        if named:
            return named[-1][1]
    return next((m for m in reading.mentions if ever and m.kind is Kind.PROGRAMME and m.entity is not None), None)


def _object(reading: Reading, index: int, masked: Masked, start: int, end: int) -> Mention | None:
    """The programme that joint action at `[start, end)` is about: the first behind it, else the nearest before."""
    behind = [
        m for at, m in masked.linked(Kind.PROGRAMME) if at >= end and _NOT_HELD.search(masked.text, end, at) is None
    ]
    if behind:
        return behind[0]
    if re.match(r"[^，。；]{0,4}(?:举办|主办|张罗|发起|组织开展)", masked.text[end : end + 10]):
        return _nearest(reading, index, masked, start)
    return None


def _implied(reading: Reading, mention: Mention, acting: Acting) -> Iterator[Organizing]:
    masked = reading.mask_of(mention.start)
    if masked is None or mention.entity is None:
        return
    if mention.rule in _LOOSE and acting.grade < 5 and not _HOLDING.search(_clause_before(reading, mention)):
        return
    if acting.grade == 1 and not (acting.bodies[0].kind is Kind.UNION or "工会" in acting.bodies[0].name):
        return
    if acting.grade < 5 and _above(mention.entity.name, acting.bodies[0]):
        return
    if acting.grade == 5:
        acting = _first(masked, mention, acting)
    if acting.grade < 5:
        acting = _of_area(reading, mention.entity.name, acting)
    before = reading.article.folded[max(masked.sentence.start, mention.start - 8) : mention.start]
    if not _acts_on(reading, mention, acting):
        return
    role = Role.PARTICIPANT if acting.grade >= 4 and _TAKES_PART.search(before) else Role.ORGANIZER
    evidence = Evidence(masked.sentence.start, masked.sentence.end, "acting body")
    for body in acting.bodies:
        if body.entity is not None:
            yield Organizing(body.entity, mention.entity, role, evidence)


def _clause_before(reading: Reading, mention: Mention) -> str:
    """What stands before the mention in its clause, at most 16 characters."""
    return _CLAUSE.split(reading.article.folded[max(0, mention.start - 16) : mention.start])[-1]


def _acts_on(reading: Reading, mention: Mention, acting: Acting) -> bool:
    """Whether the clause may say that the one who acts holds the programme: with a verb of holding before it, else neither as
    an occasion (围绕X) nor of a place, nor for names that seldom are what is held."""
    clause = _clause_before(reading, mention)
    if _HOLDING.search(clause):
        return True
    seldom = (mention.rule in _SELDOM_HELD and "届" not in mention.name) or acting.bodies[0].kind is Kind.PLACE
    return not seldom and _OCCASION.search(clause) is None


def _first(masked: Masked, mention: Mention, acting: Acting) -> Acting:
    """Who acts, or the first union of the sentence where the programme's own clause has no body and no verb of holding."""
    position = masked.position(mention.start)
    clause = max(masked.text.rfind(sign, 0, position) for sign in "，；：")
    if clause < 0 or bodies(masked, clause, position) or _HOLDING.search(masked.text, clause, position):
        return acting
    union = next((m for m in bodies(masked, 0, position) if m.kind is Kind.UNION), None)
    return acting if union is None or union in acting.bodies else Acting((union,), 5)


def _of_area(reading: Reading, programme: str, acting: Acting) -> Acting:
    """Who acts, or the federation of the area that the programme's name opens with, if another's was found to act."""
    area = _AREA.match(programme)
    if area is None or acting.bodies[0].kind is not Kind.UNION or area.group() in acting.bodies[0].name:
        return acting
    own = area.group() + "总工会"
    home = next((m for m in reading.mentions if m.entity is not None and m.entity.name.endswith(own)), None)
    return acting if home is None else Acting((home,), acting.grade)


# Campaigns of the Party centre since 2005, in which every body below takes part, and days of the whole world.
_OF_THE_CENTRE = re.compile(
    "群众路线教育实践|党史学习教育|党纪学习教育|三严三实|两学一做|先进性教育|创先争优|学习实践科学发展观|不忘初心|学习贯彻习近平|^“?(?:世界|国际)[^”]{1,8}日”?$"
)


def _above(programme: str, body: Mention) -> bool:
    """Whether the programme is of a higher level than the body, or a mere part of a platform."""
    if programme.endswith("模块") or _OF_THE_CENTRE.search(programme):
        return True
    level = _LEVEL.match(programme)
    return (
        level is not None
        and body.entity is not None
        and not body.entity.name.startswith((level.group(), "中国", "中华"))
    )


# What is said of those who bring a programme about.
_MAKES = "打造|创办|发起|推出|开发|举办|举行|开展|创立|设立|建起|建立|筹建|筹办|组织|启动|实施|创建|开设|开办|研发|搭建"


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"{ACTOR}的?{PROGRAMME}")


@cache
def _taking_part() -> re.Pattern[str]:
    teams = (
        r"组织[^，。；]{0,14}(?:参加|参赛|观看)|组队参赛|派员参赛|派人参赛|派队参赛|派人应战|组队应战|组队参加|派员参加|"
        r"同台竞技|参赛(?!单位|队|选手|者|职工)"
    )
    other = f"[^，。；{BODY[1:-1]}]"
    return re.compile(rf"(?P<who>{BODIES}){_HOUSES}(?:{other}{{0,8}}?(?:{teams})|的{other}{{0,16}}参加(?=[，。；]))")


@cache
def _jointly() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<main>{BODIES})[^。；，]{{0,8}}(?:{JOINING})(?P<with>{BODIES})|"
        rf"(?P<one>{BODIES})[^。；，{BODY[1:-1]}]{{1,8}}(?:与|和|同)(?P<other>{BODIES})(?=联合|联手|携手|合作|共同)"
    )


@cache
def _held_by() -> re.Pattern[str]:
    """A举办的P."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(rf"(?P<who>{BODIES}){_HOUSES}{other}{{0,8}}?(?:{_MAKES})了?的{other}{{0,8}}{PROGRAMME}")


@cache
def _made_by() -> re.Pattern[str]:
    """P是A打造的, P由A推出."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(rf"(?:由|是)(?P<who>{BODIES}){_HOUSES}{other}{{0,8}}?(?:{_MAKES})")


@cache
def _sent_to() -> re.Pattern[str]:
    """A组织职工参加B举办的P."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(
        rf"(?P<who>{BODIES}){other}{{0,14}}?(?:参加|参与|亮相|出战|征战|角逐)了?{BODIES}{other}{{0,12}}的{other}{{0,8}}{PROGRAMME}"
    )
