"""The programmes, bodies and places of an article that its work may be told of, with each time that it names them or takes them up.

A digest is read item by item: an item begins with a headline below a body, or with a paragraph that opens with a mark or a label.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.actor import main_body
from extract.article import BlockKind
from extract.entity import Entity
from extract.item import FURTHER
from extract.kind import Kind
from extract.reading import Reading
from extract.record import record
from extract.relate.retaken import Retaken, may_mean, meant, retaken
from extract.relate.standing import CLASSES, role, standing
from extract.sentence import MASK, Masked

_CLAUSE_END = re.compile("[，；：。！？、—]")
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.SUBTITLE})
_LABEL = re.compile(r"[【▲●■◆◎★▶〉◇□○☆※*#·]|[^，。；“]{2,8}[：:]|[又另]讯")
CONGRESS = re.compile(f"{MASK[Kind.PLACE]}工会(?:第[一二三四五六七八九十]+次代表大会|“[一二三四五六七八九十]+大”)")
# So many sentences back a noun that fits many takes up what was named.
_SOON = 6


@record()
class Appearance:
    """An entity named or taken up: its sentence, masked position, clause, block's start and item, and what it is there."""

    sentence: int
    position: int
    clause: int
    block: int
    item: int
    role: str


@record()
class Again:
    """What the noun at a masked position takes up; `sure` where only what ends with the noun may be meant."""

    position: int
    entity: Entity
    sure: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """All that the figures of an article may be about, in the order of first mention, and what makes each prominent in an item.

    `again` and `subjects` hold for each sentence what it takes up, and what is the subject of its clauses, in order;
    `telling` are the sentences that name or take up any; `congress` is the federation whose congress the lead tells of.
    """

    appearances: Mapping[Entity, tuple[Appearance, ...]]
    prominence: tuple[Mapping[Entity, tuple[str, ...]], ...]
    item_of: tuple[int, ...]
    block_of: tuple[int, ...]
    widely: frozenset[Entity]
    again: tuple[tuple[Again, ...], ...]
    subjects: tuple[tuple[tuple[int, Entity], ...], ...]
    telling: frozenset[int]
    congress: Entity | None


def cast(reading: Reading) -> Cast:
    """The cast of the article."""
    item_of, leads = _items(reading)
    block_of = tuple(_block(reading, masked) for masked in reading.masks)
    found: dict[Entity, list[Appearance]] = {}
    told: list[tuple[Entity, Appearance]] = []
    again: list[tuple[Again, ...]] = []
    names = ""
    for masked in reading.masks:
        number, block = masked.sentence.number, masked.sentence.block
        taken: list[Again] = []
        ends = [match.start() for match in _CLAUSE_END.finditer(masked.text)]
        for position, one in _named(masked) if block is not BlockKind.BYLINE else ():
            if isinstance(one, Retaken):
                entity = _before(one, told, number, item_of[number]) if may_mean(one.noun, names) else None
                if entity is None:
                    continue
                taken.append(Again(position, entity, one.sure))
                standing_there = standing(masked.text, one.start, one.end, entity.kind)
            else:
                entity = one
                standing_there = "head" if block in _HEADS else role(masked, position, masked.mentions[position])
            clause = bisect_left(ends, position)
            place = Appearance(number, position, clause, block_of[number], item_of[number], standing_there)
            if entity not in found:
                found[entity] = []
                names += f"{entity.name}\n"
            found[entity].append(place)
            told.append((entity, place))
        again.append(tuple(taken))
    appearances = {entity: tuple(places) for entity, places in found.items()}
    named = main_body(reading)
    congress = _in_congress(reading, appearances)
    main = congress or (named.entity if named is not None else None)
    widely = {entity for entity, place in told if place.item == 0 and place.role == "head"}
    if main is not None:
        widely.add(main)
    prominence = tuple(_prominence(appearances, index, leads, main) for index in range(max(item_of, default=0) + 1))
    doing: list[list[tuple[int, Entity]]] = [[] for _ in reading.masks]
    for entity, place in told:
        if place.role == "subject":
            doing[place.sentence].append((place.position, entity))
    subjects = tuple(tuple(each) for each in doing)
    telling = frozenset(place.sentence for _, place in told)
    return Cast(
        appearances, prominence, item_of, block_of, frozenset(widely), tuple(again), subjects, telling, congress
    )


def _named(masked: Masked) -> list[tuple[int, Entity | Retaken]]:
    """The entities that the sentence names and the nouns that take up others, each with its masked position, in order."""
    found: list[tuple[int, Entity | Retaken]] = [
        (position, mention.entity)
        for position, mention in masked.mentions.items()
        if mention.entity is not None and mention.kind in CLASSES
    ]
    if masked.sentence.block is BlockKind.BODY:
        found += [(one.start, one) for one in retaken(masked)]
        found.sort(key=lambda each: each[0])
    return found


def _before(noun: Retaken, told: Sequence[tuple[Entity, Appearance]], number: int, item: int) -> Entity | None:
    """What the noun takes up of those told of before it in the item."""
    back = number if noun.sure else 1 if noun.noun == "它" else _SOON
    latest = [
        (entity, place.sentence, place.role)
        for entity, place in reversed(told)
        if number - place.sentence <= back and (noun.sure or place.item == item)
    ]
    return meant(noun.noun, latest)


def _in_congress(reading: Reading, named: Mapping[Entity, Sequence[Appearance]]) -> Entity | None:
    """The federation of the area whose unions hold the congress that the lead tells of; None where the article names none."""
    lead = next((masked for masked in reading.masks if masked.sentence.block is BlockKind.BODY), None)
    held = CONGRESS.search(lead.text) if lead is not None else None
    if lead is None or held is None or (place := lead.mentions[held.start()].entity) is None or place.area is None:
        return None
    return next(
        (one for one in named if one.kind is Kind.UNION and one.area == place.area and one.name.endswith("工会")), None
    )


def _prominence(
    appearances: Mapping[Entity, Sequence[Appearance]], index: int, leads: frozenset[int], main: Entity | None
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


def _items(reading: Reading) -> tuple[tuple[int, ...], frozenset[int]]:
    """The item of each sentence, and the sentences that lead an item."""
    text = reading.article.folded
    bodies = [block for block in reading.article.blocks if block.kind is BlockKind.BODY]
    labelled = sum(_LABEL.match(text, block.start) is not None for block in bodies) >= 2
    items: list[int] = []
    leads: set[int] = set()
    item, told, last = 0, False, -1
    for masked in reading.masks:
        sentence = masked.sentence
        body = sentence.block is BlockKind.BODY
        if (block := _block(reading, masked)) != last:
            last = block
            labels = (labelled and _LABEL.match(text, block)) or FURTHER.match(text, block)
            if told and (sentence.block in _HEADS or (body and labels)):
                item, told = item + 1, False
        if body and not told:
            leads.add(sentence.number)
            told = True
        items.append(item)
    return tuple(items), frozenset(leads)


def _block(reading: Reading, masked: Masked) -> int:
    block = reading.article.block_at(masked.sentence.start)
    return block.start if block is not None else masked.sentence.start


def clause_of(masked: Masked, position: int) -> int:
    """The number of the clause of the masked position in its sentence."""
    return len(_CLAUSE_END.findall(masked.text, 0, position))
