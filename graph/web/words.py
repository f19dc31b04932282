"""The words of the pages, in Chinese and English."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


def word(key: str, lang: str) -> str:
    """The word of that key in that language (`zh`, `en`); of a key that has none, the key without its mark ``tag-``."""
    return _words().get(key, {}).get(lang, key.removeprefix("tag-"))


@cache
def _words() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(files("graph.web").joinpath("words.json").read_text(encoding="utf-8"))
    return found
