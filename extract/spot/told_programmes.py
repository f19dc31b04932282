"""Services, courses and seasons without quotation marks that an article tells of or a union sets up: 窑口夜校|已办到第40期."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.kind import Kind
from extract.lexicon import words
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.branded_places import is_one_place
from extract.spot.event_name import HOW_OFTEN, in_title, particular, read_event
from extract.spot.programme_heads import CUT
from extract.spot.quoted_telling import told
from extract.spot.quotes import Quote

_WHEN = (
    "(?:今年|去年|现在|目前|如今|眼下|这些年|一年|全年|每[年月周季天晚]|已经?|先后|累计|"
    "一?共|至今|首批|连续|就|都|还|又|也|刚|，){0,4}"
)
# What is told of a scheme and of little else.
_TOLD_OF = re.compile(
    _WHEN
    + "(?:[办开](?:到|了|过|出)|走[了到过进]|跑了|惠及|覆盖|服务了?[0-9近超]|送出|送到|吸引了?[0-9]|帮[了到]?[0-9]|收到|进入第|"
    "(?:有|建成|达|增至)[0-9]+[多余]?[处家个座]|"
    "(?:[0-9一两三四五六七八九十]+(?:年|个?月|周))?[0-9一两三四五六七八九十]+[多余]?[场期轮次届批])"
    "|(?:每|一)[年月周季天日](?:一|两|二|三|四)[次回场开期]|雷打不动|在[^，。；]{1,8}(?:设点|布点)[0-9]|(?:很|最|大|广|深|备)?受(?:欢迎|青睐|好评|热捧|追捧)"
    "|是[^，。；]{0,14}(?:新开|新添|推出|打造|开设|创办|主办|发起|牵头|办|搞)的"
)
# Who runs it, and that it is set up, directly before the name.
_RUNS = re.compile("(?:总工会|公司工会|集团工会|[区市县镇乡局厂院矿]工会)(?:(?:今年|去年)?|[^，。；：“”]{1,12}的)$")
_SETS_UP = re.compile(
    "(?:推出|启动|开通|上线|首创|创新|开设|推行|实施|设立|试行|建立|打造|搭建|建成|启用|开发|研发|办起|开办|创办|举办|开展|组织|发起|开出|张罗|"
    "还有|承办|主办|协办|搭起|建起|[开办设]|擦亮|叫响|打响|培育|[给为]职工[^，。；]{0,6}开)(?:了|起|好|的)?(?:免费|首个|首次)?$"
)
# 锡绣工匠|传习班: no honour goes on so.
_HONOURED = re.compile("工匠|名匠|劳模|标兵|能手|先锋")
# Another scheme directly before or behind in a list.
_BESIDE_BEFORE = re.compile("(?:行动|计划|工程|竞赛|大赛|活动|班|课堂|夜校|加油站|热线|沙龙|讲堂)[、和]$")
_BESIDE_BEHIND = re.compile(
    "[、和][\u4e00-\u9fff]{4,12}?(?:行动|计划|工程|竞赛|大赛|活动|[\u4e00-\u9fff]{2}班|课堂|夜校|热线|讲堂)[，。；、和]"
)
_OPENED = ("把", "将")
_OF_UNION = re.compile("[省市区县州]总$")
_CLAUSE = re.compile("(?:^|[，。；：、！？\n 》）]|[今去前]年的|这[个场档])$")
_UNION_BEFORE = ("工会", "工会的")
# A clause, or things of which none is a name.
_TELLS = re.compile(
    "参加|参与|报名|吸引|通过|为(?!民)|给|让|把|将|已|提供|每|某|一[个项场次批系]|这|该|其|各级|多[个项场]|等|首个|首批|新型|专门|留作|用作|部分|[一两]部"
)
# What every union's are called that have no name of their own.
_GENERIC = re.compile(
    "爱心|免费|公益|线上|网上|网络|流动|暖心|户外|便民|固定|室外|室内|24小时|专门|专业|政策|法律|心理|健康|咨询|投诉|举报|值班"
)
_OF_WORKERS = ("职工", "工会", "工匠", "劳模", "女职工", "会员")
_STOP = re.compile("[^\u4e00-\u9fff]|[0-9]|等|和|及|，|让|为|$")


def spot_told(folded: str) -> Iterator[Mention]:
    """The services, courses and seasons that clauses tell of as their subject, or as what a union runs or sets up."""
    for _, head, end in _SOUGHT.longest(folded):
        found = told_of(folded, head, end)
        if found is not None and not in_title(folded, found.start):
            yield found


def told_of(folded: str, head: int, end: int, everyday: bool = False) -> Mention | None:
    """The name that ends in the head `[head, end)` where something is told that is told of schemes; None where nothing is.

    Of an `everyday` head more must be told, and its name tell more.
    """
    event = read_event(folded, head, end)
    if event is None or (everyday and HOW_OFTEN.match(folded, end)):
        return None
    start = event.start
    owner = _OF_UNION.search(folded, max(0, start - 2), start)
    opening = owner.start() if owner else start
    start += folded.startswith("的", start)
    modifier = folded[start:head]
    if not 2 <= len(modifier) <= 16 or _TELLS.search(modifier) or CUT.search(modifier):
        return None
    before = folded[max(0, start - 16) : start]
    open_clause = _CLAUSE.search(folded, max(0, opening - 4), opening) is not None
    owned = folded.endswith(_UNION_BEFORE, 0, start) or _RUNS.search(before) is not None or opening < start
    if not (open_clause or owned or _SETS_UP.search(before) or before.endswith(_OPENED)):
        return None
    if is_one_place(folded[head:end], folded, start, end):
        return None
    topic = before.endswith("年的") and folded.startswith("，", end)
    score = 3 * (topic or _TOLD_OF.match(folded, end) is not None)
    score = max(
        score, told(folded, Quote(start, end, folded[start:end]), "。" if open_clause or owned else before, True)
    )
    own = len(_GENERIC.sub("", particular(modifier)))
    told_apart = own + max(0, end - head - 1 - (end - head == 2))
    set_up = _SETS_UP.search(before) and _STOP.match(folded, end)
    beside_another = _BESIDE_BEFORE.search(before) or _BESIDE_BEHIND.match(folded, end)
    if not everyday and told_apart > 1 and (set_up or beside_another):
        score += 2
    bare = told_apart < 2 and folded[head:end] != "疗休养"
    if bare and (everyday or not modifier.startswith(_OF_WORKERS)):
        return None
    if score < (3 if everyday or bare else 2) or (everyday and own < 4):
        return None
    priority = 72 if _HONOURED.search(modifier) else 55
    return Mention(Kind.PROGRAMME, start, end, folded[start:end], "told of", priority)


_SOUGHT = Sought(lambda: words("programme_told_heads"))
