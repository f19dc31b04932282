"""What a bare rank means where the words just before it name another area than the article's home: 某县人大常委会副主任、县总."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.context import Context
from extract.federation import meaning
from extract.gazetteer import Level
from extract.item import named_county
from extract.mention import Mention
from extract.toponym import ancestors, toponyms

# A post at another body of the same area, then the bare rank: 某县人大常委会副主任、县总工会主席.
_SAME_HOLDER = re.compile(r"([省市区县旗州])[^，。；：\n]{2,16}[、，]$")


def _rank(mention: Mention) -> str:
    """The character that would be the rank in the name: 州 of 州总工会 and of 团州委."""
    return mention.name.removeprefix("团")[:1]


def nearer_context(mention: Mention, context: Context, folded: str) -> Context:
    """The context with the county or city that the post just before the bare rank names."""
    rank = _rank(mention)
    if folded.startswith("的", mention.start - 1) and (told := _possessor(mention, rank, context, folded)) is not None:
        return told
    if mention.name.startswith("自治区") and context.area("自治区") is None:
        return _autonomous(mention, context, folded)
    if rank == "省":
        return _other_province(mention, context, folded)
    if rank in "市州盟" and context.area(rank) is None:
        return _of_rank(mention, context, folded)
    if rank not in "市县区旗":
        return context
    match = _SAME_HOLDER.search(folded, max(0, mention.start - 24), mention.start)
    if match is None or match.group(1) != rank:
        return _last_named(mention, context, folded)
    known = [each for each in toponyms(folded) if each.end == match.end(1) and each.full]
    if not known:
        return _last_named(mention, context, folded)
    area = meaning(known[0], (), context)
    if area is None or not area.name.endswith(rank):
        return context
    return replace(context, city=area) if rank == "市" else replace(context, county=area)


def _possessor(mention: Mention, rank: str, context: Context, folded: str) -> Context | None:
    """The context with the area of the bare rank that the words just before it name: 酉阳的县总."""
    before = [each for each in toponyms(folded) if each.end == mention.start - 1]
    areas = [area for each in before for area in each.areas if area.name.endswith(rank) and area.stands(context.year)]
    inside = [area for area in areas if context.province in ancestors(area, context.year)]
    if len(inside or areas) != 1:
        return None
    area = (inside or areas)[0]
    if rank == "市":
        return replace(context, city=area)
    if area.level is Level.COUNTY:
        return replace(context, county=area)
    return replace(context, prefecture=area) if area.level is Level.PREFECTURE else None


# What follows a body where somebody's post at it is told.
_HELD = re.compile(r"(?:党组)?(?:常务)?(?:副)?(?:书记|主席|常委|委员|部长|主任|秘书长)|常委")


def _other_province(mention: Mention, context: Context, folded: str) -> Context:
    """The context with the one other province that the sentence names before a post at a provincial body, 陈某到了云南，任省委书记, or
    the paragraph before any provincial body in an article whose headlines name that province too."""
    held = _HELD.match(folded, mention.end) is not None
    line = folded.rfind("\n", 0, mention.start) + 1
    since = max(folded.rfind("。", 0, mention.start) + 1, line) if held else line
    named = [
        each
        for each in toponyms(folded)
        if since <= each.start
        and each.end <= mention.start
        and (each.full or any(area.level is not Level.COUNTY for area in each.areas))
    ]
    provinces = {
        above
        for toponym in named
        for area in toponym.areas[:1]
        for above in (area, *ancestors(area, context.year))
        if above.level is Level.PROVINCE
    }
    if len(provinces) != 1 or context.province in provinces:
        return context
    other = next(iter(provinces))
    if not held and not (line > 0 and other.short in folded[: min(line, _HEADLINES)]):
        return context
    return replace(context, province=other) if other.name.endswith("省") else context


def _of_rank(mention: Mention, context: Context, folded: str) -> Context:
    """The context with the prefecture or city of the bare rank that the line names last before it, else the one that the text
    names."""
    rank = _rank(mention)
    line = folded.rfind("\n", 0, mention.start)
    told = [(each.start > line, meaning(each, (), context)) for each in toponyms(folded) if each.end <= mention.start]
    named = [(near, area) for near, area in told if area is not None and area.name.endswith(rank)]
    above = context.prefecture or context.province
    if rank != "市":
        named = [(near, area) for near, area in named if area.level is Level.PREFECTURE]
    elif above is not None:
        # A city of another province only where the line names no other.
        elsewhere = {area for near, area in named if near}
        inside = [(near, area) for near, area in named if above in ancestors(area, context.year)]
        named = inside or [(near, area) for near, area in named if near and len(elsewhere) == 1]
    nearest = [area for near, area in named if near]
    if not nearest and len({area for _, area in named}) != 1:
        return context
    area = (nearest or [area for _, area in named])[-1]
    return replace(context, city=area) if rank == "市" else replace(context, prefecture=area)


def _autonomous(mention: Mention, context: Context, folded: str) -> Context:
    """The context with the autonomous region that the places named last before the bare rank lie in, else the first behind."""
    named = [
        (toponym.start, above)
        for toponym in toponyms(folded)
        for area in toponym.areas[:1]
        for above in (area, *ancestors(area, context.year))
        if above.name.endswith("自治区")
    ]
    before = [above for start, above in named if start < mention.start]
    found = before[-1] if before else named[0][1] if named else None
    return context if found is None else replace(context, province=found)


def _last_named(mention: Mention, context: Context, folded: str) -> Context:
    """The context with the county that the line names before the bare rank, where the article's home has none of that rank, or
    has one that its head does not name."""
    rank = _rank(mention)
    home = context.county if context.county is not None and context.county.name.endswith(rank) else None
    if rank == "市" or (home is not None and home.short in folded[:_HEAD]):
        return context
    if home is None:
        county = named_county(folded, mention.start, rank, context)
    else:
        opening = _OPENING.search(folded, max(mention.start - _SENTENCE, 0), mention.start)
        county = named_county(folded, opening.end(), rank, context, opening.start()) if opening else None
        county = county if county is not None and county.parent == home.parent else None
    return context if county is None else replace(context, county=county)


# So many characters tell whose article it is: the headlines, and how it opens.
_HEAD = 160
_HEADLINES = 60
# How a sentence opens that a bare rank ends in, and how far that reaches at most.
_OPENING = re.compile(r"(?<=[。\n])[ ]*[^，。；：\n]{2,5}(?=[^。\n]*$)")
_SENTENCE = 90
