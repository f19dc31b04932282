"""Heads of the names of honours: 标兵, 先进集体, 五一劳动奖章, 优秀女职工干部."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick

from extract.lexicon import words

# Common nouns that the lexicon of heads holds too: alone they name no honour, and a level must stand right before them.
COMMON = frozenset(
    "劳模 工匠 奖 奖项 冠军 亚军 季军 大师 标兵 能手 专家 明星 英雄 模范 人才 先锋 奖章 奖状 奖牌 职工之家 职工小家 先进 楷模 功臣 卫士 名匠 之星 达人 状元 "
    "职工书屋 爱心驿站 红旗手 院士 示范 精品 五星 十佳 最美 “最美” 能人 名师 人物 工作者 通讯员".split()
)
# Heads that need a level, a verb or a list: they are said of people and bodies without an honour being meant.
BARE = COMMON | frozenset(
    "示范点 劳动模范 先进工作者 技术能手 技能大师 首席技师 大国工匠 先进集体 先进个人 先进单位 先进班组 道德模范 工会工作者 工会干部 文明单位 大奖 金奖 银奖 "
    "铜奖 提名奖 优秀奖 示范岗 党员示范岗 高新技术企业 优秀成果 学习型组织 创新型企业 优秀共产党员 户外劳动者服务站点 劳模和工匠人才创新工作室 创新工作室 劳模创新工作室 "
    "职工创新工作室 首席工程师 职业技能带头人 优秀工会工作者 优秀女职工 优秀职工 优秀干部 优秀工会干部 优秀员工 优秀企业 示范企业 示范单位 文明家庭 星级职工之家 和谐企业".split()
)
_NEVER = frozenset(
    "称号 荣誉 荣誉称号 锦旗 嘉奖 先进 代表 人选 工程 项目 劳动竞赛 突出贡献 班组 十件大事 基地 名单 奖项 优秀合理化建议 文学奖 光荣榜 红色教育基地 教育基地 爱心托管班 工匠学院 "
    "托管班 荣誉证书 证书 表扬 书香家庭 学习型家庭 五一杯 安康杯 最满意工会 示范 精品 五星 人物 大奖赛 三等功臣 劳动光荣 实训基地 培训基地 职工学堂 职工学校 光荣册 “最美” 最美 领奖 先进典型 典型".split()
)
_QUALITY = re.compile(
    r"(?:优秀|先进|模范|示范|标兵|文明|最美|十佳|优胜|明星|星级|杰出|十大|最佳)(?:(?![的和获了为等])[\u4e00-\u9fff]){0,7}?"
    r"(?:单位|集体|个人|班组|企业|工作者|干部|职工|员工|团队|成果|社区|家庭|工会|主席|教师|通讯员|组织|岗|工作室|女职工|专干|干事|建设者|指导员|调解员|站点|网点|案例|支部|车间|委员会|班组长|带头人|工会人|志愿者|奋斗者)"
    r"(?!会|干|作|学|傅|范|们|的|在|中|之|关|和|共建|建设|工作(?!者|室)|位|服务|代表|队伍|管理)"
)
_COUNTED = re.compile(r"[\d一二三四五六七八九十百]+[名人个位]")
_PAIR = ("劳动模范", "先进工作者")


def honour_heads(text: str) -> list[tuple[int, int]]:
    """The half-open stretches of heads in the folded text, in order: those within others left out, overlapping ones joined."""
    spans = [
        (start, end)
        for _, start, end in _matcher().find_matches_as_indexes(text, overlapping=True)
        if text[start:end] not in _NEVER
    ]
    spans.extend(match.span() for match in _QUALITY.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if merged and end <= merged[-1][1]:
            continue
        if merged and (start < merged[-1][1] or _pair(text, merged[-1], (start, end))):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _pair(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """全国劳动模范和先进工作者 is one honour where one count or verb holds for both."""
    return text[left[1] - 4 : left[1]] == _PAIR[0] and text[right[0] : right[1]] == _PAIR[1] and text[left[1] : right[0]] == "和" and bool(_COUNTED.match(text, right[1]))


@cache
def fixed() -> frozenset[str]:
    """The names that are honours wherever they stand."""
    return frozenset(words("honour_fixed"))


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick(sorted({*words("honour_heads"), *words("honour_fixed"), "名匠", "试点县市", "试点市", "试点集群", "院士", "大师"}))
