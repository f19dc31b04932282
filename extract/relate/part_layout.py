"""Parts of a programme that the layout of the article tells: sections, counts, what a festival is followed by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extract.article import BlockKind
from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.belonging import Found, belonging, programmes
from extract.relate.bodies import PROGRAMME
from extract.sentence import Masked

# A festival, and what is shown at one.
_SEASON = re.compile("(?<!环)(?<!细)(?:节|季|文化周|活动周|冰雪活动)”?$")
_OTHERS = re.compile("全国|中国(?!梦)|世界|第[^，。]{1,4}届|首届")
_SHOW = re.compile("(?:赛|展|演|晚会|沙龙|论坛|讲堂|运动会|比武|徒步行活动)”?$")
_LEAD = re.compile(rf"^在[^，。；]{{0,18}}(?:开展|实施|启动|推进|打造){PROGRAMME}[。，]")
# 将开展一系列主题活动。
_SERIES = re.compile(
    "(?:开展|举办|推出|组织|实施)(?:以下|如下)?(?:一系列|系列|[两三四五六七八九十]项)[^，。；]{0,6}(?:活动|行动)[。：]$"
)
_COUNT = re.compile("[二三四五六七八九十](?:个|[项大](?=行动|工程|计划))?([\u4e00-\u9fff]{2,3})")
_SECTION_HEADS = ("工程", "计划", "品牌", "模块")
_OF_CORE = re.compile("(?:品牌|系列活动|系列服务|系列|工程|计划)$")
_SCHEMES = ("行动", "工程", "计划")
_COUNTED_HEAD = re.compile("[三四五六七八九十]大(工程|行动|计划|品牌)")
_PLATFORM = re.compile("平台”?$|系统”?$|APP$")


def parts_by_layout(reading: Reading) -> Iterator[Found]:
    """Each part and whole that counts, sections and festivals of the article tell."""
    for rule in (_counted, _of_core, _seasons, _sections, _series, _led, _modules):
        yield from rule(reading)


def _counted(reading: Reading) -> Iterator[Found]:
    """“五个一批” and the quoted names that end in 一批, with what each passage about one names; 五大工程 and the names that end in
    工程, with what each section lists."""
    listed = programmes(reading)
    for whole in listed:
        core = whole.value if isinstance(whole.value, str) else whole.name
        match = _COUNT.fullmatch(core)
        for part in listed if match else ():
            if match and isinstance(part.value, str) and part.value != core and _ends(part, match[1]):
                yield from belonging(part, whole, "counted parts")
                yield from _about(reading, part)
        head = _COUNTED_HEAD.search(core)
        if head:
            for part in listed:
                alike = part.name.rstrip("”").endswith(head[1]) and part.entity != whole.entity
                if alike and (
                    part.value is not None or part.rule == "listed item" or _same_block(reading, whole, part)
                ):
                    yield from belonging(part, whole, "counted parts")


def _about(reading: Reading, topic: Mention) -> Iterator[Found]:
    """What the rest of the paragraph names that the topic opens: “促就业一批”着眼于饭碗：A办了4期."""
    block = reading.article.block_at(topic.start)
    if block is None or reading.article.folded[block.start : topic.start].strip():
        return
    behind = [m for m in programmes(reading) if topic.end <= m.start < block.end and m.entity != topic.entity]
    if not any(m.value == topic.value or str(m.value)[-2:] == str(topic.value)[-2:] for m in behind):
        for part in behind:
            yield from belonging(part, topic, "told under its head")


def _of_core(reading: Reading) -> Iterator[Found]:
    """“爱心”品牌 and the quoted names, two or more, that begin with 爱心."""
    listed = programmes(reading)
    for whole in listed:
        core = whole.value
        if isinstance(core, str) and 2 <= len(core) <= 4 and core[-1] != "工" and _OF_CORE.search(whole.name):
            parts = {m.entity: m for m in listed if isinstance(m.value, str) and m.value.startswith(core)}
            parts = {entity: m for entity, m in parts.items() if m.value != core}
            if len(parts) > 1:
                for part in parts.values():
                    yield from belonging(part, whole, "named after a whole")


def _ends(part: Mention, noun: str) -> bool:
    return part.name.rstrip("”").endswith(noun) if noun in _SCHEMES else str(part.value).endswith(noun)


def _sections(reading: Reading) -> Iterator[Found]:
    """What stands between the heads of sections that share a form (“A工程”, “B工程”, “C工程”) belongs to the head above it."""
    listed = programmes(reading)
    for form in _SECTION_HEADS:
        heads: dict[Entity, Mention] = {}
        for mention in listed:
            if mention.entity is not None and mention.name.rstrip("”").endswith(form) and mention.value is not None:
                heads.setdefault(mention.entity, mention)
        if len(heads) < 3:
            continue
        starts = [mention.start for mention in heads.values()]
        for part in listed:
            above = [mention for mention in heads.values() if mention.start < part.start]
            if (
                above
                and part.entity not in heads
                and (len(above) < len(starts) or _same_block(reading, above[-1], part))
            ):
                yield from belonging(part, above[-1], "section of a scheme")


def _seasons(reading: Reading) -> Iterator[Found]:
    """The contests and shows, three or more, that an article tells of after it has opened with a festival or a season."""
    opening = [m for masked in reading.masks[:6] for _, m in masked.linked(Kind.PROGRAMME)]
    whole = next((m for m in opening if _SEASON.search(m.name) and m.rule != "listed item"), None)
    if whole is None:
        return
    parts = {
        m.entity: m
        for m in programmes(reading)
        if m.start > whole.end and _SHOW.search(m.name) and not _OTHERS.search(m.name) and m.entity != whole.entity
    }
    if len(parts) >= 3:
        for part in parts.values():
            yield from belonging(part, whole, "shown in a season")


def _same_block(reading: Reading, head: Mention, part: Mention) -> bool:
    block = reading.article.block_at(head.start)
    return block is not None and block.start <= part.start < block.end


def _led(reading: Reading) -> Iterator[Found]:
    """What a paragraph that opens with 在全市职工中开展“X”活动。 names besides belongs to X."""
    for block in reading.article.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        first, end = (bisect_left(reading.masks, at, key=lambda m: m.sentence.start) for at in (block.start, block.end))
        masks = reading.masks[first:end]
        if len(masks) < 2 or not (opening := _LEAD.match(masks[0].text)):
            continue
        whole = masks[0].mention(opening.end() - 2)
        for masked in masks:
            for at, part in masked.linked(Kind.PROGRAMME, opening.end() if masked is masks[0] else 0):
                if re.search("(?:开展|实施|推出|举办|打造|深化|启动)[^，。；]{0,30}$", masked.text[:at]):
                    yield from belonging(part, whole, "led by a scheme")


def _series(reading: Reading) -> Iterator[Found]:
    """活动期间，将开展一系列活动。在工人中开展A。在干部中开展B: the heads of the paragraphs behind, of the programme named before."""
    for index, masked in enumerate(reading.masks):
        if not _SERIES.search(masked.text.rstrip()):
            continue
        before = [m for m in programmes(reading) if m.start < masked.sentence.end]
        heads = [m for later in reading.masks[index + 1 :] if (m := _lead(later)) is not None]
        if before and len(heads) >= 2:
            for part in heads:
                yield from belonging(part, before[-1], "led by a scheme")


def _lead(masked: Masked) -> Mention | None:
    opening = _LEAD.match(masked.text.lstrip() if masked.text[:1].isspace() else masked.text)
    return masked.linked(Kind.PROGRAMME)[0][1] if opening is not None and masked.linked(Kind.PROGRAMME) else None


def _modules(reading: Reading) -> Iterator[Found]:
    """Modules belong to the article's platform."""
    platform = next((m for m in programmes(reading) if _PLATFORM.search(m.name)), None)
    for part in programmes(reading):
        if platform is not None and part.name.endswith("模块"):
            yield from belonging(part, platform, "module of a platform")
