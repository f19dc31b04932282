"""Short forms of honours that the article names in full: 奖章 for 全国五一劳动奖章."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.kind import Kind
from extract.mention import Mention

PRIORITY = 58
_AWARDS = ("五一劳动奖", "五一劳动奖章", "五一劳动奖状", "“五一”劳动奖")
SHORT = ("奖章", "奖状", "标兵岗", "先锋号", "提名奖")


def short_forms(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The mentions of short forms outside the stretches `taken` by full names, where one of those names ends so."""
    names = {text[start:end].strip("“”") for start, end in taken}
    covered = {at for start, end in taken for at in range(start, end)}
    for short in SHORT:
        if not any(_stands_for(short, name) for name in names):
            continue
        at = text.find(short)
        while at >= 0:
            if at not in covered and not re.match(r"[火勋劳金银荣帼业]", text[at - 1 : at] or "，"):
                yield Mention(Kind.HONOUR, at, at + len(short), short, "honour-short", PRIORITY)
            at = text.find(short, at + len(short))


def _stands_for(short: str, name: str) -> bool:
    if short == "提名奖":
        return True
    if short in ("先锋号", "奖章", "奖状") and name.endswith(_AWARDS):
        return True
    return name.endswith(short) and len(name) > len(short) + 1
