"""The items of a digest: each begins with a headline below a body, or with a paragraph that opens with a mark or a label."""

from __future__ import annotations

import re

from extract.article import HEADINGS, BlockKind
from extract.item import FURTHER
from extract.reading import Reading
from extract.sentence import Masked

_MARKS = "【▲△●■◆◎★▶〉◇□○☆※*#·"
_LABEL = re.compile(rf"[{_MARKS}]|[^，。；“]{{2,8}}[：:]|[又另]讯")


def items(reading: Reading) -> tuple[tuple[int, ...], frozenset[int]]:
    """The item of each sentence, and the sentences that lead an item."""
    text = reading.article.folded
    bodies = [block for block in reading.article.blocks if block.kind is BlockKind.BODY]
    labelled = sum(_LABEL.match(text, block.start) is not None for block in bodies) >= 2
    found: list[int] = []
    leads: set[int] = set()
    # What has begun an item begins another, also where a line of the item before stands above it.
    marks: set[str] = set()
    item, told, last = 0, False, -1
    for masked in reading.masks:
        sentence = masked.sentence
        body = sentence.block is BlockKind.BODY
        if (block := block_start(reading, masked)) != last:
            last = block
            labels = (labelled and _LABEL.match(text, block)) or FURTHER.match(text, block)
            mark = text[block] if body and labels and text[block] in _MARKS else ""
            if mark in marks or (told and (sentence.block in HEADINGS or (body and labels))):
                item, told = item + 1, False
            marks.update(mark)
        if body and not told:
            leads.add(sentence.number)
            told = True
        found.append(item)
    return tuple(found), frozenset(leads)


def block_start(reading: Reading, masked: Masked) -> int:
    """The offset at which the paragraph of the sentence begins."""
    block = reading.article.block_at(masked.sentence.start)
    return block.start if block is not None else masked.sentence.start
