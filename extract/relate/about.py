"""What a figure is about: the programmes, bodies and places of an article, and how each stands to a figure.

A digest is read item by item.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from extract.actor import main_body
from extract.article import HEADINGS, BlockKind
from extract.entity import Entity
from extract.gazetteer import Area
from extract.kind import Kind
from extract.mention import Mention
from extract.rank import Candidate
from extract.reading import Reading
from extract.record import record
from extract.relate.digest import block_start, items
from extract.relate.owner import is_crew, meant, owners, taken_up
from extract.relate.scene import by_sentence, of_whole_area, scene_at
from extract.relate.standing import CLASSES, role
from extract.sentence import MASK, Masked

_CLAUSE_END = re.compile("[，；：。！？、—]")
# What takes up a programme named before without naming it: 活动…, 该赛事….
_TAKEN_UP = re.compile(
    "^(?:据悉，|目前，|截至目前，)?(?:[本该此这][次项届一场个]*)?(?:活动|行动|大赛|比赛|竞赛|赛事|决赛|工程|项目|计划|培训|课程|平台)"
)
# Of these the one named last is meant; of others the one that stands out.
_NAMED_AGAIN = frozenset({"programme", "union"})
# Beyond so many sentences, or times, one more says nothing; so near, also what is not prominent may be meant.
_FAR, _MANY, _NEAR = 5, 3, 2
_CONGRESS = re.compile(f"{MASK[Kind.PLACE]}工会(?:第[一二三四五六七八九十]+次代表大会|“[一二三四五六七八九十]+大”)")
_place = attrgetter("sentence", "position")


@record()
class _Appearance:
    """A mention of an entity: its sentence, masked position, clause, block's start and item, and what it is there."""

    mention: Mention
    sentence: int
    position: int
    clause: int
    block: int
    item: int
    role: str


@dataclass(frozen=True, slots=True)
class Cast:
    """All that the figures of an article may be about, in the order of first mention, and what makes each prominent in an item."""

    appearances: Mapping[Entity, tuple[_Appearance, ...]]
    prominence: tuple[Mapping[Entity, tuple[str, ...]], ...]
    item_of: tuple[int, ...]
    block_of: tuple[int, ...]
    widely: frozenset[Entity]


def cast(reading: Reading) -> Cast:
    """The cast of the article."""
    item_of, leads = items(reading)
    block_of = tuple(block_start(reading, masked) for masked in reading.masks)
    found: dict[Entity, list[_Appearance]] = {}
    for masked in reading.masks:
        number = masked.sentence.number
        if masked.sentence.block is BlockKind.BYLINE:
            continue
        for position, mention in masked.mentions.items():
            if mention.entity is not None and mention.kind in CLASSES:
                standing = "head" if masked.sentence.block in HEADINGS else role(masked, position, mention)
                clause = _clause(masked, position)
                place = _Appearance(mention, number, position, clause, block_of[number], item_of[number], standing)
                found.setdefault(mention.entity, []).append(place)
    appearances = {entity: tuple(places) for entity, places in found.items()}
    named = main_body(reading)
    main = _in_congress(reading, appearances) or (named.entity if named is not None else None)
    widely = {
        place.mention.entity for each in found.values() for place in each if place.item == 0 and place.role == "head"
    }
    if main is not None:
        widely.add(main)
    prominence = tuple(_prominence(appearances, index, leads, main) for index in range(max(item_of, default=0) + 1))
    return Cast(appearances, prominence, item_of, block_of, frozenset(one for one in widely if one is not None))


def _in_congress(reading: Reading, named: Mapping[Entity, Sequence[_Appearance]]) -> Entity | None:
    """The federation of the area whose unions hold the congress that the lead tells of; None where the article names none."""
    lead = next((masked for masked in reading.masks if masked.sentence.block is BlockKind.BODY), None)
    held = _CONGRESS.search(lead.text) if lead is not None else None
    if lead is None or held is None or (place := lead.mentions[held.start()].entity) is None or place.area is None:
        return None
    return next(
        (one for one in named if one.kind is Kind.UNION and one.area == place.area and one.name.endswith("工会")), None
    )


