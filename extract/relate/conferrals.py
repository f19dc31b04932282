"""Facts of conferrals: who received which honour, from whom, when, or how many did."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from extract.article import BlockKind
from extract.entity import Entity
from extract.fact import Conferral, Evidence, Fact, Status
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.against import speaks_against
from extract.relate.grantors import grantors, joint_grantors
from extract.relate.honour_chain import HonourChain, counts, group_counts, honour_chains
from extract.relate.honour_lists import headed_lists
from extract.relate.likely import Pair, likely
from extract.relate.muster import musters
from extract.relate.promised import promised
from extract.relate.receivers import receivers, verb_before
from extract.relate.roll import rolls
from extract.relate.year import year_at
from extract.sentence import MASK, Masked
from extract.spot.honour_ranks import SHARED_OUT

_H, _Q, _Y = MASK[Kind.HONOUR], MASK[Kind.QUANTITY], MASK[Kind.YEAR]
_BLOCKS = (BlockKind.BODY, BlockKind.CAPTION, BlockKind.NOTICE, BlockKind.SUBTITLE)
_PLANNED = re.compile(
    rf"(?<![斩战干虎强大名老门健小骁主即])将(?!近|军|至|满|临|[“《其他她它这{MASK[Kind.PROGRAMME]}]|[“\s]*$)|拟|计划|届时|打算|准备|争创|争取"
)
_TO_COME = re.compile(
    r"(?:今年|明年|下一步|下一年|20\d\d年|全年|年内|,)[^。；]{0,30}(?<![斩战干虎强大名老门健小骁主即])将(?!近|军|至|满|临)|计划|拟"
)
_DONE = re.compile("[已获荣被]|[去前]年|日前|近日|昨[日天]")
_SEMICOLONS = 6
_TARGET = re.compile(r"力争|到20\d\d年|目标")
# A count of the honour itself, not of those named: H一共100枚，R排在最前.
_OWN_COUNT = re.compile(
    rf"(?:，?(?:全[国省市区县])?(?:一共|总共|共计?)|(?:则|也)?(?:颁给|授予|给|发给|归|是|有|共有?|添|达|发|评出|产生)了?)?{_Q}"
)
# 命名了12个H，R上榜.
_GIVEN_COUNT = re.compile(rf"(?:命名|评[选定]?出?|选[树出]|表彰|产生|涌现出?|诞生|颁[出发])了?{_Q}“?$")
# 全市共有30人获此称号.
_GOT_IT = re.compile(
    rf"(?:共有?|已有|有)(?P<number>{_Q})(?:职工|单位|集体|班组|个人|同志|企业)?(?:获得?|荣获|享有)了?(?:此|该|这一)[项个]?(?:称号|殊荣|荣誉|奖项)"
)
# H、H，分别是R、R.
_IN_ORDER = re.compile(r"[”]?(?:获得者|得主|的得主)?，?(?:分别|依次)(?:是|为|由|归|颁给|授予|给)")
_RESPECTIVELY = re.compile(r"分别|依次|分[获享列夺摘捧]|包揽|囊括|相继")
_ALL_OF_THEM = re.compile("包揽|囊括|包下|独揽")
# 看望410位|H: of those who have it long since.
_LONG_SINCE = re.compile(
    rf"(?:慰问|走访|看望|探望|选派|派出|邀请|请来|资助|救助|帮扶|关爱|组织|安排|接待)[^，。；：评授表颁命选{_H}{_Q}]{{0,10}}{_Q}[^，。；：{_H}]{{0,4}}“?$"
)
_SO_MANY = re.compile(rf"[”]?(?:称号|荣誉)?{_Q}(?!，?[^，。；]{{0,6}}(?:在列|上榜|入选))")
_PRIZE = re.compile(r"[奖牌军杯名]$")
_AUTHORITIES = frozenset({Kind.UNION, Kind.GOVERNMENT, Kind.PARTY, Kind.MASS, Kind.PLACE})
_COUNTED_BEFORE = re.compile(rf"{_Q}{_Y}?“?$")
_OF_YEAR = re.compile(r"“?((?:19|20)\d{2})年?")
_PROPOSED = re.compile(r"”?(?:的|，)?(?:提名|拟推|拟报|候选|推荐|拟表彰|拟推荐|人选)")
_PROPOSES = re.compile(
    r"提名[^，]{0,4}$|拟报“?$|(?:推荐|推报|上报)了?“?$|(?:推荐|推报)[^，。；]{1,40}(?:申报|参评|为|参选|角逐|冲刺)“?$"
)


def relate_conferrals(reading: Reading) -> Iterator[Fact]:
    """The conferrals that the article states, one a recipient, and one a count where it names none."""
    if not any(mention.kind is Kind.HONOUR and mention.entity is not None for mention in reading.mentions):
        return
    seen: dict[tuple[Entity, Entity | None, int | None, Status], tuple[Evidence, set[Entity | None]]] = {}
    stated = list(_stated(reading))
    apart = list(_told_apart(reading, {fact.recipient for fact in stated}))
    for pair in likely(reading, {fact.honour for fact in (*stated, *apart) if fact.recipient is not None}):
        stated.extend(_weighed(reading, pair))
    joint = joint_grantors(reading)
    for fact in (one for each in (*_without_sums(stated), *apart) for one in _with_grantors(each, joint)):
        evidence, grantors = seen.setdefault(
            (fact.honour, fact.recipient, fact.count, fact.status), (fact.evidence, set())
        )
        if fact.evidence == evidence and fact.grantor not in grantors:
            grantors.add(fact.grantor)
            yield fact


def _told_apart(reading: Reading, known: Collection[Entity | None]) -> Iterator[Conferral]:
    """The conferrals to those, not `known`, whom other sentences than that of the honour tell."""
    found: set[Entity | None] = set(known)
    for one in rolls(reading, known):
        for fact in _fact(reading, one.masked, HonourChain((one.at,)), one.at, one.recipient.entity, None):
            found.add(fact.recipient)
            yield fact
    for masked, at, receiver in musters(reading, found):
        for fact in _fact(reading, masked, HonourChain((at,)), at, receiver.entity, None):
            yield replace(fact, evidence=replace(fact.evidence, rule="conferral, mustered"))


def _without_sums(stated: list[Conferral]) -> list[Conferral]:
    """The facts without the counts that are but the number of those named: P、P两人均获H."""
    named: dict[tuple[Entity, int], set[Entity]] = {}
    for fact in stated:
        if fact.recipient is not None:
            named.setdefault((fact.honour, fact.evidence.start), set()).add(fact.recipient)
    return [
        fact
        for fact in stated
        if fact.count is None or fact.count != len(named.get((fact.honour, fact.evidence.start), ()))
    ]


def _with_grantors(fact: Conferral, joint: Mapping[Entity, tuple[Entity, ...]]) -> Iterator[Conferral]:
    """The fact, once for each of those who confer its honour together, where it names no grantor."""
    grantors = joint.get(fact.honour, ()) if fact.grantor is None and fact.status is Status.CONFERRED else ()
    yield from (replace(fact, grantor=one) for one in grantors) if grantors else (fact,)


def _weighed(reading: Reading, pair: Pair) -> Iterator[Conferral]:
    """The conferral of a pair that only weights join, with all that is said from the one to the other; none of what is striven for."""
    found = reading.mask_of(pair.recipient.start)
    if found is None or speaks_against(reading, pair, found):
        return
    ends = (pair.masked.sentence, found.sentence)
    evidence = Evidence(min(end.start for end in ends), max(end.end for end in ends), "conferral, weighed")
    for fact in _fact(reading, pair.masked, HonourChain((pair.position,)), pair.position, pair.recipient.entity, None):
        if fact.status is not Status.PLANNED:
            yield replace(fact, evidence=evidence)


def _stated(reading: Reading) -> Iterator[Conferral]:
    headed: set[int] = set()
    last: tuple[Masked, HonourChain] | None = None
    found: list[Mention] = []
    for masked, at, listed in headed_lists(reading.masks):
        headed.add(masked.sentence.number)
        for receiver in (one for one in listed if recipients.fits(_name(masked, at), one)):
            yield from _fact(reading, masked, HonourChain((at,)), at, receiver.entity, None)
    for masked in reading.masks:
        if masked.sentence.block not in _BLOCKS or masked.sentence.number in headed:
            continue
        if last is not None and masked.sentence.number - last[0].sentence.number < 3:
            number = _got_it(masked)
            if number is not None:
                yield from _fact(reading, *last, last[1].positions[-1], None, number)
        if _H not in masked.text:
            continue
        found = found if last is not None and _goes_on(last[0], masked) else []
        for chain in honour_chains(masked):
            found = receivers(reading, masked, chain, found)
            yield from _conferrals(reading, masked, chain, found)
            last = masked, chain


def _goes_on(before: Masked, masked: Masked) -> bool:
    """Whether but a semicolon stands between the two sentences."""
    return before.sentence.number + 1 == masked.sentence.number and before.text.rstrip().endswith("；")


def _got_it(masked: Masked) -> int | None:
    """How many are said to have got the honour named in a sentence before, ahead of any that this one names."""
    more = _GOT_IT.search(masked.text.partition(_H)[0])
    number = masked.quantity(more.start("number")) if more is not None else None
    return int(number.value) if number is not None else None


def _conferrals(reading: Reading, masked: Masked, chain: HonourChain, found: list[Mention]) -> Iterator[Conferral]:
    verb = verb_before(masked, chain)
    numbers = counts(masked, chain, verb)
    if verb is not None and len(chain.positions) > 1 and _in_turn(masked, chain, verb):
        clause = masked.begin(chain.start)
        turn = recipients.in_turn(masked, max(clause, masked.text.rfind(_H, clause, chain.start) + 1), verb)
        if len(turn) == len(chain.positions) and any(turn):
            for at, receiver in zip(chain.positions, turn, strict=True):
                if receiver is not None:
                    yield from _fact(reading, masked, chain, at, receiver.entity, None)
            return
    begin = masked.begin(chain.start)
    if not found and _TARGET.search(masked.text[begin : chain.start]):
        return
    if len(found) == len(chain.positions) > 1 and _in_turn(masked, chain, verb if verb is not None else chain.start):
        for at, receiver in zip(chain.positions, found, strict=True):
            yield from _fact(reading, masked, chain, at, receiver.entity, None)
        return
    some = 0 < len(found) < len(chain.positions) and not _ALL_OF_THEM.search(masked.text, 0, chain.start)
    if some and all(masked.mentions[at].rule == SHARED_OUT for at in chain.positions):
        # 甲、乙分获第二、第三名, of whom one is read: nobody knows which.
        return
    fitting = {at: [one for one in found if recipients.fits(_name(masked, at), one)] for at in chain.positions}
    everyone = frozenset(one.entity for one in found)
    for at in chain.positions:
        number = numbers.get(at)
        if number and _has_so_many(masked, at, number, found):
            yield from _fact(reading, masked, chain, at, None, number)
            continue
        for receiver in fitting[at]:
            yield from _fact(reading, masked, chain, at, receiver.entity, None, everyone)
        if number is None and not found:
            for each in group_counts(masked, chain, verb):
                yield from _fact(reading, masked, chain, at, None, each)
        if _LONG_SINCE.search(masked.text, 0, at):
            continue
        if number and (not found or (number > len(found) and _counts_itself(masked, at))):
            yield from _fact(reading, masked, chain, at, None, number)
    for at in chain.positions if not found and not numbers and promised(reading, masked, chain) else ():
        of_any = _fact(reading, masked, chain, at, None, None)
        yield from (replace(fact, status=Status.PLANNED) for fact in of_any if fact.grantor is not None)


def _has_so_many(masked: Masked, at: int, number: int, found: Sequence[Mention]) -> bool:
    """Whether those found are but the authorities whose units have the honour so often, not its holders: 市总工会命名H20个."""
    if number < 2 or not _SO_MANY.match(masked.text, at + 1) or _PRIZE.search(_name(masked, at)):
        return False
    return 0 < len(found) < number and all(one.kind in _AUTHORITIES for one in found)


def _counts_itself(masked: Masked, at: int) -> bool:
    """Whether the number behind the honour says how many there were of it, not of works: H共100枚，R排在最前."""
    own = _OWN_COUNT.match(masked.text, at + 1)
    if own is None and _GIVEN_COUNT.search(masked.text, 0, at):
        return True
    number = masked.quantity(own.end() - 1) if own is not None else None
    return number is not None and number.unit not in ("件", "项", "幅", "篇")


def _in_turn(masked: Masked, chain: HonourChain, verb: int) -> bool:
    """Whether the honours of the chain go to as many, the first to the first: 分获一、二等奖, 包揽冠亚军, 获第二、三名."""
    if _RESPECTIVELY.search(masked.text, max(verb - (3 if verb < chain.start else 12), 0), verb + 2):
        return True
    if _IN_ORDER.match(masked.text, chain.end):
        return True
    return all(masked.mentions[at].rule == SHARED_OUT for at in chain.positions)


def _name(masked: Masked, at: int) -> str:
    entity = masked.mentions[at].entity
    return entity.name if entity is not None else masked.mentions[at].name


def _fact(
    reading: Reading,
    masked: Masked,
    chain: HonourChain,
    at: int,
    recipient: Entity | None,
    count: int | None,
    among: frozenset[Entity | None] = frozenset(),
) -> Iterator[Conferral]:
    mention = masked.mentions[at]
    if mention.entity is None:
        return
    year = _OF_YEAR.match(mention.name)
    for grantor in grantors(masked, chain, among if recipient in among else among | {recipient}):
        yield Conferral(
            mention.entity,
            recipient,
            grantor,
            int(year.group(1)) if year else year_at(reading, mention.start),
            count,
            _status(reading, masked, chain, mention),
            Evidence(masked.sentence.start, masked.sentence.end, "conferral"),
        )


def _status(reading: Reading, masked: Masked, chain: HonourChain, mention: Mention) -> Status:
    text = masked.text
    begin = masked.begin(chain.start)
    lead = text[max(begin, chain.start - 40) : chain.start]
    own = masked.position(mention.start)
    end = own + 1 if _COUNTED_BEFORE.search(text[:own]) else chain.end
    if mention.name.endswith("提名奖") or _PROPOSED.match(text, end) or _PROPOSES.search(lead):
        return Status.NOMINATED
    planned = _PLANNED.search(lead) or (begin == 0 and not _DONE.search(lead) and _plans_on(reading, masked))
    return Status.PLANNED if planned else Status.CONFERRED


def _plans_on(reading: Reading, masked: Masked) -> bool:
    """Whether the sentence goes on, behind semicolons, with what one before it says is to come: 今年将…；命名H20个."""
    for before in reversed(reading.masks[max(masked.sentence.number - _SEMICOLONS, 0) : masked.sentence.number]):
        if not before.text.rstrip().endswith("；"):
            return False
        if _TO_COME.search(before.text):
            return True
    return False
