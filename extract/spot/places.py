"""Mentions of places: areas of the gazetteer, towns, villages, communities and zones; priority 30 in `settle`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.article import Article
from extract.boundary import name_start
from extract.context import Context
from extract.kind import Kind
from extract.mention import Mention
from extract.toponym import Toponym, toponyms, within

PRIORITY = 30
# A village with its county, town and street before it, and one without.
_LONGEST, _LONGEST_BARE = 24, 12
_KINDS = "街道|镇|乡|村|社区|产业园区|工业园区|科技园区|开发区|高新区|示范区|度假区|产业园|工业园|科技园|生态城|新区"
_SMALL = re.compile(
    rf"(?:{'|'.join(f'{kind}(?<=[一-鿿]{kind})' for kind in _KINDS.split('|'))})(?<![乡农]村)(?![委长民村镇乡办总级区落政企庄官干])"
)
_GENERIC = re.compile(
    r"^(?:[间送](?:街道|返乡)|乡镇|城镇|全镇|该镇|各镇|全村|该村|各村|农村|进村|城乡|下乡|家乡|老乡|返乡|.*之乡|本村|本镇|同乡|村镇|街镇|镇街|驻村|街道|社区|进社区|本社区|[一二三四五六七八九十两几多数\d]+个?(?:镇|乡|村|社区|街道)|.*(?:个|各|等|全|进|下|驻|本|该|我)(?:镇|乡|村|社区|街道|开发区|园区|示范区))$"
)


def spot_places(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of places, possibly overlapping."""
    folded = article.folded
    chain: list[Toponym] = []
    for toponym in toponyms(folded):
        if chain and chain[-1].end != toponym.start:
            yield _place(folded, chain[0].start, chain[-1].end, "area")
            chain = []
        chain.append(toponym)
    if chain:
        yield _place(folded, chain[0].start, chain[-1].end, "area")
    for match in _SMALL.finditer(folded):
        start = name_start(folded, match.start(), max(0, match.start() - 16))
        start = max(
            start, folded.rfind("办事处", start, match.start()) + 3 if "办事处" in folded[start : match.start()] else 0
        )
        inside = within(folded, start, match.start())
        name = folded[start : match.end()]
        if inside and inside[0].start > start:
            start = inside[0].start
        elif (
            len(name) < 3
            or len(name) > (_LONGEST if inside else _LONGEST_BARE)
            or _GENERIC.match(name)
            or not _plain(name)
        ):
            continue
        yield _place(folded, start, match.end(), "small place")


def _plain(name: str) -> bool:
    return bool(re.fullmatch(r"[一-鿿]+", name))


def _place(folded: str, start: int, end: int, rule: str) -> Mention:
    return Mention(Kind.PLACE, start, end, folded[start:end], rule, PRIORITY)
