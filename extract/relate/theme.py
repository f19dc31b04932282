"""What a figure is of by its words, a contest or a course, help or law; and what a programme or a place is of by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extract.entity import Entity
from extract.kind import Kind
from extract.record import record
from extract.relate.standing import CLASSES
from extract.sentence import Masked

# Of each theme the words of what is counted, and those in the name of what it is counted of.
_THEMES = {
    "contest": (
        r"选手|参赛|赛|代表队|[支个]队|队伍|角逐|决出|晋级|工种|[一二三]等奖|比拼|同台|裁判|擂|名次|组别|冠军|夺",
        r"赛|比武|运动会|擂|杯”|挑战|对抗|争霸",
    ),
    "course": (
        r"学员|培训|[授听上送开讲]课|课程|课时|讲师|老师|结业|学习|讲座|宣讲|巡讲|讲|班次|期班",
        r"培训|[课讲学]堂|夜校|班|课|讲|学校|学院|研修|轮训",
    ),
    "jobs": (r"岗位|招聘|求职|用工|就业|应聘|简历", r"招聘|就业|岗|春风|用工|求职"),
    "relief": (
        r"慰问|走访|困难|帮扶|救助|物资|慰问[金品]|米面|礼包|特困|大病|补助",
        r"温暖|慰问|帮扶|救助|清凉|暖|关爱|结对|解困|走访|连心|爱心|冬|送",
    ),
    "schooling": (r"助学|学子|学生|大学|子女|录取|学费|高考", r"助学|圆梦|学子|筑梦|成才|升学|托管"),
    "law": (r"欠薪|维权|律师|法律|调解|仲裁|案件|工资|纠纷|援助|咨询", r"法|维权|薪|调解|仲裁|援助|协商"),
    "health": (r"体检|义诊|疗|健康|医|患|两癌|筛查", r"体检|健康|医|疗|义诊|康|癌|互助|保障"),
    "lodge": (
        r"歇脚|喝水|驿站|站点|饮水|冰箱|微波炉|充电|骑手|户外|纳凉|热饭",
        r"驿站|站|小屋|港湾|屋|户外|食堂|角|家",
    ),
    "show": (r"观众|演出|节目|演员|展出|作品|书画|征文|诗|歌|参展", r"演|展|晚会|文艺|艺|歌|诗|征|摄影|书画|节|秀"),
    "match": (r"牵手|单身|交友|联谊|相亲", r"缘|鹊|联谊|交友|相亲|遇|爱|牵手|婚"),
    "skill": (
        r"徒|师带徒|技师|攻关|专利|创新成果|合理化建议|革新|绝活|工匠",
        r"徒|攻关|创新|工匠|匠|五小|建议|革新|技能",
    ),
    "buying": (r"券|消费|订单|销售|优惠|带货|立减", r"券|消费|惠|购|集市|直播|福利|年货"),
    "place": (
        r"居民|人口|常住|户籍|[亩垧]|平方公里|产值|[商门店]户|全村|全镇|村民|小区|楼栋|税|产量|农户|企业.{0,4}$|商铺|门店|从业人员",
        r"(?!)",
    ),
    "union": (
        r"会员|建会|入会|基层工会|工会组织|工会干部|经费|会费|职代会|集体合同|劳模|小三级",
        r"建会|入会|会员|规范|强基|集体",
    ),
}
_COMPILED = {theme: (re.compile(words), re.compile(name)) for theme, (words, name) in _THEMES.items()}
_BREAK = re.compile("[，；：。！？]")
_HAN = re.compile("[一-鿿]+")
# Pairs of signs that names of all kinds share with all work.
_COMMON = frozenset(
    [
        "活动",
        "行动",
        "工会",
        "职工",
        "全国",
        "全省",
        "全市",
        "工程",
        "项目",
        "服务",
        "工作",
        "中心",
        "建设",
        "劳动",
        "计划",
        "工人",
    ]
)
_THEMED = frozenset({Kind.PROGRAMME, Kind.FACILITY})
_COUNTED = ("place", "union", "contest")
_WIDE = 40


@record()
class Themes:
    """The themes of a figure's clause, and the pairs of signs in it."""

    names: frozenset[str]
    pairs: frozenset[str]


def themes(masked: Masked, position: int) -> Themes:
    """The themes of the clause of the figure at the masked position, with no names in it."""
    text = masked.text
    start = max(max(text.rfind(sign, 0, position) for sign in "，；：。！？") + 1, position - _WIDE)
    end = match.start() if (match := _BREAK.search(text, position)) else len(text)
    clause = text[start : min(end, position + _WIDE)]
    found = frozenset([theme for theme, (words, _) in _COMPILED.items() if words.search(clause)])
    return Themes(found, _pairs(clause))


def by_theme(cast: Sequence[tuple[Entity, list[str]]], told: Themes) -> None:
    """Adds to the features of each of the cast whether its name is of the themes of a figure."""
    counted = [theme for theme in _COUNTED if theme in told.names]
    alike = [_themes_of(entity.name) & told.names if entity.kind in _THEMED else frozenset() for entity, _ in cast]
    for (entity, features), shared in zip(cast, alike, strict=True):
        kind = CLASSES[entity.kind]
        if shared:
            features.append(f"{kind} of the theme")
        elif any(alike):
            features.append(f"{kind} beside one of the theme")
        if entity.kind in _THEMED and _pairs(entity.name) & told.pairs:
            features.append(f"{kind} shares a word")
        features += [f"{kind} where {theme} is counted" for theme in counted]


@lru_cache(maxsize=1 << 10)
def _themes_of(name: str) -> frozenset[str]:
    return frozenset([theme for theme, (_, names) in _COMPILED.items() if names.search(name)])


@lru_cache(maxsize=1 << 10)
def _pairs(text: str) -> frozenset[str]:
    return frozenset([first + second for run in _HAN.findall(text) for first, second in pairwise(run)]) - _COMMON
