"""What a figure is about: the programmes, bodies and places of an article, and how each stands to a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from extract.entity import Entity
from extract.federation import NATIONAL
from extract.gazetteer import Area
from extract.kind import ORGANISATIONS, Kind
from extract.rank import Candidate
from extract.relate.cast import CONGRESS, Appearance, Cast, clause_of
from extract.relate.owner import owners
from extract.relate.scene import by_sentence, scene_at
from extract.relate.standing import CLASSES
from extract.relate.theme import by_theme, themes
from extract.sentence import MASK, Masked

# Of these the one named last is meant; of others the one that stands out.
_NAMED_AGAIN = frozenset({"programme", "union"})
# Beyond so many sentences, or times, one more says nothing; so near, also what is not prominent may be meant.
_FAR, _MANY, _NEAR = 5, 3, 2
_ACTING = frozenset({"subject", "owner", "head"})
# 全区 is of a district or of an autonomous region.
_WHOLE = re.compile("(?<![健齐])[全我]([省市区县州旗])(?![场民])")
_QUANTITY = MASK[Kind.QUANTITY]
_DOERS = ORGANISATIONS | {Kind.PLACE}
_CLAUSE_END = re.compile("[，；：。！？]")
_TAKE_PART = re.compile("参加|参与|参赛|报名|角逐|选手|学员|比拼|同台|观看|受益|惠及|展出")
_place = attrgetter("sentence", "position")


def candidates(cast: Cast, masked: Masked, position: int) -> list[Candidate[Entity]]:
    """The candidates for the figure at the masked position, with their features: what is named near it, what is prominent in its
    item, the article's main body and what its first headlines name."""
    number = masked.sentence.number
    item, block = cast.item_of[number], cast.block_of[number]
    prominent = cast.prominence[item]
    clause = clause_of(masked, position)
    scene = scene_at(cast, masked, position)
    told: list[tuple[Entity, list[str]]] = []
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
        features += by_sentence(entity, kind, scene)
        told.append((entity, features))
    for kind, (_, features) in nearest.items():
        features.append(f"nearest {kind}")
    by_theme(told, themes(masked, position))
    found = [Candidate(entity, features) for entity, features in told]
    if item:
        own = [each for each in found if each.thing.kind is not Kind.PLACE and not _elsewhere(each)]
        keep = all(each.thing.kind is Kind.PROGRAMME for each in own)
        areas = _opening_areas(cast, item)
        mains = {e.thing for e in found if "main body" in e.features and (not areas or e.thing.area in areas)}
        of_item = [each for each in found if not _elsewhere(each) or (keep and each.thing in mains)]
        found = (of_item or found) if own or areas else found
    found = _without_guests(cast, item, found)
    return _of_sentence(cast, masked, position, found)


def _opening_areas(cast: Cast, item: int) -> set[Area | None]:
    """The area of the place with which the item begins, in brackets or bare."""
    at = cast.item_of.index(item), 2
    places = ((one.area, seen) for one, seen in cast.appearances.items() if one.kind is Kind.PLACE and one.area)
    return {area for area, seen in places if any((at[0], -1) < (each.sentence, each.position) < at for each in seen)}


def _without_guests(cast: Cast, item: int, found: list[Candidate[Entity]]) -> list[Candidate[Entity]]:
    """The candidates without the unions that the item names only by their officers, where another acts; never without the
    main body."""
    guests = {
        each.thing
        for each in found
        if each.thing.kind is Kind.UNION
        and "main body" not in each.features
        and all(place.role in ("officer", "listed") for place in cast.appearances[each.thing] if place.item == item)
        and any(place.item == item and place.role == "officer" for place in cast.appearances[each.thing])
    }
    others = any(
        each.thing.kind is Kind.UNION
        and each.thing not in guests
        and any(place.item == item and place.role in _ACTING for place in cast.appearances[each.thing])
        for each in found
    )
    return [each for each in found if each.thing not in guests] if others else found