def candidates(cast: Cast, masked: Masked, position: int) -> list[Candidate[Entity]]:
    """The candidates for the figure at the masked position, with their features: what is named near it, what is prominent in its
    item, the article's main body and what its first headlines name."""
    number = masked.sentence.number
    item, block = cast.item_of[number], cast.block_of[number]
    prominent = cast.prominence[item]
    clause = _clause(masked, position)
    taken_up = _TAKEN_UP.match(masked.text) is not None
    scene = scene_at(masked, position)
    found: list[Candidate[Entity]] = []
    nearest: dict[str, tuple[tuple[int, int], list[str]]] = {}
    for entity, places in cast.appearances.items():
        before = bisect_left(places, (number, position), key=_place)
        near = last = places[before - 1] if before else None
        if near is None or near.item != item:
            near = next((p for p in places if p.sentence >= number and p.item == item), None) or near or places[0]
        close = near.item == item and (near.block == block or abs(near.sentence - number) <= _NEAR)
        if not close and entity not in prominent and entity not in cast.widely:
            continue
        kind = CLASSES[entity.kind]
        group = kind if kind == "programme" else "body"
        here = [place for place in places if place.block == block]
        features = [
            kind,
            f"{kind} {_where(near, number, position, clause, block, item)}",
            f"{kind} as {near.role}",
            f"{group} {min(len(here), _MANY)} times in paragraph",
            *prominent.get(entity, ()),
        ]
        if last is not None:
            features.append(f"{group} {min(number - last.sentence, _FAR)} sentences back")
            at = last.sentence, last.position
            if kind in _NAMED_AGAIN and (kind not in nearest or nearest[kind][0] < at):
                nearest[kind] = at, features
        if taken_up and kind == "programme":
            features.append("programme taken up")
        features += by_sentence(entity, kind, scene)
        found.append(Candidate(entity, features))
    for kind, (_, features) in nearest.items():
        features.append(f"nearest {kind}")
    if item:
        own = [each for each in found if each.thing.kind is not Kind.PLACE and not _elsewhere(each)]
        keep = all(each.thing.kind is Kind.PROGRAMME for each in own)
        areas = _opening_areas(cast, item)
        mains = {e.thing for e in found if "main body" in e.features and (not areas or e.thing.area in areas)}
        of_item = [each for each in found if not _elsewhere(each) or (keep and each.thing in mains)]
        found = (of_item or found) if own or areas else found
    found = of_whole_area(masked, position, _without_guests(cast, item, found))
    return _of_sentence(cast, masked, position, found)


def _opening_areas(cast: Cast, item: int) -> set[Area | None]:
    """The area of the place with which the item begins, in brackets or bare."""
    at = cast.item_of.index(item), 2
    places = ((one.area, seen) for one, seen in cast.appearances.items() if one.kind is Kind.PLACE and one.area)
    return {area for area, seen in places if any((at[0], -1) < (each.sentence, each.position) < at for each in seen)}


def _without_guests(cast: Cast, item: int, found: list[Candidate[Entity]]) -> list[Candidate[Entity]]:
    """The candidates without the unions that the item names only by their officers, where there is another; never without the
    main body."""
    guests = {
        each.thing
        for each in found
        if each.thing.kind is Kind.UNION
        and "main body" not in each.features
        and all(place.role in ("officer", "listed") for place in cast.appearances[each.thing] if place.item == item)
        and any(place.item == item and place.role == "officer" for place in cast.appearances[each.thing])
    }
    others = any(each.thing.kind is Kind.UNION and each.thing not in guests and not _elsewhere(each) for each in found)
    return [each for each in found if each.thing not in guests] if others else found


