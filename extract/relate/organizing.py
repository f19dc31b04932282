"""Facts of organizing: who holds a programme, with whom, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from extract.actor import Acting, Grade, acting_at
from extract.entity import Entity
from extract.fact import Evidence, Fact, Organizing, Role
from extract.kind import Kind
from extract.mention import Mention
from extract.pattern import opened
from extract.reading import Reading
from extract.relate.announced import announced, answered
from extract.relate.bodies import ACTOR, BODIES, COUNT, OTHERS, PROGRAMME, bodies, names_body
from extract.relate.cooperation import JOINING
from extract.relate.holding import holdings, role_of
from extract.relate.implied import HOLDING, clause_before, implied
from extract.relate.joining import joinings
from extract.relate.spoken_of import made_programme, nearest_programme, object_programme
from extract.sentence import BODY_MASKS, MASK, Masked

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
    held = {fact.programme for fact in found.values() if fact.role is Role.ORGANIZER and fact.evidence.rule != "host"}
    for key, fact in found.items():
        if fact.evidence.rule == "host" and fact.programme in held:
            found[key] = replace(fact, role=Role.UNDERTAKER)
    yield from found.values()


def _tells(masked: Masked) -> bool:
    """Whether the sentence may say who holds a programme: it names a body, or both an area and a programme."""
    return names_body(masked) or (_AREA in masked.text and PROGRAMME in masked.text)


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
    for held in holdings(masked.text):
        if held.role is Role.ORGANIZER and not held.sure and _PARTNER.search(masked.text, 0, held.start):
            continue
        if held.object is not None:
            programme = next(
                (m for at, m in masked.linked(Kind.PROGRAMME) if held.object <= at <= held.object + 24), None
            )
        else:
            programme = nearest_programme(reading, index, masked, held.start, of_headline=held.sure, ever=held.sure)
        if programme is not None:
            for one in _with_twins(reading, programme) if held.sure else (programme,):
                rule = "host" if held.host else "named role"
                yield from _facts(masked, held.start, held.end, held.role, one, rule)
    named = PROGRAMME in masked.text
    for match in _owned().finditer(masked.text) if named else ():
        programme = masked.mention(match.end() - 1)
        yield from _facts(masked, match.start(), match.end() - 1, Role.ORGANIZER, programme, "owner")
    for match in _taking_part().finditer(masked.text):
        programme = nearest_programme(reading, index, masked, match.start(), of_headline=False)
        if programme is not None:
            yield from _facts(masked, *match.span("who"), Role.PARTICIPANT, programme, "taking part")
    for match in _jointly().finditer(masked.text):
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
    for joined in joinings(reading, masked):
        programme = object_programme(reading, index, masked, joined.start, joined.end)
        if programme is not None and programme.entity is not None:
            evidence = Evidence(*masked.span(joined.start, joined.end), "joint action")
            for body in joined.mains:
                if body.entity is not None:
                    yield Organizing(body.entity, programme.entity, Role.ORGANIZER, evidence)
            role = Role.ORGANIZER if joined.equal else Role.CO_ORGANIZER
            yield from _facts(masked, joined.start, joined.end, role, programme, "joint action")
    for match in _held_by().finditer(masked.text) if named else ():
        role = Role.CO_ORGANIZER if match["who"] and _HELPS.search(match.group()) else Role.ORGANIZER
        yield from _facts(
            masked,
            *match.span("who" if match["who"] else "helped"),
            role,
            masked.mention(match.end() - 1),
            "who holds it",
        )
    for match in _runs().finditer(masked.text) if named and _FACILITY in masked.text else ():
        yield from _facts(masked, *match.span("who"), Role.ORGANIZER, masked.mention(match.end() - 1), "who runs it")
    for match in _made_by().finditer(masked.text):
        programme = made_programme(reading, index, masked, match.start())
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
    if masked.text[start:end] == _AREA and masked.mention(start).entity is not None:
        named = [masked.mention(start)]
    if named and programme.entity is not None:
        evidence = Evidence(named[0].start, named[-1].end, rule)
        for body in named:
            if body.entity is not None:
                yield Organizing(body.entity, programme.entity, role, evidence)


# What is said of those who bring a programme about.
_MAKES = (
    "打造|创办|发起|推出|开发|举办|举行|开展|创立|设立|建起|建立|筹建|筹办|组织|启动|实施|创建|开设|开办|研发|搭建|办起来|拉起来|建起来|合开|合建|"
    "运营|运作|推行|推进|首创|(?:商量|琢磨|合计|想|鼓捣)出来|开通|上线|兴办|主导|推动|培育"
)
# What somebody made is called so: P是A的“发明”.
_WORK_OF = "(?:发明|点子|首创|招牌|主意|手笔|创意|创举|杰作|独创|品牌|名片|重头戏|拿手戏|保留节目)"


_OTHER = f"[^，。；{BODY_MASKS}{PROGRAMME}]"
_AREA = MASK[Kind.PLACE]
_FACILITY = MASK[Kind.FACILITY]
_HELPS = re.compile("协助|参与|配合|支持")


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"{ACTOR}的?{PROGRAMME}")


@cache
def _taking_part() -> re.Pattern[str]:
    """A组队参赛, A组织职工参加了P, A派来两支队伍; not A组织职工观看电影, which is another thing."""
    # The thing itself, or nothing but the end of the clause: what is taken part in was named before.
    it = rf"(?=了?(?:[，。；、]|[^，。；]{{0,16}}{PROGRAMME}))"
    teams = (
        rf"组织[^，。；]{{0,14}}(?:参加|参赛|观看){it}|(?:组队|派员|派队|派人|派[出来遣]?[^，。；]{{1,10}})(?:参加{it}|参赛|应战|(?:征战|出战|角逐|亮相){it})|"
        r"组队前来|带队前来|派[出来][^，。；]{0,10}(?:选手|队伍|代表队|队员|支队|好手|对手|人马|劲旅)|拉[起来]了?队伍|报名参赛|应邀参赛|"
        r"同台竞技|参赛(?!单位|队|选手|者|职工)"
    )
    joins = r"(?:也|都|全|共同|一同|随后|先后)?(?:参与|参加|加入)(?:其中)?(?=[，。；])"
    other = f"[^，。；{BODY_MASKS}]"
    return re.compile(
        rf"(?P<who>{BODIES})(?:{OTHERS})?{COUNT}(?:{joins}|{other}{{0,8}}?(?:{teams})|的{other}{{0,16}}参加(?=[，。；]))"
    )


@cache
def _jointly() -> re.Pattern[str]:
    return re.compile(
        opened(
            BODY_MASKS,
            rf"(?P<main>{BODIES})[^。；，]{{0,8}}(?:{JOINING})(?P<with>{BODIES})|"
            rf"(?P<one>{BODIES})[^。；，{BODY_MASKS}]{{1,8}}(?:与|和|同)(?P<other>{BODIES})(?=联合|联手|携手|合作|共同)",
        )
    )


@cache
def _held_by() -> re.Pattern[str]:
    """A举办的P."""
    return re.compile(
        rf"(?P<who>{BODIES}){COUNT}{_OTHER}{{0,8}}?(?:{_MAKES})了?的{_OTHER}{{0,8}}{PROGRAMME}|"
        rf"(?:配合|协助|支持|跟着)(?P<helped>{BODIES})(?:用好|办好|做好|搞好|抓好|开展|举办|实施|推进|落实){_OTHER}{{0,8}}{PROGRAMME}"
    )


@cache
def _runs() -> re.Pattern[str]:
    """工人文化宫开设P, 职工服务中心的P: what a place does that has its own staff."""
    return re.compile(
        rf"(?:(?<=[，。；：年月日])|^\s*)(?P<who>{_FACILITY})(?:的|{_OTHER}{{0,12}}?(?:{_MAKES}|办起?|开)了?{_OTHER}{{0,8}}){PROGRAMME}"
    )


@cache
def _made_by() -> re.Pattern[str]:
    """P是A打造的, P由A推出, P由A联合B实施, P是A的“发明”."""
    return re.compile(
        rf"(?:由|是|归)(?P<who>{BODIES}|{_AREA}){COUNT}(?:(?:{JOINING})(?P<with>{BODIES}){COUNT})?"
        rf"(?:{_OTHER}{{0,8}}?(?:{_MAKES})(?!的?{MASK[Kind.QUANTITY]})|(?:一手)?[办搞管建](?=[，。；的了])|(?<=归)(?=[，。；])|(?:联手|携手|合力|搭伙)(?=[，。；])|{_OTHER}{{0,6}}的“?[^，。；“”{BODY_MASKS}{PROGRAMME}]{{0,6}}?{_WORK_OF})"
    )


@cache
def _names() -> re.Pattern[str]:
    """A给自己的品牌起名P."""
    return re.compile(
        rf"(?P<who>{BODIES}){_OTHER}{{0,16}}?(?:[起取定命]名|[起取]了?个?名字?){_OTHER}{{0,4}}{PROGRAMME}"
    )


@cache
def _announced() -> re.Pattern[str]:
    """A关于开展P的通知."""
    return re.compile(
        rf"(?P<who>{BODIES})(?:印发|下发|发布|发出)?的?关于(?:开展|举办|组织|实施|启动){_OTHER}{{0,8}}{PROGRAMME}"
    )


@cache
def _sent_to() -> re.Pattern[str]:
    """A组织职工参加B举办的P."""
    return re.compile(
        rf"(?P<who>{BODIES})(?!的)(?:{_OTHER}|，){{0,18}}?(?:参加|参与|亮相|出战|征战|角逐)了?{BODIES}{_OTHER}{{0,12}}的{_OTHER}{{0,8}}{PROGRAMME}"
    )
