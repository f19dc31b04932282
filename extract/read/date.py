"""Dates as file formats state them."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})|(\d{2})(\d{2})(?!\d))")


def read_date(text: str) -> date | None:
    """The first day that the text names in full (2024-05-01, 2024/5/1, 2024年5月1日, 20240501), or None."""
    for match in _DATE.finditer(text[:200]):
        try:
            return date(int(match[1]), int(match[2] or match[4]), int(match[3] or match[5]))
        except ValueError:
            continue
    return None
