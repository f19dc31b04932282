"""What the verbs of conferring say: who gets, who gives, whom the honour goes to (`extract/words/conferral_verbs.txt`)."""

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


@cache
def going() -> str:
    """Alternatives of the verbs behind an honour that whoever is named next receives (花落, 颁给)."""
    return alternatives(word for word, _, tail in table("conferral_verbs") if tail == "goes")


@cache
def keeping() -> str:
    """Alternatives of the verbs behind an honour that whoever is named before them receives (收入囊中, 摘走)."""
    return alternatives(word for word, _, tail in table("conferral_verbs") if tail == "kept")


def _lead(use: str) -> str:
    return alternatives(word for word, lead, _ in table("conferral_verbs") if lead == use)
