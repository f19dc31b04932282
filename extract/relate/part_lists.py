"""Parts of a programme in lists that run over several sentences: 设八个赛项：（一）A；（二）B. 一是开展A。二是举办B."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.belonging import Found, belonging, listed, programmes
from extract.relate.bodies import PROGRAMME
from extract.relate.part_reference import main
from extract.sentence import MASK, Masked

_NUMERAL = "[一二三四五六七八九十]{1,2}"
# The sign of an item, and of a list's first.
_SIGN = re.compile(
    rf"(?:^|[：；，。])\s*(?:{_NUMERAL}是|其{_NUMERAL}[，是]|[（(]\s*(?:{_NUMERAL}|[0-9]{{1,2}})[）)]|[①-⑳]|[0-9]{{1,2}}[.．、](?![0-9])|首先|其次|再次)"
)
_FIRST = re.compile(r"(?:一是|其一[，是]|[（(]\s*[一1][）)]|①|1[.．、]|首先)$")
# What the list's holder only takes part in.
_ASIDE = re.compile("(?:投身|参与|参加|围绕|聚焦|结合|响应|按照|根据|贯彻|落实|配合|助力|推动|服务)[^，。；]{0,10}$")
# What an item is done by.
_MEANS = re.compile("(?:依托|借助|通过|利用|围绕|结合)(?:(?!实施|上线|开展|举办|推出|开通|开设)[^，。；])*$")
# What announces a list of programmes: 明确了六项活动内容, 共设八个赛项, 包括.
_NOUN = "活动内容|主题活动|重点活动|活动|赛项|项目|工种|赛事|比赛|竞赛|板块|环节|实事|行动|工程|子品牌|部分|内容|方面"
_MANY = rf"(?:{MASK[Kind.QUANTITY]}|[两三四五六七八九十0-9]{{1,3}}(?:个|项|大|类|件|场)?|以下|如下|系列)"
_ANNOUNCES = re.compile(
    rf"{_MANY}[^，。；：{PROGRAMME}]{{0,6}}?(?:{_NOUN})(?!工作)[^，。；：]{{0,8}}[：。，]?$|(?:包括|包含|涵盖|分为|设有|[主内]容(?:有|为|是|如下))[^，。；{PROGRAMME}]{{0,8}}[：:]?$"
)
_WORK = re.compile("工作[^，。；：]{0,6}[：。，]?$")
# What counts its parts in its own name: 十件实事, “五大行动”.
_COUNTING = re.compile(f"{_NUMERAL}(?:[件大项个])[^，。”]{{0,6}}(?:实事|好事|行动|工程|计划|活动)”?$")
_SERIES = re.compile("系列[\u4e00-\u9fff]{0,4}(?:活动|赛事|竞赛|服务)”?$|(?:[活宣]动|宣传|服务|关爱)[月周季]”?$")
# 建功行动举办A: what an item that holds others holds.
_SUBJECT = re.compile(
    rf"(?:^|[；。，])(?P<whole>{PROGRAMME})(?:主要|重点|将|要|则|继续|以)?(?:举办|开展|推出|打造|实施|建设|新建|设立|开设|开办|组织|(?={PROGRAMME}[^，。；]{{0,6}}为))"
    rf"[^，。；、{PROGRAMME}]{{0,8}}(?P<part>{PROGRAMME})"
)
_SCHEME = re.compile("(?:行动|工程|计划|品牌)”?$")
# “三个一”活动，即开展A、举办B.
_NAMELY = re.compile(
    rf"{PROGRAMME}，?(?:即|也就是|具体为|具体是|——)(?=[^。；]{{0,30}}{PROGRAMME}[^。；]{{0,30}}{PROGRAMME})"
)
# 将A、B纳入其中.
_AMONG_THEM = re.compile(rf"(?:将|把)(?P<items>[^，。；]{{0,30}}?{PROGRAMME}[^，。；]*?)(?:纳入|列入|融入|囊括)其中")
# W全面铺开，A发放米面，B资助学生: clauses that begin with parts behind one with the whole.
_CLAUSE = re.compile(rf"，(?={PROGRAMME})")
_FIRST_CLAUSE = re.compile(rf"^[^，。；：{PROGRAMME}]{{0,30}}(?P<whole>{PROGRAMME})[^，。；：{PROGRAMME}]{{0,16}}，")
_SCHEMES = re.compile("(?:行动|工程|计划|品牌|项目|实事|系列活动|系列服务|套餐)”?$")
# W开展以来，先后组织A、B.
_SINCE = re.compile(
    rf"(?P<whole>{PROGRAMME})[^，。；{PROGRAMME}]{{0,4}}以来，[^。；{PROGRAMME}]{{0,60}}?(?:先后|陆续|相继|累计)?(?:组织|举办|开展|推出|举行)(?:了|起)?(?P<items>{PROGRAMME}(?:(?:[、和]|以及)?{PROGRAMME})+)"
)
# ▲W：举办A；开设B.
_HEADED = re.compile(rf"^[^一-鿿{PROGRAMME}]{{0,4}}(?P<whole>{PROGRAMME})：")
_HOLDS = re.compile("(?:开展|举办|举行|启动|组织|实施|推出|开设|开办|推行|推进|建设|打造|增设|评选)[^，。；]{0,12}$")


def parts_in_lists(reading: Reading) -> Iterator[Found]:
    """Each part and whole of the lists that run over sentences."""
    for index, masked in enumerate(reading.masks):
        if PROGRAMME in masked.text:
            yield from _numbered(reading, index, masked)
            yield from _counted(reading, index, masked)
            yield from _said(reading, masked)


def _numbered(reading: Reading, index: int, masked: Masked) -> Iterator[Found]:
    """The heads of the items of a list, of the programme that its announcement speaks of."""
    opening = next((sign for sign in _SIGN.finditer(masked.text) if _FIRST.search(sign.group())), None)
    if opening is None:
        return
    whole = _announced(reading, index, masked, opening.start())
    heads = list(_heads(_rest(reading, index), opening.start()))
    if whole is not None and len({head.entity for head in heads}) > 1:
        for head in heads:
            yield from belonging(head, whole, "listed parts")


def _announced(reading: Reading, index: int, masked: Masked, end: int) -> Mention | None:
    """What the list that opens at the masked position is announced as: its own sentence's programme, or that of the one before."""
    before = [m for at, m in masked.linked(Kind.PROGRAMME) if at < end]
    if before:
        return None if _WORK.search(masked.text[:end]) else before[-1]
    told = masked.text[:end].strip() or (reading.masks[index - 1].text.strip() if index else "")
    if not _ANNOUNCES.search(told) or _WORK.search(told):
        return None
    start, text = masked.sentence.start, reading.article.folded
    last = next((m for m in reversed(programmes(reading)) if start - _NEAR <= m.start < start), None)
    return None if last is None or _ASIDE.search(text, max(0, last.start - 14), last.start) else last


