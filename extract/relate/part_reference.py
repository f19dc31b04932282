"""Parts of programmes that nouns, pronouns and counts stand for: 该工程包括A、B; 读书季期间举办A; 作为大赛的首个赛项，A."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.belonging import Found, belonging, listed, programmes, telling
from extract.relate.bodies import PROGRAMME
from extract.sentence import MASK, Masked

# What the scheme of the sentence before contains: 该工程包括A、B; 活动由A、B组成.
_IT_CONTAINS = re.compile(
    rf"(?:^|[，。；])(?:该|这项|这个|这场|(?P<these>这些)|此次|本次|本届|整个|其)?[一-鿿]{{0,2}}(?P<noun>工程|项目|系列活动|活动|大赛|竞赛|比赛|赛事|运动会|品牌|行动|计划|平台|文化节|艺术节|"
    rf"体育节|读书节|文化季|体系|机制|赛会|盛会|节|季)[^。；，{PROGRAMME}]{{0,12}}?(?:包括|包含|涵盖|囊括|设(?:有|置|立|了)?|下设|分设|分为|分成|分出|分(?={MASK[Kind.QUANTITY]}|[二三四五六七八九十两])|由|有|(?:确定|安排|策划|推出|设计)了?{MASK[Kind.QUANTITY]})[^。；]{{0,40}}?"
    rf"{PROGRAMME}"
)
# 读书季期间，将举办A、B: the season named in a sentence before.
_MEANWHILE = re.compile(
    rf"(?:^|[，。；])(?:(?P<noun>[\u4e00-\u9fff]{{0,4}}(?:[节季月周年会]|活动|运动会|竞赛|大赛|比赛|赛事|行动))期间|(?:活动|节日|其|在此)?期间，|(?:活动|竞赛)中，)(?:，?(?={PROGRAMME})|[^。；{PROGRAMME}]{{0,40}}?"
    rf"(?:举办|举行|开展|上演|推出|安排|组织|进行|还有|设)[^。；]{{0,60}}?{PROGRAMME})"
)
LONG = re.compile("(?:节|月|周|季|年|运动会|系列活动|活动周|活动月|活动季|活动|工程|品牌)”?$")
_CONTEST = re.compile("(?:赛|比武|竞赛活动)”?$")
# 它又被写进P: what is taken in is the thing spoken of.
_TAKEN = re.compile(
    rf"^(?P<before>[^{PROGRAMME}]{{0,60}}?)(?:写进|写入|列入|列进|纳入|收进|收入|并入|编入|放进|列为)[^，。；{PROGRAMME}]{{0,16}}{PROGRAMME}"
)
# P…，球赛便是它的一招.
_OF_IT = re.compile(rf"{PROGRAMME}[^。；{PROGRAMME}]{{0,60}}?是(?:它|其)的?(?:一|其中|又一|新|重)")
# 行动分几条腿走路。一条叫A，另一条叫B.
_LEG = re.compile(
    "(?:一|另一|再一|又一|第[一二三四五])(?:条|个|项|块|样|路|支|招|手)(?:便|就)?(?:叫|是|名为|唤作|为)[^，。；]{0,2}$"
)
# 作为大赛的首个赛项，A在咸宁举行.
_AS_PART = re.compile(
    rf"作为(?:本次|本届|该|此次|这次)?(?P<noun>大赛|竞赛|运动会|文化节|艺术节|读书节|文化季|系列活动|活动|行动|工程|计划|品牌|项目)[^，。；{PROGRAMME}]{{0,6}}的[^，。；{PROGRAMME}]{{0,10}}，[^。；{PROGRAMME}]{{0,12}}?(?P<part>{PROGRAMME})"
)
# 它们同属一项活动——W.
_SAME = re.compile(
    rf"(?:它们|这些|这几[项个场]|三[项个场]|两[项个场])?(?:都是?|均|同|全)(?:属于?|归|出自|来自)[^，。；{PROGRAMME}]{{0,8}}(?:——|：)?{PROGRAMME}"
)
# 先后登场的是三项，A、B、C.
_SO_MANY = re.compile(
    rf"(?:登场|上演|开赛|亮相|比拼|角逐|比|设)的?(?:一共|共)?(?:是|有|为)?{MASK[Kind.QUANTITY]}(?:，|：|——)(?P<items>{PROGRAMME}(?:[、和]{PROGRAMME})+)"
)
FRAME = re.compile(
    "[节季月]”?$|运动会”?$|建设”?$|体系”?$|品牌”?$|系列(?:[公主服文][^”]{1,3})?活动|平台”?$|计划”?$|工程”?$|行动”?$"
)


def parts_by_reference(reading: Reading) -> Iterator[Found]:
    """Each part and whole of which one is told by a noun, a pronoun or a count that stands for it."""
    for rule in (_contained, _referred, _meanwhile, _counted, _alike):
        yield from rule(reading)


def _contained(reading: Reading) -> Iterator[Found]:
    """该工程包括A、B: what a noun that stands for the scheme named before is said to contain."""
    for masked in telling(reading):
        for match in _IT_CONTAINS.finditer(masked.text):
            parts = [m for at, m in masked.linked(Kind.PROGRAMME, match.end() - 1)]
            whole = _last(reading, masked) if match["these"] else _meant(reading, masked, match["noun"])
            if whole is not None:
                for part in parts:
                    yield from belonging(part, whole, "listed parts")


def _referred(reading: Reading) -> Iterator[Found]:
    """It is written into P; it is one of P's; the legs that a scheme stands on: parts that nouns and counts stand for."""
    for masked in telling(reading):
        for pattern in (_TAKEN, _OF_IT):
            match = pattern.search(masked.text)
            one = main(reading, masked) if match else None
            if match and one is not None:
                yield from belonging(one, masked.linked(Kind.PROGRAMME, match.start())[0][1], "part of a whole")
    legs = [
        m
        for masked in telling(reading)
        for at, m in masked.linked(Kind.PROGRAMME)
        if _LEG.search(masked.text[:at][-8:])
    ]
    if len(legs) < 2:
        return
    before = [m for m in programmes(reading) if m.start < legs[0].start and FRAME.search(m.name)]
    for leg in legs if before else ():
        if leg.entity != before[-1].entity:
            yield from belonging(leg, before[-1], "listed parts")


