"""What a figure counts, in the words of the text."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.kind import ORGANISATIONS, Kind
from extract.sentence import MASK, Masked

_BREAK = re.compile(rf"[，。；：！？、（）()—…\s“”{MASK[Kind.QUANTITY]}]")
_TRIM = re.compile(
    r"^(?:依次|分别|的|了|共|已|就|也|都|和|与|及|以及|其中|另有|有|是|为|约)+|(?:的|了|共|已|达|达到|有|是|为|共计|合计|累计|分别|依次|超过|占|各)+$"
)
_NAMED = ORGANISATIONS | {Kind.PERSON, Kind.PLACE, Kind.PROGRAMME, Kind.YEAR}
_LIMIT = 14


def measure_of(masked: Masked, position: int) -> str:
    """The shortest phrase that says what the quantity at the masked position counts, never empty.

    It is what follows the quantity up to the end of the clause, and the phrase before where little or nothing follows; where
    the clause says nothing else, the nearest phrase before, failing that behind, and at last the quantity's own words.
    """
    after = _phrase(masked, position + 1, _next_break(masked.text, position + 1))
    before = _phrase(masked, _after_names(masked, _last_break(masked.text, position), position), position)
    if after:
        verb = before if len(before) <= 4 else ""
        return (verb + after)[:_LIMIT]
    return before[-_LIMIT:] or _beside(masked, position) or masked.mentions[position].name


def _beside(masked: Masked, position: int) -> str:
    """The nearest phrase of other clauses of the sentence, those before first."""
    cuts = [-1, *(match.start() for match in _BREAK.finditer(masked.text)), len(masked.text)]
    clauses = [(start + 1, end) for start, end in pairwise(cuts)]
    near = [clause for clause in reversed(clauses) if clause[1] <= position]
    near += [clause for clause in clauses if clause[0] > position]
    return next(
        (phrase for start, end in near if (phrase := _phrase(masked, _after_names(masked, start, end), end)[-_LIMIT:])),
        "",
    )


def _next_break(text: str, start: int) -> int:
    match = _BREAK.search(text, start)
    return match.start() if match else len(text)


def _last_break(text: str, end: int) -> int:
    return max((match.end() for match in _BREAK.finditer(text, 0, end)), default=0)


def _after_names(masked: Masked, start: int, end: int) -> int:
    """Where the words after the last name of the stretch begin; `start` where no words follow a name."""
    named = [at for at in masked.mentions if start <= at < end and masked.mentions[at].kind in _NAMED]
    return max(named) + 1 if named and end - max(named) > 2 else start


def _phrase(masked: Masked, start: int, end: int) -> str:
    words = [masked.mentions[at].name if at in masked.mentions else masked.text[at] for at in range(start, end)]
    return _TRIM.sub("", "".join(words)).strip()
