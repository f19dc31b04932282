"""Who acts at a place of an article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from operator import itemgetter

from extract.article import BlockKind
from extract.entity import Entity
from extract.federation import NATIONAL
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.press import PRESS
from extract.reading import Reading
from extract.sentence import BODY_MASKS, MASK, Masked

_ACTING = ORGANISATIONS - {Kind.FACILITY}
_POST = MASK[Kind.POST]
_PERSON = MASK[Kind.PERSON]
# What may stand before a subject: the border of a clause, an expression of time or place, 由, or a link of a list.
_BEFORE = re.compile(
    rf"(?:^|[\s，。；：！？—”）】、◆●■▲□○{MASK[Kind.PLACE]}{MASK[Kind.QUANTITY]}{MASK[Kind.YEAR]}]|[日天年月来后前间时中下里期由和与及同携]"
    r"|据悉|获悉|近日|目前|如今|据|了解|介绍|对此|其中|此外|同时|因此|随着|该|这|每年|一直|是)$"
)
# A body named here is a partner, a place or an addressee, not the one who acts.
_OBLIQUE = re.compile(
    r"(?:向|对|给|为|到|在|被|从|于|经|受|按照|根据|按|以|走进|来到|前往|联系|深入|支持|服务|获|邀请|落户|位于|来自|作为|学习|参观|"
    r"观摩)$"
)
# A partner: A联合B、C; the one who acts is A.
_PARTNER = re.compile(
    "(?:联合|携手?|会同|联手|牵手|协同|联同|联袂|偕同?|邀请|拉上|拉着|拽着|[找请邀]来|[邀约叫]上)(?:了)?(?:[^，。；、]{1,12}、){0,3}$"
)
# A…，并与B签约推出X: B is at the side of the one who acts.
_ASIDE = re.compile(f"(?<![{BODY_MASKS}{MASK[Kind.PLACE]}）])与$")
_LINKS = "、和与及同"
_PLACE = MASK[Kind.PLACE]
_PLACES_DO = re.compile(
    rf"(?<![{BODY_MASKS}在到向对赴为给替帮、和与{_PLACE}])(?:{_PLACE}[、和与])*{_PLACE}(?=(?P<deed>[^，。；{BODY_MASKS}]{{0,4}}?(?:开展|"
    rf"举办|办起|推出|启动|打造|组织了|创建|建起)))"
)
_BODY_OR_END = re.compile(f"[{BODY_MASKS}。]")
# So many sentences back at most is a subject sought, and so many bodies at most are listed as one.
_FARTHEST = 50
_MOST_JOINT = 50
_PARTY_GROUP = re.compile(r"(?:党组|党委|党工委|党支部|机关党委)$")


class Grade(IntEnum):
    """How surely bodies act at a place of an article."""

    NOBODY = 0
    ABOUT = 1
    """The union that the article is about."""
    PLACE = 2
    """A place as subject."""
    BEFORE = 3
    """The subject of a sentence before in the paragraph."""
    OFFICER = 4
    """A union that acts through its officer in the sentence."""
    SUBJECT = 5
    """The subject of the sentence."""


@dataclass(frozen=True, slots=True)
class Acting:
    """The joint subjects at an offset, in order, and how surely they act there."""

    bodies: tuple[Mention, ...]
    grade: Grade


def actor_at(reading: Reading, offset: int) -> Mention | None:
    """The organisation (failing that, the place) that acts at `offset`, None where the article names none.

    It is a subject of its sentence before the offset, else of the sentences before in its block, else the union that the
    article is about. The mention bears an entity. Of joint subjects the first is returned (see `acting_at`).
    """
    bodies = acting_at(reading, offset).bodies
    return bodies[0] if bodies else None


def acting_at(reading: Reading, offset: int) -> Acting:
    """All joint subjects at `offset` with their grade; no bodies where the article names none."""
    here = reading.mask_of(offset)
    place: Mention | None = None
    if here is not None:
        doing = _doing_places(here, here.position(offset))
        if doing:
            return Acting(doing, Grade.SUBJECT)
        found, rank = _subjects(here, here.position(offset))
        if rank >= 2:
            return Acting(found, Grade.SUBJECT if rank == 3 else Grade.OFFICER)
        place = _place(here, here.position(offset))
        for masked in _earlier(reading, here):
            found, rank = _subjects(masked, len(masked.text))
            if rank == 3 and not found:
                return Acting((), Grade.NOBODY)
            if rank >= 2 and any(one.kind in (Kind.UNION, Kind.COMMITTEE) for one in found) and _goes_on(masked, found):
                return Acting(found, Grade.BEFORE)
    if place is not None and not _names_union(reading):
        return Acting((place,), Grade.PLACE)
    main = main_body(reading)
    if main is not None:
        return Acting((main,), Grade.ABOUT)
    return Acting((place,), Grade.PLACE) if place is not None else Acting((), Grade.NOBODY)


@lru_cache(maxsize=1)
def _names_union(reading: Reading) -> bool:
    return any(mention.kind is Kind.UNION for mention in reading.mentions)


@lru_cache(maxsize=1)
def main_body(reading: Reading) -> Mention | None:
    """The first mention of the union that the article is about: the one most named, those of the headline and of the lead
    counting thrice and those of federations twice; without any union the first body of the headline or the lead. A firm that
    opens the headline keeps the article from the federations that it names."""
    weights: Counter[Entity | None] = Counter()
    first: dict[Entity, Mention] = {}
    lead = next((m.sentence.end for m in reading.masks if m.sentence.block is BlockKind.BODY), 0)
    for mention in reading.mentions:
        # The national federation is named in nearly every article and the subject of few.
        if mention.entity is None or mention.entity.name == NATIONAL:
            continue
        if mention.kind is Kind.UNION or _signs(reading, mention):
            weights[mention.entity] += (3 if mention.start < lead else 1) * (
                2 if mention.entity.name.endswith("总工会") else 1
            )
            first.setdefault(mention.entity, mention)
    firm = _headline_firm(reading)
    if firm is not None and all(entity.area is not None for entity in first):
        return firm
    if first:
        return max(first.values(), key=lambda m: (weights[m.entity], -m.start))
    leading = (m for m in reading.mentions if m.kind in _ACTING and m.entity is not None and m.start < lead)
    return next((m for m in leading if not PRESS.search(m.name)), None)


def _headline_firm(reading: Reading) -> Mention | None:
    """The firm with which the headline begins, if no union stands in it."""
    headline = next((block for block in reading.article.blocks if block.kind is BlockKind.HEADLINE), None)
    if headline is None:
        return None
    named = [m for m in reading.mentions if headline.start <= m.start < headline.end and m.entity is not None]
    if not named or named[0].kind is not Kind.ENTERPRISE or any(m.kind is Kind.UNION for m in named):
        return None
    return None if reading.article.folded[headline.start : named[0].start].strip() else named[0]


def _signs(reading: Reading, mention: Mention) -> bool:
    """Whether the mention is a union's institution that signs the article, which then reports on itself."""
    if mention.kind is not Kind.INSTITUTION or "工会" not in mention.name:
        return False
    block = reading.article.block_at(mention.start)
    return block is not None and block.kind is BlockKind.BYLINE