def _meant(reading: Reading, here: Masked, noun: str) -> Mention | None:
    """The programme that the noun means: the last one before the sentence whose name ends like it, or is a frame."""
    before = _near(reading, here)
    if noun in ("赛会", "赛事", "盛会"):
        return next((m for m in reversed(before) if is_contest(m)), None)
    alike = [m for m in before if m.name.rstrip("”").endswith(noun[-1])]
    found = alike or [m for m in before if FRAME.search(m.name)] or (before if noun == "体系" else [])
    if found:
        return found[-1]
    last = reading.masks[here.sentence.number - 1] if here.sentence.number else here
    only = [m for _, m in last.linked(Kind.PROGRAMME)]
    return (
        only[0] if len(only) == 1 and noun in ("品牌", "行动", "工程", "计划", "项目") and only[0] in before else None
    )


def _near(reading: Reading, here: Masked) -> list[Mention]:
    """The programmes named before the sentence, in its paragraph or shortly before."""
    block = reading.article.block_at(here.sentence.start)
    start = here.sentence.start
    return [m for m in programmes(reading) if block is not None and block.start - 200 <= m.start < start]


def _last(reading: Reading, here: Masked) -> Mention | None:
    """The last programme named before the sentence."""
    return next(reversed(_near(reading, here)), None)


def _meanwhile(reading: Reading) -> Iterator[Found]:
    """读书季期间，将举办A、B; 作为大赛的首个赛项，A: what belongs to a scheme named in a sentence before."""
    for masked in telling(reading):
        for match in _MEANWHILE.finditer(masked.text):
            frame = _meant(reading, masked, match["noun"]) if match["noun"] else main(reading, masked)
            if frame is not None and (LONG.search(frame.name) or (match["noun"] and is_contest(frame))):
                for _, part in masked.linked(Kind.PROGRAMME, match.start()):
                    yield from belonging(part, frame, "listed parts")
        for match in _AS_PART.finditer(masked.text):
            frame = _meant(reading, masked, match["noun"])
            if frame is not None:
                yield from belonging(masked.mention(match.start("part")), frame, "part of a whole")


def _counted(reading: Reading) -> Iterator[Found]:
    """先后登场的是三项，A、B、C: what a contest or a festival named before is counted to."""
    for masked in telling(reading):
        for match in _SO_MANY.finditer(masked.text):
            whole = main(reading, masked)
            if whole is not None and (LONG.search(whole.name) or is_contest(whole)):
                yield from listed(masked, *match.span("items"), whole)


def _alike(reading: Reading) -> Iterator[Found]:
    """它们同属一项活动——W: what the sentences before name in the paragraph belongs to W."""
    for masked in telling(reading):
        match = _SAME.search(masked.text)
        block = reading.article.block_at(masked.sentence.start)
        if match is None or block is None:
            continue
        whole = masked.mention(match.end() - 1)
        for part in programmes(reading):
            if block.start <= part.start < masked.sentence.start and part.entity != whole.entity:
                yield from belonging(part, whole, "part of a whole")


def is_contest(programme: Mention) -> bool:
    """Whether the programme's name is a contest's."""
    return _CONTEST.search(programme.name) is not None


def main(reading: Reading, here: Masked) -> Mention | None:
    """The programme that 这 means: the last one of the sentences before, failing that the headline's."""
    named = [m for _, m in here.linked(Kind.PROGRAMME)]
    return next((m for m in reversed(programmes(reading)) if m.start < here.sentence.start and m not in named), None)
