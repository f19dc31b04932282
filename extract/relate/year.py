"""The year in which a sentence's fact falls."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.reading import Reading
from extract.spot.years import SHIFT

_YEAR = re.compile(
    r"(?P<digits>(?:19|20)\d{2})年(?!(?:\d{1,2}月)?(?:\d{1,2}日)?出?生)|(?P<word>今年|去年|前年|明年|本年度)"
)


@lru_cache(maxsize=64)
def year_at(reading: Reading, offset: int) -> int | None:
    """The last year named before `offset` in its sentence, 今年 and 去年 by the article's date; None where it names none."""
    masked = reading.mask_of(offset)
    if masked is None:
        return None
    year = None
    for match in _YEAR.finditer(reading.article.folded, masked.sentence.start, offset):
        if match["digits"]:
            year = int(match["digits"])
        elif reading.context.year is not None:
            year = reading.context.year + SHIFT[match["word"]]
        else:
            year = None
    return year
