"""Titles of trades that no list exhausts: 调整工, 化验师, 编程员."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from extract.boundary import within_word
from extract.lexicon import words
from extract.pattern import opened
from extract.spot.name_odds import odds
from extract.spot.names import name_at, surnames

# What ends so is everybody, an act or a body's member rather than a trade.
_NO_TRADE = re.compile(
    r"(?:职|员|党|团|会|社|队|成|人|动|官|委|演|复|满|学|全|议|警|组|社|店|民|船|教|辅导|工作|服务|从业|参赛|参训|与会|困难)员$"
    r"|(?:职|员|开|竣|施|复|完|加|分|罢|务|打|用|员|招|动|停|建|民|农民|女|化|军|手|义|社|返|旷|怠)工$"
    r"|(?:出|会|拜|大|导|老|教|律|工程|分析|讲|医|牧|恩|名|法)师$"
)
_TRADE = r"[\u4e00-\u9fff]{2}(?:工|员|师)"
RANK = re.compile(r"(?:副主任|主管|高级|首席|主任|助理|见习|中级|初级|特级)$")
# Told at the end of a clause: 是某某厂的首席化验师, 某某公司晒纸工.
_TOLD = re.compile(
    opened(
        "是任做当公集厂矿车工班",
        rf"(?:(?:是|任|做|当)[^，。；：、“”\n]{{2,30}}?的[\u4e00-\u9fff]{{0,4}}?|(?:公司|集团|厂|矿|车间|[工班]段|班组))({_TRADE})(?=[，。；）])",
    )
)


def trades(folded: str, known: Collection[int]) -> Iterator[tuple[int, int]]:
    """The half-open stretches of trades that a name follows or a clause tells; none ends where a title is `known` to end."""
    for found in _before_names().finditer(folded):
        end = found.end(1)
        if end not in known and not _NO_TRADE.search(found[1]) and _named(folded, end):
            rank = RANK.search(folded, max(0, end - 6), end - 3)
            yield rank.start() if rank else end - 3, end
            yield end - 2, end
    for found in _TOLD.finditer(folded):
        if found.end(1) not in known and not _NO_TRADE.search(found[1]):
            yield found.span(1)


def _named(folded: str, end: int) -> bool:
    name = name_at(folded, end, min(end + 4, len(folded)))
    return (
        name is not None
        and name.score >= 1.6
        and max(odds(folded, end, len(folded))) >= 1
        and not within_word(folded, end)
    )


@cache
def _before_names() -> re.Pattern[str]:
    single = "".join(sorted(word for word in words("surnames") if len(word) == 1 and surnames()[word][0] == "common"))
    return re.compile(rf"(?=({_TRADE}))...(?=[{single}][\u4e00-\u9fff])")
