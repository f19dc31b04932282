"""What stands around the name of an honour and tells one from a common word: counts, titles, activities, verbs of conferring."""

from __future__ import annotations

import re

from extract.boundary import begins_word
from extract.spot.names import looks_like_name

# What makes the head a part of another word.
NOT_AFTER = re.compile(
    r"创新联盟|日(?!前)|市(?!级|五一|劳|先)|联盟|技能运动会|技能大赛|运动会|大赛|精神|学院|代表(?!性)|宣讲|事迹|协会|们|队伍|人才(?!奖)|论坛|风采|学校|教育|文化|之家|大讲堂|讲堂|报告|品牌|机制|制度|杯|工程|标准|作用|家属|疗休养|待遇|培育|型|典型|"
    r"党支部|党员|服务队|服务中心|服务站(?!点)|志愿|故事|形象|力量|荣光|光荣|人物展|展|馆|旗(?!手)|榜样|带头|座谈|慰问|颁奖|竞赛|比武|和工匠|工匠|创新工作室|工作室|职工|看|公司|集团|小组|物流|纪念|(?<=车间)[里内]"
)
ACTIVITY = re.compile(
    r"”?(?:的)?(?:创建|争创|推荐|申报|寻访|选树|宣传|学习|培育|推选|发布|展示|宣讲|交流|展示){0,3}(?:活动|竞赛|工作(?!者|室|站|先进|优秀)|创建|评审|建设|大会|发布会|表彰(?:大会|活动|会))"
)
# 市级榜单 names no honour.
BARE_LIST = re.compile(r"(?:全国|国家|[省市区县州]|[\u4e00-\u9fff]{2,4}[省市区县州])?级?榜单")
# 职工创新成果|转化行动: what is done with works.
DONE_WITH = re.compile(r"”?(?:转化|推广|应用|孵化|共享|落地)")
COUNT = (
    r"(?:(?:各|共|分别|依次|则|也|已)?(?:有|是|达到?|为|添了?|增至|增加到?|到了)?[\d零〇一二三四五六七八九十百千两余多近]{1,7}"
    r"(?:名|个|家|位|人|项|枚|户|支|件|对|块|张|次|所))"
)
COUNT_AFTER = re.compile(rf"”?(?:称号)?(?:获得者)?(?:的)?(?:[，：]?{COUNT}|[（(]{COUNT}[）)])")
COUNT_BEFORE = re.compile(rf"{COUNT}(?:同志|职工|员工|个人|教师|干部|选手|集体|单位|班组|企业)?“?$")
TITLE_AFTER = re.compile(
    r"”?(?:等)?(?:荣誉(?!室|感|墙)|称号|奖牌|牌匾|匾额|获得者|得主|桂冠|头衔|流动红旗|红旗|锦旗|绶带|证书|的(?:绶带|奖杯|锦旗|红旗|牌匾|匾|证书)|的(?:牌子|称号|荣誉|桂冠|头衔|奖章|殊荣))"
)
_NAME_AFTER = re.compile(
    r"”?([\u4e00-\u9fff]{2,3}?)(?=[，。；、：（）\s]|等|的|也|和|在|说|来|便|就|领|走|从|讲|向|与|以|介绍|现场|带)"
)
_BUILT = re.compile(
    r"(?:打造|建成|建起|建有|建设|建立|设立|投用|新建|开设|征集|布设|[改扩]建|增设|收集|[收接]到|累计建)(?:了|起|的|各类|各级|[\d一二三四五六七八九十百余多]+[个家处座])*“?$"
)
_RANKED_WORKERS = re.compile("(?:国家|省部|[省市区县州])级劳模")
_GIVEN = re.compile(r"表彰|命名|授予|评选|认定|授牌|选为|通报")
_PRIZES = re.compile(r"称号|获奖|等奖|颁奖|荣誉")


def built(text: str, start: int) -> bool:
    """Whether what begins at the offset is said to be built or gathered: 建成“职工驿站”12个."""
    return _BUILT.search(text, max(start - 12, 0), start) is not None


def name_follows(text: str, end: int) -> bool:
    """Whether a person's name stands right behind the offset, as behind a title: “大国工匠”某某领头."""
    name = _NAME_AFTER.match(text, end)
    return name is not None and looks_like_name(name[1]) and not begins_word(text, name.start(1))


def passage_before(text: str, offset: int) -> str:
    """The 240 characters before the offset."""
    return text[max(offset - 240, 0) : offset]


def clause_before(text: str, offset: int) -> str:
    """What stands before the offset in its clause, 120 characters at most."""
    return text[max(max(text.rfind(sign, 0, offset) for sign in "。；\n") + 1, offset - 120) : offset]


def given_in(text: str) -> bool:
    """Whether the text speaks of conferring."""
    return _GIVEN.search(text) is not None


def prizes_in(text: str) -> bool:
    """Whether the text speaks of prizes or titles."""
    return _PRIZES.search(text) is not None


def ranked_workers(text: str, name: str, end: int) -> bool:
    """Whether the name that ends at the offset is that of model workers of a rank who are counted: 国家级劳模11人."""
    return _RANKED_WORKERS.fullmatch(name) is not None and COUNT_AFTER.match(text, end) is not None
