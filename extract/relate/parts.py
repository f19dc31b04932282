"""Facts of belonging between programmes: listed parts of a scheme, X中的Y, the items that a number announces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.contest import bare, is_round
from extract.entity import Entity
from extract.fact import Fact, PartOf
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.belonging import Found, belonging, listed, programmes, telling
from extract.relate.bodies import PROGRAMME
from extract.relate.part_layout import parts_by_layout
from extract.relate.part_lists import parts_in_lists
from extract.relate.part_reference import FRAME, LONG, is_contest, main, parts_by_reference
from extract.relate.part_turns import parts_by_turn
from extract.sentence import MASK, Masked

QUANTITY = MASK[Kind.QUANTITY]

_OF = re.compile(
    rf"{PROGRAMME}(?:中的|的子项目|之一的?|下设的|框架下的|之|旗下的?|(?:环节|板块|框架|系列)(?:中|下)?的|"
    rf"的(?:首|第[一二三四五六七八九十0-9]+|最后一|又一|压轴)(?:场|站|项|期|个)[^，。；{PROGRAMME}]{{0,6}}(?:——|：)?){PROGRAMME}"
)
# W“A”赛, W——A: what a festival or a contest is followed by in one breath.
_BESIDE = re.compile(rf"{PROGRAMME}(?:——|—)?{PROGRAMME}")
_FRAMING = re.compile("(?:节|运动会|系列活动|大赛|竞赛|[月周季]活动)”?$")
# A、B等X系列活动.
_SUCH_AS = re.compile(
    rf"(?P<items>{PROGRAMME}(?:[、和]?{PROGRAMME})*)等(?:一系列|系列|[^，。；{PROGRAMME}]{{0,6}})?(?P<whole>{PROGRAMME})"
)
# X活动…，其中A、B等环节.
_AMONG = re.compile(
    rf"其(?:中[，]?[^，。；{PROGRAMME}]{{0,6}}|(?:下设|旗下)?的?(?={PROGRAMME}{{1,4}}[两三四五六七八九十{QUANTITY}]))(?P<items>{PROGRAMME}(?:(?:[、和]|以及)?{PROGRAMME})*)(?:等)?(?:[^，。；{PROGRAMME}]{{0,4}}?(?:环节|项目|板块|活动|赛事|子项目|赛项|内容|单元|场次|模块)|[^，。；{PROGRAMME}]{{0,6}}?(?:是|最))"
)
# X系列活动是重头戏，其中A走进60户，B服务百人.
_FIRST_OF = re.compile(rf"{PROGRAMME}[^。；{PROGRAMME}]{{0,40}}，其中，?(?P<items>{PROGRAMME})[^，。；、{PROGRAMME}]")
# 文化节期间举办A、B.
_DURING = re.compile(
    rf"{PROGRAMME}(?:期间|中|里)[^。；{PROGRAMME}]{{0,30}}?(?:举办|开展|上演|推出|举行|安排|组织|进行|还有|设)[^。；]{{0,60}}?{PROGRAMME}"
)
# 节上，A、B等八项活动同步举行.
_SHOWN = re.compile(
    rf"{PROGRAMME}(?:期间|中|里|上|现场|开幕式上)，(?P<items>{PROGRAMME}(?:[、和]?{PROGRAMME})*)(?:等[^，。；{PROGRAMME}]{{0,8}})?"
    "(?:同步|陆续|相继|轮番|先后|一同|依次|同时)?(?:举行|登场|上演|亮相|开展|启动|进行|开赛)"
)
# X之中，A管情绪，B管身体.
_INSIDE = re.compile(rf"{PROGRAMME}(?:之中|当中|里头|里面|里|中)，(?P<items>{PROGRAMME}[^。；]{{1,40}}，{PROGRAMME})")
# 在X竞赛中，工会开展了A.
_WITHIN = re.compile(
    rf"(?:在|(?<![^。；，]))(?P<whole>{PROGRAMME})(?:(?:活动|过程|工作|的?实施)?中|的?(?:框架|统领|引领|推动)?下)，[^。；{PROGRAMME}]{{0,30}}?(?:举办|开展|推出|举行|组织|实施|推行|启动)(?:了)?(?P<items>{PROGRAMME}(?:(?:[、和]|以及)?{PROGRAMME})*)"
)
# Schemes that lead the work told behind them: 以X为抓手，开展A、B.
_LEADS = re.compile(
    rf"(?:以|把){PROGRAMME}(?:为|作为)[^，。；{PROGRAMME}]{{0,8}}?(?:统领|主线|牵引|总揽|龙头|总抓手|引领|主轴)，[^。；{PROGRAMME}]{{0,24}}?(?P<items>{PROGRAMME}(?:(?:[、和]|以及)?{PROGRAMME})+)"
)
# …是X的一部分，后者属于Y.
_LATTER = re.compile("后者[^，。；]{0,3}?(?:属于|归属|是)")
# A scheme that is only the occasion of what is done.
_OCCASION = re.compile("(?:围绕|聚焦|结合|依托|借助|响应|助力|根据|按照|配合|参加|参与|紧扣)(?:好|了)?$")
_ONE_OF = re.compile(
    rf"(?:这是|作为|属于|系|是)[^，。；{PROGRAMME}]{{0,6}}{PROGRAMME}(?:中|推出|打造|实施|开展|下设|策划|旗下)?的?(?:又|其中)?(?:{QUANTITY}|一项|一个|一场|一站|一部分|组成部分|重要内容|子活动|子项目|系列活动之一|内容之一)"
)
_CONTAINS = re.compile(
    rf"{PROGRAMME}(?:[^，。；{PROGRAMME}]{{0,12}}?|[^，。；{PROGRAMME}]{{0,8}}，(?:大赛|竞赛|比赛|活动|赛事|该|共|将)[^，。；{PROGRAMME}]{{0,3}}?)(?:包括|包含|涵盖|囊括|设有|下设|分设|[下内共]分|分为|分成|由(?=[^。；]{{0,60}}(?:组成|构成|拼成|串成|合成))|(?:共|内)?[有设分](?:置|为|成)?(?:{QUANTITY}|[二三四五六七八九十0-9]+(?:个|项|大|条|类|块|期|步|路|层|站|线|季|招|头))|(?:头一|首|第一)(?:场|站|项|个)[^，。；]{{0,4}}?(?:就是|便是|是|为|——)|压轴)[^。；]{{0,60}}?{PROGRAMME}"
)
# 该行动将在全县开展，主要包括A和B.
_MAINLY = re.compile(
    rf"{PROGRAMME}[^。；{PROGRAMME}]{{0,40}}?，(?:主要|具体|内容|其中|共|将|重点)?(?:包括|包含|涵盖|囊括|分为|分成|下设|设有|设置|设立)(?:了)?[^。；{PROGRAMME}]{{0,8}}?{PROGRAMME}"
)
_INTO = re.compile(
    rf"{PROGRAMME}[^。；]{{0,12}}?(?:放进|纳入|列入|并入|融入|入选|列为|写进|打包[成为]|整合[成为]|合并[成为]|[隶从归]属于?|算[在作]|出自|源自|脱胎于)[^，。；{PROGRAMME}]{{0,10}}?{PROGRAMME}"
)
_SHARE = (
    "(?:之一|(?:的)?第[一二三四五六七八九十0-9]+(?:场|站|期|季|项|个|条|招|步|件)|首[场站]|第一[赛棒炮枪课]|分项|单项|子竞赛|子项目|子品牌|子活动|分赛|重头戏|配套|系列活动|组成部分|一部分|一环|一站|内容之一|项目之一|活动之一|"
    rf"重要内容|重要赛事|(?:旗下的?)?(?:{QUANTITY}|一个)(?:品牌|子品牌|活动|服务|内容|赛事|工种|环节|镜头|赛项|项目|板块|缩影|分支|单元)|压轴|延伸|其中一)"
)
_SHARED = re.compile(
    rf"(?P<verb>作为|(?:从属|隶属|属)于?|归属|系|是)[^，。；{PROGRAMME}]{{0,8}}{PROGRAMME}(?:的[^，。；{PROGRAMME}]{{0,8}}和{PROGRAMME})?(?:中)?的?[^，。；{PROGRAMME}]{{0,6}}{_SHARE}[^，。；{PROGRAMME}]{{0,6}}"
)
# A scheme and the list of what is done under it: 打造X品牌，先后推出A、B、C三个子项目.
_UNDER = re.compile(
    rf"{PROGRAMME}[^。；{PROGRAMME}]{{0,30}}?(?:推出|上演|设立|安排|设置|组成|组织|开展|举办|实施|举行|推进|落实|抓好|做好|：|——)[^，。；{PROGRAMME}]{{0,8}}?"
    rf"(?P<items>{PROGRAMME}(?:(?:[、和]|以及)?(?:[^，。；、{PROGRAMME}]{{2,8}}、)?{PROGRAMME}){{1,12}})"
)


def relate_parts(reading: Reading) -> Iterator[Fact]:
    """The facts of belonging between programmes that the article states, each with its evidence."""
    if len(programmes(reading)) < 2:
        return
    seen: set[tuple[Entity, Entity]] = set()
    for rule in (_stated, parts_by_reference, _grouped, parts_by_turn, parts_in_lists, _named_within, parts_by_layout):
        for part, whole, evidence in rule(reading):
            if part != whole and (part, whole) not in seen and (whole, part) not in seen:
                seen.add((part, whole))
                yield PartOf(part, whole, evidence)


def _stated(reading: Reading) -> Iterator[Found]:
    """X中的Y; Z is one of X; X包括Y、Z."""
    for masked in telling(reading):
        for rule in (_of, _containing, _sharing, _latter, _under, _taken_in, _behind_colon, _one_of):
            yield from rule(reading, masked)


def _of(reading: Reading, masked: Masked) -> Iterator[Found]:
    """X中的Y; W“A”赛."""
    for match in _OF.finditer(masked.text):
        yield from belonging(masked.mention(match.end() - 1), masked.mention(match.start()), "part of a whole")
    for match in _BESIDE.finditer(masked.text):
        whole = masked.mention(match.start())
        shares = len(whole.name) > whole.end - whole.start  # its head with what follows
        if _FRAMING.search(whole.name) and not whole.name.endswith("”") and not shares:
            yield from belonging(masked.mention(match.end() - 1), whole, "part of a whole")


def _containing(reading: Reading, masked: Masked) -> Iterator[Found]:
    """X包括Y、Z."""
    for pattern in (_CONTAINS, _MAINLY):
        for match in pattern.finditer(masked.text):
            yield from listed(masked, match.start() + 1, len(masked.text), masked.mention(match.start()))


def _sharing(reading: Reading, masked: Masked) -> Iterator[Found]:
    """Z是X的重头戏; 作为X的一部分，Z."""
    for match in _SHARED.finditer(masked.text):
        named = masked.linked(Kind.PROGRAMME)
        behind = [m for at, m in named if at >= match.end() and not _LATTER.search(masked.text, match.end(), at)]
        before = [m for at, m in named if at < match.start()]
        others = behind + before if match["verb"] == "作为" else before[-1:] + behind
        one = others[0] if others else main(reading, masked)
        if one is not None:
            for whole in (m for at, m in named if match.start() <= at < match.end()):
                yield from belonging(one, whole, "part of a whole")


def _latter(reading: Reading, masked: Masked) -> Iterator[Found]:
    """…是X的一部分，后者属于Y."""
    for match in _LATTER.finditer(masked.text):
        named = masked.linked(Kind.PROGRAMME)
        before = [m for at, m in named if at < match.start()]
        after = [m for at, m in named if at >= match.end()]
        if before and after:
            yield from belonging(before[-1], after[0], "part of a whole")


def _under(reading: Reading, masked: Masked) -> Iterator[Found]:
    """打造X品牌，先后推出A、B."""
    for match in _UNDER.finditer(masked.text):
        whole, start = masked.mention(match.start()), match.start()
        if FRAME.search(whole.name) and not _OCCASION.search(masked.text, max(0, start - 4), start):
            yield from listed(masked, *match.span("items"), whole)


def _taken_in(reading: Reading, masked: Masked) -> Iterator[Found]:
    """Y、Z被纳入X."""
    for match in _INTO.finditer(masked.text):
        yield from listed(masked, 0, match.end() - 1, masked.mention(match.end() - 1), "taken into a whole")


def _behind_colon(reading: Reading, masked: Masked) -> Iterator[Found]:
    """A sentence that names programmes behind a colon alone lists parts of the scheme named before it."""
    colon = masked.text.find("：")
    parts = masked.linked(Kind.PROGRAMME, colon) if colon >= 0 else []
    if len(parts) < 2 or len(parts) < len(masked.linked(Kind.PROGRAMME)):
        return
    frame = main(reading, masked)
    if frame is not None and FRAME.search(frame.name):
        for _, part in parts:
            yield from belonging(part, frame, "listed parts")


def _one_of(reading: Reading, masked: Masked) -> Iterator[Found]:
    """这是X中的一项."""
    for match in _ONE_OF.finditer(masked.text):
        before = [m for at, m in masked.linked(Kind.PROGRAMME) if at < match.start()]
        one = before[-1] if before else main(reading, masked)
        if one is not None:
            yield from belonging(one, masked.linked(Kind.PROGRAMME, match.start())[0][1], "one of a whole")


def _grouped(reading: Reading) -> Iterator[Found]:
    """A、B等X系列活动; X, 其中A; X期间举办A、B; 以X为统领，开展A、B."""
    for masked in telling(reading):
        for match in _SUCH_AS.finditer(masked.text):
            whole = masked.mention(match.start("whole"))
            if FRAME.search(whole.name):
                yield from listed(masked, *match.span("items"), whole)
        for match in _AMONG.finditer(masked.text):
            before = [m for at, m in masked.linked(Kind.PROGRAMME) if at < match.start()]
            frame = before[0] if before else main(reading, masked)
            if frame is not None:
                yield from listed(masked, *match.span("items"), frame)
        for match in _FIRST_OF.finditer(masked.text):
            whole = masked.mention(match.start())
            if FRAME.search(whole.name):
                yield from listed(masked, match.start("items"), len(masked.text), whole)
        for match in _SHOWN.finditer(masked.text):
            yield from listed(masked, *match.span("items"), masked.mention(match.start()))
        for match in _INSIDE.finditer(masked.text):
            yield from listed(masked, match.start("items"), len(masked.text), masked.mention(match.start()))
        for match in _WITHIN.finditer(masked.text):
            yield from listed(masked, *match.span("items"), masked.mention(match.start("whole")))
        for match in _LEADS.finditer(masked.text):
            yield from listed(masked, *match.span("items"), masked.linked(Kind.PROGRAMME, match.start())[0][1])
        for match in _DURING.finditer(masked.text):
            whole = masked.mention(match.start())
            if LONG.search(whole.name) or is_contest(whole):
                semicolon = masked.text.find("；", match.end())
                end = semicolon if semicolon >= 0 else len(masked.text)
                yield from listed(masked, match.start() + 1, end, whole)


def _named_within(reading: Reading) -> Iterator[Found]:
    """The contest of one trade whose name begins with that of a greater one which the article names too."""
    first: dict[Entity, Mention] = {}
    for mention in programmes(reading):
        if mention.entity is not None:
            first.setdefault(mention.entity, mention)
    for entity, part in first.items():
        for other, whole in first.items():
            if len(other.name) < len(entity.name) and is_round(bare(other.name), bare(entity.name)):
                yield from belonging(part, whole, "named within a whole")