# So far before its list may the whole be named, in characters.
_NEAR = 240


def _rest(reading: Reading, index: int) -> Iterator[Masked]:
    """The sentence and those behind it that go on with its list: numbered, or parted by semicolons."""
    yield reading.masks[index]
    block = reading.article.block_at(reading.masks[index].sentence.start)
    goes_on = reading.masks[index].text.rstrip().endswith("；")
    for later in reading.masks[index + 1 :]:
        sign = _SIGN.match(later.text)
        outside = block is None or later.sentence.start >= block.end
        if _FIRST.search(sign.group()) if sign else outside and not goes_on:
            return
        yield later
        goes_on = later.text.rstrip().endswith("；")


def _heads(masks: Iterable[Masked], start: int) -> Iterator[Mention]:
    """What each item names first, from the masked position of the first sentence on."""
    waiting = False
    for masked in masks:
        signs = [sign.end() for sign in _SIGN.finditer(masked.text, start)]
        named = [
            (at, m)
            for at, m in masked.linked(Kind.PROGRAMME, start)
            if not _MEANS.search(masked.text, max(at - 16, 0), at)
        ]
        for at, end in zip([start, *signs], [*signs, len(masked.text)], strict=True):
            waiting = waiting or at in signs
            if waiting and (first := next((m for p, m in named if at <= p < end), None)) is not None:
                yield first
                waiting = False
        start = 0


