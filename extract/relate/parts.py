"""Facts of belonging between programmes: listed parts of a scheme, X中的Y, the items that a number announces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.article import BlockKind
from extract.entity import Entity
from extract.fact import Evidence, Fact, PartOf
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import PROGRAMME
from extract.sentence import Masked

Found = tuple[Entity, Entity, Evidence]

_OF = re.compile(rf"{PROGRAMME}(?:中的|的子项目|之一的?|下设的|框架下的){PROGRAMME}")
_ONE_OF = re.compile(
    rf"(?:这是|作为|属于|系|是){PROGRAMME}(?:中)?的?(?:一项|其中一项|一部分|组成部分|重要内容|子活动|子项目|系列活动之一|内容之一)"
)
_CONTAINS = re.compile(
    rf"{PROGRAMME}[^。；{PROGRAMME}]{{0,12}}?(?:包括|包含|涵盖|囊括|设有|下设|分为|分成|由)[^。；]{{0,60}}?{PROGRAMME}"
)
_INTO = re.compile(rf"{PROGRAMME}[^。；]{{0,12}}?(?:放进|纳入|列入|并入|融入){PROGRAMME}")
_SHARE = (
    "(?:分项|单项|子竞赛|子项目|子品牌|子活动|分赛|重头戏|配套|系列活动|组成部分|一部分|一环|一站|内容之一|项目之一|活动之一|"
    "重要内容|重要赛事|压轴|延伸|其中一)"
)
_SHARED = re.compile(
    rf"(?:作为|属于|系|是)[^，。；{PROGRAMME}]{{0,4}}{PROGRAMME}(?:中)?的?[^，。；{PROGRAMME}]{{0,6}}{_SHARE}[^，。；{PROGRAMME}]{{0,6}}"
)
# A scheme and the list of what is done under it: 打造X品牌，先后推出A、B、C三个子项目.
_UNDER = re.compile(
    rf"{PROGRAMME}[^。；{PROGRAMME}]{{0,30}}?(?:推出|上演|设立|组成|开展|举办|实施|举行|：)[^，。；{PROGRAMME}]{{0,8}}?"
    rf"(?P<items>{PROGRAMME}(?:(?:[、和]|以及)?{PROGRAMME}){{1,12}})"
)
_LEAD = re.compile(rf"^在[^，。；]{{0,18}}(?:开展|实施|启动|推进|打造){PROGRAMME}[。，]")
_ITEM = re.compile(r"(?:^|[。；，：])(?:一是|首先|其一|（一）)")
_COUNT = re.compile("[二三四五六七八九十]个?([\u4e00-\u9fff]{2,3})")
_FRAME = re.compile("[节季月]”?$|运动会”?$|建设”?$|体系”?$|品牌”?$|系列活动|平台”?$|计划”?$|工程”?$|行动”?$")
_SECTION_HEADS = ("工程", "计划", "品牌", "模块")
_COUNTED_HEAD = re.compile("[三四五六七八九十]大(工程|行动|计划|品牌)")


def relate_parts(reading: Reading) -> Iterator[Fact]:
    """The facts of belonging between programmes that the article states, each with its evidence."""
    seen: set[tuple[Entity, Entity]] = set()
    for rule in (_stated, _counted, _sections, _enumerated, _led, _modules):
        for part, whole, evidence in rule(reading):
            if part != whole and (part, whole) not in seen and (whole, part) not in seen:
                seen.add((part, whole))
                yield PartOf(part, whole, evidence)


def _stated(reading: Reading) -> Iterator[Found]:
    """X中的Y; Z is one of X; X包括Y、Z."""
    for masked in reading.masks:
        for match in _OF.finditer(masked.text):
            yield from _found(masked.mention(match.end() - 1), masked.mention(match.start()), "part of a whole")
        for match in _CONTAINS.finditer(masked.text):
            for _, part in _programmes(masked, match.start() + 1):
                yield from _found(part, masked.mention(match.start()), "listed parts")
        for match in _SHARED.finditer(masked.text):
            named = _programmes(masked, 0)
            at = next(at for at, _ in named if at >= match.start())
            others = [m for p, m in named if p >= match.end()] + [m for p, m in named if p < at]
            if others:
                yield from _found(others[0], masked.mention(at), "part of a whole")
        for match in _UNDER.finditer(masked.text):
            if _FRAME.search(masked.mention(match.start()).name):
                for at in range(match.start("items"), match.end("items")):
                    if masked.text[at] == PROGRAMME:
                        yield from _found(masked.mention(at), masked.mention(match.start()), "listed parts")
        for match in _INTO.finditer(masked.text):
            for at, part in _programmes(masked, 0):
                if at < match.end() - 1:
                    yield from _found(part, masked.mention(match.end() - 1), "taken into a whole")
        colon = masked.text.find("：")
        listed = _programmes(masked, colon) if colon >= 0 else []
        frame = _main(reading, masked)
        if (
            len(listed) >= 2
            and len(listed) == len(_programmes(masked, 0))
            and frame is not None
            and _FRAME.search(frame.name)
        ):
            for _, part in listed:
                yield from _found(part, frame, "listed parts")
        for match in _ONE_OF.finditer(masked.text):
            one = _main(reading, masked)
            if one is not None:
                yield from _found(one, _programmes(masked, match.start())[0][1], "one of a whole")


def _counted(reading: Reading) -> Iterator[Found]:
    """“五个一批” and the quoted names that end in 一批; 五大工程 and the names that end in 工程, with what each section lists."""
    programmes = _all(reading)
    for whole in programmes:
        core = whole.value if isinstance(whole.value, str) else whole.name
        match = _COUNT.fullmatch(core)
        for part in programmes:
            if match and isinstance(part.value, str) and part.value != core and part.value.endswith(match[1]):
                yield from _found(part, whole, "counted parts")
        head = _COUNTED_HEAD.search(core)
        if head:
            for part in programmes:
                if part.name.rstrip("”").endswith(head[1]) and part.value is not None:
                    yield from _found(part, whole, "counted parts")


def _sections(reading: Reading) -> Iterator[Found]:
    """What stands between the heads of sections that share a form (“A工程”, “B工程”, “C工程”) belongs to the head above it."""
    programmes = _all(reading)
    for form in _SECTION_HEADS:
        heads: dict[Entity, Mention] = {}
        for mention in programmes:
            if mention.entity is not None and mention.name.rstrip("”").endswith(form) and mention.value is not None:
                heads.setdefault(mention.entity, mention)
        if len(heads) < 3:
            continue
        starts = [mention.start for mention in heads.values()]
        for part in programmes:
            above = [mention for mention in heads.values() if mention.start < part.start]
            if (
                above
                and part.entity not in heads
                and (len(above) < len(starts) or _same_block(reading, above[-1], part))
            ):
                yield from _found(part, above[-1], "section of a scheme")


def _same_block(reading: Reading, head: Mention, part: Mention) -> bool:
    block = reading.article.block_at(head.start)
    return block is not None and part.start < block.end


def _enumerated(reading: Reading) -> Iterator[Found]:
    """The programmes of a 一是…二是… list belong to the last one that its first sentence names before it."""
    for index, masked in enumerate(reading.masks):
        match = _ITEM.search(masked.text)
        before = [m for at, m in _programmes(masked, 0) if match and at < match.start()]
        block = reading.article.block_at(masked.sentence.start)
        if match is None or not before or block is None:
            continue
        for later in reading.masks[index:]:
            if later.sentence.start >= block.end:
                break
            for _, part in _programmes(later, match.end() if later is masked else 0):
                yield from _found(part, before[-1], "listed parts")


def _led(reading: Reading) -> Iterator[Found]:
    """What a paragraph that opens with 在全市职工中开展“X”活动。 names besides belongs to X."""
    for block in reading.article.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        masks = [m for m in reading.masks if block.start <= m.sentence.start < block.end]
        if len(masks) < 2 or not (opening := _LEAD.match(masks[0].text)):
            continue
        whole = masks[0].mention(opening.end() - 2)
        for masked in masks:
            for at, part in _programmes(masked, opening.end() if masked is masks[0] else 0):
                if re.search("(?:开展|实施|推出|举办|打造|深化|启动)[^，。；]{0,30}$", masked.text[:at]):
                    yield from _found(part, whole, "led by a scheme")


def _modules(reading: Reading) -> Iterator[Found]:
    """Modules belong to the article's platform."""
    platform = next((m for m in _all(reading) if re.search("平台”?$|系统”?$|APP$", m.name)), None)
    for part in _all(reading):
        if platform is not None and part.name.endswith("模块"):
            yield from _found(part, platform, "module of a platform")


def _main(reading: Reading, here: Masked) -> Mention | None:
    """The programme that 这 means: the last one of the sentences before, failing that the headline's."""
    named = [m for _, m in _programmes(here, 0)]
    return next((m for m in reversed(_all(reading)) if m.start < here.sentence.start and m not in named), None)


def _all(reading: Reading) -> list[Mention]:
    return [m for m in reading.mentions if m.kind is Kind.PROGRAMME and m.entity is not None]


def _programmes(masked: Masked, start: int) -> list[tuple[int, Mention]]:
    return [
        (at, m)
        for at, m in sorted(masked.mentions.items())
        if at >= start and m.kind is Kind.PROGRAMME and m.entity is not None
    ]


def _found(part: Mention, whole: Mention, rule: str) -> Iterator[Found]:
    if part.entity is not None and whole.entity is not None:
        yield part.entity, whole.entity, Evidence(min(part.start, whole.start), max(part.end, whole.end), rule)
