"""Parts of a programme told by the turn they take in it, by their share in a brand, or by the platform that carries them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from extract.entity import Entity
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.belonging import Found, belonging, listed, programmes, telling
from extract.relate.bodies import PROGRAMME
from extract.sentence import MASK, Masked

_OTHER = f"[^，。；{PROGRAMME}]"
_ORDINAL = f"(?:[一二三四五六七八九十0-9两]{{1,3}}|{MASK[Kind.QUANTITY]})"
# What holds others: 系列活动, 计划, 品牌, a month of something, a festival.
_WHOLE = re.compile(
    "(?:系列[\u4e00-\u9fff]{0,4}(?:活动|赛事|竞赛|赛|服务)?|[节季月周]|[月周季年节]活动|文化周|计划|工程|行动|品牌|运动会|体系|平台"
    "|“?四季.{1,4}活动|套餐|“[三四五六七八九十]个一”.{0,4})”?$"
)
_BRAND = re.compile("(?:品牌|名片|工程|计划)”?$")
_PLATFORM = re.compile("(?:平台|小程序|[Aa][Pp][Pp]|系统|e站|云站)”?$")
# 首场, 第二步, 又一道菜: a turn by its number.
_NUMBERED_TURN = (
    rf"(?:首|头|第|末|最后|另|又|再|下|前|上)一?(?:{_ORDINAL})?"
    "(?:场|站|项|步|招|课|块|条|样|路|轮|环|棒|炮|出|道菜|张牌|个(?:活动|项目|节目))"
)
# 一招叫A; 最热闹的一场是A.
_ONE_TURN = (
    "一(?:条|样|项|块|招|路|个)(?=[叫是])"
    rf"|最[^，。；]{{1,6}}的(?:一?(?:份|项|场|道|环|样|块|招|出))?{_OTHER}{{0,4}}(?=是|要数|当数|莫过于)"
)
# The bill of a season, and what parts of it are called.
_BILL = "(?:戏码|菜单|清单|节目单|日程表?)(?:当中|里头?|中|上)?"
_TURN_BY_NAME = "开场戏?|揭幕战?|打头阵的?|压轴戏?|压台戏?|收官(?:之作|战)?|闭幕演出|重头戏"
_NEXT_TURN = "(?:紧接着|随后|接着)(?:登台|登场|亮相|上演|开赛)的"
_PIECE = "子(?:项目|活动|品牌|计划|工程)|单元|板块"
_IS = "是|要数|当数|莫过于|为|叫|名为|由|轮到|归|有"
# 首场是A; 第二步A; 紧接着登台的是A.
_TURN = re.compile(
    rf"(?:{_NUMBERED_TURN}|{_ONE_TURN}|{_BILL}|{_TURN_BY_NAME}|{_NEXT_TURN}|{_PIECE})"
    rf"(?:分别)?(?:{_OTHER}{{0,8}}?(?:{_IS})|——|：|，)?{_OTHER}{{0,6}}?{PROGRAMME}"
)
_LEADING = "打[响了]?头[阵炮]|先行一步|先声夺人|率先|揭幕|唱主角|人气"
_FOLLOWING = "压轴|压台|排在|排第|殿后|收尾|接棒|接力|跟上"
_TOGETHER = (
    rf"{_OTHER}{{0,4}}(?:同时|同步|轮番|陆续|相继|依次|先后)"
    "(?:上阵|报名|登场|开赛|亮相|启动|推出|上演|落地|开讲|举行)"
)
# A打头阵; A排在最后.
_TAKES_TURN = re.compile(
    rf"{PROGRAMME}(?:率?先|最先|首先|随后|接着|紧跟着|昨天|今天)?(?:{_LEADING}|{_FOLLOWING}|{_TOGETHER})"
)
# W框架下，A、B.
_WITHIN = re.compile(
    rf"{PROGRAMME}(?:的?(?:框架|统领|引领|名头|旗号|大旗)[下之里]*|旗下|名下|系列(?:里|中)?)，(?P<items>[^。；]{{0,60}}{PROGRAMME})"
)
# W还有A、B; W里有A.
_HAS = re.compile(
    rf"{PROGRAMME}(?:活动)?(?:里头?|中|名下|旗下|当中|之中)?，?(?:[也还既又]|不光|不仅|不只)*有(?!关|力|效|序|望|所|助){_OTHER}{{0,24}}?{PROGRAMME}"
)
# W管四季：春天A，夏天B.
_COLON = re.compile(rf"{PROGRAMME}{_OTHER}{{0,10}}(?:：|——)(?=[^。]*{PROGRAMME}[^。]*{PROGRAMME})")
# 从A到B, W: what a brand spans.
_FROM_TO = re.compile(
    rf"从{_OTHER}{{0,4}}{PROGRAMME}{_OTHER}{{0,4}}[，、]?(?:再)?到{_OTHER}{{0,4}}(?:{PROGRAMME}|[^。；]{{0,20}}{PROGRAMME})"
    rf"[^。；]*?(?P<whole>{PROGRAMME})(?!.*{PROGRAMME})"
)
# 以A为抓手，叫响W; 办好A和B，叫响W.
_MAKES = re.compile(
    rf"(?:叫响|打响|唱响|擦亮|做[优亮强实大响]|打造|塑造|形成|锻造|培育|凝练成?|构建)(?:了|起|成|出)?{_OTHER}{{0,6}}?(?P<whole>{PROGRAMME})"
)
_MEANS = re.compile(
    rf"(?:以|把|用|靠|凭){_OTHER}{{0,4}}(?P<part>{PROGRAMME})(?:为|作为?|做|当)?{_OTHER}{{0,6}}[，]?{_OTHER}{{0,6}}$"
)
_GOOD = re.compile(
    rf"(?:办好|抓好|做好|用好|办实|推进|开展){_OTHER}{{0,4}}(?P<part>{PROGRAMME})(?:[和、与]?{_OTHER}{{0,4}}{PROGRAMME})*，$"
)
# 依托W平台，上线A、B.
_CARRIES = re.compile(
    rf"(?:依托|借助|通过|用好|打开){_OTHER}{{0,10}}?(?P<whole>{PROGRAMME})，"
    rf"[^。；{PROGRAMME}]{{0,24}}?(?:上线|开设|开通|设置|设立){_OTHER}{{0,6}}(?P<items>{PROGRAMME}[^，。；]*)"
)
# What is said to be of a scheme and is no part of it: 作为W的主办单位.
_NO_PART = "单位|[方者人地手]|企业|延续|升级版?|前身|姊妹篇|成员|代表|成果|城市|学校"
# 作为W的闭幕演出，A; A，作为W的闭幕演出.
_AS = re.compile(
    rf"作为{_OTHER}{{0,12}}(?P<whole>{PROGRAMME})的(?!{_OTHER}{{0,8}}(?:{_NO_PART})，){_OTHER}{{1,10}}，"
    rf"(?:{_OTHER}{{0,10}}(?P<behind>{PROGRAMME}))?"
)
_LAST = re.compile(f"{PROGRAMME}，$")
# A作为W的闭幕活动在某地举行.
_ITSELF = re.compile(
    rf"{PROGRAMME}，?作为{_OTHER}{{0,12}}{PROGRAMME}的(?:{_OTHER}{{0,4}})?(?:活动|演出|环节|项目|赛事?|一环|内容|抓手|载体)"
)
# So far before its part may the whole of a turn be named, in characters.
_NEAR = 160


def parts_by_turn(reading: Reading) -> Iterator[Found]:
    """Each part and whole of which the part is told by its turn, its share in a brand or what carries it."""
    for masked in telling(reading):
        yield from _turns(reading, masked)
        if masked.text.count(PROGRAMME) > 1:
            yield from _held(masked)
            yield from _made(masked)


def _turns(reading: Reading, masked: Masked) -> Iterator[Found]:
    """首场是A，紧接着登台的是B: the programmes behind the first that takes a turn, of the frame named before it."""
    turns = [
        (match.start(), *_run(masked, match))
        for match in (*_TURN.finditer(masked.text), *_TAKES_TURN.finditer(masked.text))
    ]
    takers = {masked.mention(at).entity for _, first, last in turns for at in range(first, last, 2)}
    for start, first, last in turns:
        whole = _frame(reading, masked, min(first, start), takers)
        if whole is not None:
            yield from listed(masked, first, last, whole, "takes its turn")
    for match in _ITSELF.finditer(masked.text):
        for _, one in masked.linked(Kind.PROGRAMME, match.start() + 1)[:1]:
            yield from belonging(masked.mention(match.start()), one, "part of a whole")
    for match in _AS.finditer(masked.text):
        before = _LAST.search(masked.text, 0, match.start())
        at = match.start("behind") if match["behind"] else before.start() if before else -1
        if at >= 0:
            yield from belonging(masked.mention(at), masked.mention(match.start("whole")), "part of a whole")


def _held(masked: Masked) -> Iterator[Found]:
    """W框架下，A、B; W还有A; 依托W平台，上线A."""
    for pattern in (_WITHIN, _HAS, _COLON):
        for match in pattern.finditer(masked.text):
            whole = masked.mention(match.start())
            if pattern is _WITHIN or _WHOLE.search(whole.name):
                yield from listed(masked, match.start() + 1, len(masked.text), whole)
    for match in _CARRIES.finditer(masked.text):
        whole = masked.mention(match.start("whole"))
        if _PLATFORM.search(whole.name):
            yield from listed(masked, *match.span("items"), whole, "makes up a whole")


def _made(masked: Masked) -> Iterator[Found]:
    """以A为抓手，叫响W; 从A到B，W: what makes up a brand."""
    for match in _MAKES.finditer(masked.text):
        whole = masked.mention(match.start("whole"))
        if not _BRAND.search(whole.name):
            continue
        for means in (_MEANS, _GOOD):
            told = means.search(masked.text, 0, match.start())
            if told is not None:
                yield from listed(masked, told.start("part"), match.start(), whole, "makes up a whole")
    for match in _FROM_TO.finditer(masked.text):
        whole = masked.mention(match.start("whole"))
        if _WHOLE.search(whole.name):
            yield from listed(masked, match.start(), match.start("whole"), whole, "makes up a whole")


def _run(masked: Masked, match: re.Match[str]) -> tuple[int, int]:
    """The half-open stretch of the list that the programme stands in with which the match begins or ends."""
    first = last = match.start() if masked.text[match.start()] == PROGRAMME else match.end() - 1
    while first >= 2 and masked.text[first - 2] == PROGRAMME and masked.text[first - 1] in "、和与":
        first -= 2
    while masked.text[last + 2 : last + 3] == PROGRAMME and masked.text[last + 1] in "、和与":
        last += 2
    return first, last + 1


def _frame(reading: Reading, masked: Masked, position: int, takers: Collection[Entity | None]) -> Mention | None:
    """What holds others and is named last before the position, in the sentence or shortly before it, and takes no turn itself."""
    if masked.text[position - 2 : position] == PROGRAMME + "的":
        return masked.mention(position - 2)
    here = masked.starts[position]
    block = reading.article.block_at(masked.sentence.start)
    floor = max(here - _NEAR, block.start if block is not None else here)
    if masked.text[position] == PROGRAMME and masked.sentence.number:
        floor = max(floor, reading.masks[masked.sentence.number - 1].sentence.start)
    named = [m for m in programmes(reading) if floor <= m.start < here and m.entity not in takers]
    return next((m for m in reversed(named) if _WHOLE.search(m.name)), None)
