"""What the verbs of conferring say: who gets and who gives (`extract/words/conferral_verbs.txt`)."""

from __future__ import annotations

from functools import cache

from extract.lexicon import alternatives, table


@cache
def getting() -> str:
    """Alternatives of the verbs whose subject receives the honour behind them, longest first, for use in a pattern."""
    return _lead("got")


@cache
def weak() -> str:
    """Alternatives of the verbs whose subject receives the honour only where they mean nothing else (是, 成为, 拿)."""
    return _lead("weak")


@cache
def giving() -> str:
    """Alternatives of the verbs whose subject confers."""
    return _lead("gave")


def _lead(use: str) -> str:
    return alternatives(word for word, lead in table("conferral_verbs") if lead == use)
