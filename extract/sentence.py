"""Sentences of an article, and their masks: each mention one private-use character."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from extract.article import Article, BlockKind
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.quantity import Quantity
from extract.record import record

# One character a kind, for patterns over masks: f"{MASK[Kind.UNION]}授予{MASK[Kind.PERSON]}".
MASK = {kind: chr(0xE000 + index) for index, kind in enumerate(Kind)}
# Those of all bodies, to stand within the brackets of a character class.
BODY_MASKS = "".join(MASK[kind] for kind in Kind if kind in ORGANISATIONS)
_start = attrgetter("start")
_END = re.compile(r"[\n。！？!?；;](?:(?<!\n)[。！？!?；;]*[”’」』）]*)?")
# Ten times the longest that newspapers print; rules that hold each part of a sentence against each other need an end.
_LONGEST = 5000


@record()
class Sentence:
    """A half-open stretch `[start, end)` of `Article.text`, its block's kind, and its place in reading order.

    No longer than 5,000 characters: what goes on without an end is cut behind a comma.
    """

    start: int
    end: int
    block: BlockKind
    number: int


@record(eq=False)
class Masked:
    """A sentence's folded text with each mention replaced by the one character of its kind; it equals itself alone.

    `text` is the mask; `starts[i]` and `ends[i]` are the offsets into `Article.text` of the i-th character of it;
    `mentions` holds the mention of each masked position, in order.
    """

    sentence: Sentence
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    mentions: dict[int, Mention]

    def mention(self, position: int) -> Mention:
        """The mention at a masked position; KeyError where there is none."""
        return self.mentions[position]

    def quantity(self, position: int) -> Quantity | None:
        """What the quantity at a masked position says; None where none stands there."""
        mention = self.mentions.get(position)
        return mention.value if mention is not None and isinstance(mention.value, Quantity) else None

    def between(self, start: int, end: int) -> list[int]:
        """The positions of the mentions in the half-open stretch `[start, end)` of the mask, in order."""
        at = _positions(self)
        return list(at[bisect_left(at, start) : bisect_left(at, end)])

    def linked(self, kind: Kind, start: int = 0) -> list[tuple[int, Mention]]:
        """The linked mentions of the kind from the masked position on, each with its own, in order."""
        found = self.mentions.items()
        return [(at, one) for at, one in found if one.kind is kind and at >= start and one.entity is not None]

    def begin(self, position: int) -> int:
        """Where what stands between full stops and semicolons begins that holds the masked position."""
        return max(self.text.rfind("。", 0, position), self.text.rfind("；", 0, position)) + 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open offsets into `Article.text` of the half-open stretch `[start, end)` of the mask."""
        return self.starts[start], self.ends[end - 1]

    def position(self, offset: int) -> int:
        """The masked position of the character at `offset` of `Article.text`."""
        return max(bisect_right(self.starts, offset) - 1, 0)


@lru_cache(maxsize=64)
def _positions(masked: Masked) -> tuple[int, ...]:
    return tuple(masked.mentions)


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences in reading order; ends are 。！？； and the ends of blocks, outside of nothing."""
    found: list[Sentence] = []
    for block in article.blocks:
        start = block.start
        for end in _ends(article.folded, block.start, block.end):
            if article.folded[start:end].strip():
                found.append(Sentence(start, end, block.kind, len(found)))
            start = end
    return tuple(found)


def _ends(folded: str, start: int, end: int) -> Iterator[int]:
    for match in _END.finditer(folded, start, end):
        yield from _cuts(folded, start, match.end())
        start = match.end()
    yield from _cuts(folded, start, end)


def _cuts(folded: str, start: int, end: int) -> Iterator[int]:
    while end - start > _LONGEST:
        limit = start + _LONGEST
        start = max(folded.rfind(sign, start, limit) for sign in "，、： ") + 1 or limit
        yield start
    yield end


def mask(article: Article, sentence: Sentence, mentions: Sequence[Mention]) -> Masked:
    """The sentence masked by those of `mentions` (disjoint, sorted by start) that lie within it."""
    first = last = bisect_left(mentions, sentence.start, key=_start)
    while last < len(mentions) and mentions[last].end <= sentence.end:
        last += 1
    folded, offset = article.folded, sentence.start
    if first == last:
        spread = range(offset, sentence.end), range(offset + 1, sentence.end + 1)
        return Masked(sentence, folded[offset : sentence.end], *spread, {})
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at: dict[int, Mention] = {}
    for mention in mentions[first:last]:
        pieces.append(folded[offset : mention.start])
        starts.extend(range(offset, mention.start))
        ends.extend(range(offset + 1, mention.start + 1))
        at[len(starts)] = mention
        pieces.append(MASK[mention.kind])
        starts.append(mention.start)
        ends.append(mention.end)
        offset = mention.end
    pieces.append(folded[offset : sentence.end])
    starts.extend(range(offset, sentence.end))
    ends.extend(range(offset + 1, sentence.end + 1))
    return Masked(sentence, "".join(pieces), starts, ends, at)
