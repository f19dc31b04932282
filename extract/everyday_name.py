"""The home of an article whose area bears an everyday word's name, where the text uses that word as a place: 永安45所学校."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extract.gazetteer import Area, Level, gazetteer
from extract.lexicon import words
from extract.pattern import opened
from extract.toponym import ancestors

# Behind the name at the head of a line: a count, a dateline, who lives there.
_OPENS = r"(?=\d|职工|工会|工人|教育|教师|农民工|市民|“|：|\||市总|县总|区总)"
_DATELINE = r"(?=讯(?:[ （]|\d)|电(?:[ （]|\d)|消息[：:])"
# Around the name in a sentence.
_WITHIN = r"(?=同时|举行|举办|启动|召开|开[赛班课幕]|落[幕下]|拉开|揭[牌晓]|全市|全县|城[里区]|的(?:职工|工会|街|乡村|工友)|各[校厂家]|职工|一线)"
_BEFORE = r"(?<=[在到赴])"
_RANK = re.compile(
    opened("全市县区旗", r"(?<![一-鿿])[全]?([市县区旗])(?=总|委|妇联|政府|教育|人社|里)|全([市县区旗])")
)
_ENOUGH = 2


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(words("toponym_homonyms")))
    return re.compile(
        rf"(?m)^[ ]*(?:本报|[一-鿿]{{2,4}})?(?P<dateline>{names}){_DATELINE}|^[ ]*(?P<opening>{names}){_OPENS}|{_BEFORE}(?P<within>{names}){_WITHIN}"
    )


def everyday_home(text: str, above: Area | None, year: int | None) -> Area | None:
    """The one area of a rank that the text uses by itself and of a name that it twice uses as a place, or signs with, inside the
    area above where that is known."""
    ranks = {rank for match in _RANK.finditer(text) for rank in match.groups() if rank}
    if not ranks:
        return None
    signs: Counter[str] = Counter()
    for match in _pattern().finditer(text):
        signs[match.group(match.lastgroup or 0)] += _ENOUGH if match.lastgroup == "dateline" else 1
    sure = [name for name, count in signs.items() if count >= _ENOUGH]
    if len(sure) != 1:
        return None
    areas = [
        area
        for area in gazetteer().named(sure[0])
        if area.stands(year)
        and area.name[-1] in ranks
        and area.level is not Level.TOWNSHIP
        and (above is None or above in ancestors(area, year))
    ]
    return areas[0] if len(areas) == 1 else None