def _earlier(reading: Reading, here: Masked) -> Iterator[Masked]:
    """The sentences before this one in its block, nearest first."""
    block = reading.article.block_at(here.sentence.start)
    number = here.sentence.number
    for masked in reversed(reading.masks[max(number - _FARTHEST, 0) : number]):
        if block is None or masked.sentence.start < block.start:
            return
        yield masked


# Who only takes part or is given something is not who goes on to act in the sentences behind.
_STOPS = re.compile(
    "(?:等[^，。；]{0,8})?[^，。；]{0,3}?(?:承办|协办|获|被评|被授|被命名|被表彰|被推荐|摘得|捧[回得走]|夺[得魁冠]|入选|上榜|榜上有名|当选)"
)


def _goes_on(masked: Masked, found: Sequence[Mention]) -> bool:
    """Whether the subjects of the sentence may be those of the next."""
    return _STOPS.match(masked.text, masked.position(found[-1].start) + 1) is None


def _subjects(masked: Masked, position: int) -> tuple[tuple[Mention, ...], int]:
    """The joint subjects before the position and their grade: the surest, of the equally sure the nearest."""
    graded = _graded(masked)
    index = bisect_left(graded, position, key=itemgetter(0))
    if not index:
        return (), 0
    _, best, rank = graded[index - 1]
    return tuple(masked.mentions[at] for at in _list_around(masked, best, position)), rank


