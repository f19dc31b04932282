"""Facts of issuing: who issued a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fact import Evidence, Fact, Issuing
from extract.kind import Kind
from extract.reading import Reading
from extract.relate.bodies import BODY
from extract.sentence import MASK, Masked

_VERB = r"(?:出台|印发|下发|发布|制定|制订|颁布|推出|编印|编写|编成|编制|起草|修订|联合印发|联合下发|联合出台|公布)"
_DONE = re.compile(rf"{_VERB}[^，。；]{{0,12}}?{MASK[Kind.DOCUMENT]}")
_NOTICE = re.compile(rf"{BODY}{MASK[Kind.DOCUMENT]}")


def relate_issuing(reading: Reading) -> Iterator[Fact]:
    """The facts of issuing that the article states, each with its evidence."""
    for masked in reading.masks:
        if MASK[Kind.DOCUMENT] not in masked.text:
            continue
        for match in _DONE.finditer(masked.text):
            yield from _issued(masked, _subject(masked, match.start()), match.start(), match.end() - 1, "verb")
        for match in _NOTICE.finditer(masked.text):
            yield from _issued(masked, match.start(), match.start(), match.end() - 1, "of")


def _subject(masked: Masked, before: int) -> int | None:
    """The masked position of the organisation that acts in the clauses before the verb: the first of the sentence."""
    heads = [match.start() for match in re.finditer(BODY, masked.text[:before])]
    return heads[0] if heads else None


def _issued(masked: Masked, organisation: int | None, start: int, document: int, rule: str) -> Iterator[Fact]:
    if organisation is None:
        return
    body, paper = masked.mention(organisation).entity, masked.mention(document).entity
    if body is not None and paper is not None:
        first, last = masked.span(min(organisation, start), document + 1)
        yield Issuing(body, paper, Evidence(first, last, f"issuing: {rule}"))
