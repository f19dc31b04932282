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
from extract.relate.bodies import ACTOR, BODIES, BODY, COUNT, PROGRAMME, bodies, names_body
from extract.relate.cooperation import JOINING
from extract.relate.holding import holdings
from extract.relate.implied import CLAUSE, HOLDING, WHOLE, clause_before, implied
from extract.relate.joining import joinings
from extract.sentence import Masked

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
        for fact in _stated(reading, index, masked) if names_body(masked) else ():
            found.setdefault((fact.organization, fact.programme), fact)
    held = {fact.programme for fact in found.values() if fact.role is Role.ORGANIZER}
    best: dict[Entity, tuple[Mention, Acting]] = {}
    also: list[tuple[Mention, Acting]] = []
    for mention in reading.mentions:
        if mention.kind is Kind.PROGRAMME and mention.entity is not None and mention.entity not in held:
            acting = acting_at(reading, mention.start)
            if acting.grade >= 5 and HOLDING.search(clause_before(reading, mention)):
                also.append((mention, acting))
            if acting.bodies and (mention.entity not in best or acting.grade > best[mention.entity][1].grade):
                best[mention.entity] = mention, acting
    for mention, acting in [*best.values(), *also]:
        for fact in implied(reading, mention, acting):
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
    named = PROGRAMME in masked.text
    for match in _owned().finditer(masked.text) if named else ():
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
    for joined in joinings(reading, masked):
        programme = _object(reading, index, masked, joined.start, joined.end)
        if programme is not None and programme.entity is not None:
            evidence = Evidence(*masked.span(joined.start, joined.end), "joint action")
            for body in joined.mains:
                if body.entity is not None:
                    yield Organizing(body.entity, programme.entity, Role.ORGANIZER, evidence)
            role = Role.ORGANIZER if joined.equal else Role.CO_ORGANIZER
            yield from _facts(masked, joined.start, joined.end, role, programme, "joint action")
    for match in _held_by().finditer(masked.text) if named else ():
        yield from _facts(masked, *match.span("who"), Role.ORGANIZER, masked.mention(match.end() - 1), "who holds it")
    for match in _made_by().finditer(masked.text):
        programme = _made(reading, index, masked, match.start())
        if programme is not None:
            yield from _facts(masked, *match.span("who"), Role.ORGANIZER, programme, "by whom it is made")
            if match["with"]:
                yield from _facts(masked, *match.span("with"), Role.CO_ORGANIZER, programme, "by whom it is made")
    for match in _names().finditer(masked.text) if named else ():
        yield from _facts(masked, *match.span("who"), Role.ORGANIZER, masked.mention(match.end() - 1), "who named it")
    for match in _announced().finditer(masked.text) if named else ():
        yield from _facts(
            masked, *match.span("who"), Role.ORGANIZER, masked.mention(match.end() - 1), "who announced it"
        )
    for match in _sent_to().finditer(masked.text) if named else ():
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
    if before:
        return before[-1]
    told = [
        m
        for earlier in reading.masks[max(0, index - 6) : index]
        for at, m in earlier.linked(Kind.PROGRAMME)
        if not WHOLE.match(earlier.text, at + 1)
    ]
    noun = _NOUN.search(masked.text, 0, position)
    meant = [m for m in told if noun and m.name.rstrip("”").endswith(noun[1])]
    if meant and (not here or of_headline):
        return meant[-1]
    if here and (not of_headline or not told or "，" not in masked.text[position : here[0][0]]):
        return here[0][1]
    known = {m.entity for m in told if reading.mask_of(m.start) not in _heads(reading)}
    for head in _heads(reading) if of_headline else ():
        for _, mention in head.linked(Kind.PROGRAMME)[:1]:
            if not known or mention.entity in known:
                return mention
    if told:
        return told[-1]
    return next((m for m in reading.mentions if ever and m.kind is Kind.PROGRAMME and m.entity is not None), None)


# What is said to be held is called by its last word: 运动会由A举办.
_NOUN = re.compile(
    "(?:^|[，；：])[^，；：]{0,6}?(运动会|竞赛|大赛|比赛|赛|活动|项目|行动|计划|工程|培训班|班|节|展|论坛|晚会|品牌|基金|平台|夜校|季|周)"
    "(?:[^，；：]{0,6}?)(?:由|是|归)$"
)


def _heads(reading: Reading) -> list[Masked]:
    """The headline's sentences, then the subtitles'."""
    blocks = (BlockKind.HEADLINE, BlockKind.SUBTITLE)
    return [masked for block in blocks for masked in reading.masks if masked.sentence.block is block]


