"""What is said to a user, in the user's language, and what to do where something went wrong."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ontology.vocabulary import Language

_SLOT = re.compile(r"\{(\w+)\}")
# Slots that hold a sentence of the catalogue themselves; the others hold names, which stay whatever they read like.
_SENTENCES = {"reason", "reasons", "problem", "told", "error", "expected", "near"}


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with slots in both languages, and what its reader should do; no advice where the sentence gives it itself."""

    en: str
    zh: str
    next_en: str | None = None
    next_zh: str | None = None

    def text(self, language: Language) -> str:
        """The sentence."""
        return self.zh if language == "zh" else self.en

    def advice(self, language: Language) -> str | None:
        """What to do next."""
        return self.next_zh if language == "zh" else self.next_en

    def slots(self, said: str) -> dict[str, str] | None:
        """The values of the slots where `said` is this sentence in English, None where it is another."""
        found = _pattern(self.en).fullmatch(said)
        return found.groupdict() if found else None


@cache
def catalogue() -> tuple[Message, ...]:
    """All messages, the more particular before the more general."""
    return tuple(Message(**entry) for entry in json.loads(files("graph").joinpath("messages.json").read_text("utf-8")))


def told(said: str, language: Language) -> tuple[str, str | None]:
    """An English sentence in `language`, and what to do next; the sentence itself where the catalogue does not know it."""
    for message in catalogue():
        values = message.slots(said)
        if values is not None:
            filled = {
                name: told(value, language)[0] if name in _SENTENCES and value != said else value
                for name, value in values.items()
            }
            advice = message.advice(language)
            return _filled(message.text(language), filled), None if advice is None else _filled(advice, values)
    return said, None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """The sentence as a pattern; a slot's second place must hold what the first holds."""
    seen: set[str] = set()
    parts: list[str] = []
    position = 0
    for slot in _SLOT.finditer(text):
        name = slot[1]
        parts += [re.escape(text[position : slot.start()]), f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"]
        seen.add(name)
        position = slot.end()
    return re.compile("".join([*parts, re.escape(text[position:])]), re.DOTALL)


def _filled(text: str, values: dict[str, str]) -> str:
    return _SLOT.sub(lambda slot: values.get(slot[1], slot[0]), text)
