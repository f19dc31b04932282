"""What makes an event named without quotation marks a particular one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.spot.event_start import ORDINAL, event_start
from extract.spot.programme_heads import is_firm

# A body before the name of its event is no part of it; before that of its platform it is.
_OWNER = re.compile(
    "总工会|(?:全国?|(?<![全各])[省市区县州])总(?=[第首全“\u4e00-\u9fff])(?!决|结|体|部|动|公司|医|量|工|经|[一二三四五六七八九十]|书)|(?<!总)工会(?=第|首届|[0-9])|工会委员会|女职工委员会|(?:有限|责任|分)?公司|集团(?!公司)|(?<=[省市区县州])委(?!会|员)|"
    "(?<=[^当结布格])局(?![面部势])|[办厅](?=[第首0-9])|(?:培训|服务|活动|教育|发展)中心(?=[^，。；]{6})(?!建设)|检察院|法院|妇联|团委|[大中]学(?=[第首0-9])|医院"
)
_WIDE = re.compile(
    "(?:全[国省市州区县]|区域|行业|普惠|经常)性|全部|所有|各[项类级地单]|整个|[两三][个项类场]|相关|有关|后续|首场|当[天日晚]|其[他它]|上述|同类|多[项场类]|"
    "(?:国家|省|市|区|县|州|镇)级(?:职工|劳动|职业|技能|竞赛|比赛|大赛|和|、)*$"
)
# 4场技能竞技大赛: what was held how often is no particular event.
_OFTEN = re.compile("(?:[0-9]+|[两二三四五六七八九十百数几]+)[多余]?(?:场|次|轮|期)(?:[^，。；、“”]{0,2}的)?$")
# 举办职工技能竞赛23场.
HOW_OFTEN = re.compile(
    "(?:活动)?(?:近|超)?[0-9]+[多余]?(?:场|次|轮|项(?!目))|(?:活动)?[两二三四五六七八九十百]+[多余]?(?:场|次)"
)
# 这场|职工乒乓球联赛: a particular one.
THIS = ("这场", "这次", "这届", "本届")
# 办一份互助保障: a sentence, no name.
_ONE = re.compile(
    "一[份次个堂场项批串系轮套档]|^整|^[每某各][项类]?|[0-9一二三四五六七八九十][0-9一二三四五六七八九十百千]*[多余]?[个家支名门](?!工种|一)|^[两二三四五六七八九十]期|[循淘]?[环汰]赛|^[两三四五六七八九十0-9]+(?:样|项|场|类|种|轮)"
)
_STAGE = re.compile("(?:决赛|复赛|初赛|预赛)$")
_CONTEST = re.compile("赛.*赛$|[A-Z]{2}|比武|杯|运动会|节|展演|比拼")
_HOLDS = re.compile("(?:开展|举办|举行|启动|组织|推出|参加|实施|[主承合联协]办|办起|发起|策划|部署)(?:了|好|的)?$")
_TOKEN = re.compile(
    "劳动|技能|职业|知识|各类|专项|全国|全省|全市|全区|全县|全州|全厂|全年|年度|本届|职工|员工|文艺|系列|主题|创新|安全|班组|岗位|"
    "一线|群众性|网络|网上|线上|公共|工会|基层|企业|行业|青年|女职工|群众|和|多领域|多层次"
    "|立功|技术|文体|体育|文化|综合|服务|一体化|各级|三级|联动|异地|大型|专题|重点|重要|有关|相关|省|市|区|县|州|镇|街道|多|新|"
    "微信|官方|前期|后期|赛前|平时|传统|品牌|常规|日常|各种|各项|有奖|现场|工种|操作|实际|精彩|激烈|热身|友谊|全员|人员|优秀|素质|能力|提升|培育|管理|信息|学习|篮|足|排|羽毛|乒乓|气|象|围|法律|干部|实操|集团公司|集团|公司|"
    "车间|级|示范|重大|技改|专场"
)
# 3万元助学金, 4期|再就业培训班: what was given out, or how often, is no part of a name.
_AMOUNT = re.compile(
    "(?!(?:19|20)[0-9]{2}(?![0-9万亿]))[0-9][0-9.]*(?![0-9.]*年)[万亿]?[多余]?(?:元|次|场|期|名|人|个|届)?"
)
# 立功竞赛|领导小组: who runs such events.
_BODIES = ("领导小组", "组委会", "工作领导小组", "办公室")
_TIMES = ("场", "次")


@dataclass(frozen=True, slots=True)
class Event:
    """A name that begins at `start` and ends in a head: what stands before that head, what of it is particular, its ordinal.

    `ordinal` is empty where there is none; a year counts as one.
    """

    start: int
    modifier: str
    rest: str
    ordinal: str

    @property
    def numbered(self) -> bool:
        """Whether the event has an ordinal that is no year."""
        return bool(self.ordinal) and not self.ordinal[0].isdigit()


def read_event(folded: str, head: int, end: int, owned: bool = False) -> Event | None:
    """The name that the head `[head, end)` ends; None for what is no particular event: many, how often, a firm, a stage.

    A body before the name of what it runs is part of an `owned` name only.
    """
    start = event_start(folded, head)
    for owner in () if owned else _OWNER.finditer(folded, start, head):
        start = owner.end()
    amount = _AMOUNT.match(folded, start, head)
    if _OFTEN.search(folded, max(0, start - 6), start) or (amount and amount.group().endswith(_TIMES)):
        return None
    start = amount.end() if amount else start
    modifier = folded[start:head]
    if _WIDE.match(modifier) or _ONE.search(modifier):
        return None
    if is_firm(folded, end) or folded.startswith("委员会", end) or _is_stage(folded[start:end]):
        return None
    ordinal = ORDINAL.search(modifier)
    if ordinal is None and folded.startswith(_BODIES, end):
        return None
    event = Event(start, modifier, particular(modifier), ordinal.group() if ordinal else "")
    return None if not event.numbered and len(event.rest) < 4 and HOW_OFTEN.match(folded, end) else event


def particular(modifier: str) -> str:
    """What is left of a name's modifier without the words that stand before every event, and without its ordinal."""
    return _TOKEN.sub("", ORDINAL.sub("", modifier))


