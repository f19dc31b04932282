"""Persons by the surname that a text calls them by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.kind import Kind
from extract.mention import Mention
from extract.spot.names import surnames

_FAMILIAR = re.compile(
    r"(?:老|小)([\u4e00-\u9fff])(?![\u4e00-\u9fff]?[、])|([\u4e00-\u9fff])(?:律师|师傅|大姐|大哥|老师|医生|女士|先生)"
)
# What it is never without.
_SIGN = re.compile("[老小]|律师|师傅|大姐|大哥|医生|女士|先生")


def familiar_names(folded: str, names: Sequence[str], priority: int) -> Iterator[Mention]:
    """老肖 and 王律师 where exactly one person of that surname is introduced."""
    if not names or _SIGN.search(folded) is None:
        return
    for found in _FAMILIAR.finditer(folded):
        surname = found[1] or found[2]
        bearers = [name for name in names if name.startswith(surname)]
        if len(bearers) == 1 and surname in surnames() and not folded.startswith(bearers[0], found.start(2)):
            yield Mention(
                Kind.PERSON, found.start(), found.end(), found.group(), "familiar", priority, value=bearers[0]
            )
