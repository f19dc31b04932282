"""What a sentence says of a figure before it comes: who does, and in which areas; and what that speaks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.entity import Entity
from extract.federation import NATIONAL
from extract.gazetteer import Area
from extract.kind import Kind
from extract.rank import Candidate
from extract.record import record
from extract.relate.standing import CLASSES, subjects
from extract.sentence import Masked

# The whole of an area, which tells the rank of who counts it; not 全省首座, 全市性.
_WHOLE = re.compile("[全我]([省市县区州旗])(?!总|国|民|委|政|长|里|首|唯一|第一|最|前|领先|各地|性)")
_DEPARTMENTS = ("部", "办公室", "处", "科", "室")
# A name in quotation marks, these too, that has no head.
_BRIEF = 7


@record()
class Scene:
    """What stands before a figure in its sentence: the last subject, whether in the clause of the figure, and the areas."""

    subject: Entity | None
    near: bool
    areas: Mapping[Area, str]


def scene_at(masked: Masked, position: int) -> Scene:
    """The scene of the figure at the masked position."""
    clause = max(masked.text.rfind(sign, 0, position) for sign in "，；：。")
    before = [(at, entity) for at, entity in subjects(masked) if at < position]
    subject, near = (before[-1][1], before[-1][0] > clause) if before else (None, False)
    areas = {
        mention.entity.area: "clause" if at > clause else "sentence"
        for at, mention in masked.mentions.items()
        if at < position
        and mention.kind is Kind.PLACE
        and mention.entity is not None
        and mention.entity.area is not None
    }
    return Scene(subject, near, areas)


def by_sentence(entity: Entity, kind: str, scene: Scene) -> Iterator[str]:
    """The features of a candidate of the kind by the scene of the figure, and by its own name."""
    if scene.subject == entity:
        yield f"subject of sentence, {kind}"
        if scene.near:
            yield f"subject of clause, {kind}"
    elif scene.subject is not None:
        other = CLASSES[scene.subject.kind]
        yield f"{other} is subject, not {kind}"
        if scene.near:
            yield f"{other} is subject of clause, not {kind}"
    if kind == "union" and entity.area is not None and scene.areas:
        there = scene.areas.get(entity.area)
        yield f"its area in {there}" if there else "another area in sentence"
    if kind in ("union", "authority") and entity.name.endswith(_DEPARTMENTS):
        yield f"{kind} department"
    if entity.name == NATIONAL:
        yield "national"
    if kind == "union" and entity.name.endswith("委员会"):
        yield "union committee"
    if kind == "programme" and len(entity.name) < _BRIEF and entity.name[0] == "“" and entity.name[-1] == "”":
        yield "programme bare quote"


def of_whole_area(masked: Masked, position: int, found: Sequence[Candidate[Entity]]) -> list[Candidate[Entity]]:
    """The candidates without the places and federations of another rank than 全市, 全省 before the figure, where one of the
    rank is left, and without the national one."""
    whole = _WHOLE.findall(masked.text, 0, position)
    if not whole:
        return [*found]
    other = [
        each for each in found if each.thing.kind in (Kind.UNION, Kind.PLACE) and not _is_of(each.thing, whole[-1])
    ]
    if not any(each.thing.area is not None and _is_of(each.thing, whole[-1]) for each in found):
        other = [each for each in other if each.thing.name == NATIONAL]
    return [each for each in found if each not in other] or [*found]


def _is_of(entity: Entity, rank: str) -> bool:
    """Whether the entity may be of an area whose name ends so."""
    return entity.name != NATIONAL and (entity.area is None or entity.area.name.endswith(rank))