@lru_cache(maxsize=256)
def _graded(masked: Masked) -> tuple[tuple[int, int, int], ...]:
    """The position of each mention that may be a subject, with that of the surest up to it and its grade."""
    found: list[tuple[int, int, int]] = []
    best, rank = -1, 1
    for at, mention in masked.mentions.items():
        if mention.kind in _ACTING and (grade := _grade(masked, at, mention)):
            if grade >= rank:
                best, rank = at, grade
            found.append((at, best, rank))
    return tuple(found)


def _grade(masked: Masked, at: int, mention: Mention) -> int:
    """How surely the mention at `at` is a subject: 3 a body that acts, 2 a union through its officer, 1 any other, 0 none."""
    if mention.entity is None and not _is_some_union(mention):
        return 0
    first = next(iter(_list_around(masked, at, at)), at)
    before, after = masked.text[max(0, first - 24) : first], masked.text[at + 1 : at + 3]
    if (
        _PARTNER.search(before)
        or _OBLIQUE.search(before)
        or _ASIDE.search(before)
        or after.startswith("的")
        or after[:1] in ("）", "”")
    ):
        return 0
    if after[:1] in (_POST, _PERSON):
        return 2 if mention.kind is Kind.UNION else 0
    if _PARTY_GROUP.search(mention.name) or (mention.kind is not Kind.UNION and PRESS.search(mention.name)):
        return 0
    return 3 if _BEFORE.search(before) else 1


def _is_some_union(mention: Mention) -> bool:
    """Whether it is a union of a body that the article does not name: 公司工会, 校工会; a mere 工会 is the article's own."""
    return mention.kind is Kind.UNION and len(mention.name) > 2


def _doing_places(masked: Masked, position: int) -> tuple[Mention, ...]:
    """The places that are said to do what stands at `position`: 某社区、某村开展… ."""
    deeds = _deeds(masked)
    index = bisect_right(deeds, position, key=itemgetter(2))
    if not index:
        return ()
    start, end, _ = deeds[index - 1]
    if _BODY_OR_END.search(masked.text, end, position):
        return ()
    return tuple(place for at in masked.between(start, end) if (place := masked.mentions[at]).entity is not None)


@lru_cache(maxsize=256)
def _deeds(masked: Masked) -> tuple[tuple[int, int, int], ...]:
    """Where places that act begin and end, and where the verb behind them ends."""
    return tuple((match.start(), match.end(), match.end("deed")) for match in _PLACES_DO.finditer(masked.text))


def _place(masked: Masked, position: int) -> Mention | None:
    """The place before the position that opens the sentence's first clause to begin with one."""
    first = _opening_place(masked)
    return masked.mentions[first] if first is not None and first < position else None


@lru_cache(maxsize=256)
def _opening_place(masked: Masked) -> int | None:
    for at, mention in masked.mentions.items():
        if mention.kind is Kind.PLACE and mention.entity is not None:
            before, after = masked.text[max(0, at - 2) : at], masked.text[at + 1 : at + 2]
            if re.search(r"(?:^|[，。；\s—])$", before) and after and after not in "的、，）":
                return at
    return None


def _list_around(masked: Masked, at: int, position: int) -> list[int]:
    """Positions of the bodies coordinated with the one at `at`, in order."""
    found = [at]
    while len(found) < _MOST_JOINT and (
        before := _LINKED_BEFORE.search(masked.text, max(found[0] - _LINK, 0), found[0])
    ):
        found.insert(0, before.start())
    while len(found) < 2 * _MOST_JOINT and (behind := _LINKED_BEHIND.match(masked.text, found[-1] + 1, position)):
        found.append(behind.end() - 1)
    return [one for one in found if masked.mentions[one].entity is not None]


# Between two bodies of a list may stand one, of a list of three, that bears a name which nothing tells for a body's.
_UNTOLD = f"[^，。；：、和与及同{''.join(MASK.values())}]{{2,12}}"
_LINK = 16
_LINKED_BEFORE = re.compile(f"[{BODY_MASKS}](?:[{_LINKS}]|、{_UNTOLD}[{_LINKS}])$")
_LINKED_BEHIND = re.compile(f"(?:[{_LINKS}]|、{_UNTOLD}[{_LINKS}])[{BODY_MASKS}]")
