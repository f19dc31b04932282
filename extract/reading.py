"""An article read: its context, linked mentions and masked sentences, from which facts are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.article import Article
from extract.context import Context
from extract.mention import Mention
from extract.sentence import Masked, mask, sentences


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What every relation rule looks at; `mentions` are disjoint and sorted, `masks` hold one mask a sentence in order.

    A reading equals itself alone, so that what follows from it can be remembered by it.
    """

    article: Article
    context: Context
    mentions: tuple[Mention, ...]
    masks: tuple[Masked, ...]

    def mask_of(self, offset: int) -> Masked | None:
        """The masked sentence that holds `offset`, or None between sentences."""
        index = bisect_right(self.masks, offset, key=lambda masked: masked.sentence.start) - 1
        return self.masks[index] if index >= 0 and offset < self.masks[index].sentence.end else None


def reading(article: Article, context: Context, mentions: Sequence[Mention]) -> Reading:
    """The article with its linked, settled mentions, masked sentence by sentence."""
    masks = tuple(mask(article, sentence, mentions) for sentence in sentences(article))
    return Reading(article, context, tuple(mentions), masks)
