"""How much likelier characters are a person's name than words: the dictionary's words against its names, letter for letter."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.dictionary import dictionary
from extract.lexicon import table

# How many characters from the name's start are read; farther ones tell nothing of where it ends.
_REACH = 8
_LONGEST = 4
# A word seldomer than this is as likely a slip of the dictionary.
_LEAST = 3
# The share of names among the words of a newspaper, and of those the share with a given name of two characters.
_NAMES, _DOUBLE, _SINGLE = 0.012, math.log(0.78), math.log(0.22)
_NEVER = -math.inf
_RUN = re.compile(rf"[\u4e00-\u9fff]{{2,{_REACH}}}")
_UNKNOWN = 0.1
# Given characters that the dictionary's names lack still occur: this many unseen ones share this weight each.
_UNSEEN, _WEIGHT = 4000, 0.15


@dataclass(frozen=True, slots=True)
class _Model:
    """Logarithms of probabilities: of words, of one unknown character, of surnames and of given characters: a given name's only one,
    the first of two, the second of two."""

    word: Mapping[str, float]
    unknown: float
    surname: Mapping[str, float]
    rare: float
    given: tuple[Mapping[str, float], ...]
    unseen: tuple[float, ...]


def odds(text: str, start: int, limit: int) -> tuple[float, float]:
    """How much likelier a name stands at `start` than the words that the text makes without it: of two characters, of three.

    Both are natural logarithms; the surname has one character. Chinese characters are read up to `limit` and no farther than
    a few; where they end before the name does, the odds are minus infinity.
    """
    return _odds(text[start : min(start + _REACH, limit)])


def may_reach(text: str, start: int, limit: int, least: float) -> bool:
    """Whether either of the `odds` may be `least`, by the characters of the name alone: a cheap test before reading on."""
    found = _RUN.match(text, start, min(start + 3, limit))
    if found is None:
        return False
    run, model = found.group(), _model()
    short, long = _as_name(run, model)
    seen, unknown = model.word.get, model.unknown
    words = max(seen(run[:2], _NEVER), seen(run[0], unknown) + seen(run[1], unknown))
    return short - words >= least or (len(run) > 2 and long - words - seen(run[2], unknown) >= least)


@lru_cache(maxsize=8192)
def _odds(text: str) -> tuple[float, float]:
    found = _RUN.match(text)
    if found is None:
        return _NEVER, _NEVER
    run, model = found.group(), _model()
    seen, unknown, stop = model.word.get, model.unknown, len(run)
    best = [0.0] * (stop + 1)
    for first in range(stop - 1, -1, -1):
        likeliest = seen(run[first], unknown) + best[first + 1]
        for last in range(first + 2, min(first + _LONGEST, stop) + 1):
            word = seen(run[first:last])
            if word is not None and word + best[last] > likeliest:
                likeliest = word + best[last]
        best[first] = likeliest
    short, long = _as_name(run, model)
    return short - best[0] + best[2], long - best[0] + best[3] if stop > 2 else _NEVER


def _as_name(run: str, model: _Model) -> tuple[float, float]:
    """The logarithm of the probability that a name is that of the first two characters, and of the first three."""
    surname, (only, first, second) = model.surname.get(run[0], model.rare), model.given
    short = surname + _SINGLE + only.get(run[1], model.unseen[0])
    if len(run) < 3:
        return short, _NEVER
    return short, surname + _DOUBLE + first.get(run[1], model.unseen[1]) + second.get(run[2], model.unseen[2])


def is_word(text: str) -> bool:
    """Whether the dictionary has the text as a word that is no person's name."""
    return text in _model().word


@cache
def _model() -> _Model:
    frequencies = {row[0]: row[1] for row in table("surnames")}
    words: dict[str, int] = {}
    surnames: Counter[str] = Counter()
    given: tuple[Counter[str], Counter[str], Counter[str]] = (Counter(), Counter(), Counter())
    total = 0
    for word, frequency, tag in dictionary():
        total += frequency
        length = len(word)
        if tag[:2] == "nr" and 1 < length < 4 and word[0] in frequencies:
            surnames[word[0]] += 1
            given[length - 2][word[1]] += 1
            if length == 3:
                given[2][word[2]] += 1
            elif frequencies[word[0]] == "rare":
                words[word] = frequency
        elif length <= _LONGEST and (frequency >= _LEAST or length == 1):
            words[word] = frequency
    bearers, all_words = math.log(sum(surnames.values())), math.log(total)
    chance = {frequency: math.log(frequency) - all_words for frequency in set(words.values())}
    weights = tuple(math.log(sum(one.values()) + _UNSEEN * _WEIGHT) for one in given)
    alone, first, second = (
        {character: math.log(count + _WEIGHT) - weight for character, count in one.items()}
        for one, weight in zip(given, weights, strict=True)
    )
    unseen = [math.log(_WEIGHT) - weight for weight in weights]
    # What is given alone occurs as the second of two as well.
    only = {
        character: _mean(alone.get(character, unseen[0]), second.get(character, unseen[2]))
        for character in (*alone, *second)
    }
    return _Model(
        {word: chance[frequency] for word, frequency in words.items()},
        math.log(_UNKNOWN) - all_words,
        {surname: math.log(_NAMES) + math.log(count + 1) - bearers for surname, count in surnames.items()},
        math.log(_NAMES) - bearers,
        (only, first, second),
        (_mean(unseen[0], unseen[2]), unseen[1], unseen[2]),
    )


def _mean(one: float, other: float) -> float:
    """The logarithm of the mean of what has these logarithms."""
    return math.log((math.exp(one) + math.exp(other)) / 2)
