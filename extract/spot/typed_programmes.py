"""Events named by a head of a known kind without quotation marks: 职工健身操大赛, 困难职工大病救助."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.kind import Kind
from extract.lexicon import table
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.event_name import THIS, held, in_title, read_event, with_title

_UNTYPED = re.compile(
    "学院|学校|大学|学堂$|助学金|学习班|轮训$|集训$|业务培训|技能培训|岗前培训|免费培训|公益培训|专题培训$|送|走访|慰问|捐款活动|募捐|初赛|复赛|预赛|半决赛"
)
# Help that is a scheme by its name, and whose help it is.
_SPECIFIC = re.compile("互助|大病|金秋|阳光|爱心|基金|一日捐|解困脱困|救急济难|安康|专项|惠民")
_RELIEVED = re.compile("职工|农民工|会员|劳模|骑手|司机|子女|工会")
# What stands beside 赛 in words that name no contest.
_NO_MATCH = frozenset("办能敢想爱都观赶看参开决比竞初复预场事项区程道点段况前后中季制会龙马国罗而")
# What is sent in is also judged and shown: 征文|评选.
_SUBMITTED = ("征文", "摄影", "短视频", "微视频", "征集", "书画")
_GOES_ON = re.compile("(?:征集|评选|大赛|比赛|展评|展播|展示)(?:活动)?")
# 技能竞赛|月活动.
_PERIOD = re.compile("[月季周](?:(?:系列|主题)?活动|(?=[，。；、里中启]))")
# Rounds and sides of any contest.
_STAGE = re.compile(
    "(?:[第首末每][0-9一二三四五六七八九十]*(?:场|轮|天|项)?|最后|男女?子?|女子?|个人|单项|团体|团队|小组|循环|淘汰|积分|同?分|实作|实操|理论|笔试|"
    "热身|表演|附加|加时|加|正|技能|业务|岗位|现场|四天|三天|两天|[0-9]+天|支队伍)+(?:比赛|竞赛|赛)"
)
# 重大疾病互助|保障计划: what a relief scheme is called behind its purpose; 互助|会 is a body.
_ON_RELIEF = re.compile("(?:保障)?(?:计划|项目|行动|工程|基金|活动)|保障")
# 赛|也往安全上|赛: a sentence.
_SAYS = re.compile("[也还都]往|也$|[在往]{1}[^，。]{1,4}上$")
# 为职工讲解|医疗互助: what is told of it.
_TOLD = re.compile("(?:讲解|解读|解答|介绍|宣传|咨询|办理|了解)$")
# 单看是一场|护理赛: any one.
_A = ("一个", "一份", "一场", "一套", "一只", "一次", "一台")
_BODY = re.compile("会(?!员)|中心|处|站点?(?=[，。；])|办")
_KINDS = ("competition", "culture", "training", "relief")
_LEVEL = re.compile("(?:20[0-9]{2}年)?(?:全[国省市州县区]|中国|[\u4e00-\u9fff]{2,3}[省市州县区])")


def spot_typed(folded: str) -> Iterator[Mention]:
    """The events that a head of a competition, a festival, a training or a relief scheme names."""
    kinds = _kinds()
    for _, start, end in _TYPED.longest(folded):
        kind = kinds[folded[start:end]]
        if kind == "relief":
            if _BODY.match(folded, end):
                continue
            on = _ON_RELIEF.match(folded, end)
        else:
            on = (_GOES_ON if folded[start:end] in _SUBMITTED else _PERIOD).match(folded, end)
        found = _typed_name(folded, start, on.end() if on else end, kind)
        if found is not None and not in_title(folded, found.start):
            yield found


def _typed_name(folded: str, head: int, end: int, kind: str) -> Mention | None:
    """The name that a head of a known kind ends, None for what is no particular event."""
    event = read_event(folded, head, end)
    if event is None or folded[event.start - 1 : event.start] == "”":
        return None
    start, modifier = event.start, event.modifier
    if kind == "match":
        if folded[head - 1 : head] in _NO_MATCH or folded[end : end + 1] in _NO_MATCH:
            return None
        kind = "competition"
    if not event.numbered and folded[start - 2 : start] in _A:
        return None
    if _SAYS.search(modifier) or _STAGE.fullmatch(folded, start, end):
        return None
    if kind == "relief":
        accepted = (
            end - start >= 4
            and _TOLD.search(modifier) is None
            and (_SPECIFIC.search(folded, head, end) is not None or _RELIEVED.search(modifier) is not None)
        )
    else:
        accepted = (
            event.numbered
            or len(event.rest) >= 2
            or _LEVEL.match(modifier) is not None
            or folded[start - 2 : start] in THIS
            or held(folded, start, event.rest + folded[head:end])
        )
        accepted = (accepted and len(modifier) >= 2) or folded[start - 1 : start] == "》"
    scene = kind == "competition" and folded.startswith("现场", end) and _LEVEL.match(modifier) is None
    if not accepted or (scene and not event.numbered):
        return None
    titled = with_title(folded, start)
    return Mention(Kind.PROGRAMME, titled, end, folded[titled:end], "typed name", 92 if titled < start else 55)


@cache
def _kinds() -> dict[str, str]:
    return {"赛": "match"} | {
        row[0]: row[1]
        for row in table("programme_heads")
        if row[2] == "free" and row[1] in _KINDS and not _UNTYPED.search(row[0])
    }


_TYPED = Sought(lambda: sorted(_kinds()))
