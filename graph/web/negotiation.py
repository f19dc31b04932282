"""Which of the offered media types a client wants."""

from __future__ import annotations

from collections.abc import Sequence


def wanted(accept: str, offers: Sequence[str]) -> str | None:
    """The offer that an Accept header likes best, the first of several; None where it takes none of them.

    An absent or empty header takes anything (RFC 9110, 12.5.1).
    """
    if not accept.strip():
        return offers[0]
    ranges = [_range(part) for part in accept.split(",")]
    best, quality = None, 0.0
    for offer in offers:
        main = offer.partition("/")[0]
        exact = [q for name, q in ranges if name == offer]
        broad = [q for name, q in ranges if name == f"{main}/*"]
        any_ = [q for name, q in ranges if name == "*/*"]
        found = max(exact or broad or any_ or [0.0])
        if found > quality:
            best, quality = offer, found
    return best


def _range(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
    try:
        return name, min(1.0, max(0.0, float(quality)))
    except ValueError:
        return name, 0.0
