"""Facts of conferrals: who received which honour, from whom, when, or how many did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.actor import actor_at
from extract.article import BlockKind
from extract.entity import Entity
from extract.fact import Conferral, Evidence, Fact, Status
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.quantity import Quantity
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.honour_lists import headed_lists
from extract.relate.year import year_at
from extract.sentence import MASK, Masked

_H, _P, _Q, _Y, _POST = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR, Kind.POST))
_BODIES = "".join(MASK[kind] for kind in Kind if kind in ORGANISATIONS)
_BLOCKS = (BlockKind.BODY, BlockKind.CAPTION, BlockKind.NOTICE)
_CHAIN = re.compile(rf"^[”“]?(?:称号|荣誉|获得者)?(?:[（(]?{_Q}[）)]?)?(?:[、，；]|和|与|及|以及|并|又|也)?(?:有)?{_Q}?[“”]?$")
_GOT = re.compile(
    r"(?:荣获|获得|获评|获颁|获授|获选|获批|荣膺|斩获|摘得|摘取|捧回|捧得|夺得|赢得|拿到|拿下|拿过|得了|被授予|被评为|被评选为|被评定为|被命名为|被认定为|被确定为|被表彰为|被树为|被列为|"
    r"被发布为|被推选为|评为|评上|当选为?|入选|跻身|荣登|荣列|登上|进了|进入|列入|当上|成为|成了|是|为|则是|成|享受|分获|喜获|获|收获|得|归来|佩戴)"
    r"(?:了|过|的|首批|首届|[一二三四五六七八九十\d]+[项个枚块次]|这一|省级|多项|等|" + _Y + r"|年度|“|另一块|又一)*$"
)
_GAVE = re.compile(r"(?:授予|追授|颁发给?|颁给|表彰了?|命名|评为|评选出?|评出了?|认定|选树|选出|授牌|颁授|发布|公布|揭晓|奖励|涌现出?|通报)")
_PLANNED = re.compile(r"将(?!近|军)|拟|计划|届时|力争|打算|争创|争取|目标|到20\d\d年")
_NOMINATED = re.compile(r"提名|候选|人选|推荐(?!的)|入围")
_WORK = r"[\u4e00-\u9fff]{0,6}(?:长|员|师|工|任|记|席|授|理|手|教练|干部)"
_HOLDER = re.compile(
    rf"^[”]?(?:称号|荣誉)?(?:获得者|得主)?(?:[、，]?(?:{_H}|[{_BODIES}{MASK[Kind.PLACE]}]|{_POST}|获得者|兼|原|“|”|的|{_WORK}))*{_P}"
)
_LISTED = re.compile(
    rf"^[”]?(?:称号|荣誉)?(?:[（(][^（）]{{0,3}}{_Q}[）)])?(?:获得者|获奖者)?(?:的)?(?:单位|集体|个人|名单|人员|企业|班组|者|职工|同志)?"
    rf"(?:(?:则|也|共|有|是)*{_Q})?(?:，?(?:分别|花落|授予|颁给|归|由))*(?:有|为|是|包括|如下|：|——|，?其中[有包括]*|归|\s{{1,4}})+"
)
_AMONG = re.compile(rf"^[^。；]{{0,10}}{_Q}[^。；，]{{0,6}}，(?:其中)?(?=[{_BODIES}{_P}])")
_AMONG_END = re.compile(r"^[^。；，]{0,8}(?:是其中之一|为其中之一|在内|在列|名列其中|位列其中|榜上有名|排在|等)")
_COUNTED = re.compile(
    rf"^[”]?(?:称号|荣誉|获得者|奖牌)*(?:的)?(?:，(?={_Q}(?:[；。，、]|$)))?(?:则|也|已|达到|共|各|有|是|分别|评到|评出|评了|数|总数|[（(：]|—)*{_Q}"
)
_SERIES = re.compile(rf"^[”]?(?:依次|分别|各)?(?:为|有|是)+({_Q}(?:[、和，]{_Q})+)")
_ROLL = re.compile(r"(?:名单(?:如下|是|为)?|获奖者(?:是|为|有)?|他们是|分别是|当选者(?:是|为)?|获得者(?:是|为|有)?)：")
_ANAPHOR = re.compile(r"^[“\s]*(?:他们?|她们?|它们|两人|三人|二人|这位|该[\u4e00-\u9fff]{1,4}|两单位|两家|均|都|还)")
_PERSONS = frozenset({Kind.PERSON})
_UNITS = frozenset("名 个 家 人 位 枚 项 户 支 件 块 张 对 人次".split())
_COUNT_BEFORE = re.compile(rf"{_Q}(?:[\u4e00-\u9fff]{{0,6}}?)(?:[，])?(?:[“])?$")


@dataclass(frozen=True, slots=True)
class _Chain:
    """Honours of one list at masked positions, with the count that stands by each (or None)."""

    positions: tuple[int, ...]

    @property
    def start(self) -> int:
        return self.positions[0]

    @property
    def end(self) -> int:
        return self.positions[-1] + 1


def relate_conferrals(reading: Reading) -> Iterator[Fact]:
    """The conferrals that the article states, one a recipient, and one a count where it names none."""
    seen: set[tuple[Entity, Entity | None, int | None, Status]] = set()
    headed: set[int] = set()
    for masked, _, receivers in headed_lists(reading.masks):
        headed.add(masked.sentence.number)
        chain = _Chain((masked.text.index(_H),))
        for receiver in receivers:
            fact = _fact(reading, masked, chain, chain.start, receiver.entity, None)
            seen.add((fact.honour, fact.recipient, None, fact.status))
            yield fact
    for masked in reading.masks:
        if masked.sentence.number in headed:
            continue
        if _H not in masked.text or masked.sentence.block not in _BLOCKS:
            continue
        for chain in _chains(masked):
            for fact in _conferrals(reading, masked, chain):
                key = (fact.honour, fact.recipient, fact.count, fact.status)
                if key not in seen:
                    seen.add(key)
                    yield fact


def _chains(masked: Masked) -> Iterator[_Chain]:
    positions = [at for at, mention in sorted(masked.mentions.items()) if mention.kind is Kind.HONOUR and mention.entity]
    group: list[int] = []
    for at in positions:
        if group and not _CHAIN.match(masked.text[group[-1] + 1 : at]):
            yield _Chain(tuple(group))
            group = []
        group.append(at)
    if group:
        yield _Chain(tuple(group))


def _conferrals(reading: Reading, masked: Masked, chain: _Chain) -> Iterator[Conferral]:
    receivers = _receivers(reading, masked, chain)
    counts = _counts(masked, chain)
    for at in chain.positions:
        for receiver in receivers:
            yield _fact(reading, masked, chain, at, receiver.entity, None)
        if not receivers and counts.get(at) is not None:
            yield _fact(reading, masked, chain, at, None, counts[at])
        elif receivers and counts.get(at) is not None and masked.text[at + 1 : at + 2] == _Q:
            yield _fact(reading, masked, chain, at, None, counts[at])


def _fact(
    reading: Reading, masked: Masked, chain: _Chain, at: int, recipient: Entity | None, count: int | None
) -> Conferral:
    mention = masked.mentions[at]
    assert mention.entity is not None
    year = re.match(r"“?((?:19|20)\d{2})年?", mention.name)
    return Conferral(
        mention.entity,
        recipient,
        _grantor(masked, chain, recipient),
        int(year.group(1)) if year else year_at(reading, mention.start),
        count,
        _status(masked, chain, mention),
        Evidence(masked.sentence.start, masked.sentence.end, "conferral"),
    )


def _receivers(reading: Reading, masked: Masked, chain: _Chain) -> list[Mention]:
    text, right = masked.text, masked.text[chain.end :]
    if re.match(r"[”]?(?:获得者|得主)", right) and text[max(chain.start - 2, 0) : chain.start] == "这位":
        return recipients.before_sentence(reading.masks, masked.sentence.number, _PERSONS)[-1:]
    holder = _HOLDER.match(right)
    if holder is not None:
        return _persons_from(masked, chain.end + holder.end() - 1)
    for pattern in (_AMONG, _LISTED):
        listed = pattern.match(right)
        if listed is not None:
            start = chain.end + listed.end()
            end = _list_end(text, start)
            found = recipients.after(masked, start, end)
            if found and (pattern is _LISTED or _AMONG_END.match(text[masked.position(found[-1].start) + 1 :])):
                return found
    clause = max(text.rfind(sign, 0, chain.start) for sign in "。；") + 1
    got = _GOT.search(text, clause, chain.start)
    if got is not None:
        return _subjects(reading, masked, clause, got.start())
    gave = None
    for gave in _GAVE.finditer(text, clause, chain.start):
        pass
    if gave is not None:
        return recipients.after(masked, gave.end(), chain.start)
    return []


def _subjects(reading: Reading, masked: Masked, clause: int, verb: int) -> list[Mention]:
    """Who receives, before a verb of receiving: named in its clauses, or meant by a pronoun, or the one who acts."""
    text = masked.text
    lead = text[clause:verb]
    if _ANAPHOR.match(lead) and not re.search(rf"[{_BODIES}{_P}]", lead):
        kinds = _PERSONS if re.match(r"[“\s]*(?:[他她这]|[两三二]人)", lead) else ORGANISATIONS
        found = recipients.before_sentence(reading.masks, masked.sentence.number, kinds)
        return found if re.match(r"[“\s]*(?:它们|[他她]们|[两三二]人|均|都)", lead) else found[-1:]
    found = recipients.before(masked, verb, clause)
    if found or _Q in text[max(verb - 12, clause) : verb]:
        return found
    if len(lead) > 16 or re.search(rf"[{_BODIES}]", lead):
        return []
    actor = actor_at(reading, masked.starts[verb])
    return [actor] if actor is not None and actor.entity is not None else []


def _persons_from(masked: Masked, position: int) -> list[Mention]:
    found = [masked.mentions[position]]
    while masked.text[position + 1 : position + 2] in ("、", "和") and masked.text[position + 2 : position + 3] == _P:
        position += 2
        found.append(masked.mentions[position])
    return [mention for mention in found if mention.entity is not None]


def _list_end(text: str, start: int) -> int:
    match = re.search(rf"[。；]|，(?=[^，。；]*{_H})", text[start:])
    return start + match.start() if match else len(text)


def _counts(masked: Masked, chain: _Chain) -> dict[int, int]:
    """The count of each honour of the chain that has one."""
    text = masked.text
    series = _SERIES.match(text[chain.end :])
    if series is not None:
        quantities = [chain.end + series.start(1) + index for index, sign in enumerate(series.group(1)) if sign == _Q]
        if len(quantities) == len(chain.positions):
            return {at: count for at, one in zip(chain.positions, quantities, strict=True) if (count := _count(masked, one))}
    found: dict[int, int] = {}
    shared = re.match(rf"^[”]?(?:则)?各(?:有|评出|为)*{_Q}", text[chain.end :])
    for at in chain.positions:
        match = _COUNTED.match(text[at + 1 :])
        before = _COUNT_BEFORE.search(text[max(at - 10, 0) : at])
        one = None
        if match is not None:
            one = at + match.end()
        elif shared is not None:
            one = chain.end + shared.end() - 1
        elif before is not None:
            one = max(at - 10, 0) + before.start()
        else:
            got = _GOT.search(text, 0, chain.start)
            if got is not None:
                quantity = re.search(rf"{_Q}[\u4e00-\u9fff]{{0,8}}，?$", text[: got.start()])
                one = quantity.start() if quantity else None
        count = _count(masked, one) if one is not None else None
        if count:
            found[at] = count
    return found


def _count(masked: Masked, position: int) -> int | None:
    mention = masked.mentions.get(position)
    if mention is None or not isinstance(mention.value, Quantity):
        return None
    return int(mention.value.value) if mention.value.unit in _UNITS else None


def _grantor(masked: Masked, chain: _Chain, recipient: Entity | None) -> Entity | None:
    gave = None
    for gave in _GAVE.finditer(masked.text, 0, chain.start):
        pass
    if gave is None:
        return None
    for at in sorted(masked.mentions, reverse=True):
        mention = masked.mentions[at]
        if at < gave.start() and mention.kind in ORGANISATIONS and mention.entity and mention.entity != recipient:
            near = masked.text[at + 1 : gave.start()]
            return mention.entity if len(near) <= 12 and "，" not in near else None
    return None


def _status(masked: Masked, chain: _Chain, mention: Mention) -> Status:
    text = masked.text
    begin = max(text.rfind(sign, 0, chain.start) for sign in "。；") + 1
    lead = text[max(begin, chain.start - 40) : chain.start]
    if mention.name.endswith("提名奖") or re.match(r"”?(?:提名|候选人?|人选)", text[chain.end :]) or re.search(r"提名[^，]{0,4}$", lead):
        return Status.NOMINATED
    if _PLANNED.search(lead):
        return Status.PLANNED
    return Status.CONFERRED


__all__: Sequence[str] = ("relate_conferrals",)