def _made(reading: Reading, index: int, masked: Masked, position: int) -> Mention | None:
    """The programme that 由X推出 at `position` is said of: the last before it in its sentence, of a part and its whole the part,
    else what 该活动 means."""
    before = [(at, m) for at, m in masked.linked(Kind.PROGRAMME) if at < position]
    if before:
        whole = len(before) > 1 and _WHOLE.match(masked.text, before[-1][0])
        return before[-2 if whole else -1][1]
    clause = CLAUSE.split(masked.text[:position])[-1]
    if re.match("该|这|此|本|其|它", clause) or _NOUN.search(masked.text, 0, position + 1):
        return _nearest(reading, index, masked, position + 1, of_headline=False, ever=False)
    return None


def _object(reading: Reading, index: int, masked: Masked, start: int, end: int) -> Mention | None:
    """The programme that joint action at `[start, end)` is about: the first behind it, else the nearest before."""
    behind = [
        m for at, m in masked.linked(Kind.PROGRAMME) if at >= end and _NOT_HELD.search(masked.text, end, at) is None
    ]
    if behind:
        return behind[0]
    if re.match(
        r"[^，。；]{0,4}?(?:举办|主办|张罗|发起|组织开展|来办|办起|帮手|帮忙|起步|合办|操办|筹办|(?<=[由])?(?:实施|推出|打造|开办|运营))",
        masked.text[end : end + 10],
    ):
        return _nearest(reading, index, masked, start)
    return None


# What is said of those who bring a programme about.
_MAKES = (
    "打造|创办|发起|推出|开发|举办|举行|开展|创立|设立|建起|建立|筹建|筹办|组织|启动|实施|创建|开设|开办|研发|搭建|办起来|拉起来|建起来|合开|合建|"
    "运营|运作|推行|推进|首创|(?:商量|琢磨|合计|想|鼓捣)出来|开通|上线|兴办|主导|推动|培育"
)
# What somebody made is called so: P是A的“发明”.
_WORK_OF = "(?:发明|点子|首创|招牌|主意|手笔|创意|创举|杰作|独创|品牌)"


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"{ACTOR}的?{PROGRAMME}")


@cache
def _taking_part() -> re.Pattern[str]:
    teams = (
        r"组织[^，。；]{0,14}(?:参加|参赛|观看)|组队参赛|派员参赛|派人参赛|派队参赛|派人应战|组队应战|组队参加|派员参加|"
        r"同台竞技|参赛(?!单位|队|选手|者|职工)"
    )
    joins = r"(?:也|都|全|共同|一同|随后|先后)?(?:参与|参加|加入)(?:其中)?(?=[，。；])"
    other = f"[^，。；{BODY[1:-1]}]"
    return re.compile(
        rf"(?P<who>{BODIES}){COUNT}(?:{joins}|{other}{{0,8}}?(?:{teams})|的{other}{{0,16}}参加(?=[，。；]))"
    )


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
    return re.compile(rf"(?P<who>{BODIES}){COUNT}{other}{{0,8}}?(?:{_MAKES})了?的{other}{{0,8}}{PROGRAMME}")


# P是W的一部分: what is said behind is said of P.
_WHOLE = re.compile(f"(?<=[是为]){PROGRAMME}的?(?:(?:重要)?组成部分|一部分|一环|一项|内容|之一|子项目)")


@cache
def _made_by() -> re.Pattern[str]:
    """P是A打造的, P由A推出, P由A联合B实施, P是A的“发明”."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(
        rf"(?:由|是|归)(?P<who>{BODIES}){COUNT}(?:(?:{JOINING})(?P<with>{BODIES}){COUNT})?"
        rf"(?:{other}{{0,8}}?(?:{_MAKES})|(?:一手)?[办搞管建](?=[，。；的了])|(?<=归)(?=[，。；])|{other}{{0,6}}的“?{_WORK_OF})"
    )


@cache
def _names() -> re.Pattern[str]:
    """A给自己的品牌起名P."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(rf"(?P<who>{BODIES}){other}{{0,16}}?(?:[起取定命]名|[起取]了?个?名字?){other}{{0,4}}{PROGRAMME}")


@cache
def _announced() -> re.Pattern[str]:
    """A关于开展P的通知."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(
        rf"(?P<who>{BODIES})(?:印发|下发|发布|发出)?的?关于(?:开展|举办|组织|实施|启动){other}{{0,8}}{PROGRAMME}"
    )


@cache
def _sent_to() -> re.Pattern[str]:
    """A组织职工参加B举办的P."""
    other = f"[^，。；{BODY[1:-1]}{PROGRAMME}]"
    return re.compile(
        rf"(?P<who>{BODIES})(?:{other}|，){{0,18}}?(?:参加|参与|亮相|出战|征战|角逐)了?{BODIES}{other}{{0,12}}的{other}{{0,8}}{PROGRAMME}"
    )
