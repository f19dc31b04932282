"""What a figure is about: the programmes, bodies and places of an article, and how each stands to a figure.

A digest is read item by item: an item begins with a headline below a body, or with a paragraph that opens with a mark or a label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.actor import main_body
from extract.article import BlockKind
from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention
from extract.rank import Candidate
from extract.reading import Reading
from extract.sentence import MASK, Masked

# The classes of things that work is told of; a person, an honour or a document has no figures of its own.
_CLASSES = {
    Kind.PROGRAMME: "programme",
    Kind.UNION: "union",
    Kind.ENTERPRISE: "house",
    Kind.INSTITUTION: "house",
    Kind.FACILITY: "facility",
    Kind.PLACE: "place",
    Kind.PARTY: "authority",
    Kind.GOVERNMENT: "authority",
    Kind.MASS: "authority",
    Kind.COMMITTEE: "authority",
}
_CLAUSE_END = re.compile("[，；：。！？、—]")
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.SUBTITLE})
_LABEL = re.compile(r"[【▲●■◆◎★▶〉◇□○☆※*#·]|[^，。；“]{2,8}[：:]|[又另]讯")
_SUBJECT_BEFORE = re.compile(
    r"(?:^|[，。；：！？\s—】）]|[日天年月来后前间时中下里期由]|近日|目前|据悉|获悉|此外|同时|随着|[该这是])$"
)
_OBLIQUE = re.compile(
    r"(?:向|对|给|为|到|在|被|从|于|经|受|按照|根据|按|以|走进|来到|前往|联系|深入|支持|服务|获|邀请|落户|来自|作为|联合|携手|会同)$"
)
_HELD = re.compile("(?:开展|举办|组织|启动|推进|实施|推出|打造|举行|主办|承办)[^，。；]{0,12}$")
# What takes up a programme named before without naming it: 活动…, 该赛事….
_TAKEN_UP = re.compile(
    "^(?:据悉，|目前，|截至目前，)?(?:[本该此这][次项届一场个]*)?(?:活动|行动|大赛|比赛|竞赛|赛事|决赛|工程|项目|计划|培训|课程|平台)"
)
_OFFICER = MASK[Kind.POST] + MASK[Kind.PERSON]
_ACTING = frozenset({"subject", "officer", "held"})
_FAR = 5


@dataclass(frozen=True, slots=True)
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
class _Item:
    """What an item of the article names: in its headlines, in its first sentence, first and most of each class, how many."""

    head: frozenset[Entity]
    lead: frozenset[Entity]
    first: Mapping[str, Entity]
    most: Mapping[str, int]
    number: Mapping[str, int]
    counts: Mapping[Entity, int]


@dataclass(frozen=True, slots=True)
class Cast:
    """All that the figures of an article may be about, in the order of first mention."""

    appearances: Mapping[Entity, tuple[_Appearance, ...]]
    items: tuple[_Item, ...]
    item_of: tuple[int, ...]
    block_of: tuple[int, ...]
    main: Entity | None


def cast(reading: Reading) -> Cast:
    """The cast of the article."""
    item_of, leads = _items(reading)
    block_of = tuple(_block(reading, masked) for masked in reading.masks)
    found: dict[Entity, list[_Appearance]] = {}
    for masked in reading.masks:
        number = masked.sentence.number
        if masked.sentence.block is BlockKind.BYLINE:
            continue
        for position, mention in masked.mentions.items():
            if mention.entity is not None and mention.kind in _CLASSES:
                role = "head" if masked.sentence.block in _HEADS else _role(masked, position, mention)
                clause = _clause(masked, position)
                place = _Appearance(mention, number, position, clause, block_of[number], item_of[number], role)
                found.setdefault(mention.entity, []).append(place)
    appearances = {entity: tuple(places) for entity, places in found.items()}
    main = main_body(reading)
    items = tuple(_item(appearances, index, leads) for index in range(max(item_of, default=0) + 1))
    return Cast(appearances, items, item_of, block_of, main.entity if main is not None else None)


def candidates(cast: Cast, masked: Masked, position: int) -> list[Candidate[Entity]]:
    """The candidates for the figure at the masked position, with their features; those of other items only where they are of
    the article's first headlines or its main body."""
    number = masked.sentence.number
    item, index = cast.items[cast.item_of[number]], cast.item_of[number]
    clause = _clause(masked, position)
    found = []
    for entity, places in cast.appearances.items():
        before = [place for place in places if (place.sentence, place.position) < (number, position)]
        near = before[-1] if before else None
        if near is None or near.item != index:
            behind = next(
                (p for p in places if (p.sentence, p.position) > (number, position) and p.item == index), None
            )
            near = behind or near or places[0]
        if near.item != index and entity != cast.main and entity not in cast.items[0].head:
            continue
        here = [place for place in places if place.block == cast.block_of[number]]
        kind = _CLASSES[entity.kind]
        where = _where(near, number, position, clause, cast.block_of[number], index)
        found.append(
            Candidate(
                entity,
                [
                    kind,
                    f"{kind} {where}",
                    f"{kind} as {near.role}",
                    *_features(kind, entity, item, before, here, number),
                ]
                + (["programme taken up"] if entity.kind is Kind.PROGRAMME and _TAKEN_UP.match(masked.text) else [])
                + (["main body"] if entity == cast.main else [])
                + ([f"programme by {near.mention.rule}"] if entity.kind is Kind.PROGRAMME else []),
            )
        )
    return found


