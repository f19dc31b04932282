"""Recipients told over a whole passage, each by a life or a deed: those whose number is the one that an honour was announced for.

The honour stands in a heading, before the passage or at its end (十人共有的名字: …); nobody of the passage need stand in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile

from extract.article import BlockKind
from extract.category import honour_recipient
from extract.entity import Entity
from extract.kind import PERSONS, Kind
from extract.mention import Mention
from extract.quantity import Quantity
from extract.reading import Reading
from extract.relate import recipients
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _POST = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.POST))
_AUTHORITIES = frozenset({Kind.UNION, Kind.PARTY, Kind.GOVERNMENT})
_UNITS = frozenset(["人", "名", "位", "席", "枚", "块"])
_TOP = re.compile(r"十(?:大|佳|位|名|人|双|个)|[“]?最美[^，。]{0,8}（?十")
# People on a platform, candidates and those who fell short are none of those honoured.
_OTHERWISE = re.compile(
    r"出席|陪同|主持|讲话|强调|要求|致辞|指出|慰问|走访|会见|颁奖(?!典礼|仪式|现场)|授奖|递[到上给]|宣读|率队|带队|评委|主办|承办|协办|选举|任命|记者|通讯员|未能|没有进|落选|提名|坐在"
)
_TITLES = re.compile(rf"(?:[{BODY_MASKS}{_POST}、的原兼]|[\u4e00-\u9fff]{{1,6}}(?=[{BODY_MASKS}{_POST}]))+$")
# How many sentences before the honour and behind it the passage may begin and end.
_BACK, _ON = 12, 14
_LEAST, _MOST, _SHARE = 3, 20, 0.6
# An article whose heading names the honour is about those who got it.
_HEADED_SHARE = 0.35


def musters(reading: Reading, known: Collection[Entity | None]) -> Iterator[tuple[Masked, int, Mention]]:
    """The sentence and masked position of an honour, and a recipient: all of a passage that nobody `known` to receive another is of."""
    taken: set[Entity | None] = set(known)
    for masked, at in _announced(reading):
        fit = honour_recipient(masked.mentions[at].name)
        announced = _numbers(reading, masked, at)
        for kinds in () if not announced else _kinds(fit):
            found = _passage(reading, masked, kinds)
            share = _SHARE if not _headed(reading, masked.mentions[at].entity) else _HEADED_SHARE
            if any(max(_LEAST, size * share) <= len(found) <= size for size in announced):
                yield from ((masked, at, one) for one in found if one.entity not in taken)
                taken.update(one.entity for one in found)
                break


def _kinds(fit: str) -> tuple[frozenset[Kind], ...]:
    return (PERSONS,) if fit == "person" else ()


def _announced(reading: Reading) -> list[tuple[Masked, int]]:
    """Where each honour is named first in the body, else where first."""
    found: dict[Entity, tuple[Masked, int]] = {}
    for masked in sorted(reading.masks, key=lambda one: one.sentence.block is not BlockKind.BODY):
        for at, mention in masked.linked(Kind.HONOUR) if _H in masked.text else ():
            if mention.entity is not None:
                found.setdefault(mention.entity, (masked, at))
    return list(found.values())


def _numbers(reading: Reading, masked: Masked, at: int) -> frozenset[int]:
    """How many the honour is said to have gone to, in its sentence, its name and the headings."""
    honour = masked.mentions[at].entity
    headings = [one for one in reading.masks if one.sentence.block is not BlockKind.BODY]
    told = [masked, *(headings if _headed(reading, honour) else ())]
    sizes = {
        int(mention.value.value)
        for one in told
        for position, mention in one.mentions.items()
        if isinstance(mention.value, Quantity)
        and (
            mention.value.unit in _UNITS
            or (mention.value.unit == "个" and one.text[position + 1 : position + 2] in "人。，")
        )
    }
    start, end = masked.sentence.start, masked.sentence.end
    if _TOP.search(reading.article.folded, start, end) or any(
        _TOP.search(reading.article.folded, one.sentence.start, one.sentence.end) for one in told
    ):
        sizes.add(10)
    return frozenset(size for size in sizes if _LEAST <= size <= _MOST)


def _headed(reading: Reading, honour: Entity | None) -> bool:
    """Whether a heading names the honour."""
    return any(honour in _honours(one) for one in reading.masks if one.sentence.block is not BlockKind.BODY)


def _passage(reading: Reading, masked: Masked, kinds: Collection[Kind]) -> Sequence[Mention]:
    """Those of the kinds in the sentences around, officers of unions, Party and government left out, each once."""
    number, honours = masked.sentence.number, set(_honours(masked))
    back = reading.masks[max(number - _BACK, 0) : number]
    on = reading.masks[number + 1 : number + _ON]
    around = [*reversed(list(_alone(reversed(back), honours))), masked, *_alone(on, honours)]
    found: dict[Entity, Mention] = {}
    for one in around:
        if one.sentence.block is not BlockKind.BODY or _OTHERWISE.search(one.text):
            continue
        for mention in recipients.after(one, 0, len(one.text)):
            if mention.kind in kinds and mention.entity is not None and not _officer(one, one.position(mention.start)):
                found.setdefault(mention.entity, mention)
    return tuple(found.values())


def _alone(masks: Iterable[Masked], honours: Collection[Entity | None]) -> Iterator[Masked]:
    """The sentences up to the first that names another honour."""
    return takewhile(
        lambda one: set(honours).issuperset(_honours(one)) or (one.text.count(_P) <= 1 and _Q not in one.text), masks
    )


def _honours(masked: Masked) -> list[Entity | None]:
    return [mention.entity for _, mention in masked.linked(Kind.HONOUR)] if _H in masked.text else []


def _officer(masked: Masked, at: int) -> bool:
    """Whether titles of a union, the Party or the government stand right before the person."""
    titles = _TITLES.search(masked.text, 0, at)
    if titles is None or _POST not in titles.group():
        return masked.mentions[at].kind in _AUTHORITIES
    return any(
        masked.mentions[position].kind in _AUTHORITIES
        for position in range(titles.start(), titles.end())
        if position in masked.mentions
    )
