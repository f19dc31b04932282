"""Events and schemes told at length as what somebody holds, runs or sets up: 开展|货车司机集中入会活动, 推行|工会干部包联企业制度."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.kind import Kind
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.event_name import HOW_OFTEN, in_title, read_event, with_title
from extract.spot.programme_heads import CUT
from extract.spot.told_programmes import told_of

_HOLD = "开展|举办|举行|启动|组织|推出|实施|[主承协联创开]办|发起|策划|办起|部署|推进|推行|安排|深化|抓好|做实"
_SET_UP = (
    "推出|启动|开通|上线|首创|创新|开设|推行|实施|设立|设置|试行|建立|打造|试点|搭建|搭起|建起|建成|启用|开发|研发"
)
_DECREE = "推行|实行|出台|建立|推出|实施|创新|完善|落实|健全|设立|发放|试行|申报|执行|首创"
# Each head with the verbs that take such a thing as their object.
_HEADS = {
    "活动": _HOLD,
    "行动": _HOLD,
    "工程": _HOLD,
    "计划": _HOLD,
    "项目": _HOLD + "|" + _SET_UP + "|制定|推动",
    "竞答": _HOLD,
    "创建": "开展|推进|深化|实施|推动|启动|抓好",
    **dict.fromkeys(
        ("大轮训", "大培训", "大走访", "大练兵", "大比武", "大排查", "大调研", "大宣讲", "大讨论", "大阅读", "大提升"),
        _HOLD,
    ),
    "培训": "举办|开展|组织|启动|开办|实施|推出|提供",
    "服务": "推出|启动|开通|上线|首创|开设|推行|试点|实施",
    "平台": _SET_UP,
    "监测系统": _SET_UP,
    "管理系统": _SET_UP,
    "服务系统": _SET_UP,
    "信息系统": _SET_UP,
    "套餐": _SET_UP,
    "品牌": "打造|擦亮|叫响|培育|树立|打响|推出|创建|做强|唱响",
    "制度": "推行|实行|出台|建立|推出|实施|创新|试行|首创|制定",
    "补助": _DECREE,
    "补贴": _DECREE,
    "津贴": _DECREE,
    "资金": _DECREE,
    "基金": _DECREE,
}
# 将职工心理关爱工程|列入年度重点.
_TAKEN_IN = re.compile("(?:列入|列为|纳入|写[入进]|当[作成]|作为|[做办抓]成)")
_WHAT_UNIONS_CREATE = re.compile("职工|工会|劳动|班组|先锋|之家|书屋|驿站|和谐")
# What a union does for its own goes by a name wherever it is told of: 千名女工学电商培训计划|排进了日程.
_ANYWHERE = ("活动", "行动", "工程", "计划")
_OF_WORKERS = re.compile(
    "职工|工匠|技能|人才|劳模|名师|素质|圆梦|员工|会员|农民工|工会|骑手|产业工人|师徒|导师|青工|女工|工友|班组|一线|新就业|司机|矿工|船员"
)
# Before these the name began earlier.
_RUNS_IN = ("”", "》", "—", "和", "与", "及")
_JOINED = re.compile("[和与及]")
_GOES_ON = re.compile(
    "室|中心|场|现场|日|站|基地|[月周季]|阵地|方案|力|指南|派|不便|师|机械|技术|有限|公司|局|处|部|队|组|[章费员款]|经费|资金|领导|办公|"
    "计划|通知|要求|内容|形式|规则|负责|主题|过程|成果|成效|情况|中的|期间的|行程|名额|生育|经济|单列|建设|质量|造价|安全|量|进度|验收|[款物]"
)
# 茌平区总工会|劳模带徒工程.
_SCHEMES = ("行动", "工程", "计划")
# 把它归入|职工跨越发展先锋活动.
_INTO = re.compile("(?:归入|归到|归于|属于|隶属)(?:了)?$")
_OWNED = re.compile("总工会(?:今年|去年)?的?$")
# What is told of these is told of work, not of a scheme.
_NEVER_TOLD = ("服务", "培训", "工程")
_MONEY = ("补助", "补贴", "津贴", "资金", "基金")
_DONE = "(?:了|起|好|过|(?<=[办动织施出])的)?(?:免费|首个|首次|全[国省市区县州镇]首个)?$"
# What may stand behind a name that ends here.
_STOP = re.compile(
    "[^\u4e00-\u9fff]|日前|近日|昨[日天]|今[日天年]|将于|已于|列入|列为|纳入|写[入进]|落地|见效|上线|启动|正式|正在|在(?=[\u4e00-\u9fff]{2})|于|举行|举办|圆满|落幕|开幕|落下|拉开|收官|等|和|及|以及|中|，|以来|期间|暨|现场|的|随之|相继|陆续|就此|当[作成]|作为|[做办抓]成"
)
# What happens to a programme that is the subject of its clause.
_HAPPENS = re.compile(
    "(?:今天|日前|近日|昨日|昨天)?(?:正式|圆满|全面|同步|火热|如期|随之|相继|陆续|就此)?(?:启动|开[班讲幕营赛课]|落幕|收官|举行|上线|落地|拉开)"
)
_CLAUSE = re.compile("(?:^|[，。；：！\n 》）])$")
# Of every union's everyday work, beside the words before every event.
_PLAIN = re.compile(
    "走访|精品|慰问|宣传|咨询|志愿|文娱|娱乐|宣讲|健身|庆祝|主题|丰富多彩|形式多样|学习|教育|调研|检查|竞赛|评选|评比|联谊|交流|帮扶|救助|维权|普法|户外|特色|"
    "一系列|各[类种项]|相关|有益|身心|健康|日常|节日|节前|困难|免费|公益|民生|惠民|便民|重点|重大|建设|专业|专门|业务|岗前|岗位|安全|知识|优质|高效|全方位|精准|贴心"
)
# A clause, or things of which none is a name.
_TOLD = re.compile(
    "参加|参与|报名|吸引|通过|为(?!民)|给|让|把|将|已|提供|每|某|(?:[首一]|第一)[个项场次批系]|这|该|其|各级|多[个项场]|等"
)
_OFTEN = re.compile("(?:定期|经常|经常性|多次|每[年月周季][^，。；]{0,3})(?:开展|举办|组织)$")
_COUNTED = re.compile("(?:近|超|约)?[0-9]+[多余]?[个家处条间名]")
_SESSIONS = re.compile("(?:近|超|约)?[0-9]+[多余]?(?:期|场|次|班)")
_ABSTRACT = re.compile(
    "建功立业|建功|立业|展现|展示|成长|成才|发展|施展|才华|沟通|互动|创新|实践|就业|合作|对接|联系|工作|网络|综合"
)
_NOT_WITHIN = re.compile(
    "(?:[二三四五六七八九十]|[0-9]+)[大项个]$|^.{0,7}工作$|基础$|有关$|相关$|配套$|上述$|后续$|主要$"
)
# 出台非公企业活动中心的|建设项目化补助制度.
_DECREED = re.compile("(?:出台|推行|实行|制定|首创)(?:了)?[^，。；“”的]{2,16}的$")
# 职工创业奖扶资金|申请门槛.
_APPLIED = re.compile("申请|申报|使用办法|管理办法|发放办法|标准")
_BUILT = re.compile("(?:建设|改造|施工|安置|基建|扩建|[一二三四]期|大桥|铁路|公路|高速|隧道|电站|水库|管网|厂房|住宅)$")


def spot_held(folded: str) -> Iterator[Mention]:
    """The events and schemes without quotation marks that a verb of holding has for its object, or that open a clause."""
    for _, head, end in _SOUGHT.longest(folded):
        ended = end == len(folded) or bool(_STOP.match(folded, end) or _APPLIED.match(folded, end))
        anywhere = folded[head:end] in _ANYWHERE and not _GOES_ON.match(folded, end)
        found = _held(folded, head, end, ended) if ended or anywhere else None
        if found is None and folded[head:end] not in _NEVER_TOLD:
            found = told_of(folded, head, end, everyday=True)
        if found is not None and not in_title(folded, found.start):
            yield found


def _held(folded: str, head: int, end: int, ended: bool) -> Mention | None:
    """The name where it is told of, or tells itself what it is; `ended` is whether a name may end there."""
    event = read_event(folded, head, end)
    if event is None:
        return None
    start, modifier, word = event.start, event.modifier, folded[head:end]
    if (
        (word == "活动" and modifier.endswith(("赛", "班", "行动")))
        or not 4 <= len(modifier) <= 26
        or _TOLD.search(modifier)
    ):
        return None
    if _NOT_WITHIN.search(modifier) or CUT.search(modifier.removesuffix("促进")):
        return None
    if word == "创建" and _WHAT_UNIONS_CREATE.search(modifier) is None:
        return None
    if word in ("项目", "工程") and _BUILT.search(modifier):
        return None
    if (
        _COUNTED.match(folded, end)
        or (word == "培训" and _SESSIONS.match(folded, end))
        or _OFTEN.search(folded, max(0, start - 10), start)
    ):
        return None
    if word == "平台" and len(_ABSTRACT.sub("", event.rest)) < 2:
        return None
    rest = _PLAIN.sub("", event.rest)
    if len(rest) < (2 if event.ordinal or len(modifier) > 5 else 3) or (len(rest) < 6 and HOW_OFTEN.match(folded, end)):
        return None
    told = ended and _is_told(folded, start, end, word)
    if not told and not (
        word in _ANYWHERE
        and len(rest) > 2
        and _OF_WORKERS.search(modifier)
        and folded[start - 1 : start] not in _RUNS_IN
        and _JOINED.search(modifier) is None
    ):
        return None
    start = with_title(folded, start)
    return Mention(Kind.PROGRAMME, start, end, folded[start:end], "held at length", 57 if told else 53)


def _is_told(folded: str, start: int, end: int, word: str) -> bool:
    """Whether the name is that of what somebody holds, sets up or takes in, or of what happens."""
    before = max(0, start - 24)
    return bool(
        _verb(word).search(folded, before, start)
        or (word == "制度" and _DECREED.search(folded, before, start))
        or (word in _MONEY and _APPLIED.match(folded, end))
        or (word in (*_SCHEMES, "活动") and _INTO.search(folded, max(0, start - 4), start))
        or (word in _SCHEMES and _OWNED.search(folded, before, start))
        or (folded[start - 1 : start] in ("将", "把") and _TAKEN_IN.match(folded, end))
        or _beside(folded, start, word)
        or (
            _HAPPENS.match(folded, end)
            and (_CLAUSE.search(folded, max(0, start - 1), start) or folded.startswith("工会", start - 2))
        )
    )


def _beside(folded: str, start: int, word: str) -> bool:
    """Whether another thing of the kind stands before it in a list: 文体活动补助、|主席岗位津贴补助."""
    return (
        word not in ("制度", "活动", "服务", "培训")
        and folded[start - 1 : start] in ("、", "和")
        and folded.endswith(word, start - 1 - len(word), start - 1)
    )


@cache
def _verb(head: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_HEADS[head]}){_DONE}")


_SOUGHT = Sought(lambda: sorted(_HEADS))