def _counted(reading: Reading, index: int, masked: Masked) -> Iterator[Found]:
    """办好“十件实事”，A办40期；B办25期: what is told behind a whole that counts its parts; 启动W系列活动。五日举办A；六日举办B."""
    named = masked.linked(Kind.PROGRAMME)
    at, whole = named[-1] if named else (0, None)
    if whole is None:
        return
    for at, counting in named:
        if _COUNTING.search(counting.name) and not _SIGN.search(masked.text, at):
            behind = [
                m
                for later in _chain(reading, index)
                for _, m in later.linked(Kind.PROGRAMME, at + 1 if later is masked else 0)
            ]
            if len({part.entity for part in behind}) > 1:
                for part in behind:
                    yield from belonging(part, counting, "counted parts")
            return
    if (head := _HEADED.match(masked.text)) is not None:
        for later in _chain(reading, index):
            for at, part in later.linked(Kind.PROGRAMME, head.end() if later is masked else 0):
                if _HOLDS.search(later.text[:at]):
                    yield from belonging(part, masked.mention(head.start("whole")), "listed parts")
        return
    if _SERIES.search(whole.name) and masked.text.endswith("。") and index + 1 < len(reading.masks):
        chain = _chain(reading, index + 1)
        heads = [m for later in chain for p, m in later.linked(Kind.PROGRAMME)[:1] if _HOLDS.search(later.text[:p])]
        if len(chain) > 1 and len({head.entity for head in heads}) > 1:
            for part in heads:
                yield from belonging(part, whole, "listed parts")


def _said(reading: Reading, masked: Masked) -> Iterator[Found]:
    """建功行动举办A; “三个一”活动，即A、B; W，并将A、B纳入其中."""
    for match in _SUBJECT.finditer(masked.text):
        whole = masked.mention(match.start("whole"))
        if _SCHEME.search(whole.name):
            yield from listed(masked, *match.span("part"), whole)
    for match in _NAMELY.finditer(masked.text):
        yield from listed(masked, match.end(), len(masked.text), masked.mention(match.start()))
    for match in _SINCE.finditer(masked.text):
        yield from listed(masked, *match.span("items"), masked.mention(match.start("whole")))
    first = _FIRST_CLAUSE.match(masked.text)
    if first is not None and _SCHEMES.search(masked.mention(first.start("whole")).name):
        whole = masked.mention(first.start("whole"))
        parts = [clause.end() for clause in _CLAUSE.finditer(masked.text, first.end() - 1)]
        for at in parts if len(parts) > 1 else ():
            yield from listed(masked, at, _end_of_run(masked, at), whole)
    for match in _AMONG_THEM.finditer(masked.text):
        before = [m for at, m in masked.linked(Kind.PROGRAMME) if at < match.start()]
        one = before[-1] if before else main(reading, masked)
        if one is not None:
            yield from listed(masked, *match.span("items"), one)


def _end_of_run(masked: Masked, at: int) -> int:
    """The end of the programmes that stand side by side from the masked position on."""
    while masked.text[at] in PROGRAMME + "、和":
        at += 1
    return at


def _chain(reading: Reading, index: int) -> list[Masked]:
    """The sentence and those of its paragraph that semicolons join to it."""
    last, block = index, reading.article.block_at(reading.masks[index].sentence.start)
    end = block.end if block is not None else 0
    while (
        last + 1 < len(reading.masks)
        and reading.masks[last].sentence.end < end
        and reading.masks[last].text.rstrip().endswith("；")
    ):
        last += 1
    return list(reading.masks[index : last + 1])
