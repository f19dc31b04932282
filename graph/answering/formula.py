"""Text in tables that a spreadsheet would take for a formula."""

from __future__ import annotations

# A spreadsheet takes a cell that begins so for a formula, or lets a tab or line break hide one (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """The text, behind an apostrophe where it would work as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