def _of_sentence(cast: Cast, masked: Masked, position: int, found: list[Candidate[Entity]]) -> list[Candidate[Entity]]:
    """Those of the candidates that the words of the figure's own sentence leave."""
    number = masked.sentence.number
    noun = taken_up(masked, position)
    if noun is not None and (one := meant(noun, _latest(cast, number, position))) is not None:
        kept = [each for each in found if each.thing == one]
        if kept:
            return kept
    own = owners(masked, position)
    if not own.subjects:
        crew = _crew(cast, masked, position)
        return [each for each in found if each.thing == crew] or found
    if own.subjects[0].kind is Kind.PROGRAMME:
        return [each for each in found if each.thing in own.subjects] or found
    union = own.subjects[0].kind is Kind.UNION
    areas = {entity.area for entity in own.subjects if entity.area is not None and not union}
    beside = (Kind.PROGRAMME, Kind.FACILITY) if union else (Kind.PROGRAMME,)
    kept = [
        each
        for each in found
        if each.thing in own.subjects
        or (each.thing.kind is Kind.UNION and each.thing.area in areas)
        or (
            each.thing.kind in beside
            and (not own.close or any(place.sentence == number for place in cast.appearances[each.thing]))
        )
    ]
    return kept or found


def _crew(cast: Cast, masked: Masked, position: int) -> Entity | None:
    """The crew of which the paragraph tells: its first subject, where it names no other crew, and no union or programme up to
    the position."""
    if not any(map(is_crew, cast.appearances)):
        return None
    number = masked.sentence.number
    told = [
        (_place(one), entity, one.role)
        for entity, places in cast.appearances.items()
        for one in places
        if one.block == cast.block_of[number] and (_place(one) < (number, position) or is_crew(entity))
    ]
    _, first, standing = min(told, key=itemgetter(0), default=((), None, ""))
    if first is None or standing != "subject" or not is_crew(first):
        return None
    others = {entity for _, entity, _ in told if entity != first}
    return None if any(is_crew(each) or CLASSES[each.kind] in _NAMED_AGAIN for each in others) else first


def _latest(cast: Cast, number: int, position: int) -> Iterator[tuple[Entity, int, str]]:
    """The cast named before the position, those named last first, each with the sentence that named it and its role there."""
    before = [
        (places[index - 1], entity)
        for entity, places in cast.appearances.items()
        if (index := bisect_left(places, (number, position), key=_place))
    ]
    for place, entity in sorted(before, key=lambda each: _place(each[0]), reverse=True):
        yield entity, place.sentence, place.role


def _elsewhere(candidate: Candidate[Entity]) -> bool:
    return f"{CLASSES[candidate.thing.kind]} of other item" in candidate.features


def _prominence(
    appearances: Mapping[Entity, Sequence[_Appearance]], index: int, leads: frozenset[int], main: Entity | None
) -> dict[Entity, tuple[str, ...]]:
    """What sets entities apart in the item, as features; only of those that something does."""
    named = {
        entity: inner
        for entity, places in appearances.items()
        if (inner := [place for place in places if place.item == index])
    }
    kinds = Counter(CLASSES[entity.kind] for entity in named)
    most: Counter[str] = Counter()
    for entity, places in named.items():
        most[CLASSES[entity.kind]] = max(most[CLASSES[entity.kind]], len(places))
    found: dict[Entity, tuple[str, ...]] = {main: ("main body",)} if main is not None else {}
    opened: set[str] = set()
    for entity, places in sorted(named.items(), key=lambda each: (each[1][0].sentence, each[1][0].position)):
        kind = CLASSES[entity.kind]
        features = [
            "main body" if entity == main else "",
            f"{kind} first of item" if kind not in opened else "",
            f"only {kind} of item" if kinds[kind] == 1 else f"{kind} most named" if len(places) == most[kind] else "",
            f"{kind} of headline" if any(place.role == "head" for place in places) else "",
            f"{kind} of lead" if any(place.sentence in leads for place in places) else "",
        ]
        opened.add(kind)
        if any(features):
            found[entity] = tuple(filter(None, features))
    return found


def _where(near: _Appearance, number: int, position: int, clause: int, block: int, item: int) -> str:
    """Where the mention nearest to a figure stands."""
    ahead = (near.sentence, near.position) > (number, position)
    if near.item != item:
        return "of other item"
    if near.sentence == number:
        place = "in clause" if near.clause == clause else "in sentence"
    elif abs(near.sentence - number) == 1:
        place = "beside" if near.block == block else "across paragraphs"
    else:
        place = "in paragraph" if near.block == block else "in item"
    return f"{place} ahead" if ahead else place


def _clause(masked: Masked, position: int) -> int:
    return len(_CLAUSE_END.findall(masked.text, 0, position))
