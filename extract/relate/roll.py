"""Recipients told in sentences that do not name the honour: it is the one in focus, named last before them and fit for their kind.

Such a sentence speaks of belonging (某某名列其间, 打头的是某某, 同列此榜的还有某某, 名单如下：…), goes on with a list that the sentence
before began, or belongs to a run of sentences that name just as many as the honour was announced for. An honour for persons
(奖章, 标兵) is in focus for persons, one for bodies (奖状, 先锋号) for bodies (`extract.category.honour_recipient`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from extract.article import HEADINGS, BlockKind
from extract.category import honour_recipient
from extract.entity import Entity
from extract.kind import ORGANISATIONS, PERSONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q = MASK[Kind.HONOUR], MASK[Kind.PERSON], MASK[Kind.QUANTITY]
_WHO = f"{BODY_MASKS}{_P}"
_BLOCKS = (BlockKind.BODY, BlockKind.CAPTION, BlockKind.NOTICE)
_REACH = 6
# A sentence that speaks of belonging to those honoured.
_MEMBER = re.compile(
    r"(?:名列|位列|跻身|忝列|同列|列入)(?:其[间中列]|此榜|榜单)|[人名家位个]之列|也?在列|入列|榜上(?:有名|有|头一|还有)|上榜|此榜|占[了去得据]?其?[一二两三四五](?:席|[个家名位块枚]|$|，)|(?:是|为|有)其中之?[一二]|"
    rf"(?:是|为)(?:这|那)?{_Q}[^，。；]{{0,6}}之一|"
    r"各占[了]?(?:其?一|一席|一[个席])|打头|领头|排头|居首|为首|(?<!属)头一[家个名位]|排在(?:首|最前|前)|紧随其后|跟在[^，。]{0,6}后|并肩(?:上台|登台|领奖)|余下|剩下[的一两]|末一[家个位名]|一并(?:当选|入选|受奖|获)|(?:双双|同时|一同|一起|均|都)(?:入选|当选|上榜|获奖|受奖|捧|榜上)|"
    r"(?:获奖|受奖|当选|入选|上榜|受表彰)(?:的|者)|获此|同获|(?:共获|荣获|获得?|摘得|得到|享有|拿到)了?(?:此|该|这)|也?(?:入选|当选)[。；]|凑足|占去|戴上了?(?:大?红花|绶带)|披红|[站走登]上[^，。]{0,6}(?:领奖台|红毯)|[登上]台领(?:了)?奖"
    rf"|^[“\s]*其中，?(?:有|包括)?[^，。；]{{0,12}}[{_WHO}]|^[“\s]*这{_Q}[^，。；]{{0,8}}?(?:分别)?(?:是|为|有)"
)
_ROLL = re.compile(
    r"(?:在列|入选|上榜|当选|榜上有名|他们是|她们是|它们是|分别是|名单(?:如下|是|为)?|(?:获奖|当选|获得|入选)者(?:是|为|有)?)："
)
# 一块挂进R，另一块由R领走: each of those that a sentence before counts.
_SHARE = re.compile(
    rf"(?:^|[，；：、])(?:其中)?(?:另外?|余下|剩下|还有)?一(?:块|枚|面|项|个|座|张|份|席|名|家)[^，。；{BODY_MASKS}{MASK[Kind.PERSON]}]{{0,8}}"
    rf"(?:归|由|给|进|落户|落[到在]|花落|属|授予|颁给|[是为：])[^，。；{_WHO}]{{0,4}}(?=[{_WHO}])"
)
_SAME = re.compile(
    r"(?:同获|共获|获得?|荣获|摘得|得到|享有|拿到)了?(?:此|该|这一|这项|这个|此项|同一|同样的?|上述)(?:殊荣|荣誉|称号|称呼|头衔|奖项|奖励|牌匾|牌子)"
)
_SAME_AFTER = re.compile(r"的?，?(?:还|也|另)?(?:有|包括|是)[：，]?")
_GOES_ON = re.compile(
    rf"^[\s“]*(?:往[^，。；{_WHO}{_H}]{{1,6}}，(?:还|又)?[有是数]|[^，。；{_WHO}{_H}]{{0,10}}的?[{MASK[Kind.PLACE]}]?，上来的[则便]?是|[^，。；{_WHO}{_H}]{{0,8}}的?{_Q}，(?=[{_WHO}][、和与，]))"
    rf"|^[\s“]*(?:(?:其次|另外|此外|接着|再往后|再有|同时|地方推荐|[^，。；{_WHO}{_H}]{{0,8}})?(?:还|也|另|又|则)?有[^，。；]{{0,6}}|以及|[^，。；{_WHO}]{{0,8}}{_Q}，?包括)"
)
# H归了谁？归了某某厂的某某.
_ASKS = re.compile(r"(?:谁|哪[家位个里儿])[^。；，]{0,4}？")
_ANSWERS = re.compile(rf"[“\s]*(?:是|归|给|落|花落|颁给|由)[了到在户]?[^，。；{_WHO}]{{0,8}}[^，。；]{{0,12}}[{_WHO}]")
# A sentence that leaves its list to the next.
_OPENS = re.compile(r"(?:；|(?:名单|榜单|红榜|那一栏|这一栏)[^，。；：]{0,6}[。：])[\s”]*$")
# What people on a platform do, and what is not yet: such sentences list guests, organisers or candidates.
_OTHERWISE = re.compile(
    r"出席|参加|陪同|主持|讲话|强调|要求|致辞|指出|慰问|走访|会见|参观|颁奖|授奖|递[到上给]|[给为]获奖|宣读|报告|率队|带队|评委|候选|推荐(?!的有)|主办|承办|协办|联合|选举|任命|倡议|记者|通讯员|未能|没有|落选"
)
# Said of a body that has some who receive, or of a person whose workshop does.
_HAS = re.compile(
    rf"(?:[^，。；]{{0,8}}[有占]|股份占|[^，。；{_P}]{{0,4}}{_Q}).{{0,3}}[{_Q}两一]|[^，。；]{{0,16}}工作室"
)
_ANNOUNCES = re.compile(r"名单|榜|公布|揭晓|出炉|亮相|表彰|评选|评出|当选|发布|授予|获|入选|受奖|光荣|摘|捧|诞生")
_SPEAKS = re.compile(r"说|表示|介绍|：“|坦言|告诉")
# A place in a contest goes to few.
_RANK = re.compile(r"(?:第[一二三四五六]名|[冠亚季]军|[特一]等奖|头名)$")
_LEAST = 3
_LEAD = 3
_MOST = 12


@dataclass(frozen=True, slots=True)
class Listed:
    """A recipient, and the sentence and masked position of the honour it goes to."""

    masked: Masked
    at: int
    recipient: Mention


def rolls(reading: Reading, known: Collection[Entity | None]) -> Iterator[Listed]:
    """Those told to receive in sentences without an honour, who are not `known` as recipients of one in focus there."""
    counted = _counted(reading)
    headed = {
        mention.entity
        for heading in reading.masks
        if heading.sentence.block in HEADINGS
        for mention in heading.mentions.values()
        if mention.kind is Kind.HONOUR
    }
    focus: list[tuple[Masked, int]] = []
    told = asked = False
    for masked in reading.masks:
        if masked.sentence.block in HEADINGS:
            continue
        if _H in masked.text:
            focus = _focus(masked, headed) or focus
            told, asked = _OPENS.search(masked.text) is not None, _ASKS.search(masked.text) is not None
            continue
        near = [one for one in focus if masked.sentence.number - one[0].sentence.number <= _REACH]
        found = list(_members(masked, near, told)) if near and masked.sentence.block in _BLOCKS else []
        answer = _ANSWERS.match(masked.text) if asked and near else None
        if answer is not None:
            found = list(_fitting(recipients.after(masked, 0, answer.end()), near[-1:]))
        found.extend(counted.get(masked.sentence.number, ()))
        told, asked = bool(found), False
        yield from found
    yield from _lists(reading, known)


def _focus(masked: Masked, headed: Collection[Entity | None]) -> list[tuple[Masked, int]]:
    """The honours of the sentence, those that a heading names too last."""
    found = sorted(_honours(masked), key=lambda at: masked.mentions[at].entity in headed)
    return [(masked, at) for at in found]


def _honours(masked: Masked) -> list[int]:
    return [at for at, _ in masked.linked(Kind.HONOUR)]


def _members(masked: Masked, focus: Sequence[tuple[Masked, int]], told: bool) -> Iterator[Listed]:
    """Those whom the sentence counts among the recipients of the honours in focus; `told` after a sentence that did so."""
    text = masked.text
    if _OTHERWISE.search(text) and not _SAME.search(text) and not _ROLL.search(text):
        return
    shares = [share.end() for share in _SHARE.finditer(text)]
    if len(shares) > 1:
        for at in shares:
            stop = re.search("[，。；]", text[at:])
            yield from _fitting(recipients.after(masked, at, at + stop.start() if stop else len(text)), focus)
        return
    roll, same = _ROLL.search(text), _SAME.search(text)
    if roll is not None:
        yield from _fitting(recipients.after(masked, roll.end(), len(text)), focus)
    elif same is not None:
        others = _SAME_AFTER.match(text, same.end())
        found = recipients.after(masked, others.end(), len(text)) if others else recipients.before(masked, same.start())
        yield from _fitting(found, focus)
    elif not _SPEAKS.search(text) and (_MEMBER.search(text) or (told and _GOES_ON.search(text))):
        found = [
            one
            for one in recipients.after(masked, 0, len(text))
            if not _HAS.match(text, masked.position(one.start) + 1)
        ]
        yield from _fitting(found, focus, "分别" in text or "依次" in text)


def _fitting(found: Sequence[Mention], focus: Sequence[tuple[Masked, int]], in_order: bool = False) -> Iterator[Listed]:
    """The found with the honour in focus that fits each: in order where there are as many, else by kind, else the last."""
    if in_order and len(found) == len(focus) > 1:
        for one, (masked, at) in zip(found, sorted(focus, key=lambda place: place[1]), strict=True):
            yield Listed(masked, at, one)
        return
    for one in found:
        kind = "person" if one.kind is Kind.PERSON else "body"
        sorts = [honour_recipient(masked.mentions[at].name) for masked, at in focus]
        exact = [place for place, sort in zip(focus, sorts, strict=True) if sort == kind]
        loose = [place for place, sort in zip(focus, sorts, strict=True) if sort == "any"]
        fit = exact or loose
        if fit:
            yield Listed(*fit[-1], one)


def _counted(reading: Reading) -> dict[int, list[Listed]]:
    """The recipients of runs of sentences that name as many as an honour before them is said to have, by sentence number."""
    found: dict[int, list[Listed]] = {}
    for masked in reading.masks:
        for at in _honours(masked) if _H in masked.text and _Q in masked.text else ():
            announced = _announced_count(masked, at)
            if announced is None or any(sign in _WHO for sign in masked.text[at + 1 :]):
                continue
            wanted = honour_recipient(masked.mentions[at].name)
            kinds = PERSONS if wanted == "person" else ORGANISATIONS if wanted == "body" else None
            if kinds is None:
                continue
            run = list(_run(reading, masked.sentence.number, kinds))
            if len({one.entity for _, one in run}) == announced:
                for number, one in run:
                    found.setdefault(number, []).append(Listed(masked, at, one))
    return found


def _announced_count(masked: Masked, at: int) -> int | None:
    """How many recipients the sentence gives the honour: H的三个人, 三人获H."""
    for near in (*range(at + 1, min(at + 8, len(masked.text))), *range(at - 1, max(at - 12, -1), -1)):
        quantity = masked.quantity(near) if masked.text[near] == _Q else None
        if (
            quantity is not None
            and quantity.unit in ("人", "名", "位", "个", "家", "块", "枚", "席", "张", "面", "座", "件")
            and 2 <= quantity.value <= _MOST
        ):
            return int(quantity.value)
    return None


def _run(reading: Reading, number: int, kinds: Collection[Kind]) -> Iterator[tuple[int, Mention]]:
    """Those of the kinds named first in each of the sentences that follow, with the sentence's number, while there are some."""
    for masked in reading.masks[number + 1 : number + 1 + _MOST]:
        if _H in masked.text or masked.sentence.block not in _BLOCKS or _OTHERWISE.search(masked.text):
            return
        found = [one for one in recipients.after(masked, 0, len(masked.text)) if one.kind in kinds]
        if not found:
            return
        yield from ((masked.sentence.number, one) for one in found)


def _lists(reading: Reading, known: Collection[Entity | None]) -> Iterator[Listed]:
    """The persons of the body's lists of three and more, in an article whose headings and lead announce one honour for persons."""
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
            yield from (Listed(*announced, one) for one in found)


def _announced(reading: Reading) -> tuple[Masked, int] | None:
    """The sentence and masked position of the one honour for persons that headings and lead announce; None unless there is one."""
    found: dict[Entity, tuple[Masked, int]] = {}
    lead = 0
    for masked in reading.masks:
        lead += masked.sentence.block is BlockKind.BODY
        if lead > _LEAD:
            break
        if masked.sentence.block not in (*HEADINGS, BlockKind.BODY) or not _ANNOUNCES.search(masked.text):
            continue
        for at, mention in masked.mentions.items():
            fits = mention.entity is not None and honour_recipient(mention.entity.name) != "body"
            if mention.kind is Kind.HONOUR and mention.entity and fits and not _RANK.search(mention.entity.name):
                found.setdefault(mention.entity, (masked, at))
    return next(iter(found.values())) if len(found) == 1 else None