def _features(
    kind: str, entity: Entity, item: _Item, before: Sequence[_Appearance], here: Sequence[_Appearance], number: int
) -> Iterator[str]:
    """What is true of the entity in the item and the paragraph of a figure."""
    group = kind if kind == "programme" else "body"
    if before:
        yield f"{group} {min(number - before[-1].sentence, _FAR)} sentences back"
    yield f"{group} {min(len(here), 3)} times in paragraph"
    if any(place.role in _ACTING for place in here):
        yield f"{kind} acts in paragraph"
    if item.first.get(kind) == entity:
        yield f"{kind} first of item"
    if entity in item.counts:
        if item.number[kind] == 1:
            yield f"only {kind} of item"
        elif item.counts[entity] == item.most[kind]:
            yield f"{kind} most named"
    if entity in item.head:
        yield f"{kind} of headline"
    if entity in item.lead:
        yield f"{kind} of lead"


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


def _role(masked: Masked, position: int, mention: Mention) -> str:
    """What the mention is in its clause."""
    text = masked.text
    before, after = text[max(0, position - 16) : position], text[position + 1 : position + 2]
    if before.endswith("、") or after == "、" or after == "等":
        return "listed"
    if after == "的":
        return "owner"
    if after and after in _OFFICER:
        return "officer"
    if mention.kind is Kind.PROGRAMME and _HELD.search(before):
        return "held"
    if _OBLIQUE.search(before):
        return "oblique"
    return "subject" if _SUBJECT_BEFORE.search(before) else "inside"


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
            if told and (sentence.block in _HEADS or (labelled and body and _LABEL.match(text, block))):
                item, told = item + 1, False
        if body and not told:
            leads.add(sentence.number)
            told = True
        items.append(item)
    return tuple(items), frozenset(leads)


def _item(appearances: Mapping[Entity, Sequence[_Appearance]], index: int, leads: frozenset[int]) -> _Item:
    places = [place for each in appearances.values() for place in each if place.item == index]
    places.sort(key=lambda place: (place.sentence, place.position))
    counts = Counter(place.mention.entity for place in places if place.mention.entity is not None)
    first: dict[str, Entity] = {}
    for entity in counts:
        first.setdefault(_CLASSES[entity.kind], entity)
    kinds = {entity: _CLASSES[entity.kind] for entity in counts}
    return _Item(
        frozenset(
            place.mention.entity for place in places if place.role == "head" and place.mention.entity is not None
        ),
        frozenset(p.mention.entity for p in places if p.sentence in leads and p.mention.entity is not None),
        first,
        {kind: max(counts[entity] for entity in counts if kinds[entity] == kind) for kind in first},
        Counter(kinds.values()),
        counts,
    )


def _block(reading: Reading, masked: Masked) -> int:
    block = reading.article.block_at(masked.sentence.start)
    return block.start if block is not None else masked.sentence.start


def _clause(masked: Masked, position: int) -> int:
    return len(_CLAUSE_END.findall(masked.text, 0, position))
