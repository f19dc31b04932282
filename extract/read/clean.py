"""Text that every RDF syntax can hold."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Surrogates cannot be written as UTF-8; controls and noncharacters have no place in XML.
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with every line end as `\\n`, and each character that no RDF syntax can hold as one space."""
    if "\r" in text or _LINE_ENDS.search(text):
        text = _LINE_ENDS.sub("\n", text)
    return _UNFIT.sub(" ", text) if _UNFIT.search(text) else text


def unfit(text: str) -> int:
    """How many characters of the text no RDF syntax can hold."""
    return len(_UNFIT.findall(text))
