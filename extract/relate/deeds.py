"""Wordings that say what bodies do with a programme: A的P, P由A推出, A组队参赛, A关于开展P的通知."""

from __future__ import annotations

import re
from functools import cache

from extract.kind import Kind
from extract.pattern import opened
from extract.relate.bodies import ACTOR, BODIES, COUNT, OTHERS, PARTNERS, PROGRAMME
from extract.relate.cooperation import JOINING
from extract.sentence import BODY_MASKS, MASK

# What is said of those who bring a programme about.
_MAKES = (
    "打造|创办|发起|推出|开发|举办|举行|开展|创立|设立|建起|建立|筹建|筹办|组织|启动|实施|创建|开设|开办|研发|搭建|办起来|拉起来|建起来|合开|合建|"
    "运营|运作|推行|推进|首创|(?:商量|琢磨|合计|想|鼓捣)出来|开通|上线|兴办|主导|推动|培育|办起"
)
# What somebody made is called so: P是A的“发明”.
_WORK_OF = "(?:发明|点子|首创|招牌|主意|手笔|创意|创举|杰作|独创|品牌|名片|重头戏|拿手戏|保留节目)"
_OTHER = f"[^，。；{BODY_MASKS}{PROGRAMME}]"
AREA = MASK[Kind.PLACE]
FACILITY = MASK[Kind.FACILITY]


@cache
def owned() -> re.Pattern[str]:
    """A的P."""
    return re.compile(rf"(?P<who>{ACTOR})的?{PROGRAMME}")


@cache
def taking_part() -> re.Pattern[str]:
    """A组队参赛, A组织职工参加了P, A派来两支队伍; not A组织职工观看电影, which is another thing."""
    # The thing itself, or nothing but the end of the clause: what is taken part in was named before.
    it = rf"(?=了?(?:[，。；、]|[^，。；]{{0,16}}{PROGRAMME}))"
    teams = (
        rf"组织[^，。；]{{0,14}}(?:参加|参赛|观看){it}|(?:组队|派员|派队|派人|派[出来遣]?[^，。；]{{1,10}})(?:参加{it}|参赛|应战|(?:征战|出战|角逐|亮相){it})|"
        r"组队前来|带队前来|派[出来][^，。；]{0,10}(?:选手|队伍|代表队|队员|支队|好手|对手|人马|劲旅)|拉[起来]了?队伍|报名参赛|应邀参赛|"
        r"同台竞技|参赛(?!单位|队|选手|者|职工)"
    )
    joins = r"(?:等[^，。；]{0,6}?)?(?:也|都|全|均|共同|一同|随后|先后|积极|踊跃|分别)?(?:参与|参加|加入)了?(?:其中|活动)?(?=[，。；])"
    other = f"[^，。；{BODY_MASKS}]"
    return re.compile(
        rf"(?P<who>{BODIES})(?:{OTHERS})?{COUNT}(?:{joins}|{other}{{0,8}}?(?:{teams})|的{other}{{0,16}}参加(?=[，。；]))"
    )


@cache
def jointly() -> re.Pattern[str]:
    """A联合B, A在P中与B携手."""
    return re.compile(
        opened(
            BODY_MASKS,
            rf"(?P<main>{BODIES})[^。；，]{{0,8}}(?:{JOINING})(?P<with>{PARTNERS})|"
            rf"(?P<one>{BODIES})[^。；，{BODY_MASKS}]{{1,8}}(?:与|和|同)(?P<other>{BODIES})(?=联合|联手|携手|合作|共同)",
        )
    )


@cache
def held_by() -> re.Pattern[str]:
    """A举办的P."""
    return re.compile(
        rf"(?P<who>{BODIES}){COUNT}{_OTHER}{{0,8}}?(?:{_MAKES})了?的{_OTHER}{{0,8}}{PROGRAMME}|"
        rf"(?:配合|协助|支持|跟着)(?P<helped>{BODIES})(?:用好|办好|做好|搞好|抓好|开展|举办|实施|推进|落实){_OTHER}{{0,8}}{PROGRAMME}"
    )


@cache
def runs() -> re.Pattern[str]:
    """工人文化宫开设P, 职工服务中心的P: what a place does that has its own staff."""
    return re.compile(
        rf"(?:(?<=[，。；：年月日])|^\s*)(?P<who>{FACILITY})(?:的|{_OTHER}{{0,12}}?(?:{_MAKES}|办起?|开)了?{_OTHER}{{0,8}}){PROGRAMME}"
    )


@cache
def made_by() -> re.Pattern[str]:
    """P是A打造的, P由A推出, P由A联合B实施, P是A的“发明”."""
    return re.compile(
        rf"(?:由|是|归)(?P<who>{BODIES}|{AREA}){COUNT}(?:(?:{JOINING})(?P<with>{BODIES}){COUNT})?"
        rf"(?:{_OTHER}{{0,8}}?(?:{_MAKES})(?!的?{MASK[Kind.QUANTITY]})|(?:一手)?[办搞管建](?=[，。；的了])|(?<=归)(?=[，。；])|(?:联手|携手|合力|搭伙)(?=[，。；])|{_OTHER}{{0,6}}的“?[^，。；“”{BODY_MASKS}{PROGRAMME}]{{0,6}}?{_WORK_OF})"
    )


@cache
def naming() -> re.Pattern[str]:
    """A给自己的品牌起名P."""
    return re.compile(
        rf"(?P<who>{BODIES}){_OTHER}{{0,16}}?(?:[起取定命]名|[起取]了?个?名字?){_OTHER}{{0,4}}{PROGRAMME}"
    )


@cache
def noticed() -> re.Pattern[str]:
    """A关于开展P的通知."""
    return re.compile(
        rf"(?P<who>{BODIES})(?:印发|下发|发布|发出)?的?关于(?:开展|举办|组织|实施|启动){_OTHER}{{0,8}}{PROGRAMME}"
    )


@cache
def sent_to() -> re.Pattern[str]:
    """A组织职工参加B举办的P."""
    return re.compile(
        rf"(?P<who>{BODIES})(?!的)(?:{_OTHER}|，){{0,18}}?(?:参加|参与|亮相|出战|征战|角逐|响应)了?{BODIES}(?:{_OTHER}{{0,12}}的)?{_OTHER}{{0,8}}{PROGRAMME}"
    )
