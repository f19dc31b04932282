"""How sure it is that characters which nothing introduces are a person's name."""

from __future__ import annotations

from extract.boundary import begins_word, breaks_at, within_word
from extract.spot.name_odds import odds
from extract.spot.names import PARTICLES, Name, follows_name, is_usual, stop_names, surnames

# How well a word of the list of words that follow names follows one.
WORD_FOLLOWS = 1.8
_LIKELY = -2.5


def is_deceptive(name: str) -> bool:
    """Whether words that look like names have this one among them, or begin it with one that is never a name."""
    return name in stop_names() or stop_names().get(name[:2], False)


def is_clear(folded: str, name: Name) -> bool:
    """Whether a common surname and usual characters stand here that belong to no word of the dictionary."""
    surname = 2 if name.name[:2] in surnames() and len(name.name) > 2 else 1
    frequency, sense, kind = surnames().get(name.name[:surname], ("rare", "word", "han"))
    if frequency != "common" or kind not in ("han", "compound") or not is_usual(name.name[surname:]):
        return False
    fit = follows_name(folded, name.end)
    if is_deceptive(name.name) or (fit < 2 and name.name[surname:] in stop_names()):
        return False
    if within_word(folded, name.start) or begins_word(folded, name.start):
        return False
    if within_word(folded, name.end) and fit < WORD_FOLLOWS:
        return False
    if len(name.name) == 2 or begins_word(folded, name.start + surname):
        return sense != "word" and (fit >= 1.2 or breaks_at(folded, name.end))
    return True


def is_likely(folded: str, name: Name) -> bool:
    """Whether a common surname and two usual characters stand here that a word behind or a sign ends, though they may be words."""
    return (
        surnames().get(name.name[0], ("rare",))[0] == "common"
        and len(name.name) == 3
        and is_usual(name.name[1:])
        and follows_name(folded, name.end) >= WORD_FOLLOWS
        and odds(folded, name.start, name.end)[1] >= _LIKELY
        and not is_deceptive(name.name)
        and name.name[1:] not in stop_names()
        and not within_word(folded, name.start)
    )


def is_firm(name: Name) -> bool:
    """Whether the name is unlikely to be anything else: no word, a common surname."""
    surname = name.name[:2] if name.name[:2] in surnames() and len(name.name) > 2 else name.name[:1]
    frequency, sense, kind = surnames().get(surname, ("rare", "word", "han"))
    if is_deceptive(name.name):
        return False
    if "·" in name.name:
        return True
    if sense == "word" and (len(name.name) < 3 or name.score < 2):
        return False
    return (frequency == "common" and name.score >= 1.6) or kind == "compound"


def stands_free(folded: str, name: Name) -> bool:
    """Whether a surname and two characters of given names stand after a title, where no word of the dictionary begins."""
    common = surnames().get(name.name[0], ("rare",))[0] == "common"
    return (
        len(name.name) == 3
        and name.name[0] not in PARTICLES
        and not stop_names().get(name.name[:2])
        and is_usual(name.name[2] if common else name.name[1:])
        and not begins_word(folded, name.start)
        and not within_word(folded, name.end)
    )