def _is_stage(name: str) -> bool:
    """Whether the name is that of a stage alone, without its contest: 全省决赛, 才艺展示决赛."""
    return _STAGE.search(name) is not None and _CONTEST.search(name) is None and ORDINAL.search(name) is None


def held(folded: str, start: int, rest: str) -> bool:
    """Whether the event is named at length as what is held: 开展企业安全隐患排查活动."""
    return len(rest) >= 4 and _HOLDS.search(folded[max(0, start - 4) : start]) is not None


# 会员普惠|购物节, 温暖行动|服务月: a second head directly behind the first.
_RUNS_ON = re.compile(
    "(?:行动)?(?:计划|工程)(?!师|技术|机械)|(?:服务|宣传|关爱|维权|普法|活动|体验|推广|竞赛)[月周季](?![底初末一二三四五六日节])(?:活动)?|"
    "(?:购物|消费|文化|读书|美食)节"
)


def run_on(folded: str, end: int) -> int:
    """Where the name goes on to that ends in a head at `end`, with another head directly behind; `end` where none stands."""
    on = _RUNS_ON.match(folded, end)
    return on.end() if on and not is_firm(folded, on.end()) else end


def with_title(folded: str, start: int) -> int:
    """Where the name begins with the title directly before it: 《浪尖上的班组》短视频展播."""
    opened = folded.rfind("《", max(0, start - 24), start)
    return opened if opened >= 0 and folded.find("》", opened) == start - 1 else start


def in_title(folded: str, start: int) -> bool:
    """Whether the place lies in a title 《…》."""
    opened = folded.rfind("《", max(0, start - 60), start)
    return opened >= 0 and folded.find("》", opened, start) < 0
