"""Programmes without quotation marks: 第二十四次万人劳动竞赛, 首届职工文化体育节, 送温暖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.article import Article
from extract.kind import Kind
from extract.mention import Mention

_EVENT = """
竞赛 大赛 联赛 邀请赛 争霸赛 挑战赛 总决赛 决赛 月月赛 擂台赛 演讲赛 篮球赛 足球赛 运动会 文化节 艺术节 体育节 文体节 读书节 招聘会 培训班 提高班 研修班 训练营 大比武
技能比武 汇演 联欢晚会 春晚 成果展 巡回展 论坛 大讲堂 专项行动 集中行动 集中要约行动 百日行动 暖心行动 行动计划 工作月 综合服务平台 服务平台 智慧平台 展示平台 工作平台 微信公众号
""".split()
_FIXED = """
送温暖 送清凉 金秋助学 职工医疗互助 职工书屋 产业工人队伍建设改革 产改 职工疗休养 党史学习教育 群众路线教育实践活动 劳模进校园 安康杯竞赛 职工素质提升工程 职工素质建设工程
""".split()
_STEP = re.compile(
    "的|在|是|将|已|为|让|使|被|了|对|从|向|由|于|把|给|以|开展|举行|举办|启动|通过|进行|等|参加|参与|组织|主办|承办|协办|推进|办好|办起|打造|推动|实施|开设|围绕|建立|推出"
    "|积极|广泛|深入|扎实|认真|还|又|再|也|先后|设有|成立|创建|搭建|依托|发动|靠|有|据悉|持续|全面|打响|落实|创新|结合|做好|抓好|筹备|观看|出席|获|夺得|到|其中|一是|二是|三是|四是"
    "|五是|六是|七是|八是|借|及时|上线|做实|如期|当天|日前|近日|近年来|今年|去年|年初|期间|该|本次|此次|这次|这场|这项|各类|多种|系列|各项|一场|一次|一批|多场|多次|场"
)
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9（）·+]{0,36}$")
_ORDINAL = re.compile("第[一二三四五六七八九十百0-9]{1,4}(?:届|次|期|季|个)|首届|20[0-9]{2}年?|全国|全省|全市")
_GENERIC = re.compile(
    "^(?:劳动|技能|劳动和技能|职业技能|职工技能|立功|职工职业技能|职工劳动|职业|知识|各类|劳动技能|专项|全国|全省|全市|职工|文艺|系列|主题|创新|安全|班组|岗位|一线|群众性|网络|网上|公共)*$"
)


def spot_plain(article: Article) -> Iterator[Mention]:
    """Programmes named by a particular event word or by a fixed name."""
    folded = article.folded
    for match in _fixed().finditer(folded):
        yield Mention(Kind.PROGRAMME, match.start(), match.end(), match.group(), "fixed name", 54)
    for match in _event().finditer(folded):
        start = _start(folded, match.start())
        modifier = folded[start : match.start()]
        if len(modifier) < 3 or _GENERIC.search(modifier):
            continue
        yield Mention(Kind.PROGRAMME, start, match.end(), folded[start : match.end()], "plain name", 56)


@cache
def _event() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_EVENT, key=lambda word: (-len(word), word))))


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_FIXED, key=lambda word: (-len(word), word))))


def _start(folded: str, head: int) -> int:
    """Where the name that ends in the head at `head` begins: behind the last word that a name cannot hold."""
    stretch = _NAME.search(folded[max(0, head - 36) : head])
    text = stretch.group() if stretch else ""
    begin = 0
    for step in _STEP.finditer(text):
        begin = step.end()
    ordinal = _ORDINAL.search(text)
    if ordinal and ordinal.start() < begin and "的" not in text[ordinal.start() :]:
        begin = ordinal.start()
    return head - len(text) + begin
