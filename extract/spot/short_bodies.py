"""Bodies under a short form of a full name that the article gives them: 四公司 and 四公司工会 of 某某集团四公司."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.boundary import begins_name
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.lexicon import alternatives, words
from extract.mention import Mention
from extract.nesting import STATED, shorts, wholes
from extract.spot.name_end import runs_on, with_unit

PRIORITY = 49
_HOUSES = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.FACILITY})
_PARTS = (
    (re.compile(r"(?:工会(?:委员会)?|女职工委员会|女工委(?:员会)?)$"), Kind.UNION),
    (re.compile(r"(?:党委|党总支|党支部|纪委)$"), Kind.PARTY),
    (re.compile(r"团委$"), Kind.MASS),
)
_PART = re.compile(
    r"(?:机关)?(?:(工会(?:委员会)?|女职工委员会|女工委(?:员会)?)|(党委|党总支|党支部|纪委)(?!书记|副书记|委员|政府)|(团委)(?!书记|副书记))"
)
_ENDS = re.compile(
    r"(?:公司|集团|[厂矿局段场行店钢煤铝石化电]|项目部|车间|[处站队]|中心|(?P<taught>[院校园馆所]|大学|[中小]学|医院))$"
)
_SHORTEST = 3
_KIND = re.compile(r"(?:集团|公司)+$")
_PART_KINDS = (Kind.UNION, Kind.PARTY, Kind.MASS)


@cache
def _firm() -> re.Pattern[str]:
    """What the names of firms known by their unions alone end in: 奎山棉业."""
    return re.compile(
        rf"[一-鿿]{{2,}}(?:{alternatives(words('trades'))}|(?<![企行产农林商作工事就创失专职从毕])业|股份)$"
    )


def spot_short_bodies(folded: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """The further mentions of the named firms, schools and other houses, and of their parts, by what their names shorten to."""
    kinds: dict[str, Kind] = {}
    first: dict[str, int] = {}
    for mention in named:
        house, kind = _house(mention)
        if kind is None and mention.kind is Kind.UNION and _firm().search(house):
            kind = Kind.ENTERPRISE
        if kind is None:
            continue
        own = (house,) if mention.kind not in _HOUSES and len(house) > _SHORTEST else ()
        for short in (*own, *(short for body in (house, *wholes(house)) for short in shorts(body))):
            kinds.setdefault(short, kind)
            begin = -1 if short == house else mention.start
            first[short] = min(first.get(short, begin), begin)
    ends = {mention.end: mention.kind for mention in named if mention.kind in _HOUSES}
    for match in STATED.finditer(folded):
        if match.start() in ends:
            kinds.setdefault(match.group(1), ends[match.start()])
            first.setdefault(match.group(1), match.start())
            bare = _KIND.sub("", match.group(1))
            if len(bare) > 1 and bare not in gazetteer().names():
                kinds.setdefault(bare, ends[match.start()])
                first.setdefault(bare, match.end())
    for short, kind in kinds.items():
        at = folded.find(short, first[short] + 1)
        while at >= 0:
            if begins_name(folded, at):
                yield from _mention(folded, at, short, kind)
            at = folded.find(short, at + len(short))


# The team that a body sends: 某某总工会“访惠聚”驻村工作队.
_TEAM = re.compile(r"“[一-鿿·]{2,8}”(?:驻村)?工作[队组]")
_PLACE = re.compile(r"“[一-鿿·]{2,10}(?:小屋|港湾|驿站)”(?!项目|活动|品牌|工程|服务|行动|建设|示范|称号|模式)")
# Above programmes, which are quoted too.
_PLACED = 68


def spot_places_of_bodies(folded: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """The quoted places that a body keeps and the teams that it sends, under its name: 某某学院“爱心妈咪小屋”."""
    for match in _TEAM.finditer(folded) if "”" in folded else ():
        sender = next((mention for mention in named if mention.end == match.start()), None)
        if sender is not None:
            name = folded[sender.start : match.end()]
            yield Mention(Kind.COMMITTEE, sender.start, match.end(), name, "team of a body", _PLACED)
    starts = {mention.end: mention.start for mention in named if mention.kind in _HOUSES}
    for match in _PLACE.finditer(folded):
        if match.start() in starts:
            start = starts[match.start()]
            yield Mention(Kind.FACILITY, start, match.end(), folded[start : match.end()], "place of a body", _PLACED)


def _house(mention: Mention) -> tuple[str, Kind | None]:
    """The name and kind of the house that is named, itself or by a part of it."""
    for part, kind in _PARTS:
        if mention.kind is kind and (match := part.search(mention.name)):
            house = mention.name[: match.start()]
            ends = _ENDS.search(house)
            return house, Kind.INSTITUTION if ends and ends.lastgroup else Kind.ENTERPRISE if ends else None
    return mention.name, mention.kind if mention.kind in _HOUSES else None


def _mention(folded: str, start: int, short: str, kind: Kind) -> Iterator[Mention]:
    end = start + len(short)
    if any(runs_on(folded, end, short[-length:]) for length in (1, 2, 3)):
        return
    part = _PART.match(folded, end)
    if part and part.lastindex and not runs_on(folded, part.end(), part.group(part.lastindex)):
        end, kind = part.end(), _PART_KINDS[part.lastindex - 1]
    else:
        end = with_unit(folded, end)
    yield Mention(kind, start, end, folded[start:end], "short form", PRIORITY)
