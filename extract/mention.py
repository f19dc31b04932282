"""A stretch of an article that names something."""

from __future__ import annotations

from extract.entity import Entity
from extract.kind import Kind
from extract.record import record


@record()
class Mention:
    """A half-open stretch `[start, end)` of `Article.text` that names a thing of `kind`, found by `rule`.

    `name` is the folded surface form, or what the spotter knows better (a shared head restored: `name` 镇南村党群服务中心 at
    镇南村). `priority` decides between overlapping mentions, the higher stays. `entity` is None until linked, and stays
    None for posts, quantities and years.

    `value` is what the spotter knows beside the name: a post's `Title`, a `Quantity`, a year's four digits, a programme's bare
    quoted core (None without one), of a person who signs the article a tuple of credits, of one called by the surname the
    full name.
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

    @property
    def signs(self) -> bool:
        """Whether the mention is of one who signs the article."""
        return isinstance(self.value, tuple)