def _of_sentence(cast: Cast, masked: Masked, position: int, found: list[Candidate[Entity]]) -> list[Candidate[Entity]]:
    """Those of the candidates that the words of the figure's own sentence leave."""
    number = masked.sentence.number
    again = next((one for one in reversed(cast.again[number]) if one.position < position), None)
    if again is not None and not _another(cast, number, again.position, position):
        kept = [each for each in found if each.thing == again.entity]
        if kept:
            return kept
    told = _told_with(cast, masked, position, found)
    if told is not None:
        return [told]
    topic = cast.congress if CONGRESS.search(masked.text, 0, position) else _topic(cast, number)
    kept = [each for each in found if each.thing == topic]
    if kept:
        return kept
    own = owners(masked, position)
    if not own.subjects:
        return _of_whole(masked, position, found)
    if own.subjects[0].kind is Kind.PROGRAMME:
        return [each for each in found if each.thing in own.subjects] or found
    union = own.subjects[0].kind is Kind.UNION
    scene = scene_at(cast, masked, position)
    if union and scene.near and scene.subject in own.subjects:
        return [each for each in found if each.thing == scene.subject] or found
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


def _of_whole(masked: Masked, position: int, found: list[Candidate[Entity]]) -> list[Candidate[Entity]]:
    """The candidates without the unions of other areas where the figure is of the whole province or city: 全省签订集体合同7074份."""
    said = [*_WHOLE.finditer(masked.text, 0, position)]
    if not said:
        return found
    level = said[-1].group(1)
    others = {
        each.thing
        for each in found
        if each.thing.kind is Kind.UNION
        and (each.thing.name == NATIONAL or (each.thing.area is not None and not each.thing.area.name.endswith(level)))
    }
    alike = any(each.thing.kind is Kind.UNION and each.thing.area and each.thing not in others for each in found)
    return [each for each in found if each.thing not in others] if alike else found


def _topic(cast: Cast, number: int) -> Entity | None:
    """The programme that the last sentence of the paragraph that names anything is about, where this one names nothing and nobody
    else does anything there."""
    if number in cast.telling:
        return None
    told = next((at for at in range(number - 1, max(number - _NEAR, 0) - 1, -1) if at in cast.telling), None)
    if told is None or cast.block_of[told] != cast.block_of[number] or not cast.subjects[told]:
        return None
    doing = [entity for _, entity in cast.subjects[told]]
    return doing[0] if doing[0].kind is Kind.PROGRAMME and not any(one.kind in _DOERS for one in doing) else None


def _told_with(cast: Cast, masked: Masked, position: int, found: list[Candidate[Entity]]) -> Candidate[Entity] | None:
    """The programme that the clause of the figure names; else the last that the sentence holds or tells of before, where the figure
    is of its theme, or of those who take part and the next clause has it: 某工会举办某大赛，320名选手参加."""
    number, clause = masked.sentence.number, clause_of(masked, position)
    named = [
        (place, each)
        for each in found
        if each.thing.kind is Kind.PROGRAMME
        for place in cast.appearances[each.thing]
        if place.sentence == number and place.role != "listed"
    ]
    before = [one for one in named if one[0].position < position]
    place, last = max(before, key=lambda each: each[0].position, default=(None, None))
    if place is None or place.clause != clause:
        ahead = [each for place, each in named if place.position > position and place.clause == clause]
        if ahead:
            return ahead[0]
    if place is None or last is None or place.clause == clause:
        return last
    if _another(cast, number, place.position, position):
        return None
    if (place.role in ("held", "subject") and "programme of the theme" in last.features) or (
        clause - place.clause == 1 and _take_part(masked, position)
    ):
        return last
    # What goes on in the next clause.
    earlier = [at for at in masked.between(place.position + 1, position) if masked.text[at] == _QUANTITY]
    alone = all(each.thing == last.thing for _, each in before)
    return last if alone and earlier and _told_with(cast, masked, earlier[-1], found) is last else None


def _take_part(masked: Masked, position: int) -> bool:
    """Whether the clause of the figure is of those who take part."""
    end = match.start() if (match := _CLAUSE_END.search(masked.text, position)) else len(masked.text)
    start = max(masked.text.rfind(sign, 0, position) for sign in "，；：。！？、") + 1
    return _TAKE_PART.search(masked.text, start, end) is not None


def _another(cast: Cast, number: int, start: int, end: int) -> bool:
    """Whether another body or place is the subject of a clause in the stretch of the sentence."""
    return any(start < at < end and one.kind in _DOERS for at, one in cast.subjects[number])


def _elsewhere(candidate: Candidate[Entity]) -> bool:
    return f"{CLASSES[candidate.thing.kind]} of other item" in candidate.features


def _where(near: Appearance, number: int, position: int, clause: int, block: int, item: int) -> str:
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
