"""A stretch of an article that names something."""

from __future__ import annotations

from dataclasses import dataclass

from extract.entity import Entity
from extract.kind import Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """A half-open stretch `[start, end)` of `Article.text` that names a thing of `kind`, found by `rule`.

    `name` is the folded surface form, or what the spotter knows better (a shared head restored: `name` 镇南村党群服务中心 at
    镇南村). `priority` decides between overlapping mentions, the higher stays. `entity` is None until linked, and stays
    None for posts, quantities and years, whose `value` (a title, a number) the spotter sets.
    """

    kind: Kind
    start: int
    end: int
    name: str
    rule: str
    priority: int = 0
    entity: Entity | None = None
    value: object = None

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.kind))

    def linked(self, entity: Entity | None) -> Mention:
        """The mention as one of this entity."""
        if entity is self.entity:
            return self
        return Mention(self.kind, self.start, self.end, self.name, self.rule, self.priority, entity, self.value)

    def overlaps(self, other: Mention) -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end
